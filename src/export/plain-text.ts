/** Signs that XML 1.0 §2.2 does not allow, not even escaped; half a surrogate pair too. Few formats hold them. */
const FORBIDDEN = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu

/** Text that any format can hold: each sign that some cannot becomes U+FFFD. `plainText("a\0b")` → `"a\uFFFDb"` */
export const plainText = (text: string): string => text.replace(FORBIDDEN, "\uFFFD")

/** {@link plainText} in one line, for formats in which a line break ends something. */
export const plainLine = (text: string): string =>
  plainText(text)
    .replace(/[\s\p{Cc}]+/gu, " ")
    .trim()
