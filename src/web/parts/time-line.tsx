import type { StatementView } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { words } from "../words.js"
import { Bar } from "./bar.js"
import { byDate, cardsOf, placeName } from "./names.js"

interface Day {
  readonly day: string
  readonly outlets: readonly string[]
  /** Copies up to and with this day. */
  readonly total: number
}

/** Day by day: who had it, and how many copies there were by then. */
export function TimeLine({ view }: { view: StatementView }) {
  const days = daysOf(view)
  const most = days.at(-1)?.total ?? 1
  return (
    <section>
      <h2>{words.statement.timeline}</h2>
      <p className="hint">{words.statement.timelineHint}</p>
      <ol className="time-line">
        {days.map(({ day, outlets, total }) => (
          <li key={day}>
            <span className="time-day">{day === "" ? words.undated : plainDate(day)}</span>
            <Bar part={total} whole={most} />
            <span className="time-outlets">
              <bdi>{outlets.slice(0, 6).join(", ")}</bdi>
              {outlets.length > 6 && ` +${outlets.length - 6}`}
              <span className="quiet-text"> · {words.statement.total(total)}</span>
            </span>
          </li>
        ))}
      </ol>
    </section>
  )
}

function daysOf(view: StatementView): Day[] {
  const cards = cardsOf(view)
  const byDay = new Map<string, string[]>()
  for (const { article } of byDate(view, cards)) {
    const card = cards.get(article)
    const day = card?.published?.value.slice(0, 10) ?? ""
    byDay.set(day, [...(byDay.get(day) ?? []), placeName(card)])
  }
  let total = 0
  return [...byDay].map(([day, outlets]) => {
    total += outlets.length
    return { day, outlets: [...new Set(outlets)], total }
  })
}
