import { StringDecoder } from "node:string_decoder"
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
    return leftOut(origin, new Error("not a line of JSON"))
  }
}

/** Only `\n` ends a line: the other separators of Unicode may stand in JSON strings. */
async function* linesOf(stream: AsyncIterable<Uint8Array>, name: string): AsyncIterable<string> {
  const decoder = new StringDecoder("utf8")
  let rest = ""
  let isFirst = true
  for await (const part of stream) {
    rest += decoder.write(Buffer.from(part))
    if (isFirst) rest = rest.replace(/^\ufeff/, "")
    isFirst = false
    const lines = rest.split("\n")
    rest = lines.pop() ?? ""
    yield* lines
    if (rest.length > MAX_CAPTURE_BYTES)
      throw new QuotetrailError(
        "input/too-large",
        `${name}: a line is longer than ${MAX_CAPTURE_BYTES >> 20} MB`,
      )
  }
  yield rest + decoder.end()
}
