/** No record of ours nests deeper than a dozen; parsing takes memory by the depth, a hundred bytes for each `[`. */
const MAX_DEPTH = 1000
/** What is shorter can do no harm. */
const HARMLESS = 100_000

/**
 * `JSON.parse`, but for what nests beyond all sense.
 *
 * @throws SyntaxError
 */
export function parseJson(text: string): unknown {
  if (text.length > HARMLESS && depthOf(text) > MAX_DEPTH) throw new SyntaxError("nested too deep")
  return JSON.parse(text)
}

/** The most brackets that are open at once, up to where there are too many. */
function depthOf(text: string): number {
  let deepest = 0
  let depth = 0
  for (let at = 0; at < text.length && deepest <= MAX_DEPTH; at++) {
    const sign = text[at]
    if (sign === '"') at = endOfString(text, at)
    else if (sign === "[" || sign === "{") deepest = Math.max(deepest, ++depth)
    else if (sign === "]" || sign === "}") depth--
  }
  return deepest
}

/** The string's closing quotation mark: one that no odd number of backslashes stands before. */
function endOfString(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let backslashes = 0
    while (text[end - 1 - backslashes] === "\\") backslashes++
    if (backslashes % 2 === 0) return end
  }
  return text.length
}
