import type { Change } from "./compare.js"
import type { Page, Pile } from "./pile.js"

/** Pages of one parent that share what the parent lacks: they had it from a page that is lost. */
export interface LostGroup {
  readonly members: readonly Page[]
  /** How many bits shorter the pages are described with the lost page than without. */
  readonly gain: number
}

/** One change from the parent, in a form that is equal where two children changed the same words alike. */
interface Innovation {
  readonly key: string
  readonly bits: number
}

/** What it costs to say that there was a further page. */
const COST_OF_A_PAGE = 10
/** What a word that could have been any other is worth, and what a cut, which others may make too, is worth. */
const BITS_PER_WORD = 5
const BITS_PER_SPELLING = 6
const BITS_PER_CUT = 3
const MOST_BITS = 20

/**
 * Groups of a parent's children that are better explained by a page between (minimum description length):
 * their shared changes are then made once, not once each.
 */
export function lostGroups(
  pile: Pile,
  children: readonly Page[],
  changesOf: (child: Page) => readonly Change[],
): LostGroup[] {
  const innovations = new Map(
    children.map((child) => [child.index, innovationsOf(pile, child, changesOf(child))]),
  )
  const groups: LostGroup[] = []
  let left = [...children]
  for (;;) {
    const best = bestGroup(left, innovations)
    if (!best) return groups
    groups.push(best)
    left = left.filter((page) => !best.members.includes(page))
  }
}

function innovationsOf({ lexicon }: Pile, { readings }: Page, changes: readonly Change[]): Innovation[] {
  const innovations = changes.map(({ kind, parent, child }) => {
    const words = Array.from(readings.words.subarray(...child), (word) => lexicon.spellings[word])
    const key = `${kind} ${parent.join("-")} ${words.join(" ")}`
    return [key, { key, bits: bitsOf(kind, child[1] - child[0]) }] as const
  })
  return [...new Map(innovations).values()]
}

function bitsOf(kind: Change["kind"], words: number): number {
  if (kind === "cut") return BITS_PER_CUT
  return kind === "spelling" ? BITS_PER_SPELLING : Math.min(MOST_BITS, BITS_PER_WORD * words)
}

/** The set of pages with the largest gain, among the sets that some one change marks out. */
function bestGroup(
  pages: readonly Page[],
  innovations: ReadonlyMap<number, readonly Innovation[]>,
): LostGroup | undefined {
  const carriers = new Map<string, { bits: number; members: Page[] }>()
  for (const page of pages)
    for (const { key, bits } of innovations.get(page.index) ?? []) {
      const known = carriers.get(key) ?? { bits, members: [] }
      carriers.set(key, { bits, members: [...known.members, page] })
    }
  const shared = [...carriers.values()].filter(({ members }) => members.length > 1)
  let best: LostGroup | undefined
  for (const { members } of shared) {
    const gain = gainOf(members, shared)
    if (gain > (best?.gain ?? 0)) best = { members, gain }
  }
  return best
}

/** The bits of every change that all members made, saved for all but one of them. */
function gainOf(
  members: readonly Page[],
  shared: readonly { bits: number; members: readonly Page[] }[],
): number {
  const common = shared.filter((one) => members.every((member) => one.members.includes(member)))
  const bits = common.reduce((sum, one) => sum + one.bits, 0)
  return (members.length - 1) * bits - COST_OF_A_PAGE
}
