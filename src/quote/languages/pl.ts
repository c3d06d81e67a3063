import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Polish: `„Tak” – powiedziała Roe`, `Roe powiedziała, że …`, `według Roe`. */
export const pl: Language = {
  code: "pl",
  says: phrases(`
    powiedział|powiedziała|powiedzieli|powiedziały|mówi|mówią|mówił|mówiła|mówili|stwierdził|stwierdziła|stwierdzili
    stwierdza|oświadczył|oświadczyła|oświadczyli|oświadcza|dodał|dodała|dodali|dodaje|podkreślił|podkreśliła|podkreślili
    podkreśla|podkreślają|zaznaczył|zaznaczyła|zaznacza|wyjaśnił|wyjaśniła|wyjaśnia|wyjaśniają|tłumaczył|tłumaczyła
    tłumaczy|tłumaczą|poinformował|poinformowała|poinformowali|poinformowało|informuje|informują|przekazał|przekazała
    przekazali|przekazało|zapewnił|zapewniła|zapewnia|zapewniają|zapowiedział|zapowiedziała|zapowiada|ostrzegł|ostrzegła
    ostrzega|ostrzegają|przyznał|przyznała|przyznaje|przyznają|odpowiedział|odpowiedziała|odpowiada|zapytał|zapytała|pyta
    pytał|pytała|napisał|napisała|napisali|pisze|piszą|uważa|uważają|twierdzi|twierdzą|twierdził|twierdziła|ocenił|oceniła
    ocenia|zauważył|zauważyła|zauważa|wskazał|wskazała|wskazuje|przypomniał|przypomniała|przypomina|ogłosił|ogłosiła|ogłasza
    komentuje|skomentował|skomentowała|relacjonuje|relacjonował|opowiada|opowiadał|opowiadała|wspomina|wspominał|wspominała
    zaapelował|zaapelowała|apeluje|potwierdził|potwierdziła|potwierdza|zaprzeczył|zaprzeczyła|zaprzecza|argumentował
    argumentowała|argumentuje|sądzi|myśli|żartował|żartowała|krzyknął|krzyknęła|szepnął|szepnęła|westchnął|westchnęła
    powtarza|powtórzył|powtórzyła|deklaruje|zadeklarował|zadeklarowała|obiecał|obiecała|obiecuje|czytamy|kontynuował
    kontynuowała|podsumował|podsumowała|rzekł|rzekła|rzucił|rzuciła|doniósł|donosi|donoszą|podał|podała|podało|podaje|ma nadzieję`),
  participles: phrases("dodając|zaznaczając|podkreślając|mówiąc|twierdząc|wyjaśniając|zapewniając"),
  objects: phrases(
    "nazwał|nazwała|nazwali|nazywa|określił|określiła|określa|skrytykował|skrytykowała|pochwalił|pochwaliła",
  ),
  accordingTo: phrases(
    "według|zdaniem|jak powiedział|jak powiedziała|jak podał|jak podała|jak podaje|jak informuje|jak poinformował|jak poinformowała|jak twierdzi|jak pisze|jak mówi|jak dodał|jak dodała|jak podkreśla|jak wyjaśnia|jak donosi|w opinii",
  ),
  that: phrases("że|iż|czy|jak|dlaczego"),
  auxiliaries: phrases("był|była|było|byli|będzie|jest|są|się|nie|by"),
  adverbs: phrases(
    "też|także|również|później|potem|wczoraj|dziś|dzisiaj|już|wcześniej|wtedy|jednak|jeszcze|następnie|zarazem|ponadto|natomiast",
  ),
  pronouns: phrases("on|ona|oni|one|ja|my"),
  relatives: phrases("który|która|którzy|które|kto"),
  determiners: phrases("ten|ta|to|ci|te|jego|jej|ich|nasz|nasza|jeden|jedna|niektórzy|wielu"),
  of: phrases("z|ze|od|dla"),
  prepositions: phrases(
    "w|we|na|o|po|podczas|do|przed|za|u|ku|przez|pod|nad|bez|między|przeciw|wobec|w trakcie|przy|oprócz",
  ),
  conjunctions: phrases("ale|lecz|bo|ponieważ|kiedy|gdy|choć|jeśli|lub|albo|żeby|aby|a|więc"),
  as: phrases("jak"),
  and: phrases("i|oraz"),
  openers: phrases("i|ale|a|także|jednak|ponadto|natomiast"),
  days: phrases(
    "poniedziałek|wtorek|środę|czwartek|piątek|sobotę|niedzielę|wczoraj|dziś|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia",
  ),
  verbSecond: true,
  dashes: true,
  incises: true,
  dropsSubject: true,
  unsaid: [["belief", /^(?:uważa|sądzi|myśli|ma nadzieję)\p{L}*/u]],
}
