import { type Marks, UNDATED } from "./kept.js"

/** Shorter quotations of the same words may be two utterances: they are judged pair by pair. */
export const LEAST_TWIN_WORDS = 6
/** Days after which the same words may have been said again. */
const MOST_DAYS = 30

/**
 * Utterances of the very same words, by number, gathered by months: each list is judged as one, so a quotation on ten
 * thousand pages costs no more than on two. A list begins with its earliest, which stands for it; what is not dated goes to the
 * first list. One more utterance never makes fewer lists.
 */
export function twinLists(numbers: readonly number[], marks: Pick<Marks, "dayOf" | "rankOf">): number[][] {
  const order = [...numbers].sort(
    (a, b) => dayOf(a, marks) - dayOf(b, marks) || marks.rankOf(a) - marks.rankOf(b),
  )
  const lists: number[][] = []
  for (const number of order) {
    const isUndated = marks.dayOf(number) === UNDATED
    const list = isUndated ? lists[0] : lists.at(-1)
    const [first] = list ?? []
    const isNear =
      first !== undefined && (isUndated || dayOf(number, marks) - dayOf(first, marks) <= MOST_DAYS)
    if (list && isNear) list.push(number)
    else lists.push([number])
  }
  return lists
}

/** What is not dated comes after all that is. */
const dayOf = (number: number, marks: Pick<Marks, "dayOf">): number => {
  const day = marks.dayOf(number)
  return day === UNDATED ? Number.MAX_SAFE_INTEGER : day
}
