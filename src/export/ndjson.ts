import { jsonText } from "../text/index.js"
import type { ExportFormat } from "./format.js"
import { selectedArticles, selectedStatements } from "./selection.js"

/** Statements with witnesses, apparatus and trail, one a line: what `quotetrail trace --json` writes. */
export const statementsFormat: ExportFormat = {
  name: "ndjson",
  describe: "statements with their trails, one JSON object a line, for programs",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  write: (store, selection) => lines(selectedStatements(store, selection)),
}

/** Articles with quotations and transmissions, one a line: what `quotetrail quote --json` writes. */
export const articlesFormat: ExportFormat = {
  name: "articles",
  describe: "articles with their quotations, one JSON object a line, for programs",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  write: (store, selection) => lines(selectedArticles(store, selection)),
}

/** Each record as a line of JSON. */
export function* lines(records: Iterable<object>): Iterable<string> {
  for (const record of records) yield `${jsonText(record)}\n`
}
