import { QuotetrailError } from "../../errors.js"
import { parseJson } from "./json-depth.js"
import { type Found, leftOut, MAX_CAPTURE_BYTES } from "./loaded.js"
import { foundInRow } from "./rows.js"

/**
 * What the lines of NDJSON hold (see `foundInRow`); a line that is no JSON is left out by its number.
 *
 * @example loadLines(stream, "pile.ndjson") // { kind: "record", row: …, origin: "pile.ndjson:1" } …
 */
export async function* loadLines(stream: AsyncIterable<Uint8Array>, name: string): AsyncIterable<Found> {
  let number = 0
  for await (const line of linesOf(stream, name)) {
    number++
    if (line.trim() !== "") yield parseLine(line, `${name}:${number}`)
  }
}

function parseLine(line: string, origin: string): Found {
  try {
    return foundInRow(parseJson(line), origin)
  } catch {
    return leftOut(origin, "not a line of JSON")
  }
}

const LINE_FEED = 10

/**
 * The lines of a stream, the last one also where it is empty. Only `\n` ends a line: the other separators of Unicode may stand
 * in JSON strings.
 *
 * @param most bytes that a line may have
 * @throws QuotetrailError `input/too-large` where one has more
 * @example linesOf(createReadStream("pile.ndjson"), "pile.ndjson") // "{…}", "{…}", ""
 */
export async function* linesOf(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  most = MAX_CAPTURE_BYTES,
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
