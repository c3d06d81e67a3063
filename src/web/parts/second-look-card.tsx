import type { Decision, SecondLookItem } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { percent } from "../dates.js"
import { Link, to } from "../router.js"
import { words } from "../words.js"
import { placeName } from "./names.js"
import { Verdict } from "./verdict.js"

interface CardProps {
  readonly item: SecondLookItem
  readonly onDecided: (decision: Decision) => void
}

/** One uncertain answer: the question, what the program says, the words it was read from, and what to say to it. */
export function SecondLookCard({ item, onDecided }: CardProps) {
  const { key, kind, confidence, question, answer, decision } = item
  return (
    <li className="look-card" data-item="">
      <header>
        <span className="look-kind">{words.look.kinds[kindOf(kind)]}</span>
        {confidence !== undefined && (
          <span className="quiet-text">{words.look.sure(percent(confidence))}</span>
        )}
      </header>
      <h2 className="look-question">
        <Link to={placeOf(item)} data-stop="" className="quiet-link">
          <bdi>{question}</bdi>
        </Link>
      </h2>
      <p className="look-answer">
        <span className="quiet-text">{words.look.answer}</span> <bdi>{answer}</bdi>
      </p>
      <Words item={item} />
      <Verdict
        about={{ key }}
        question={question}
        choices={item.alternatives}
        isTyped={kind === "speaker"}
        {...spanOf(item)}
        decision={decision}
        onDecided={onDecided}
      />
    </li>
  )
}

const kindOf = (kind: string) => (kind === "speaker" || kind === "span" || kind === "match" ? kind : "edge")

/** Where the answer can be seen among its likes. */
function placeOf({ edge, statement, article, quotation }: SecondLookItem): string {
  if (edge && statement) return `${to.statement(statement.id)}?edge=${edge.number}`
  if (article && quotation) return to.article(article.id, quotation.id)
  return statement ? to.statement(statement.id) : "/"
}

/** The ends of a quotation can be moved within the words around it. */
function spanOf({ kind, passage, quotation }: SecondLookItem) {
  if (kind !== "span" || !passage) return {}
  return {
    words: {
      text: passage.before + passage.words + passage.after,
      offset: passage.start - passage.before.length,
      content: quotation?.content ?? [[passage.start, passage.end] as const],
    },
  }
}

function Words({ item: { passage, article, statement, witness, kind } }: { item: SecondLookItem }) {
  return (
    <div className="look-words">
      {passage && (
        <blockquote dir="auto">
          … {passage.before.replace(/^\S*\s/, "")}
          <mark>{passage.words}</mark>
          {passage.after.replace(/\s\S*$/, "")} …
        </blockquote>
      )}
      {kind === "match" && statement && witness && (
        <div className="look-pair">
          <blockquote dir="auto">{clipped(witness.text)}</blockquote>
          <blockquote dir="auto">{clipped(statement.text)}</blockquote>
        </div>
      )}
      {article && (
        <p className="row-note">
          <bdi>{placeName(article)}</bdi>
          {" · "}
          {article.published ? plainDate(article.published.value) : words.undated}
          {article.title && (
            <>
              {" · "}
              <bdi>{clipped(article.title)}</bdi>
            </>
          )}
        </p>
      )}
    </div>
  )
}

const LONGEST = 320
const clipped = (text: string) => (text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text)
