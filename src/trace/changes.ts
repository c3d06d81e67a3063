import type { Change, Comparison } from "./compare.js"
import { counted } from "./levels.js"
import type { Rule } from "./rule.js"

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
  readonly counts: Float64Array
  /** Words of the child that the parent lacks and other pages have. */
  readonly wordsFromOthers: number
  /** Words of the child that no other page has. */
  readonly ownWords: number
  /** Words of the parent that the child lacks. */
  readonly cutWords: number
}

/** Counts changes; where only a share of the child could be compared, as many as the whole would have. */
export function tallyChanges({ changes, compared }: Comparison): ChangeTally {
  const counts = new Float64Array(KINDS.length * SIDES.length)
  let [wordsFromOthers, ownWords, cutWords] = [0, 0, 0]
  for (const change of changes) {
    const at = KINDS.indexOf(change.kind) * SIDES.length + sideOf(change)
    counts[at] = (counts[at] ?? 0) + 1
    const more = change.child[1] - change.child[0] - (change.parent[1] - change.parent[0])
    if (more < 0) cutWords -= more
    else if (change.childFrequency > 1) wordsFromOthers += more
    else ownWords += more
  }
  const whole = (count: number) => count / compared
  return {
    counts: counts.map(whole),
    wordsFromOthers: whole(wordsFromOthers),
    ownWords: whole(ownWords),
    cutWords: whole(cutWords),
  }
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
      [0, 1, 2, 3, 5, 9, 16, 28, 50],
      ({ tally }: { readonly tally: ChangeTally }) => tally.counts[row * SIDES.length + column] ?? 0,
    ),
  })),
)
