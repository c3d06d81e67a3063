import { linesOf } from "../lines.js"
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
  for await (const line of linesOf(stream, name, MAX_CAPTURE_BYTES)) {
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
