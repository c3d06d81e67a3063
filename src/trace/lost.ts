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

/** A change that several pages made alike. */
interface Shared {
  readonly bits: number
  /** Those of them that are in no group yet, in their order. */
  members: Page[]
  /** Its place among the changes of its first member. */
  place: number
  gain: number
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
  const shared = sharedChanges(children, (child) => innovationsOf(pile, child, changesOf(child)))
  const groups: LostGroup[] = []
  for (let best = shared.best(); best; best = shared.best()) {
    groups.push({ members: best.members, gain: best.gain })
    shared.leaveOut(best.members)
  }
  return groups
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

/** The changes that the pages not yet in a group made, and which of them mark out a group best. */
function sharedChanges(pages: readonly Page[], innovationsOf: (page: Page) => readonly Innovation[]) {
  const made = new Map<Page, Set<Shared>>()
  const places = new Map(pages.map((page, place) => [page, place]))
  const all = new Map<string, Shared>()
  for (const page of pages) {
    const own = new Set<Shared>()
    for (const { key, bits } of innovationsOf(page)) {
      const shared = all.get(key) ?? { bits, members: [], place: 0, gain: 0 }
      all.set(key, shared)
      shared.members.push(page)
      own.add(shared)
    }
    made.set(page, own)
  }
  let left = [...all.values()].filter(({ members }) => members.length > 1)
  for (const one of left) weigh(one)

  /** The bits of every change that all members made, saved for all but one of them. */
  function weigh(one: Shared): void {
    const [first] = one.members
    const ofFirst = [...((first && made.get(first)) ?? [])]
    const common = ofFirst.filter((other) => one.members.every((member) => made.get(member)?.has(other)))
    const bits = common.reduce((sum, { bits }) => sum + bits, 0)
    one.gain = (one.members.length - 1) * bits - COST_OF_A_PAGE
    one.place = ofFirst.indexOf(one)
  }

  /** Of equal gains that which comes first. */
  function isBetter(one: Shared, other: Shared): boolean {
    if (one.gain !== other.gain) return one.gain > other.gain
    const firstOf = ({ members: [first] }: Shared) => (first && places.get(first)) ?? 0
    return (firstOf(one) - firstOf(other) || one.place - other.place) < 0
  }

  return {
    /** The change with the largest gain, of all those that several pages made. */
    best: (): Shared | undefined =>
      left.reduce<Shared | undefined>(
        (best, one) => (one.gain > 0 && (!best || isBetter(one, best)) ? one : best),
        undefined,
      ),
    leaveOut(members: readonly Page[]): void {
      const touched = new Set(members.flatMap((page) => [...(made.get(page) ?? [])]))
      for (const page of members) made.delete(page)
      for (const one of touched) one.members = one.members.filter((page) => made.has(page))
      left = left.filter((one) => one.members.length > 1)
      for (const one of touched) if (one.members.length > 1) weigh(one)
    },
  }
}
