import type { Decision } from "../../api/types.js"
import { useDeciding } from "../decide.js"
import { words } from "../words.js"
import { Decided, Refused } from "./verdict.js"

/** What people have said about the answers on a screen, each with the way back. */
export function DecisionList({ decisions = [] }: { decisions?: readonly Decision[] | undefined }) {
  const deciding = useDeciding()
  if (decisions.length === 0) return null
  return (
    <section>
      <h2>{words.verdict.title}</h2>
      <p className="hint">{words.verdict.hint}</p>
      <ul className="decision-list">
        {decisions.map((decision) => (
          <li key={decision.id}>
            {decision.was && <bdi>{decision.was}</bdi>}
            <Decided
              decision={decision}
              {...(deciding ? { onUndo: () => deciding.undo(decision.id) } : {})}
            />
          </li>
        ))}
      </ul>
      <Refused deciding={deciding} />
    </section>
  )
}
