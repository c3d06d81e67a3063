import { MISSING, OMISSION, type Table } from "./reading-table.js"
import { reconstructed } from "./reconstructed.js"
import { hangFrom, type Neighbours, type Stemma } from "./tree.js"

/** Where a stemma may hang, and how likely it does. */
export interface Hanging {
  readonly stemma: Stemma
  readonly signs: Signs
  readonly probability: number
}

/**
 * What speaks for and against a place for the top. Changes are those on the way from there;
 * neighbouring places with one kind of change are one: a line skipped is one slip.
 */
export interface Signs {
  /**
   * How probable what every scribe left out is, given what he left out or added: of four such changes three are omissions, with
   * some scribes more, with some less (beta-binomial). A logarithm.
   */
  readonly omissions: number
  /** The copy before read otherwise than the first text, the copy as that. */
  readonly corrected: number
  /** The logarithm of how many orders of copying lead to such a tree (rumour centrality: Shah & Zaman 2011). */
  readonly shape: number
  /** 1 where the first text is lost and stands where witnesses part. */
  readonly lostBetween: number
  /** 1 where it is lost and stands on the branch between two. */
  readonly lostAbove: number
}

/**
 * The log-odds of each sign, rounded by hand from what made-up traditions teach (`training/trace/roots.mjs`), whose scribes may be unlike
 * others. Omissions count less than they would if all were seen rightly: witnesses made from two copies, and readings wrongly put
 * to lost ones, look like additions. Their own fit is lower still (0.17); it would hardly ever be sure of a top.
 */
const ODDS: Readonly<Record<keyof Signs, number>> = {
  omissions: 0.4,
  corrected: 0.08,
  shape: 1,
  lostBetween: -0.5,
  lostAbove: -0.6,
}

/**
 * All ways in which a tree of witnesses may hang, the likeliest first: from a witness, from a lost copy between
 * witnesses, or from a lost one on the branch between two. Which end is the beginning is told by what scribes do to a text.
 */
export function hangings(table: Table, neighbours: Neighbours): Hanging[] {
  const branches = branchesOf(table, neighbours)
  const tops: Top[] = [
    ...[...neighbours.keys()].map((node) => ({ ends: [node] })),
    ...branches.map(({ one, other }) => ({ ends: [one, other] })),
  ]
  const ways = tops.map((top) => {
    const stemma = hung(neighbours, top)
    const signs = signsOf(branches, stemma, top, table.ids.length)
    return { stemma, signs, odds: oddsOf(signs) }
  })
  const most = ways.reduce((best, { odds }) => Math.max(best, odds), Number.NEGATIVE_INFINITY)
  const sum = ways.reduce((total, { odds }) => total + Math.exp(odds - most), 0)
  return ways
    .map(({ stemma, signs, odds }) => ({ stemma, signs, probability: Math.exp(odds - most) / sum }))
    .sort((one, other) => other.probability - one.probability || one.stemma.root - other.stemma.root)
}

const oddsOf = (signs: Signs): number => SIGNS.reduce((sum, sign) => sum + ODDS[sign] * signs[sign], 0)

const SIGNS: readonly (keyof Signs)[] = ["omissions", "corrected", "shape", "lostBetween", "lostAbove"]

const signsOf = (branches: readonly DifferingEnds[], stemma: Stemma, top: Top, witnesses: number): Signs => ({
  ...changesFrom(branches, stemma, top),
  shape: shapeOf(stemma, witnesses),
  lostBetween: top.ends.length === 1 && stemma.root >= witnesses ? 1 : 0,
  lostAbove: top.ends.length > 1 ? 1 : 0,
})

/** A node to hang from, or the two ends of a branch with a lost copy on it. */
interface Top {
  readonly ends: readonly number[]
}

function hung(neighbours: Neighbours, { ends: [one = 0, other] }: Top): Stemma {
  if (other === undefined) return hangFrom(neighbours, one)
  const lost = 1 + Math.max(...neighbours.keys())
  const beside = (node: number, from: number, to: number) =>
    [...(neighbours.get(node) ?? [])].map((next) => (next === from ? to : next))
  const wider = new Map(neighbours)
    .set(lost, [one, other])
    .set(one, beside(one, other, lost))
    .set(other, beside(other, one, lost))
  return hangFrom(wider, lost)
}

/** The logarithm of how many orders of copying lead to a stemma, but for what all hangings of its tree have in common. */
function shapeOf({ parents }: Stemma, witnesses: number): number {
  const below = new Map<number, number>()
  let shape = 0
  for (const [node, parent] of [...parents].reverse()) {
    const size = (below.get(node) ?? 0) + (node < witnesses ? 1 : 0)
    shape -= Math.log(size)
    below.set(parent, (below.get(parent) ?? 0) + size)
  }
  return shape
}

type Changes = Pick<Signs, "omissions" | "corrected">

type Change = "omitted" | "added" | "corrected"

/** A branch of the tree, with the places where its ends differ. */
interface DifferingEnds {
  readonly one: number
  readonly other: number
  readonly places: readonly number[]
  /** By node the readings of the whole text. */
  readonly readings: ReadonlyMap<number, Int32Array>
}

function branchesOf(table: Table, neighbours: Neighbours): DifferingEnds[] {
  const readings = reconstructed(table, neighbours)
  return [...neighbours].flatMap(([one, beside]) =>
    beside
      .filter((other) => other > one)
      .map((other) => ({ one, other, readings, places: differing(readings.get(one), readings.get(other)) })),
  )
}

const differing = (one: Int32Array = new Int32Array(), other: Int32Array = new Int32Array()): number[] =>
  [...one.keys()].filter(
    (place) => one[place] !== other[place] && one[place] !== MISSING && other[place] !== MISSING,
  )

function changesFrom(branches: readonly DifferingEnds[], { parents }: Stemma, { ends }: Top): Changes {
  let [omissions, corrected] = [0, 0]
  for (const { one, other, places, readings } of branches) {
    const isTop = ends.length > 1 && ends.includes(one) && ends.includes(other)
    const [from, to] = parents.get(other) === one ? [one, other] : [other, one]
    const [above, below] = [readings.get(from), readings.get(to)]
    const firsts = ends.map((end) => readings.get(end))
    const counts = { omitted: 0, added: 0, corrected: 0 }
    let last: { kind: Change | undefined; place: number } = { kind: undefined, place: Number.NaN }
    for (const place of places) {
      const [was, is] = [above?.[place] ?? MISSING, below?.[place] ?? MISSING]
      const first = firsts.map((row) => row?.[place] ?? MISSING)
      const kind = isTop ? omittedBelow(was, is) : changeBetween(was, is, first)
      if (kind && (kind !== last.kind || place !== last.place + 1)) counts[kind]++
      last = { kind, place }
    }
    omissions += logBetaBinomial(counts.omitted, counts.added)
    corrected += counts.corrected
  }
  return { omissions, corrected }
}

/** Of two copies of a lost one, that which lacks words that the other has left them out. */
const omittedBelow = (one: number, other: number): "omitted" | undefined =>
  one === OMISSION || other === OMISSION ? "omitted" : undefined

/**
 * What a copy did at a place where it differs.
 *
 * @param firsts what the first text may have had; of words and nothing it had the words
 */
function changeBetween(was: number, is: number, firsts: readonly number[]): Change | undefined {
  if (is === OMISSION) return firsts.every((first) => first === OMISSION) ? "corrected" : "omitted"
  if (was === OMISSION) return "added"
  return firsts.includes(is) ? "corrected" : undefined
}

/** Omissions to additions, as many scribes have them. */
const [OMITTED, ADDED] = [3, 1]

/** The logarithm of how probable one scribe's omissions are among his omissions and additions, but for a constant. */
const logBetaBinomial = (omitted: number, added: number): number =>
  logFactorial(omitted + OMITTED - 1) +
  logFactorial(added + ADDED - 1) -
  logFactorial(omitted + added + OMITTED + ADDED - 1)

const logFactorial = (n: number): number => {
  let sum = 0
  for (let k = 2; k <= n; k++) sum += Math.log(k)
  return sum
}
