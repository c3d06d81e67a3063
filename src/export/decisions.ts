import type { ExportFormat } from "./format.js"
import { lines } from "./ndjson.js"
import { selectedStatements } from "./selection.js"

/** What people have decided, one decision a line: `quotetrail decide` reads it into another store. */
export const decisionsFormat: ExportFormat = {
  name: "decisions",
  describe: "what people have confirmed, corrected and rejected, for another store or an auditor",
  mediaType: "application/x-ndjson",
  extension: "ndjson",
  write(store, selection) {
    if (selection === "all") return lines(store.decisions({ undone: true }))
    const witnesses = [...selectedStatements(store, selection)].flatMap((one) => one.witnesses)
    const about = [selection, ...witnesses.flatMap(({ id, article }) => [id, article])]
    return lines(store.decisions({ about, undone: true }))
  },
}
