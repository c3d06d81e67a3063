import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Indonesian: `“Ya,” kata Roe`, `Roe mengatakan bahwa …`, `menurut Roe`; `ujarnya` holds its subject. */
export const id: Language = {
  code: "id",
  says: phrases(`
    kata|katanya|ujar|ujarnya|ungkap|ungkapnya|tutur|tuturnya|ucap|ucapnya|jelas|jelasnya|tegas|tegasnya|terang|terangnya
    sebut|sebutnya|papar|paparnya|imbuh|imbuhnya|tambah|tambahnya|lanjut|lanjutnya|tandas|tandasnya|pungkas|pungkasnya|tulis
    tulisnya|cetus|cetusnya|tanya|tanyanya|keluhnya|keluh|mengatakan|berkata|menyatakan|menyebut|menyebutkan|menjelaskan
    menegaskan|menambahkan|mengungkapkan|menuturkan|mengaku|memaparkan|menerangkan|menilai|melaporkan|mengumumkan
    memperingatkan|meminta|berharap|percaya|meyakini|yakin|menulis|jawab|jawabnya|bertanya|menjawab|membantah|mengakui|menekankan
    menyampaikan|mengklaim|menduga|mengimbau|mengingatkan|mencuit|memastikan|membenarkan|menyarankan|bercerita|menceritakan`),
  accordingTo: phrases("menurut|seperti dikatakan|sebagaimana dikatakan|berdasarkan"),
  that: phrases("bahwa|apakah|bagaimana|mengapa|agar"),
  auxiliaries: phrases("telah|sudah|akan|sedang|masih|pernah|dapat|bisa|harus|tidak|belum"),
  adverbs: phrases(
    "juga|kemudian|lalu|kemarin|lagi|pun|sebelumnya|sempat|kembali|hanya|langsung|turut|secara|selanjutnya|pula|saat|ketika",
  ),
  pronouns: phrases("ia|dia|mereka|saya|kami|kita|beliau|dirinya"),
  relatives: phrases("yang"),
  determiners: phrases("ini|itu|sang|si|para|sebuah|seorang|beberapa|banyak"),
  of: phrases("dari|untuk"),
  prepositions: phrases(
    "di|ke|pada|dalam|kepada|dengan|oleh|tentang|setelah|sebelum|selama|antara|terhadap|terkait|melalui|saat|usai|lewat|bagi|hingga|sejak",
  ),
  conjunctions: phrases(
    "tetapi|tapi|karena|sebab|ketika|saat|jika|kalau|meski|meskipun|namun|atau|sehingga|sedangkan|sementara",
  ),
  as: phrases("seperti|sebagaimana"),
  and: phrases("dan|serta"),
  openers: phrases("dan|namun|tetapi|sementara|selain itu|kemudian|lalu|menurutnya"),
  days: phrases(
    "senin|selasa|rabu|kamis|jumat|sabtu|minggu|kemarin|hari|januari|februari|maret|april|mei|juni|juli|agustus|september|oktober|november|desember",
  ),
  dropsSubject: true,
  unsaid: [["belief", /^(?:(?:telah|sudah|masih|juga) )*(?:berharap|percaya|meyakini|yakin|menduga)/u]],
}
