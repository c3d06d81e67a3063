/**
 * The library's front door: the stages in the data's order, each also behind a door of its own (`quotetrail/quote`, …).
 *
 * @example
 * import { collateStatement, matchStatements, openQuoter, readRecord, traceStatement } from "quotetrail"
 */
export { collateStatement } from "./collate/index.js"
export * from "./errors.js"
export { exportFrom } from "./export/index.js"
export { matchPassages, matchStatements } from "./match/index.js"
export type * from "./model.js"
export { resolvePeople } from "./people/index.js"
export { openQuoter } from "./quote/index.js"
export { loadInputs, readCapture, readRecord } from "./read/index.js"
export { openStore } from "./store/index.js"
export { traceReadings, traceStatement } from "./trace/index.js"
