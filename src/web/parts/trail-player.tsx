import { useEffect, useState } from "react"
import { plainDate } from "../../text/plain-date.js"
import { type Address, navigate, withQuery } from "../router.js"
import type { TrailDrawing } from "../trail/layout.js"
import { words } from "../words.js"

const STEP_MS = 800
const DAY = 86_400_000

/** The days on which something appears in a drawing, in order; days since 1970. */
function daysOf({ nodes, bundles }: TrailDrawing): number[] {
  const days = [
    ...nodes.map(({ since }) => since),
    ...bundles.flatMap(({ dots }) => dots.map(({ since }) => since)),
  ]
  return [...new Set(days.filter(Number.isFinite))].sort((a, b) => a - b)
}

/** The day up to which the address asks to see the trail. */
export function untilOf(address: Address): number {
  const time = Date.parse(`${address.query.get("until") ?? ""}T00:00:00Z`)
  return Number.isNaN(time) ? Number.POSITIVE_INFINITY : Math.floor(time / DAY)
}

const isoDay = (day: number) => new Date(day * DAY).toISOString().slice(0, 10)

/** A slider that plays the trail through time; the address holds the day. */
export function TrailPlayer({ drawing, address }: { drawing: TrailDrawing; address: Address }) {
  const days = daysOf(drawing)
  const last = days.length - 1
  const until = untilOf(address)
  const at = Math.max(
    0,
    days.findLastIndex((day) => day <= until),
  )
  const [isPlaying, setPlaying] = useState(false)
  const show = (place: number) =>
    navigate(withQuery(address, { until: place >= last ? "" : isoDay(days[place] ?? 0) }), {
      replace: true,
      keep: true,
    })
  useEffect(() => {
    if (!isPlaying) return
    if (at >= last) return setPlaying(false)
    const timer = setTimeout(() => show(at + 1), STEP_MS)
    return () => clearTimeout(timer)
  })
  if (days.length < 2) return null
  const play = () => {
    if (!isPlaying && at >= last) show(0)
    setPlaying(!isPlaying)
  }
  const day = plainDate(isoDay(days[at] ?? 0))
  return (
    <div className="player">
      <button type="button" onClick={play} className="player-button">
        {isPlaying ? words.statement.pause : words.statement.play}
      </button>
      <input
        type="range"
        min={0}
        max={last}
        value={at}
        aria-label={words.statement.slider}
        aria-valuetext={day}
        onChange={({ target }) => {
          setPlaying(false)
          show(Number(target.value))
        }}
      />
      <output>
        {words.statement.byDay(day, copiesBy(drawing, days[at] ?? 0), copiesBy(drawing, Infinity))}
      </output>
    </div>
  )
}

/** How many copies there were by a day. */
function copiesBy({ nodes, bundles }: TrailDrawing, until: number): number {
  const single = nodes.filter(({ node, since }) => node.kind === "witness" && since <= until).length
  const bundled = bundles.flatMap(({ dots }) => dots).filter(({ since }) => since <= until)
  return bundled.reduce((sum, { count }) => sum + count, single)
}
