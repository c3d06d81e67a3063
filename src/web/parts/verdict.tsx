import { useState } from "react"
import type { Decision, Span } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import type { DecisionRequest } from "../client.js"
import { type Deciding, useDeciding } from "../decide.js"
import { words } from "../words.js"
import { type Choice, OtherAnswer, SpanEditor } from "./corrections.js"

/** What can be said about an answer, and what may be right instead. */
export interface VerdictProps {
  /** Names the answer: a key, or its kind and ids. */
  readonly about: DecisionRequest
  /** What is asked, for those who hear the buttons. */
  readonly question: string
  /** Other answers to choose from. */
  readonly choices?: readonly Choice[]
  /** May the right answer be typed? */
  readonly isTyped?: boolean
  /** The words whose ends can be moved, in a stretch of the article that begins at `offset`. */
  readonly words?: { readonly text: string; readonly offset: number; readonly content: readonly Span[] }
  /** The decision in force. */
  readonly decision?: Decision | undefined
  readonly onDecided?: (made: Decision) => void
}

/** Right, wrong, or something else: one press each; and the way back. */
export function Verdict(props: VerdictProps) {
  const { about, question, decision, onDecided } = props
  const deciding = useDeciding()
  const [isCorrecting, setCorrecting] = useState(false)
  if (!deciding) return null
  const say = async (said: DecisionRequest) => {
    const made = await deciding.decide({ ...about, ...said })
    if (!made) return
    setCorrecting(false)
    onDecided?.(made)
  }
  const canCorrect = (props.choices?.length ?? 0) > 0 || props.isTyped || props.words !== undefined
  if (decision)
    return (
      <>
        <Decided decision={decision} onUndo={() => deciding.undo(decision.id)} />
        <Refused deciding={deciding} />
      </>
    )
  return (
    <div className="verdict">
      <fieldset className="verdict-buttons" aria-busy={deciding.isBusy}>
        <legend className="unseen">{question}</legend>
        <button type="button" data-key="y" onClick={() => say({ verdict: "confirmed" })}>
          {words.verdict.right}
        </button>
        <button type="button" data-key="n" onClick={() => say({ verdict: "rejected" })}>
          {words.verdict.wrong}
        </button>
        {canCorrect && (
          <button
            type="button"
            data-key="e"
            aria-expanded={isCorrecting}
            onClick={() => setCorrecting(!isCorrecting)}
          >
            {words.verdict.correct}
          </button>
        )}
      </fieldset>
      {isCorrecting && props.words && (
        <SpanEditor {...props.words} onDone={(content) => say({ verdict: "corrected", value: content })} />
      )}
      {isCorrecting && !props.words && (
        <OtherAnswer
          choices={props.choices ?? []}
          isTyped={props.isTyped === true}
          onDone={(value) => say({ verdict: "corrected", value })}
        />
      )}
      <Refused deciding={deciding} />
    </div>
  )
}

/** Why a decision could not be kept, in the server's words, also for those who listen. What was chosen stays as it is. */
export const Refused = ({ deciding }: { deciding: Deciding | undefined }) =>
  deciding?.failed && (
    <p className="verdict-failed" role="alert">
      {words.verdict.failed}: <bdi>{deciding.failed}</bdi>
    </p>
  )

/** A decision in one line: what, who, when; and the way back. */
export const Decided = ({ decision, onUndo }: { decision: Decision; onUndo?: () => void }) => (
  <p className="decided">
    <span className={`badge badge-${decision.verdict}`}>{words.verdict.done[decision.verdict]}</span>{" "}
    <span className="quiet-text">
      {words.verdict.byWhom} <bdi>{decision.by}</bdi>, {plainDate(decision.at)}
    </span>{" "}
    {onUndo && (
      <button type="button" className="link-button" onClick={onUndo}>
        {words.verdict.undo}
      </button>
    )}
  </p>
)
