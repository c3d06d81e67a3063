import { QuotetrailError } from "../errors.js"

/** What part of a list is asked for. */
export interface PageRequest {
  /** How many at most. */
  readonly limit: number
  /** The `next` of the page before. */
  readonly after?: string | undefined
  /** Or the row to begin with, counted from 1. */
  readonly row?: number | undefined
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[]
  /** How many the whole list has. */
  readonly total: number
  /** There are more than `total`: nobody counts them to the end. */
  readonly isMore?: true
  /** Ask for the next page with this; absent on the last. */
  readonly next?: string
}

/** An opaque token for a place in a list. `parseToken(formatToken([3, "a"]))` → `[3, "a"]` */
export const formatToken = (place: readonly (string | number)[]): string =>
  Buffer.from(JSON.stringify(place)).toString("base64url")

/** The inverse of {@link formatToken}; throws `usage` on a token not made by it or of another length. */
export function parseToken(token: string, length: number): (string | number)[] {
  const place = parsed(token)
  const isPlace =
    Array.isArray(place) &&
    place.length === length &&
    place.every((part) => typeof part === "string" || Number.isSafeInteger(part))
  if (!isPlace) throw new QuotetrailError("usage", `not a page token: ${token.slice(0, 40)}`)
  return place
}

/** Where a page begins: after a place, and `skipped` rows further. */
export interface Beginning {
  readonly place: readonly (string | number)[]
  readonly skipped: number
}

/**
 * Where a page begins: its token says it, or its row. `beginningOf({ limit: 50, row: 201 }, ["~", ""])` →
 * `{ place: ["~", ""], skipped: 200 }`; throws `usage` on a token that is none.
 *
 * @param first the place before the first row of all
 */
export const beginningOf = (
  { after, row = 1 }: PageRequest,
  first: readonly (string | number)[],
): Beginning =>
  after ? { place: parseToken(after, first.length), skipped: 0 } : { place: first, skipped: row - 1 }

function parsed(token: string): unknown {
  try {
    return JSON.parse(Buffer.from(token, "base64url").toString())
  } catch {
    return undefined
  }
}

/** A count that stops at a number: to count on would take longer than anybody waits. */
export const COUNTED_TO = 1000

/** How many there are; `isMore`: nobody counted to the end. */
export type Counted = Pick<Page<unknown>, "total" | "isMore">

/** A count that may have stopped behind {@link COUNTED_TO}, as lists tell it. */
export const countedTo = (number: number): Counted =>
  number > COUNTED_TO ? { total: COUNTED_TO, isMore: true } : { total: number }

/** Cuts one row too many into a page and the token of its end. */
export function pageOf<Row, T>(
  rows: readonly Row[],
  limit: number,
  counted: Counted,
  read: (row: Row) => T,
  placeOf: (row: Row) => readonly (string | number)[],
): Page<T> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  const items = shown.map(read)
  return { items, ...counted, ...(rows.length > limit && last && { next: formatToken(placeOf(last)) }) }
}
