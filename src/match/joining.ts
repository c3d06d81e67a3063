import { Components } from "./components.js"
import type { UtterancePair } from "./echoes.js"

export interface JoiningOptions {
  /** Probability from which two utterances are joined. */
  readonly joins: number
  /** Probability at which an utterance that was joined to another one still belongs to the fullest. */
  readonly belongs: number
}

/**
 * Sets of utterances that are one statement each. Joined pairs are closed over, then every member must belong to the
 * fullest of its set, not merely to another member: those that do not are joined among themselves once more, so a
 * stock phrase does not chain statements together.
 *
 * @param fullness how full an utterance is; higher is fuller, no two alike
 * @param probability that two utterances, by index, are one statement
 */
export function statementSets(
  count: number,
  pairs: readonly UtterancePair[],
  fullness: (index: number) => number,
  probability: (one: number, other: number) => number,
  { joins, belongs }: JoiningOptions,
): number[][] {
  const accepted = pairs.filter(([one, other]) => probability(one, other) >= joins)
  const near = neighbours(count, accepted)
  const found: number[][] = []
  const waiting = closed(
    Array.from({ length: count }, (_, index) => index),
    near,
  )
  for (let set = waiting.pop(); set; set = waiting.pop()) {
    if (set.length === 1) {
      found.push(set)
      continue
    }
    const base = set.reduce((best, next) => (fullness(next) > fullness(best) ? next : best))
    const isMember = (index: number) => index === base || probability(base, index) >= belongs
    found.push(set.filter(isMember))
    const rest = set.filter((index) => !isMember(index))
    if (rest.length > 0) waiting.push(...closed(rest, near))
  }
  return found
}

function neighbours(count: number, pairs: readonly UtterancePair[]): number[][] {
  const near: number[][] = Array.from({ length: count }, () => [])
  for (const [one, other] of pairs) {
    near[one]?.push(other)
    near[other]?.push(one)
  }
  return near
}

/** The members that hang together through pairs within `members`. */
function closed(members: readonly number[], near: readonly (readonly number[])[]): number[][] {
  const place = new Map(members.map((member, at) => [member, at]))
  const sets = new Components(members.length)
  members.forEach((member, at) => {
    for (const other of near[member] ?? []) {
      const there = place.get(other)
      if (there !== undefined) sets.join(at, there)
    }
  })
  return sets.sets().map((set) => set.flatMap((at) => members[at] ?? []))
}
