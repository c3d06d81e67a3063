/** Articles to statements: the same words, found in other pages. */

export { type StatementChanges, utteranceOfPart } from "./groups.js"
export {
  type GroupState,
  type IndexShelves,
  type KeptSide,
  Marks,
  type Shelf,
  type SpeakerState,
  type Uses,
  type UtteranceState,
} from "./kept.js"
export { type PageRecord, packPage, unpackPage } from "./packed-page.js"
export { matchPassages, type PassageOptions } from "./passages.js"
export {
  BLOCK_BYTES,
  type BlockKeeper,
  BlockRun,
  inMemory,
  type KeptBlock,
  type Spill,
  type SpilledRun,
} from "./spill.js"
export { openStatementIndex, StatementIndex, type StatementOptions } from "./statement-index.js"
export { matchStatements } from "./statements.js"
