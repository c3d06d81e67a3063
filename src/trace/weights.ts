import { readFileSync } from "node:fs"
import { LOST_RULES, PAIR_RULES, RELATIVE_RULES, TOP_RULES } from "./evidence.js"
import type { Rule } from "./rule.js"

type WeightsByRule = Readonly<Record<string, Readonly<Record<string, number>>>>

/** Weights by rule and level, as `models/trace/weights.json` holds them (its card lies beside it). */
export interface TraceWeights {
  readonly pair: WeightsByRule
  readonly first: WeightsByRule
  readonly orphan: WeightsByRule
  readonly lost: WeightsByRule
}

/** For each rule the weights of its levels, in the order of the rule's table; those of `pair` in two tables. */
export type WeightTable = Readonly<Record<keyof TraceWeights | "relative", readonly Float64Array[]>>

/** Puts weights in the order of the tables; a level without a weight says nothing. */
export const tabulate = ({ pair, first, orphan, lost }: TraceWeights): WeightTable => ({
  pair: PAIR_RULES.map((rule) => rowOf(rule, pair)),
  relative: RELATIVE_RULES.map((rule) => rowOf(rule, pair)),
  first: TOP_RULES.map((rule) => rowOf(rule, first)),
  orphan: TOP_RULES.map((rule) => rowOf(rule, orphan)),
  lost: LOST_RULES.map((rule) => rowOf(rule, lost)),
})

const rowOf = <Subject>({ name, levels }: Rule<Subject>, weights: WeightsByRule): Float64Array =>
  Float64Array.from(levels, (level) => weights[name]?.[level] ?? 0)

const loaded = new Map<string, WeightTable>()

function load(file: string): WeightTable {
  const known = loaded.get(file)
  if (known) return known
  const path = new URL(`../../models/trace/${file}`, import.meta.url)
  const table = tabulate(JSON.parse(readFileSync(path, "utf8")) as TraceWeights)
  loaded.set(file, table)
  return table
}

/** The weights learnt from piles of pages, read once. */
export const learntWeights = (): WeightTable => load("weights.json")
