import type { Relation, StatementView } from "../../api/types.js"
import { percent, plainDate } from "../dates.js"
import { type Address, followLink, hrefOf, to, withQuery } from "../router.js"
import { LONGEST_NAME, type PlacedEdge, type PlacedNode, type TrailDrawing } from "../trail-layout.js"
import { words } from "../words.js"

interface TrailGraphProps {
  readonly drawing: TrailDrawing
  readonly view: StatementView
  readonly address: Address
  /** Number of the chosen edge, counted from 1. */
  readonly chosen: string
}

/** The trail as a drawing. What is drawn is in the table below it too. */
export function TrailGraph({ drawing, view, address, chosen }: TrailGraphProps) {
  const { width, height, nodes, edges, ticks } = drawing
  const changes = new Map(view.statement.witnesses.map(({ id, relation }) => [id, changeOf(relation)]))
  return (
    <>
      <TimeAxis drawing={drawing} />
      <svg className="trail-graph" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
        <title>{words.statement.trail}</title>
        {ticks.map(({ x, day }) => (
          <line key={day} className="tick" x1={x} x2={x} y1={0} y2={height - 8} />
        ))}
        {edges.map((placed, at) => (
          <Edge
            key={`${placed.edge.from} ${placed.edge.to}`}
            placed={placed}
            number={String(at + 1)}
            address={address}
            isChosen={chosen === String(at + 1)}
          />
        ))}
        {nodes.map((placed) => (
          <Node key={placed.node.id} placed={placed} change={changes.get(placed.node.witness ?? "")} />
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
      <text key={day} x={x} y={15}>
        {plainDate(day)}
      </text>
    ))}
  </svg>
)

const TOLD: readonly Relation[] = ["altered", "interpolated", "translated", "paraphrased", "abridged"]

/** What a copy did to the words, if anything. */
const changeOf = (relations: readonly Relation[]): Relation | undefined =>
  TOLD.find((relation) => relations.includes(relation))

interface EdgeProps {
  readonly placed: PlacedEdge
  readonly number: string
  readonly address: Address
  readonly isChosen: boolean
}

function Edge({ placed, number, address, isChosen }: EdgeProps) {
  const { edge, from, to: child, path, isCredited } = placed
  const target = withQuery(address, { edge: isChosen ? "" : number })
  const kind = isCredited ? words.statement.legend.credited : words.statement.legend.inferred
  const label = `${from.name} → ${child.name}: ${words.actions[edge.action]}, ${kind}, ${percent(edge.confidence)}`
  return (
    <a
      className={`edge${isChosen ? " edge-chosen" : ""}`}
      href={hrefOf(target)}
      onClick={(event) => followLink(event, target, true)}
      aria-label={label}
      data-edge={number}
      data-stop=""
    >
      <title>{label}</title>
      <path className="edge-reach" d={path} />
      <path className={`line ${isCredited ? "line-credited" : "line-inferred"}`} d={path} />
    </a>
  )
}

function Node({ placed, change }: { placed: PlacedNode; change: Relation | undefined }) {
  const { node, name, x, y, isDated } = placed
  const shape = (
    <>
      <circle className={`dot dot-${node.kind}${isDated ? "" : " dot-undated"}`} cx={x} cy={y} r={6} />
      <text className={`node-name node-${node.kind}`} x={x + 13} y={y + 4} direction="ltr">
        <tspan className="node-label">{shortened(name)}</tspan>
        {change && <tspan className={`node-change change-${change}`}> {words.relations[change]}</tspan>}
        {!isDated && node.kind === "witness" && <tspan className="node-change"> {words.undated}</tspan>}
      </text>
    </>
  )
  if (!node.article) return <g>{shape}</g>
  const target = to.article(node.article)
  return (
    <a href={hrefOf(target)} onClick={(event) => followLink(event, target)} tabIndex={-1}>
      {shape}
    </a>
  )
}

const shortened = (name: string) =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name
