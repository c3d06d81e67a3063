import { QuotetrailError } from "../../errors.js"
import { feedCaptures, parseFeedText } from "./feed.js"
import type { Loaded } from "./loaded.js"

/** A file of JSON: a list of records, one record, or a JSON Feed. */
export function* loadJson(bytes: Uint8Array, path: string): Iterable<Loaded> {
  const text = new TextDecoder().decode(bytes)
  const value = parseWhole(text, path)
  if (isFeed(value)) yield* feedCaptures(parseFeedText(text, path), path)
  else if (Array.isArray(value))
    for (const [at, row] of value.entries()) yield { kind: "record", row, origin: `${path}:${at + 1}` }
  else yield { kind: "record", row: value, origin: path }
}

function parseWhole(text: string, path: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${path}: not JSON`, { cause })
  }
}

const isFeed = (value: unknown): boolean =>
  typeof value === "object" &&
  value !== null &&
  "version" in value &&
  String(value.version).includes("jsonfeed.org")
