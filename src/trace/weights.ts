import { readFileSync } from "node:fs"
import { PAIR_RULES, type Rule, TOP_RULES } from "./evidence.js"

/** Weights by rule and level, as `models/trace/weights.json` holds them (its card lies beside it). */
export interface TraceWeights {
  readonly pair: Readonly<Record<string, Readonly<Record<string, number>>>>
  readonly top: Readonly<Record<string, Readonly<Record<string, number>>>>
}

/** For each rule the weights of its levels, in the order of the rule's table. */
export interface WeightTable {
  readonly pair: readonly Float64Array[]
  readonly top: readonly Float64Array[]
}

/** Puts weights in the order of the tables; a level without a weight says nothing. */
export const tabulate = ({ pair, top }: TraceWeights): WeightTable => ({
  pair: PAIR_RULES.map((rule) => rowOf(rule, pair)),
  top: TOP_RULES.map((rule) => rowOf(rule, top)),
})

const rowOf = <Subject>({ name, levels }: Rule<Subject>, weights: TraceWeights["pair"]): Float64Array =>
  Float64Array.from(levels, (level) => weights[name]?.[level] ?? 0)

let learnt: WeightTable | undefined

/** The learnt weights, read once. */
export function learntWeights(): WeightTable {
  const file = new URL("../../models/trace/weights.json", import.meta.url)
  learnt ??= tabulate(JSON.parse(readFileSync(file, "utf8")) as TraceWeights)
  return learnt
}
