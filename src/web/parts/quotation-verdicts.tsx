import type { ArticleView, Quotation } from "../../api/types.js"
import { useSummary } from "../answer.js"
import { words } from "../words.js"
import { Verdict } from "./verdict.js"

/** How much of the page around a quotation can be taken into it, in characters. */
const AROUND = 600

/** A person's word on a quotation: its speaker, and where it begins and ends. */
export function QuotationVerdicts({ view, quotation }: { view: ArticleView; quotation: Quotation }) {
  const { value } = useSummary()
  if (!value?.canDecide) return null
  const { article, decisions = [] } = view
  const about = { article: article.id, quotation: quotation.id }
  const decisionOn = (kind: "speaker" | "span") =>
    decisions.find(
      (one) => one.kind === kind && quotation.decided?.some(({ decision }) => decision === one.id),
    )
  const [start, end] = [quotation.content[0]?.[0] ?? 0, quotation.content.at(-1)?.[1] ?? 0]
  const offset = Math.max(0, start - AROUND)
  return (
    <div className="card-verdicts">
      <p className="verdict-question">{words.verdict.isSpeaker}</p>
      <Verdict
        about={{ kind: "speaker", ...about }}
        question={words.verdict.isSpeaker}
        choices={speakersOf(view, quotation)}
        isTyped
        decision={decisionOn("speaker")}
      />
      <p className="verdict-question">{words.verdict.isSpan}</p>
      <Verdict
        about={{ kind: "span", ...about }}
        question={words.verdict.isSpan}
        words={{ text: article.text.slice(offset, end + AROUND), offset, content: quotation.content }}
        decision={decisionOn("span")}
      />
    </div>
  )
}

/** The other speakers of the page. */
function speakersOf({ article }: ArticleView, { speaker }: Quotation) {
  const names = new Map(
    article.quotations.flatMap((one) => (one.speaker ? [[one.speaker.name, one.speaker] as const] : [])),
  )
  names.delete(speaker?.name ?? "")
  return [...names.values()].map(({ name, person, kind }) => ({
    value: { name, ...(person ? { person } : {}), kind },
    label: name,
  }))
}
