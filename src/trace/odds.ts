import type { EvidenceKind } from "../model.js"
import { plausibleEdges, type SourcesKnown } from "./candidates.js"
import type { Comparison } from "./compare.js"
import { bitsOf, Descriptions } from "./description.js"
import type { Edges } from "./edges.js"
import { LOST_RULES, PAIR_RULES, RELATIVE_RULES, TOP_RULES, WORD_RULES } from "./evidence.js"
import type { Pile } from "./pile.js"
import { creditsBorneOut, type Relative } from "./relative.js"
import { type Pair, pairOf, type Rule } from "./rule.js"
import type { WeightTable } from "./weights.js"

/** Log-odds of every edge of a pile that is weighed. */
export interface Odds {
  readonly edges: Edges
  /** By edge. */
  readonly pair: Float64Array
  /** By page: that it is the first. */
  readonly first: Float64Array
  /** By page: that it had the statement from a first page that is lost. */
  readonly orphan: Float64Array
  /** That the first page is lost. */
  readonly lost: number
}

/** What comes out when all pairs are compared; by page how often the others' credits hold. */
export interface Compared {
  readonly descriptions: Descriptions
  readonly borneOut: readonly (number | undefined)[]
}

/** What of a pile is weighed, and kept, besides what every pile needs. */
export interface Weighing {
  /** Sources to weigh however large the pile is. */
  readonly sourcesKnown?: SourcesKnown
  /** Whether the evidence of each kind is kept for every pair. */
  readonly keepsKinds?: boolean
}

/** The odds with what each kind of evidence comes to in the mean, against which an edge's evidence is told. */
export interface WeighedPile extends Odds, Compared {
  /** By child: the mean over all supposed parents, by kind of evidence as in {@link KINDS}. */
  readonly usualPair: readonly Float64Array[]
  /** The mean over all pages, as the first and as copies of a lost first one. */
  readonly usualFirst: Float64Array
  readonly usualOrphan: Float64Array
  /** Where they are kept: what {@link PAIR_RULES} come to, at `edge × kinds + kind`. */
  readonly kinds?: Float64Array
}

export const KINDS: readonly EvidenceKind[] = ["credit", "link", "date", "reading", "containment", "context"]

/** Sums the weights of the evidence for every edge and for every page at the top. */
export function weighPile(pile: Pile, weights: WeightTable, weighing: Weighing = {}): WeighedPile {
  const [first, usualFirst] = weighTops(pile, weights.first)
  const [orphan, usualOrphan] = weighTops(pile, weights.orphan)
  const lost = total(weightsByKind(LOST_RULES, weights.lost, pile))
  const edges = plausibleEdges(pile, first, weighing.sourcesKnown)
  const pairs = weighPairs(pile, weights, edges, weighing.keepsKinds ?? false)
  return { edges, ...pairs, first, orphan, lost, usualFirst, usualOrphan }
}

function weighPairs(pile: Pile, weights: WeightTable, edges: Edges, keepsKinds: boolean) {
  const { pages } = pile
  const pair = new Float64Array(edges.count)
  const usualPair = pages.map(() => new Float64Array(KINDS.length))
  const descriptions = new Descriptions(edges)
  const kinds = keepsKinds ? new Float64Array(edges.count * KINDS.length) : undefined
  // Parents come in ascending order, as the edges into every child do.
  const next = Int32Array.from(pages, (_, child) => edges.from(child))
  for (const [index, below] of edges.children().entries()) {
    const parent = pages[index]
    if (!parent) continue
    const children = below.flatMap((child) => pages[child] ?? [])
    const known = new Map<Comparison, Words>()
    pile.compareAll(parent, children, (child, comparison) => {
      const edge = next[child.index] ?? 0
      next[child.index] = edge + 1
      const subject = pairOf(pile, parent, child, comparison)
      const words = known.get(comparison) ?? wordsOf(subject, weights)
      known.set(comparison, words)
      const sums = weightsByKind(PAIR_RULES, weights.pair, subject, WORD_RULES.length, words.sums)
      pair[edge] = total(sums)
      kinds?.set(sums, edge * KINDS.length)
      addShare(usualPair[child.index], sums, 1)
      descriptions.note(edge, child.index, words.bits)
    })
  }
  const compared = { descriptions, borneOut: creditsBorneOut(pile, descriptions) }
  for (const [child, usual] of usualPair.entries()) {
    for (let edge = edges.from(child); edge < edges.to(child); edge++) {
      const subject = relativeOf(pile, compared, child, edges.parents[edge] ?? 0)
      if (!subject) continue
      const sums = weightsByKind(RELATIVE_RULES, weights.relative, subject)
      pair[edge] = (pair[edge] ?? 0) + total(sums)
      addShare(usual, sums, 1)
    }
    const weighed = Math.max(1, edges.to(child) - edges.from(child))
    for (const [kind, sum] of usual.entries()) usual[kind] = sum / weighed
  }
  return { pair, usualPair, ...(kinds && { kinds }), ...compared }
}

/** What two pages' words come to by kind, and how many bits tell the one's as changes to the other's. */
interface Words {
  readonly sums: Float64Array
  readonly bits: number
}

const wordsOf = (pair: Pair, weights: WeightTable): Words => ({
  sums: weightsByKind(WORD_RULES, weights.pair, pair),
  bits: bitsOf(pair.comparison),
})

/** What the evidence of each kind for an edge between two pages comes to. */
export const pairWeights = (compared: Compared, weights: WeightTable, pair: Pair): Float64Array =>
  withRelative(compared, weights, pair, weightsByKind(PAIR_RULES, weights.pair, pair))

/** What {@link PAIR_RULES} come to by kind, with what there is to say of a source against the others. */
export function withRelative(
  compared: Compared,
  weights: WeightTable,
  { pile, parent, child }: Pick<Pair, "pile" | "parent" | "child">,
  own: Float64Array,
): Float64Array {
  const sums = Float64Array.from(own)
  const subject = relativeOf(pile, compared, child.index, parent.index)
  if (subject) addShare(sums, weightsByKind(RELATIVE_RULES, weights.relative, subject), 1)
  return sums
}

/** A supposed source against the others. */
export function relativeOf(
  { pages }: Pile,
  { descriptions, borneOut }: Compared,
  childAt: number,
  parentAt: number,
): Relative | undefined {
  const [child, parent] = [pages[childAt], pages[parentAt]]
  if (!child || !parent) return undefined
  return { child, parent, more: descriptions.more(childAt, parentAt), borneOut: borneOut[childAt] }
}

/** The log-odds of every page at the top, and the mean of each kind of evidence. */
function weighTops(pile: Pile, weights: readonly Float64Array[]): [odds: Float64Array, usual: Float64Array] {
  const usual = new Float64Array(KINDS.length)
  const odds = Float64Array.from(pile.pages, (page) => {
    const sums = weightsByKind(TOP_RULES, weights, { pile, page })
    addShare(usual, sums, pile.pages.length)
    return total(sums)
  })
  return [odds, usual]
}

/**
 * What the evidence of each kind comes to, in the order of {@link KINDS}.
 *
 * @param from the first rule that is asked
 * @param before what those before it come to
 */
export function weightsByKind<Subject>(
  rules: readonly Rule<Subject>[],
  weights: readonly Float64Array[],
  subject: Subject,
  from = 0,
  before: Float64Array = NONE,
): Float64Array {
  const sums = Float64Array.from(before)
  for (let at = from; at < rules.length; at++) {
    const rule = rules[at]
    if (!rule) continue
    const kind = KINDS.indexOf(rule.kind)
    sums[kind] = (sums[kind] ?? 0) + (weights[at]?.[rule.level(subject)] ?? 0)
  }
  return sums
}

const NONE = new Float64Array(KINDS.length)

const total = (sums: Float64Array): number => sums.reduce((all, one) => all + one, 0)

function addShare(mean: Float64Array | undefined, sums: Float64Array, count: number): void {
  for (const [kind, sum] of sums.entries()) if (mean) mean[kind] = (mean[kind] ?? 0) + sum / count
}
