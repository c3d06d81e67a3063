import { languageOf } from "./language.js"
import { type Given, recordFrom } from "./record.js"

/**
 * Reads one row of NDJSON, as {@link recordFrom} does, and finds the language of an article that does not give it.
 *
 * @throws QuotetrailError `input/malformed`, naming the origin and the field
 * @example readRecord({ id: "a", text: "Hello.", date: "2031-05-03" }, "pile.ndjson:1") // { kind: "article", … }
 */
export const readRecord = (row: unknown, origin: string): Given => recordFrom(row, origin, { languageOf })
