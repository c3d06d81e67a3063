/** Who calls the stages, in what order, and where. */

export { watchFolders } from "../read/given.js"
export {
  type Applied,
  type Decider,
  type DecisionRequest,
  decide,
  type Imported,
  importDecisions,
  undo,
} from "./deciding.js"
export { takeInto } from "./made-elsewhere.js"
export type { LeftOut, Progress, RunOptions, StageName } from "./options.js"
export { archiveBeside, type Original, Originals, originalText } from "./originals.js"
export { passagesOf, quoteArticles, readArticles, statementsOf } from "./pipeline.js"
export { Pool } from "./pool.js"
export { addInto, type RunReport, traceInto } from "./stored.js"
