import type { Decided } from "./decision.js"

/** One person under all the names the pile gives. */
export interface Person {
  readonly id: string
  readonly name: string
  readonly names: readonly { readonly text: string; readonly count: number }[]
  readonly roles: readonly string[]
  /** How many articles quote the person. */
  readonly articles: number
  readonly quotations: number
  readonly decided?: readonly Decided[]
}
