import type { Attribution } from "./attribution.js"
import type { MarkedPassage } from "./nesting.js"

/** What a person is called after the name; no part of it. */
const TITLE =
  "(?:(?:副|元|前|新)?(?:台長|首相|大統領|市長|町長|村長|知事|社長|会長|所長|局長|部長|課長|理事長|委員長|議長|書記長|幹事長|学長|校長|院長|館長|駅長|船長|教授|准教授|博士|長官|官房長官|報道官|大臣|外相|財務相|防衛相|議員|監督|選手|代表|弁護士|記者|大使|司令官|警部|担当者|広報官)|氏|さん|様|容疑者|被告)"

/** Who speaks stands before the passage as topic or subject: `ロー市長は、`. */
const SOURCE = new RegExp(
  String.raw`(?<source>[^\s、。！？「」『』（）()]{1,30}?)(?<title>${TITLE})?(?:（[^）]{1,20}）)?(?:は|が|も)(?:、|[^。！？「」『』\n]{1,30}、?|)$`,
  "u",
)

/** The verb stands behind it: `と述べた`, `などと話している`. */
const CUE =
  /^(?:など)?と[、]?(?:[^。！？「」\n]{0,15}?)(?<cue>述べ|話し|語っ|語り|語る|言っ|言い|言う|答え|強調|説明|指摘|主張|訴え|表明|発表|コメント|明らか|批判|反論|否定|認め|警告|呼びかけ|付け加え|つづっ|書い|投稿|叫|ツイート|発言|謝罪|証言|評価|歓迎|期待)[\p{Script=Hiragana}]*/u

/** How far before a passage its speaker stands, and behind it its verb, in UTF-16 units. */
const REACH = 60

/**
 * Japanese quotations: the speaker as topic or subject, the passage, `と` and a verb of saying.
 *
 * @example
 * findJapanese("ロー市長は「橋は安全だ」と述べた。", passages) // content 「橋は安全だ」, source ロー, cue 述べた
 */
export function findJapanese(text: string, passages: readonly MarkedPassage[]): Attribution[] {
  return passages.flatMap(({ start, end, depth }) => {
    if (depth > 0) return []
    const said = CUE.exec(text.slice(end, end + REACH))
    const who = SOURCE.exec(text.slice(Math.max(0, start - REACH), start))
    const [cue, source] = [said?.groups?.cue, who?.groups?.source]
    if (!said || cue === undefined || !who || source === undefined) return []
    const verb = end + said[0].lastIndexOf(cue)
    const name = source.replace(/^.*の(?=..)/u, "")
    const from = Math.max(0, start - REACH) + who.index + source.length - name.length
    return [
      {
        content: [[start, end]],
        cue: [[verb, end + said[0].length]],
        source: [[from, from + name.length]],
        confidence: CONFIDENCE,
        rule: "reported/passage-before",
      },
    ]
  })
}

/** As Chinese by the same form; no Japanese news is marked to count on. */
const CONFIDENCE = 0.79
