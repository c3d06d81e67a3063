import { useState } from "react"
import type { TrailEdge } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { percent } from "../dates.js"
import { type Address, Link, withQuery } from "../router.js"
import type { PlacedEdge, PlacedNode, TrailDrawing } from "../trail/layout.js"
import { words } from "../words.js"

interface TrailTableProps {
  readonly drawing: TrailDrawing
  readonly address: Address
}

/** The trail as a table: the same as the drawing, for those who do not see it. Filled when it is opened. */
export function TrailTable({ drawing, address }: TrailTableProps) {
  const [isOpen, setOpen] = useState(false)
  return (
    <details className="twin" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.statement.trailTable}</summary>
      {isOpen && (
        <section className="table-frame" aria-label={words.statement.trailTable}>
          <Rows drawing={drawing} address={address} />
        </section>
      )}
    </details>
  )
}

const byDate = (a: PlacedEdge, b: PlacedEdge): number => {
  const [one, other] = [a.to.node.date ?? "~", b.to.node.date ?? "~"]
  return one < other ? -1 : Number(one > other)
}

const Rows = ({ drawing, address }: TrailTableProps) => (
  <table className="table trail-table">
    <thead>
      <tr>
        {[
          words.statement.toWhom,
          words.statement.when,
          words.statement.from,
          words.statement.how,
          words.statement.confidence,
          words.statement.because,
        ].map((name) => (
          <th scope="col" key={name}>
            {name}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {[...drawing.all].sort(byDate).map(({ edge, number, from, to, isCredited }) => (
        <tr key={number}>
          <th scope="row">
            <NodeName placed={to} />
          </th>
          <td>{to.node.date ? plainDate(to.node.date) : words.undated}</td>
          <td>
            <NodeName placed={from} />
          </td>
          <td>
            {words.actions[edge.action]},{" "}
            {isCredited ? words.statement.legend.credited : words.statement.legend.inferred}
          </td>
          <td>
            <Link to={withQuery(address, { edge: String(number) })} keep>
              {percent(edge.confidence)}
            </Link>
          </td>
          <td>
            <bdi>{reasonsFor(edge, from).join("; ")}</bdi>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

/** A page may give one reason twice. */
const reasonsFor = ({ evidence }: TrailEdge, { node }: PlacedNode): readonly string[] => [
  ...(node.kind === "lost" ? [words.statement.nobodyNames] : []),
  ...new Set(evidence.map(({ note }) => note)),
]

const NodeName = ({ placed }: { placed: PlacedNode }) => (
  <>
    <bdi>{placed.name}</bdi>
    {placed.node.kind === "credited" && <span className="quiet-text"> ({words.statement.notInPile})</span>}
  </>
)
