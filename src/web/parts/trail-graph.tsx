import type { StatementView } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { percent } from "../dates.js"
import { type Address, followLink, hrefOf, to, withQuery } from "../router.js"
import type { Label } from "../trail/labels.js"
import type { PlacedBundle, PlacedEdge, PlacedNode, TrailDrawing } from "../trail/layout.js"
import { words } from "../words.js"
import { changesOf } from "./names.js"

interface TrailGraphProps {
  readonly drawing: TrailDrawing
  readonly view: StatementView
  readonly address: Address
  /** Number of the chosen edge, counted from 1. */
  readonly chosen: string
  /** What appeared after this day is not there yet; days since 1970. */
  readonly until: number
}

/** The trail as a drawing. What is drawn is in the table below it too. */
export function TrailGraph({ drawing, view, address, chosen, until }: TrailGraphProps) {
  const { width, height, nodes, edges, bundles, ticks } = drawing
  const changes = changesOf(view)
  return (
    <>
      <TimeAxis drawing={drawing} />
      <svg className="trail-graph" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{words.statement.trail}</title>
        {ticks.map(({ x, day }) => (
          <line key={day} className="tick" x1={x} x2={x} y1={0} y2={height - 8} />
        ))}
        {bundles.map((placed) => (
          <BundleLine key={placed.bundle.id} placed={placed} until={until} />
        ))}
        {edges.map((placed) => (
          <Edge
            key={placed.number}
            placed={placed}
            address={address}
            isChosen={chosen === String(placed.number)}
            isLater={placed.to.since > until}
          />
        ))}
        {nodes.map((placed) => (
          <Node
            key={placed.node.id}
            placed={placed}
            isMaterial={changes.get(placed.node.witness ?? "")?.isMaterial === true}
            isLater={placed.since > until}
          />
        ))}
        {bundles.map((placed) => (
          <BundleDots key={placed.bundle.id} placed={placed} address={address} until={until} />
        ))}
      </svg>
    </>
  )
}

/** The days, which stay in sight while a long trail is scrolled. */
const TimeAxis = ({ drawing: { width, ticks } }: { drawing: TrailDrawing }) => (
  <svg className="trail-axis" width={width} height={24} viewBox={`0 0 ${width} 24`}>
    <title>{words.statement.timeline}</title>
    {ticks.map(({ x, day }) => (
      <text key={day} x={Math.min(width - 36, Math.max(34, x))} y={15}>
        {plainDate(day)}
      </text>
    ))}
  </svg>
)

interface EdgeProps {
  readonly placed: PlacedEdge
  readonly address: Address
  readonly isChosen: boolean
  readonly isLater: boolean
}

const later = (isLater: boolean) => (isLater ? " later" : "")

function Edge({ placed, address, isChosen, isLater }: EdgeProps) {
  const { edge, number, from, to: child, path, isCredited } = placed
  const target = withQuery(address, { edge: isChosen ? "" : String(number) })
  const kind = isCredited ? words.statement.legend.credited : words.statement.legend.inferred
  const label = `${from.name} → ${child.name}: ${words.actions[edge.action]}, ${kind}, ${percent(edge.confidence)}`
  return (
    <a
      className={`edge${isChosen ? " edge-chosen" : ""}${later(isLater)}`}
      href={hrefOf(target)}
      onClick={(event) => followLink(event, target, true)}
      aria-label={label}
      data-edge={number}
      data-stop={isLater ? undefined : ""}
    >
      <title>{label}</title>
      <path className="edge-reach" d={path} />
      <path className={`line ${isCredited ? "line-credited" : "line-inferred"}`} d={path} />
    </a>
  )
}

interface NodeProps {
  readonly placed: PlacedNode
  readonly isMaterial: boolean
  readonly isLater: boolean
}

function Node({ placed, isMaterial, isLater }: NodeProps) {
  const { node, name, x, y, isDated, label } = placed
  const shape = (
    <>
      <title>{name}</title>
      <circle className={`dot dot-${node.kind}${isDated ? "" : " dot-undated"}`} cx={x} cy={y} r={6} />
      {isMaterial && (
        <path className="dot-material" d={`M${x} ${y - 3.4}L${x + 3.2} ${y + 2.4}H${x - 3.2}Z`} />
      )}
      {label && <Name label={label} kind={node.kind} isMaterial={isMaterial} />}
    </>
  )
  if (!node.article) return <g className={`node${later(isLater)}`}>{shape}</g>
  const target = to.article(node.article)
  return (
    <a
      className={`node${later(isLater)}`}
      href={hrefOf(target)}
      onClick={(event) => followLink(event, target)}
      tabIndex={-1}
    >
      {shape}
    </a>
  )
}

interface NameProps {
  readonly label: Label
  readonly kind: string
  readonly isMaterial: boolean
}

const Name = ({ label, kind, isMaterial }: NameProps) => (
  <text
    className={`node-name node-${kind}`}
    x={label.x}
    y={label.y}
    textAnchor={label.anchor}
    direction="ltr"
    unicodeBidi="plaintext"
  >
    <tspan className="node-label">{label.text}</tspan>
    {label.note && (
      <tspan className={`node-change${isMaterial ? " change-material" : ""}`}> {label.note}</tspan>
    )}
  </text>
)

const BundleLine = ({ placed: { path, bundle, since }, until }: { placed: PlacedBundle; until: number }) => (
  <path
    className={`line bundle-line ${bundle.isCredited ? "line-credited" : "line-inferred"}${later(since > until)}`}
    d={path}
  />
)

interface BundleProps {
  readonly placed: PlacedBundle
  readonly address: Address
  readonly until: number
}

/** The dots of a bundle; choosing it draws its copies one by one. */
function BundleDots({ placed: { bundle, dots, y, label, since }, address, until }: BundleProps) {
  const open = [...(address.query.get("open")?.split(" ") ?? []), bundle.id].join(" ")
  const target = withQuery(address, { open })
  return (
    <a
      className={`bundle${later(since > until)}`}
      href={hrefOf(target)}
      onClick={(event) => followLink(event, target, true)}
      data-stop={since > until ? undefined : ""}
    >
      <title>{`${label.text}: ${words.statement.openBundle}`}</title>
      {dots.map(({ x, radius, count, since: day }) => (
        <g key={x} className={later(day > until).trim() || undefined}>
          <circle className="dot dot-witness" cx={x} cy={y} r={radius} />
          {radius >= 9 && (
            <text className="bundle-count" x={x} y={y + 3.5}>
              {count}
            </text>
          )}
        </g>
      ))}
      <text className="node-name bundle-name" x={label.x} y={label.y} textAnchor={label.anchor}>
        {label.text}
      </text>
    </a>
  )
}
