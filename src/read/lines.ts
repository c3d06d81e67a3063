import { QuotetrailError } from "../errors.js"

const LINE_FEED = 10

/**
 * The lines of a stream, the last one also where it is empty. Only `\n` ends a line: the other separators of Unicode may stand
 * in JSON strings.
 *
 * @param most bytes that a line may have
 * @throws QuotetrailError `input/too-large` where one has more
 * @example linesOf(createReadStream("pile.ndjson"), "pile.ndjson", 2 ** 25) // "{…}", "{…}", ""
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  most: number,
): AsyncGenerator<string> {
  /** What has come of the line at hand: put together once, however many pieces a long line comes in. */
  let pieces: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    let from = 0
    for (let end = part.indexOf(LINE_FEED); end >= 0; end = part.indexOf(LINE_FEED, from)) {
      yield lineFrom([...pieces, part.subarray(from, end)])
      pieces = []
      length = 0
      from = end + 1
    }
    pieces.push(part.subarray(from))
    length += part.length - from
    if (length > most)
      throw new QuotetrailError("input/too-large", `${name}: a line is longer than ${most >> 20} MB`)
  }
  yield lineFrom(pieces)
}

/** JSON never begins with a byte order mark, a file may. */
const lineFrom = (pieces: readonly Uint8Array[]): string =>
  Buffer.concat(pieces)
    .toString("utf8")
    .replace(/^\ufeff/, "")
