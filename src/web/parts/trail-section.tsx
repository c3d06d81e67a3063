import { useEffect, useMemo, useRef, useState } from "react"
import type { StatementView } from "../../api/types.js"
import { type Address, navigate, withQuery } from "../router.js"
import { layOutTrail } from "../trail-layout.js"
import { words } from "../words.js"
import { EvidencePanel } from "./evidence-panel.js"
import { cardsOf, datedTrail, namesOf } from "./names.js"
import { TrailGraph } from "./trail-graph.js"
import { TrailTable } from "./trail-table.js"

/** The trail: drawn, explained where a line is chosen, and told again as a table. The address holds the choice. */
export function TrailSection({ address, view }: { address: Address; view: StatementView }) {
  const frame = useRef<HTMLDivElement>(null)
  const room = useWidth(frame)
  const drawing = useMemo(
    () => layOutTrail(datedTrail(view), cardsOf(view), namesOf(view), room),
    [view, room],
  )
  const chosen = address.query.get("edge") ?? ""
  const placed = drawing.edges[Number.parseInt(chosen, 10) - 1]
  const close = () => {
    navigate(withQuery(address, { edge: "" }), { keep: true })
    frame.current?.querySelector<SVGAElement>(`[data-edge="${chosen}"]`)?.focus()
  }
  return (
    <section className="trail" aria-labelledby="trail-title">
      <h2 id="trail-title">{words.statement.trail}</h2>
      <p className="hint">{words.statement.trailHint}</p>
      <div className="trail-frame" ref={frame}>
        <TrailGraph drawing={drawing} view={view} address={address} chosen={chosen} />
      </div>
      <Legend />
      {placed && <EvidencePanel key={chosen} placed={placed} view={view} onClose={close} />}
      <TrailTable drawing={drawing} address={address} />
    </section>
  )
}

/** The width of an element in pixels, followed when it changes. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(960)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => setWidth(Math.round(watched.clientWidth)))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [element])
  return width
}

const Legend = () => (
  <ul className="legend">
    <li>
      <svg width="34" height="10" aria-hidden="true">
        <path className="line line-credited" d="M2 5H32" />
      </svg>
      {words.statement.legend.credited}
    </li>
    <li>
      <svg width="34" height="10" aria-hidden="true">
        <path className="line line-inferred" d="M2 5H32" />
      </svg>
      {words.statement.legend.inferred}
    </li>
    <li>
      <svg width="16" height="12" aria-hidden="true">
        <circle className="dot dot-credited" cx="8" cy="6" r="5" />
      </svg>
      {words.statement.legend.missing}
    </li>
  </ul>
)
