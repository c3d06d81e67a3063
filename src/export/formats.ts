import { QuotetrailError } from "../errors.js"
import type { Store } from "../store/index.js"
import { atomFormat } from "./atom.js"
import { bibtexFormat, cslJsonFormat, risFormat } from "./citations.js"
import { collatexFormat } from "./collatex.js"
import { csvFormats } from "./csv.js"
import { decisionsFormat } from "./decisions.js"
import { dotFormat } from "./dot.js"
import type { ExportFormat, Part } from "./format.js"
import { gexfFormat, graphmlFormat } from "./graph.js"
import { jsonLdFormat } from "./json-ld.js"
import { articlesFormat, statementsFormat } from "./ndjson.js"
import { newickFormat } from "./newick.js"
import { openStemmataFormat } from "./openstemmata.js"
import { parquetFormat } from "./parquet.js"
import { pngFormat, svgFormat } from "./picture.js"
import { provFormat } from "./prov.js"
import { reportFormat } from "./report.js"
import { requireSelection } from "./selection.js"
import { teiFormat } from "./tei.js"
import { webAnnotationFormat } from "./web-annotation.js"

/** All formats, in the order they are told of: a new one is a file and a line here. */
export const exportFormats: readonly ExportFormat[] = [
  reportFormat,
  ...csvFormats,
  parquetFormat,
  svgFormat,
  pngFormat,
  cslJsonFormat,
  risFormat,
  bibtexFormat,
  jsonLdFormat,
  webAnnotationFormat,
  provFormat,
  teiFormat,
  collatexFormat,
  dotFormat,
  openStemmataFormat,
  newickFormat,
  graphmlFormat,
  gexfFormat,
  atomFormat,
  statementsFormat,
  articlesFormat,
  decisionsFormat,
]

/** The format of that name; throws `usage` with the names there are. */
export function formatNamed(name: string): ExportFormat {
  const format = exportFormats.find((one) => one.name === name)
  if (format) return format
  const known = exportFormats.map((one) => one.name).join(", ")
  throw new QuotetrailError("usage", `unknown export format: ${name} (known: ${known})`)
}

/**
 * What a store holds of one statement (its id) or of `all`, in a format, part by part: text, or bytes where the format
 * is none. Throws `usage` on an unknown format, `store/not-found` on an unknown statement.
 *
 * @example
 * for await (const part of exportFrom(store, "csv", "all")) process.stdout.write(part)
 */
export async function* exportFrom(store: Store, name: string, selection = "all"): AsyncGenerator<Part> {
  const format = formatNamed(name)
  // Before the first part: who asks for what is not there gets no half a file.
  requireSelection(store, selection)
  yield* format.write(store, selection)
}
