import type { StatementView, TrailNode } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { percent } from "../dates.js"
import { Link, to } from "../router.js"
import { words } from "../words.js"
import { cardsOf, namesOf } from "./names.js"

/** The origin in three lines: where first seen, over whom, how sure. */
export function OriginPanel({ view }: { view: StatementView }) {
  const { origin } = view
  const first = cardsOf(view).get(origin?.path.at(-1)?.article ?? "")
  if (!origin || !first) return null
  const best = origin.edges.flatMap((edge) => edge.evidence).sort((a, b) => b.weight - a.weight)[0]
  return (
    <section className="origin" aria-labelledby="origin-title">
      <h2 id="origin-title">{words.statement.origin}</h2>
      <dl>
        <div>
          <dt>{words.statement.firstSeen}</dt>
          <dd>
            {first.outlet && (
              <>
                <Link to={to.outlet(first.outlet)}>
                  <bdi>{first.outlet}</bdi>
                </Link>
                {", "}
              </>
            )}
            {first.published ? plainDate(first.published.value) : words.undated}
            {": "}
            <Link to={to.article(first.id)} className="quiet-link">
              <bdi>{first.title ?? words.untitled}</bdi>
            </Link>
          </dd>
        </div>
        <div>
          <dt>{words.statement.path}</dt>
          <dd>
            <Path view={view} nodes={origin.path.slice(0, -1)} />
          </dd>
        </div>
        <div>
          <dt>{words.statement.howSure}</dt>
          <dd>
            {percent(origin.confidence)}
            {best && (
              <span className="quiet-text">
                {" – "}
                <bdi>{best.note}</bdi>
              </span>
            )}
          </dd>
        </div>
      </dl>
    </section>
  )
}

/** The way to the first page; `the speaker → Northwire (not among these pages)`. */
function Path({ view, nodes }: { view: StatementView; nodes: readonly TrailNode[] }) {
  const nameOf = namesOf(view)
  if (nodes.length <= 1)
    return (
      <>
        <bdi>{nodes[0] ? nameOf(nodes[0]) : ""}</bdi>
        <span className="quiet-text"> – {words.statement.straight}</span>
      </>
    )
  return nodes.map((node, at) => (
    <span key={node.id}>
      {at > 0 && " → "}
      <bdi>{nameOf(node)}</bdi>
      {node.kind === "credited" && <span className="quiet-text"> ({words.statement.notInPile})</span>}
    </span>
  ))
}
