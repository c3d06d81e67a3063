import { QuotetrailError } from "../errors.js"

/** How many witnesses or quotations are kept with a decision, to find a statement or a person again. */
export const ANCHORS = 20

/** What was asked of a store; throws `store/not-found` where there is none. */
export function found<T>(answer: T | undefined, what: string): T {
  if (answer === undefined) throw new QuotetrailError("store/not-found", `${what}: not in this store`)
  return answer
}
