import { resolve } from "node:path"
import { QuotetrailError } from "../errors.js"
import { literal, viewOn } from "./sql.js"

/** How Spark reads an input: rows of NDJSON, rows of Parquet, or whole files of any kind that `quotetrail read` knows. */
export type InputKind = "ndjson" | "parquet" | "files"

const KIND_BY_NAME: readonly (readonly [RegExp, InputKind])[] = [
  [/\.(?:ndjson|jsonl)(?:\.(?:gz|bz2|zst))?$/i, "ndjson"],
  [/\.parquet\/?$/i, "parquet"],
]

export const inputKindOf = (input: string): InputKind =>
  KIND_BY_NAME.find(([name]) => name.test(input))?.[1] ?? "files"

/**
 * Where a path lies for Spark. One with a scheme is left as it is, and so is one on a cluster, whose own file system it then means; for a master on this
 * machine it is a local file.
 *
 * @example placeFor("pages", "local[2]") // "file:///home/roe/pages"
 */
export function placeFor(path: string, master: string): string {
  const isRemote = /^[a-z][a-z0-9+.-]*:/i.test(path) || !master.startsWith("local")
  return isRemote ? path : `file://${resolve(path)}`
}

/** What the embedded run takes and Spark does not, with what to do instead. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [
    /^https?:/i,
    "addresses are not fetched on Spark; read them first: quotetrail read ADDRESS… --json > articles.ndjson",
  ],
  [/^-$/, "standard input is not read on Spark; give files or folders"],
]

/**
 * Refuses inputs that Spark would look for among its files.
 *
 * @throws QuotetrailError `usage`
 */
export function refuse(input: string): void {
  const instead = REFUSED.find(([pattern]) => pattern.test(input))?.[1]
  if (instead !== undefined) throw new QuotetrailError("usage", `${input}: ${instead}`)
}

/** An input as the plan reads it: what must be said beforehand, and the rows, each with its place among all rows. */
export interface SourceRows {
  readonly kind: InputKind
  readonly views: readonly string[]
  readonly rows: string
}

/** The rows of one input. Places are in the order of the inputs, then of their files and lines. */
export function sourceRows(input: string, number: number, kind: InputKind, master: string): SourceRows {
  const name = `input_${number}`
  const path = placeFor(input, master)
  const place = `concat(${literal(`${number}`.padStart(6, "0"))}, ' ', translate(input_file_name(), '\\t\\n', '  '), ' ', lpad(cast(input_file_block_start() AS STRING), 15, '0'), ' ', lpad(cast(monotonically_increasing_id() AS STRING), 19, '0'))`
  if (kind === "ndjson")
    return {
      kind,
      views: [viewOn(name, "text", { path, lineSep: "\n" })],
      rows: `SELECT ${place} AS place, value AS line FROM ${name}`,
    }
  if (kind === "parquet")
    return {
      kind,
      views: [viewOn(name, "parquet", { path })],
      rows: `SELECT ${place} AS place, to_json(struct(*)) AS line FROM ${name}`,
    }
  const given = `replace(path, ${literal(path.replace(/^file:\/+/, "file:/").replace(/\/+$/, ""))}, ${literal(input.replace(/\/+$/, ""))})`
  return {
    kind,
    views: [viewOn(name, "binaryFile", { path, recursiveFileLookup: "true" })],
    rows: `SELECT concat(${literal(`${number}`.padStart(6, "0"))}, ' ', translate(path, '\\t\\n', '  ')) AS place, translate(${given}, '\\t\\n', '  ') AS path, translate(base64(content), '\\r\\n', '') AS bytes FROM ${name}`,
  }
}
