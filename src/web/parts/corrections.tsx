import { type FormEvent, useState } from "react"
import type { Span } from "../../api/types.js"
import { movedSpan, type SpanStep } from "../span-steps.js"
import { words } from "../words.js"

/** An answer to choose: what to send, and what to call it. */
export interface Choice {
  readonly value: unknown
  readonly label: string
}

interface OtherAnswerProps {
  readonly choices: readonly Choice[]
  readonly isTyped: boolean
  readonly onDone: (value: unknown) => void
}

/** Chooses the right answer among others, or takes a name that is typed. */
export function OtherAnswer({ choices, isTyped, onDone }: OtherAnswerProps) {
  const [at, setAt] = useState(choices.length > 0 ? 0 : -1)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get("name") ?? "").trim()
    if (at >= 0) onDone(choices[at]?.value)
    else if (name) onDone({ name })
  }
  return (
    <form className="other-answer" onSubmit={onSubmit}>
      {choices.length > 0 && (
        <label>
          {words.verdict.rather}
          <select value={at} onChange={({ target }) => setAt(Number(target.value))}>
            {choices.map(({ label }, place) => (
              <option key={label} value={place}>
                {label}
              </option>
            ))}
            {isTyped && <option value={-1}>{words.verdict.other}</option>}
          </select>
        </label>
      )}
      {isTyped && at === -1 && (
        <label>
          {words.verdict.name}
          <input name="name" dir="auto" autoComplete="off" required />
        </label>
      )}
      <button type="submit">{words.verdict.save}</button>
    </form>
  )
}

const STEPS: readonly SpanStep[] = ["start-out", "start-in", "end-in", "end-out"]

interface SpanEditorProps {
  readonly text: string
  /** Where `text` begins in the article. */
  readonly offset: number
  /** In the article; of several parts the first end and the last are moved. */
  readonly content: readonly Span[]
  readonly onDone: (content: Span[]) => void
}

/** Moves the ends of a quotation word by word. */
export function SpanEditor({ text, offset, content, onDone }: SpanEditorProps) {
  const [first, last] = [content[0]?.[0] ?? offset, content.at(-1)?.[1] ?? offset]
  const [[start, end], setSpan] = useState<Span>([first - offset, last - offset])
  const moved = () => {
    const kept = content.filter(([from, to]) => to > start + offset && from < end + offset)
    const [from, to] = [start + offset, end + offset]
    if (kept.length < 2) return [[from, to]] satisfies Span[]
    return kept.map((span, at): Span => [at === 0 ? from : span[0], at === kept.length - 1 ? to : span[1]])
  }
  return (
    <div className="span-editor">
      <p dir="auto" aria-live="polite">
        <span className="quiet-text">{text.slice(Math.max(0, start - 90), start)}</span>
        <mark>{text.slice(start, end)}</mark>
        <span className="quiet-text">{text.slice(end, end + 90)}</span>
      </p>
      <div className="verdict-buttons">
        {STEPS.map((step) => (
          <button key={step} type="button" onClick={() => setSpan(movedSpan(text, [start, end], step))}>
            {words.verdict.steps[step]}
          </button>
        ))}
        <button type="button" onClick={() => onDone(moved())}>
          {words.verdict.save}
        </button>
      </div>
    </div>
  )
}
