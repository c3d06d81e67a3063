import { useEffect, useMemo, useRef, useState } from "react"
import type { StatementView } from "../../api/types.js"
import { type Address, Link, navigate, withQuery } from "../router.js"
import { layOutTrail } from "../trail/layout.js"
import { words } from "../words.js"
import { EvidencePanel } from "./evidence-panel.js"
import { cardsOf, changesOf, datedTrail, namesOf } from "./names.js"
import { TrailGraph } from "./trail-graph.js"
import { TrailPlayer, untilOf } from "./trail-player.js"
import { TrailTable } from "./trail-table.js"

/** The trail: drawn, explained where a line is chosen, and told again as a table. The address holds the choice. */
export function TrailSection({ address, view }: { address: Address; view: StatementView }) {
  const frame = useRef<HTMLDivElement>(null)
  const room = useWidth(frame)
  const opened = address.query.get("open") ?? ""
  const drawing = useMemo(() => drawingOf(view, room, opened), [view, room, opened])
  const chosen = address.query.get("edge") ?? ""
  const placed = drawing.all.find(({ number }) => String(number) === chosen)
  const close = () => {
    navigate(withQuery(address, { edge: "" }), { keep: true })
    frame.current?.querySelector<SVGAElement>(`[data-edge="${chosen}"]`)?.focus()
  }
  return (
    <section className="trail" aria-labelledby="trail-title">
      <h2 id="trail-title">{words.statement.trail}</h2>
      <p className="hint">
        {words.statement.trailHint}
        {drawing.bundles.length > 0 && (
          <>
            {" "}
            {words.statement.folded}{" "}
            <Link to={withQuery(address, { open: "all" })} keep>
              {words.statement.openAll}
            </Link>
          </>
        )}
        {opened && (
          <>
            {" "}
            <Link to={withQuery(address, { open: "" })} keep>
              {words.statement.foldAgain}
            </Link>
          </>
        )}
      </p>
      <TrailPlayer drawing={drawing} address={address} />
      <div className="trail-frame" ref={frame}>
        <TrailGraph
          drawing={drawing}
          view={view}
          address={address}
          chosen={chosen}
          until={untilOf(address)}
        />
      </div>
      <Legend />
      {placed && <EvidencePanel key={chosen} placed={placed} view={view} onClose={close} />}
      <TrailTable drawing={drawing} address={address} />
    </section>
  )
}

function drawingOf(view: StatementView, room: number, opened: string) {
  const changes = changesOf(view)
  return layOutTrail(datedTrail(view), cardsOf(view), {
    nameOf: namesOf(view),
    noteOf: ({ witness = "" }) => changes.get(witness)?.note ?? "",
    bundleName: ({ nodes }) => {
      const altered = nodes.filter(({ witness = "" }) => changes.get(witness)?.isTold).length
      return words.statement.bundle(nodes.length, altered)
    },
    room,
    open: new Set(opened.split(" ").filter(Boolean)),
  })
}

const PADDING = 24

/** The width inside an element in pixels, followed when it changes. */
function useWidth(element: React.RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(960)
  useEffect(() => {
    const watched = element.current
    if (!watched) return
    const observer = new ResizeObserver(() => setWidth(Math.round(watched.clientWidth) - PADDING))
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
      <svg width="16" height="14" aria-hidden="true">
        <circle className="dot dot-credited" cx="8" cy="7" r="5.5" />
      </svg>
      {words.statement.legend.missing}
    </li>
    <li>
      <svg width="16" height="14" aria-hidden="true">
        <circle className="dot dot-witness dot-undated" cx="8" cy="7" r="5.5" />
      </svg>
      {words.statement.legend.undated}
    </li>
    <li>
      <svg width="16" height="14" aria-hidden="true">
        <circle className="dot dot-witness" cx="8" cy="7" r="6" />
        <path className="dot-material" d="M8 3.6L11.2 9.4H4.8Z" />
      </svg>
      {words.statement.legend.material}
    </li>
  </ul>
)
