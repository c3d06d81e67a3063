import { evidenceOf } from "./evidence.js"
import { type JoiningOptions, statementSets } from "./joining.js"
import type { Likely } from "./kept.js"
import { isOtherOccasion } from "./occasions.js"
import type { Terms } from "./terms.js"
import { byPlace, type Utterance } from "./utterances.js"
import { judged, type Verifier } from "./verify.js"

/** Probability that two utterances of different articles are one statement; the same whichever comes first. */
export function likelihood(one: Utterance, other: Utterance, { weights }: Terms, verifier: Verifier): number {
  const [a, b] = byPlace(one, other) < 0 ? [one, other] : [other, one]
  return judged(evidenceOf(a, b, weights), verifier, isOtherOccasion(a.quotation, b.quotation))
}

/** Words, where somebody is quoted; running text is never what a statement is measured by. */
const fullnessOf = ({ quotation, words }: Utterance): number => (quotation ? words.length : 0)

/** Order of a set's utterances: those with most words in a quotation first, equally full ones by place. */
export const fullestFirst = (one: Utterance, other: Utterance): number =>
  fullnessOf(other) - fullnessOf(one) || byPlace(one, other)

/**
 * The sets in which utterances that hang together by likely pairs are one statement each.
 *
 * @param likelyOf the utterances that one is likely the same statement with
 * @param probability of a pair that is no likely one
 */
export function setsAmong(
  utterances: readonly Utterance[],
  likelyOf: (number: number) => readonly Likely[],
  probability: (one: Utterance, other: Utterance) => number,
  options: JoiningOptions,
): number[][] {
  const members = [...utterances].sort(byPlace)
  const indexOf = new Map(members.map(({ number }, index) => [number, index]))
  const known = new Map<number, number>()
  const keyOf = (one: number, other: number) => Math.min(one, other) * members.length + Math.max(one, other)
  const pairs: (readonly [number, number])[] = []
  members.forEach(({ number }, one) => {
    for (const { other, probability } of likelyOf(number)) {
      const there = indexOf.get(other) ?? one
      if (there <= one) continue
      pairs.push([one, there])
      known.set(keyOf(one, there), probability)
    }
  })
  const asked = (one: number, other: number): number | undefined => {
    const [a, b] = [members[one], members[other]]
    // Two passages of one article are no pair: neither speaks for or against a third.
    if (!a || !b || a.page === b.page) return undefined
    const key = keyOf(one, other)
    const value = known.get(key) ?? probability(a, b)
    known.set(key, value)
    return value
  }
  const fullness = (index: number) => {
    const member = members[index]
    return (member ? fullnessOf(member) : 0) - index / members.length
  }
  return statementSets(members.length, pairs, fullness, asked, options).map((set) =>
    set.flatMap((index) => members[index]?.number ?? []).sort((a, b) => a - b),
  )
}
