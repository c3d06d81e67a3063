import type { Language } from "./language.js"
import { phrases } from "./language.js"

/** Chinese: `罗伊说：“是的。”`, `“是的。”罗伊说。`, `据罗伊称`, `罗伊表示，…`. */
export const zh: Language = {
  code: "zh",
  says: phrases(`
    表示|指出|强调|認為|认为|說|说|说道|說道|称|稱|告诉|告訴|宣布|宣佈|回应|回應|回答|解释|解釋|补充|補充|补充说|写道|寫道
    警告|承认|承認|否认|否認|透露|介绍说|介紹說|坦言|直言|声称|聲稱|批评|批評|呼吁|呼籲|重申|提到|相信|希望|问道|問道|问|問
    评论说|感叹|感嘆|笑说|笑說|喊道|证实|證實|报道|報道|報導|发文称|反驳|质疑|表明`),
  accordingTo: phrases("据|據|根据|根據|按照|用"),
  that: [],
  auxiliaries: phrases("曾|已|将|會|会|在"),
  adverbs: phrases("还|還|也|又|则|則|随后|隨後|此外|同时|同時|再次|昨日|今天|昨天|进一步|向|对此|對此"),
  pronouns: phrases("他|她|他们|她们|他們|她們|我|我们|我們"),
  relatives: [],
  determiners: [],
  of: [],
  prepositions: phrases("在|于|於"),
  conjunctions: phrases("但|但是|因为|因為|而|如果|不过|不過|虽然|雖然"),
  and: phrases("和|与|與"),
  openers: phrases("但|而|对此|對此"),
  unspaced: true,
  commaClause: true,
}
