import {
  ECHO_OPTIONS,
  FAINT,
  type KnownPassage,
  type MarkedPassage,
  type PassageKeys,
  STRONG,
} from "../../src/match/index.js"
import { grouped } from "./groups.js"

/** Pairs of which one is among the other's nearest. */
export function nearestOf(
  passages: readonly MarkedPassage[],
  keys: ReadonlyMap<string, PassageKeys>,
): [KnownPassage, KnownPassage][] {
  const found = new Map<string, [KnownPassage, KnownPassage]>()
  for (const [one, shared] of sumsOf(passages, keys)) {
    const near = [...shared]
      .map(([other, sum]) => ({ other, cosine: sum / Math.sqrt(one.size * other.size) }))
      .filter(({ other, cosine }) => mayEcho(one, other, cosine))
      .sort((a, b) => b.cosine - a.cosine || a.other.rank - b.other.rank)
    for (const { other } of near.slice(0, ECHO_OPTIONS.nearest)) {
      const [a, b] = one.id < other.id ? [one, other] : [other, one]
      found.set(`${a.id} ${b.id}`, [a, b])
    }
  }
  return [...found.values()]
}

/** What each passage shares with others, as far as keys lead there. */
function sumsOf(passages: readonly MarkedPassage[], keys: ReadonlyMap<string, PassageKeys>) {
  const uses = grouped(
    passages.flatMap((passage) =>
      (keys.get(passage.id) ?? []).map(([key, square]) => ({ passage, key, square })),
    ),
    ({ key }) => key,
  )
  const sums = new Map(passages.map((passage) => [passage, new Map<MarkedPassage, number>()]))
  for (const own of uses.values())
    if (own.length <= ECHO_OPTIONS.mostUses)
      for (const { passage: one, square } of own) {
        const shared = sums.get(one)
        for (const { passage: other } of own) shared?.set(other, (shared.get(other) ?? 0) + square)
      }
  return sums
}

const mayEcho = (one: MarkedPassage, other: MarkedPassage, cosine: number): boolean =>
  one.article !== other.article &&
  (one.isQuotation || other.isQuotation) &&
  cosine >= FAINT &&
  (cosine >= STRONG ||
    one.day === undefined ||
    other.day === undefined ||
    Math.abs(one.day - other.day) <= ECHO_OPTIONS.window)
