/** Signs that XML 1.0 §2.2 does not allow, not even escaped; half a surrogate pair too. Few formats hold them. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text that any format can hold: each sign that some cannot becomes U+FFFD. `plainText("a\0b")` → `"a\uFFFDb"` */
export const plainText = (text: string): string => text.replace(FORBIDDEN, "\uFFFD")

/** {@link plainText} in one line, for formats in which a line break ends something. */
export const plainLine = (text: string): string =>
  plainText(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()

/** Half a surrogate pair, as `JSON.stringify` writes it; after an odd number of backslashes it is the page's own text. */
const ESCAPED_HALF = /(?<=(?:^|[^\\])(?:\\\\)*)\\ud[89a-f][0-9a-f]{2}/g

/** A record as JSON that every parser takes: many refuse half a surrogate pair (RFC 8259 §8.2). Offsets stay. */
export const jsonText = (record: unknown, indent?: number): string =>
  JSON.stringify(record, undefined, indent).replace(ESCAPED_HALF, "\uFFFD")
