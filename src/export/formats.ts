import { QuotetrailError } from "../errors.js"
import type { Store } from "../store/index.js"
import { csvFormats } from "./csv.js"
import { decisionsFormat } from "./decisions.js"
import type { ExportFormat } from "./format.js"
import { articlesFormat, statementsFormat } from "./ndjson.js"
import { reportFormat } from "./report.js"

/** All formats, in the order they are told of: a new one is a file and a line here. */
export const exportFormats: readonly ExportFormat[] = [
  statementsFormat,
  articlesFormat,
  ...csvFormats,
  decisionsFormat,
  reportFormat,
]

/** The format of that name; throws `usage` with the names there are. */
export function formatNamed(name: string): ExportFormat {
  const format = exportFormats.find((one) => one.name === name)
  if (format) return format
  const known = exportFormats.map((one) => one.name).join(", ")
  throw new QuotetrailError("usage", `unknown export format: ${name} (known: ${known})`)
}

/**
 * What a store holds of one statement (its id) or of `all`, in a format, part by part. Throws `usage` on an unknown
 * format, `store/not-found` on an unknown statement.
 *
 * @example
 * for await (const part of exportFrom(store, "csv", "all")) process.stdout.write(part)
 */
export async function* exportFrom(store: Store, name: string, selection = "all"): AsyncGenerator<string> {
  yield* formatNamed(name).write(store, selection)
}
