/**
 * The data that flows through Quotetrail: what each stage takes and gives, and what the NDJSON between stages holds.
 * Records are plain readonly JSON. A field that is not known is absent, never guessed.
 */

export type * from "./model/aligned-readings.js"
export type * from "./model/article.js"
export type * from "./model/decision.js"
export type * from "./model/person.js"
export type * from "./model/quotation.js"
export type * from "./model/span.js"
export type * from "./model/statement.js"
export type * from "./model/trail.js"
