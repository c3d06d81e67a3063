import { QuotetrailError } from "../../errors.js"
import { feedCaptures, parseFeedText } from "./feed.js"
import { parseJson } from "./json-depth.js"
import type { Found } from "./loaded.js"
import { isNinjs, ninjsCapture } from "./ninjs.js"
import { foundInRow } from "./rows.js"

/** A file of JSON: a list of records, one record, a JSON Feed, or news items of an agency (ninjs). */
export function* loadJson(bytes: Uint8Array, path: string): Iterable<Found> {
  const text = new TextDecoder().decode(bytes)
  const value = parseWhole(text, path)
  if (isFeed(value)) yield* feedCaptures(parseFeedText(text, path), path)
  else if (Array.isArray(value))
    for (const [at, row] of value.entries()) yield foundInJson(row, path, `${path}:${at + 1}`)
  else yield foundInJson(value, path, path)
}

const foundInJson = (value: unknown, path: string, origin: string): Found =>
  isNinjs(value) ? ninjsCapture(value, path, origin) : foundInRow(value, origin)

function parseWhole(text: string, path: string): unknown {
  try {
    return parseJson(text)
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${path}: not JSON`, { cause })
  }
}

const isFeed = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  String(value.version).includes("jsonfeed.org")
