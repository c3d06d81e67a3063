import type { StatementView } from "../../api/types.js"
import { useSummary } from "../answer.js"
import type { PlacedEdge } from "../trail/layout.js"
import { words } from "../words.js"
import { datedTrail, namesOf } from "./names.js"
import { Verdict } from "./verdict.js"

/** A person's word on a line of the trail: right, wrong, or from whom instead. */
export function EdgeVerdict({
  placed: { edge, to: child },
  view,
}: {
  placed: PlacedEdge
  view: StatementView
}) {
  const { value } = useSummary()
  if (!value?.canDecide) return null
  const { statement, decisions = [] } = view
  const nameOf = namesOf(view)
  const choices = datedTrail(view)
    .nodes.filter(({ id, kind }) => id !== edge.to && id !== edge.from && kind !== "lost")
    .map((node) => ({ value: node.id, label: nameOf(node) }))
  const decision = decisions.find(({ id }) => edge.decided?.some((one) => one.decision === id))
  return (
    <Verdict
      about={{ kind: "edge", statement: statement.id, from: edge.from, to: edge.to }}
      question={words.verdict.edge(child.name)}
      choices={choices}
      decision={decision}
    />
  )
}
