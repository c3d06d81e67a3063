/** Half a surrogate pair, as `JSON.stringify` writes it; after an odd number of backslashes it is a page's own words. */
const ESCAPED_HALF = /(?<=(?:^|[^\\])(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g

/**
 * A record as JSON in which half a surrogate pair is U+FFFD: many parsers refuse it (RFC 8259 §8.2), and SQLite makes a
 * text of it that is no text. Offsets stay.
 *
 * @example jsonText(["a\uD83D"]) // '["a\uFFFD"]'
 */
export const jsonText = (record: unknown, indent?: number): string =>
  JSON.stringify(record, undefined, indent).replace(ESCAPED_HALF, "\uFFFD")
