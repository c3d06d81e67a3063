import type { Utterance } from "./utterances.js"

/** Shorter quotations of the same words may be two utterances: they are judged pair by pair. */
const LEAST_WORDS = 6
/** Days after which the same words may have been said again. */
const MOST_DAYS = 30

/**
 * Utterances of the very same words within a month, gathered: each list is judged as one, so a quotation on ten
 * thousand pages costs no more than on two. Lists in the order of their first members.
 */
export function twinsOf(utterances: readonly Utterance[]): Utterance[][] {
  const lists: Utterance[][] = []
  const listsOf = new Map<string, Utterance[][]>()
  for (const utterance of utterances) {
    const { words, quotation } = utterance
    const key = quotation && words.length >= LEAST_WORDS ? words.join(" ") : undefined
    const known = key === undefined ? [] : (listsOf.get(key) ?? [])
    const list = known.find(([first]) => first && isNear(first, utterance))
    if (list) list.push(utterance)
    else {
      const made = [utterance]
      lists.push(made)
      if (key !== undefined) listsOf.set(key, [...known, made])
    }
  }
  return lists
}

const isNear = (one: Utterance, other: Utterance): boolean =>
  one.day === undefined || other.day === undefined || Math.abs(one.day - other.day) <= MOST_DAYS
