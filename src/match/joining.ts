import type { UtterancePair } from "./echoes.js"

export interface JoiningOptions {
  /** Probability from which a pair leads two sets to each other. */
  readonly leads: number
  /** Mean probability of the pairs across two sets from which they are joined. */
  readonly joins: number
  /** Probability at which a member still belongs to the fullest one of its set. */
  readonly belongs: number
}

/** What is not asked for otherwise. */
export const JOINING_OPTIONS: JoiningOptions = { leads: 0.3, joins: 0.15, belongs: 0.02 }

/** Members of a set that stand for it where it meets another one: enough to know it, few enough to stay fast. */
const REPRESENTATIVES = 12

/**
 * Mean probability with which one set's members must be part of the other's fullest: parts of one letter need have nothing
 * in common with each other.
 */
const PART_OF_FULLEST = 0.5

/**
 * Sets of utterances that are one statement each. Pairs are taken from the likeliest on, and their sets joined where all
 * that would come together is alike on average (average linkage, Sokal and Michener 1958), or all of one set is part of the
 * other's fullest: one likely pair, a stock phrase, does not chain statements together. Then every member must belong to
 * the fullest of its set; those that do not are joined among themselves once more.
 *
 * @param fullness how full an utterance is; higher is fuller, no two alike
 * @param probability that two utterances, by index, are one statement; nothing where that cannot be asked
 */
export function statementSets(
  count: number,
  pairs: readonly UtterancePair[],
  fullness: (index: number) => number,
  probability: (one: number, other: number) => number | undefined,
  { leads, joins, belongs }: JoiningOptions,
): number[][] {
  const likely = pairs
    .map(([one, other]) => ({ one, other, probability: probability(one, other) ?? 0 }))
    .filter((pair) => pair.probability >= leads)
    .sort((a, b) => b.probability - a.probability || a.one - b.one || a.other - b.other)
  const fullestFirst = (a: number, b: number) => fullness(b) - fullness(a)
  const meanOf = (ones: readonly number[], others: readonly number[]): number => {
    const asked = ones.flatMap((one) => others.flatMap((other) => probability(one, other) ?? []))
    return asked.reduce((sum, value) => sum + value, 0) / (asked.length || 1)
  }
  const mayJoin = (ones: readonly number[], others: readonly number[]): boolean => {
    const [some, more] = [ones.slice(0, REPRESENTATIVES), others.slice(0, REPRESENTATIVES)]
    const [[base = 0], parts] =
      fullness(ones[0] ?? 0) > fullness(others[0] ?? 0) ? [some, more] : [more, some]
    return meanOf([base], parts) >= PART_OF_FULLEST || meanOf(some, more) >= joins
  }
  const found: number[][] = []
  let waiting = Array.from({ length: count }, (_, index) => index)
  while (waiting.length > 0) {
    const rest: number[] = []
    for (const set of linked(waiting, likely, mayJoin, fullestFirst)) {
      const [base = 0] = set
      const isMember = (index: number) => index === base || (probability(base, index) ?? 1) >= belongs
      found.push(set.filter(isMember))
      rest.push(...set.filter((index) => !isMember(index)))
    }
    waiting = rest
  }
  return found
}

interface LikelyPair {
  readonly one: number
  readonly other: number
}

/** `members` in sets, each with its fullest member first; joined until nothing more may be. */
function linked(
  members: readonly number[],
  likely: readonly LikelyPair[],
  mayJoin: (ones: readonly number[], others: readonly number[]) => boolean,
  fullestFirst: (a: number, b: number) => number,
): number[][] {
  const setOf = new Map(members.map((member) => [member, [member]]))
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const { one, other } of likely) {
      const [ones, others] = [setOf.get(one), setOf.get(other)]
      if (!ones || !others || ones === others || !mayJoin(ones, others)) continue
      const both = [...ones, ...others].sort(fullestFirst)
      for (const member of both) setOf.set(member, both)
      isChanged = true
    }
  }
  return [...new Set(setOf.values())]
}
