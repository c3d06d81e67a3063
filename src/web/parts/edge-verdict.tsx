import type { StatementView } from "../../api/types.js"
import type { PlacedEdge } from "../trail/layout.js"

/** A person's word on a line of the trail. */
export function EdgeVerdict(_: { placed: PlacedEdge; view: StatementView }) {
  return null
}
