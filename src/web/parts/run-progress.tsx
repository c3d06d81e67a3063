import { useEffect } from "react"
import type { AddState } from "../../api/types.js"
import { useRun } from "../adding.js"
import { Link, to } from "../router.js"
import { words } from "../words.js"

/** Of many pages, the newest are listed. */
const LISTED = 40

interface RunProgressProps {
  readonly run: string
  readonly onStop: () => void
  readonly onState: (state: AddState["state"]) => void
}

/** A run as it goes on: the stage, each page as it comes in, what is left out and why; then what it came to. */
export function RunProgress({ run, onStop, onState }: RunProgressProps) {
  const state = useRun(run)
  const told = state?.state
  useEffect(() => {
    if (told) onState(told)
  })
  if (!state) return null
  return (
    <section className="run-progress" aria-label={words.start.progress}>
      <header>
        <h2>
          <output>{headOf(state)}</output>
        </h2>
        {state.state === "running" && (
          <button type="button" onClick={onStop}>
            {words.start.stop}
          </button>
        )}
      </header>
      {state.state === "running" && (
        <progress
          aria-label={words.start.progress}
          max={state.total ?? 1}
          {...(state.total ? { value: state.done ?? 0 } : {})}
        />
      )}
      {state.state === "failed" && (
        <p className="verdict-failed">
          <bdi>{state.error ?? words.start.lost}</bdi>
        </p>
      )}
      {state.state === "done" && <Outcome state={state} />}
      <LeftOutList state={state} />
      <Pages state={state} />
    </section>
  )
}

function headOf({ state, stage, done, total }: AddState): string {
  if (state !== "running") return words.start.states[state]
  if (!stage) return words.start.states.running
  return `${words.start.stages[stage] ?? stage}${done ? ` ${done}${total ? ` / ${total}` : ""}` : ""}`
}

/** The counts, each leading to what it counts. */
function Outcome({ state: { counts, secondLook = 0 } }: { state: AddState }) {
  if (!counts) return null
  const told = [
    ["/articles", counts.articles, words.list.counts.articles],
    ["/", counts.statements, words.list.counts.statements],
    ["/?min_witnesses=2", counts.shared, words.start.trails],
    ["/second-look", secondLook, words.start.wantALook],
  ] as const
  return (
    <ul className="outcome">
      {told.map(([place, n, [one, many]]) => (
        <li key={place}>
          <Link to={place} data-stop="">
            <b>{n.toLocaleString("en")}</b> {n === 1 ? one : many}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function LeftOutList({ state: { leftOut } }: { state: AddState }) {
  if (leftOut.length === 0) return null
  return (
    <details className="twin" open={leftOut.length <= 12}>
      <summary>{words.list.leftOut(leftOut.length)}</summary>
      <ul className="run-list">
        {leftOut.slice(0, 200).map(({ input, reason }) => (
          <li key={`${input} ${reason}`}>
            <bdi>{nameOf(input)}</bdi> <bdi className="run-reason">{reason}</bdi>
          </li>
        ))}
      </ul>
    </details>
  )
}

function Pages({ state: { pages, state } }: { state: AddState }) {
  if (pages.length === 0) return null
  const list = (
    <ul className="run-list">
      {pages
        .slice(-LISTED)
        .reverse()
        .map(({ input, article, title, quotations }) => (
          <li key={article}>
            <Link to={to.article(article)} className="quiet-link">
              <bdi>{title ?? nameOf(input)}</bdi>
            </Link>{" "}
            <span className="quiet-text">{words.start.found(quotations)}</span>
          </li>
        ))}
    </ul>
  )
  if (state === "running") return list
  return (
    <details className="twin">
      <summary>{words.start.pagesRead(pages.length)}</summary>
      {list}
    </details>
  )
}

/** The end of a path; an address whole. */
const nameOf = (input: string): string =>
  /^https?:/.test(input) ? input : (input.split(/[/\\]/).filter(Boolean).at(-1) ?? input)
