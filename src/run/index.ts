/** Who calls the stages, in what order, and where. */
export { type LeftOut, type Progress, type RunOptions, STAGES, type StageName } from "./options.js"
export { passagesOf, quoteArticles, readArticles, statementsOf } from "./pipeline.js"
export { Pool } from "./pool.js"
export { addInto, type RunReport, traceInto } from "./stored.js"
