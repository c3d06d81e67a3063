import { type Branch, drawIn, joinNeighbours } from "./joining.js"
import { type BinaryTree, binaryTree, changesByPlace, measured, rearrange } from "./parsimony.js"
import {
  coded,
  codedPlaces,
  distancesBetween,
  MISSING,
  OMISSION,
  rowOf,
  type Table,
} from "./reading-table.js"
import { settleWitnesses } from "./settle.js"
import { hangFrom, NOBODY, type Stemma, witnessAbove } from "./tree.js"

/** How often all branches are tried at other places, at most: for the stemma, and for a sample. */
const ROUNDS = 12
const ROUNDS_OF_SAMPLE = 2

/**
 * The tree of the witnesses without a top: nearest ones joined, then branches moved to where fewer changes explain the
 * readings, once more with places weighed by how well they fit (successive weighting: Farris 1969); last, copies that
 * others were made from are put where these part.
 */
export function branching(table: Table): Map<number, number[]> {
  if (table.ids.length < 2) return new Map(table.ids.map((_, witness) => [witness, []]))
  const weights = weighedByFit(withFewestChanges(table, table.weights, ROUNDS), table)
  return drawnIn(withFewestChanges(table, weights, ROUNDS), table, weights)
}

/** The same from a sample of the places. */
function sampledBranching(table: Table, isIn: (place: number) => boolean): Map<number, number[]> {
  const weights = table.weights.map((weight, place) => (isIn(place) ? weight : 0))
  return drawnIn(withFewestChanges(table, weights, ROUNDS_OF_SAMPLE), table, weights)
}

function withFewestChanges(table: Table, weights: readonly number[], rounds: number): BinaryTree {
  const joined = binaryTree(joinNeighbours(distancesBetween(table, weights)))
  return rearrange(joined, codedPlaces(table, weights), rounds)
}

/** A place that changes more often than its readings ask for says less: anybody may go either way there. */
function weighedByFit(tree: BinaryTree, table: Table): number[] {
  return table.weights.map((weight, place) => {
    const one = coded(rowOf(table, place), 1)
    if (!one) return weight
    const [changes = 1] = changesByPlace(tree, [one])
    return (weight * (one.readings - 1)) / changes
  })
}

/**
 * A copy that leaves out what others have can hardly have been theirs, for nobody puts lost words back (separative
 * errors: Maas 1927); slips in what it writes they may have seen and mended.
 */
const GAP = 4

/**
 * A scrap that differs nowhere is not taken for the copy that all were made from: a tenth of a text counts as having 4.5
 * changes more.
 */
const UNSEEN = 0.5

function drawnIn(tree: BinaryTree, table: Table, weights: readonly number[]): Map<number, number[]> {
  if (table.ids.length < 3) return drawIn(joinNeighbours(distancesBetween(table, weights)), table.ids.length)
  const own = table.ids.map((_, witness) => ownReadings(table, weights, witness))
  const branches = measured(tree, codedPlaces(table, weights), GAP).map((branch): Branch => {
    const leaf = Math.min(branch.one, branch.other)
    if (leaf >= table.ids.length) return branch
    const { weight = 0, share = 1 } = own[leaf] ?? {}
    return { ...branch, length: branch.length + weight + UNSEEN * (1 / share - 1) }
  })
  return settleWitnesses(table, drawIn(branches, table.ids.length))
}

/** What a witness alone reads, by weight, and how much of the text it has. */
function ownReadings(table: Table, weights: readonly number[], witness: number) {
  let [own, present, all] = [0, 0, 0]
  for (const [place, weight] of weights.entries()) {
    all += weight
    const cell = table.cells[witness]?.[place] ?? MISSING
    if (cell === MISSING) continue
    present += weight
    if (weight > 0 && table.cells.every((row, other) => other === witness || row[place] !== cell))
      own += weight * (cell === OMISSION ? GAP : 1)
  }
  return { weight: own, share: Math.max(LEAST_SHARE, all > 0 ? present / all : 1) }
}

const LEAST_SHARE = 0.01

/** Half of the places in each of so many samples. */
const SAMPLES = 20

/**
 * By witness, the share of samples of half the places whose tree, hung alike, puts the same witness above it
 * (delete-half jackknife: Wu 1986); for a witness at the top, one of those beside it or none. The samples are always the same.
 */
export function supportOf(table: Table, stemma: Stemma): number[] {
  const size = table.ids.length
  const above = table.ids.map((_, witness) => witnessAbove(stemma, witness, size))
  const tops = new Set(
    [NOBODY, ...above.keys()].filter((witness) => above[witness] === NOBODY || witness < 0),
  )
  const counts = table.ids.map(() => 0)
  for (let sample = 0; sample < SAMPLES; sample++) {
    const tree = sampledBranching(table, (place) => isInSample(place, sample))
    const hung = hangFrom(tree, Math.max(0, above.indexOf(NOBODY)))
    for (const [witness, parent] of above.entries()) {
      const other = witnessAbove(hung, witness, size)
      if (parent === NOBODY ? tops.has(other) : other === parent) counts[witness] = (counts[witness] ?? 0) + 1
    }
  }
  return counts.map((count) => count / SAMPLES)
}

/** Spread like the throws of a coin, but always the same (Knuth's multiplicative hashing). */
const isInSample = (place: number, sample: number): boolean =>
  ((Math.imul(place * SAMPLES + sample + 1, 2_654_435_761) >>> 15) & 1) === 1
