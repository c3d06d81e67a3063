import { percent, plainDate } from "../dates.js"
import { type Address, Link, withQuery } from "../router.js"
import type { PlacedNode, TrailDrawing } from "../trail-layout.js"
import { words } from "../words.js"

/** The trail as a table: the same as the drawing, for those who do not see it. */
export const TrailTable = ({ drawing, address }: { drawing: TrailDrawing; address: Address }) => (
  <details className="twin">
    <summary>{words.statement.trailTable}</summary>
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.statement.toWhom}</th>
          <th scope="col">{words.statement.when}</th>
          <th scope="col">{words.statement.from}</th>
          <th scope="col">{words.statement.how}</th>
          <th scope="col">{words.statement.confidence}</th>
          <th scope="col">{words.statement.because}</th>
        </tr>
      </thead>
      <tbody>
        {drawing.edges.map(({ edge, from, to, isCredited }, at) => (
          <tr key={`${edge.from} ${edge.to}`}>
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
              <Link to={withQuery(address, { edge: String(at + 1) })} keep>
                {percent(edge.confidence)}
              </Link>
            </td>
            <td>
              <bdi>{edge.evidence.map((evidence) => evidence.note).join("; ")}</bdi>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </details>
)

const NodeName = ({ placed }: { placed: PlacedNode }) => (
  <>
    <bdi>{placed.name}</bdi>
    {placed.node.kind === "credited" && <span className="quiet-text"> ({words.statement.notInPile})</span>}
  </>
)
