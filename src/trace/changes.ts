import type { Change } from "./compare.js"
import type { Rule } from "./evidence.js"
import { counted } from "./levels.js"

const KINDS = ["cut", "addition", "substitution", "spelling"] as const

/**
 * Whose the two readings of a change are. A reading that one page alone has is that page's own doing:
 * the child's is no matter, but the parent's should have come down to the child.
 */
const SIDES = [
  "child alone",
  "parent alone",
  "each alone",
  "child with fewer",
  "parent with fewer",
  "as many",
] as const

/** What a comparison's changes come to, by kind and side. */
export interface ChangeTally {
  /** Counts at `kind × 6 + side`. */
  readonly counts: Int32Array
  /** Words of the child that the parent lacks and other pages have. */
  readonly wordsFromOthers: number
  /** Words of the child that no other page has. */
  readonly ownWords: number
  /** Words of the parent that the child lacks. */
  readonly cutWords: number
}

export function tallyChanges(changes: readonly Change[]): ChangeTally {
  const counts = new Int32Array(KINDS.length * SIDES.length)
  let [wordsFromOthers, ownWords, cutWords] = [0, 0, 0]
  for (const change of changes) {
    const at = KINDS.indexOf(change.kind) * SIDES.length + sideOf(change)
    counts[at] = (counts[at] ?? 0) + 1
    const more = change.child[1] - change.child[0] - (change.parent[1] - change.parent[0])
    if (more < 0) cutWords -= more
    else if (change.childFrequency > 1) wordsFromOthers += more
    else ownWords += more
  }
  return { counts, wordsFromOthers, ownWords, cutWords }
}

function sideOf({ parentFrequency, childFrequency }: Change): number {
  if (childFrequency <= 1) return parentFrequency <= 1 ? 2 : 0
  if (parentFrequency <= 1) return 1
  return childFrequency < parentFrequency ? 3 : parentFrequency < childFrequency ? 4 : 5
}

const NOUNS = {
  cut: "cuts",
  addition: "additions",
  substitution: "other words",
  spelling: "other spellings",
} as const

/** A rule for every kind of change and every side. */
export const CHANGE_RULES: readonly Rule<{ readonly tally: ChangeTally }>[] = KINDS.flatMap((kind, row) =>
  SIDES.map((side, column) => ({
    name: `${NOUNS[kind]}, ${side}`,
    kind: "reading" as const,
    ...counted(
      [0, 1, 2, 3, 5, 9],
      ({ tally }: { readonly tally: ChangeTally }) => tally.counts[row * SIDES.length + column] ?? 0,
    ),
  })),
)
