import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Turkish: `Roe, “Evet” dedi`, `“Evet” diyen Roe`, `Roe'ya göre`; the verb comes last. */
export const tr: Language = {
  code: "tr",
  says: phrases(`açıklamasını yaptı|açıklamasında bulundu|yanıtını verdi|cevabını verdi|sözlerini kaydetti|haykırdı|fısıldadı|itiraz etti|kabul etti|yorumunu yaptı|paylaştı|tweet attı|seslendi|
    dedi|dediler|der|diyor|diyorlar|demişti|söyledi|söylediler|söylüyor|belirtti|belirttiler|açıkladı|açıkladılar
    ekledi|eklediler|vurguladı|vurguladılar|ifade etti|ifade ettiler|ifadesini kullandı|ifadelerini kullandı
    ifadelerine yer verdi|diye konuştu|diye yazdı|diye ekledi|diye sordu|diye yanıtladı|diye belirtti|şeklinde konuştu
    anlattı|anlattılar|kaydetti|kaydettiler|yazdı|yazdılar|sordu|yanıtladı|cevap verdi|iddia etti|iddia ettiler|duyurdu
    duyurdular|uyardı|savundu|savundular|itiraf etti|reddetti|doğruladı|hatırlattı|dile getirdi|aktardı|aktardılar
    değerlendirmesini yaptı|değerlendirmesinde bulundu|çağrısında bulundu|düşünüyor|inanıyor|bağırdı|bildirdi`),
  participles: [],
  accordingTo: [],
  accordingAfter: phrases("göre|e göre|a göre|ye göre|ya göre|na göre|ne göre"),
  that: phrases("ki"),
  auxiliaries: phrases("diye|şeklinde|biçiminde"),
  adverbs: phrases(
    "da|de|ayrıca|dün|bugün|şöyle|şunları|şu|daha sonra|ise|sözlerine|konuşmasında|açıklamasında|şunu",
  ),
  pronouns: phrases("o|onlar|ben|biz"),
  relatives: [],
  determiners: phrases("bu|bir|bazı"),
  of: [],
  prepositions: phrases("için|sonra|önce|hakkında"),
  conjunctions: phrases("ama|fakat|ancak|çünkü|veya|eğer|ya da"),
  and: phrases("ve|ile"),
  openers: phrases("ve|ama|ancak|ayrıca"),
  days: phrases("pazartesi|salı|çarşamba|perşembe|cuma|cumartesi|pazar|dün|bugün"),
  dashes: true,
  verbLast: true,
  nominalised: /(?:d[iıuü]ğ|t[iıuü]ğ|[ae]c[ae]ğ|m[ae]s)[iıuü]n[iıuü]$|[ae]c[ae]klarını$|d[iıuü]klerini$/,
  incises: true,
  closing: phrases("diyen|diyerek konuşan"),
  unsaid: [["belief", /(?:düşün|inan|um)\p{L}*yor/u]],
}
