import { bitsOf, Descriptions } from "./description.js"
import { allEdges } from "./edges.js"
import { LOST_RULES, PAIR_RULES, RELATIVE_RULES, TOP_RULES } from "./evidence.js"
import { probabilityOf, trailMarginals } from "./marginals.js"
import { type Odds, relativeOf } from "./odds.js"
import type { Pile } from "./pile.js"
import { creditsBorneOut } from "./relative.js"
import { pairOf, type Rule } from "./rule.js"
import type { WeightTable } from "./weights.js"

/** What the rules see in a pile, a byte a rule: pairs child by child, then tops, then the pile's own. */
export interface Rows {
  readonly pages: number
  readonly pairs: Uint8Array
  readonly tops: Uint8Array
  readonly lost: Uint8Array
}

const PAIR_WIDTH = PAIR_RULES.length + RELATIVE_RULES.length

/** The levels of every rule for every pair of pages: what the weights are learnt from, and judged by. */
export function rowsOfLevels(pile: Pile): Rows {
  const { length } = pile.pages
  const pairs = new Uint8Array(length * length * PAIR_WIDTH)
  const edges = allEdges(length)
  const descriptions = new Descriptions(edges)
  for (const parent of pile.pages)
    pile.compareAll(parent, pile.pages, (child, comparison) => {
      const pair = pairOf(pile, parent, child, comparison)
      pairs.set(levelsOf(PAIR_RULES, pair), (child.index * length + parent.index) * PAIR_WIDTH)
      descriptions.note(edges.at(child.index, parent.index), child.index, bitsOf(comparison))
    })
  const compared = { descriptions, borneOut: creditsBorneOut(pile, descriptions) }
  for (let at = 0; at < length * length; at++) {
    const [child, parent] = [Math.floor(at / length), at % length]
    const subject = relativeOf(pile, compared, child, parent)
    if (child !== parent && subject)
      pairs.set(levelsOf(RELATIVE_RULES, subject), at * PAIR_WIDTH + PAIR_RULES.length)
  }
  const tops = Uint8Array.from(
    pile.pages.flatMap((page) => TOP_RULES.map((rule) => rule.level({ pile, page }))),
  )
  return { pages: length, pairs, tops, lost: Uint8Array.from(levelsOf(LOST_RULES, pile)) }
}

const levelsOf = <Subject>(rules: readonly Rule<Subject>[], subject: Subject): number[] =>
  rules.map((rule) => rule.level(subject))

/** The odds of a pile under any weights, from its levels alone. */
export function oddsOfRows({ pages, pairs, tops, lost }: Rows, weights: WeightTable): Odds {
  const all = sums(pairs, [...weights.pair, ...weights.relative])
  return {
    edges: allEdges(pages),
    pair: all.filter((_, at) => Math.floor(at / pages) !== at % pages),
    first: sums(tops, weights.first),
    orphan: sums(tops, weights.orphan),
    lost: sums(lost, weights.lost)[0] ?? 0,
  }
}

function sums(levels: Uint8Array, weights: readonly Float64Array[]): Float64Array {
  const rows = new Float64Array(levels.length / weights.length)
  for (const [at, level] of levels.entries()) {
    const row = Math.floor(at / weights.length)
    rows[row] = (rows[row] ?? 0) + (weights[at % weights.length]?.[level] ?? 0)
  }
  return rows
}

/** Weights under which some rules say nothing: each of their levels weighs what they come to in the mean over `piles`. */
export function silenced(
  weights: WeightTable,
  piles: readonly Rows[],
  isSilent: (rule: Rule<never>) => boolean,
): WeightTable {
  const quiet = (
    table: keyof WeightTable,
    rules: readonly Rule<never>[],
    levelsIn: (rows: Rows) => Uint8Array,
    [from, width]: readonly [from: number, width: number] = [0, rules.length],
  ) =>
    weights[table].map((row, at) => {
      const rule = rules[at]
      return rule && isSilent(rule) ? meanRow(row, piles.map(levelsIn), from + at, width) : row
    })
  return {
    pair: quiet("pair", PAIR_RULES, ({ pairs }) => pairs, [0, PAIR_WIDTH]),
    relative: quiet("relative", RELATIVE_RULES, ({ pairs }) => pairs, [PAIR_RULES.length, PAIR_WIDTH]),
    first: quiet("first", TOP_RULES, ({ tops }) => tops),
    orphan: quiet("orphan", TOP_RULES, ({ tops }) => tops),
    lost: quiet("lost", LOST_RULES, ({ lost }) => lost),
  }
}

function meanRow(
  row: Float64Array,
  levels: readonly Uint8Array[],
  rule: number,
  width: number,
): Float64Array {
  let [sum, count] = [0, 0]
  for (const one of levels)
    for (let at = rule; at < one.length; at += width, count++) sum += row[one[at] ?? 0] ?? 0
  return row.map(() => sum / Math.max(1, count))
}

/** What an editor would look at, and the rules that do. */
export const SIGNALS: Readonly<Record<string, (rule: Rule<never>) => boolean>> = {
  "words the source lacks": named(/^additions|^other words|^words (?:the parent lacks|no other page)|^bits/),
  "slips and spellings": named(/^other spellings/),
  "ellipses and brackets": named(/ellips|bracket/),
  "rare readings": named(/rare readings|^readings of/),
  "order and paragraphs": named(/another order|^paragraphs/),
  "what is left out, and how much of the one is in the other": ({ kind, name }) =>
    kind === "containment" || LEFT_OUT.test(name),
  "surroundings and headline": ({ kind }) => kind === "context",
  "whom the page credits": named(
    /^child (?:credits|names)|^parent (?:credits|claims)|^credit|^claims|claims the statement$/,
  ),
  "whom the other pages name": named(/^pages that name|agency/),
  links: ({ kind }) => kind === "link",
  dates: ({ kind }) => kind === "date",
}

const LEFT_OUT = /^cuts,|^words left out|majority it lacks|any two pages it lacks/

function named(pattern: RegExp): (rule: Rule<never>) => boolean {
  return ({ name }) => pattern.test(name)
}

/** How surprising the true sources are, in nats a page: the mean of the negative logarithm of their probabilities. */
export function surprise(odds: readonly Odds[], sources: readonly (readonly number[])[]): number {
  const each = odds.flatMap((one, pile) => {
    const { both } = trailMarginals(one)
    return (sources[pile] ?? []).map((source, page) => {
      return -Math.log(Math.max(LEAST, probabilityOf(both, page, source)))
    })
  })
  return each.reduce((sum, one) => sum + one, 0) / Math.max(1, each.length)
}

const LEAST = 1e-6
