/** Articles to statements: the same words, found in other pages. */

export {
  adjacentAt,
  type KnownPassage,
  type LikelyPair,
  likelyAmong,
  neighboursOn,
  type PartPassage,
  type PassagePair,
  partsOf,
  type StatementPart,
  sideOfGroup,
  statementOfGroup,
} from "./apart.js"
export { type Adjacent, LEAST_PAGES, LEAST_SHARE } from "./assembly.js"
export { BlockEchoes } from "./block-echoes.js"
export { BlockKeys } from "./block-keys.js"
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
export { KeyLists } from "./key-lists.js"
export { type MarkedPassage, PassageReader, standInsOf } from "./marked-passages.js"
export { type PageRecord, packPage, unpackPage, withPassages } from "./packed-page.js"
export { firstTranslationsAmong, type PackedSide, packSide, translationsAmong } from "./packed-side.js"
export { matchPassages, type PassageOptions } from "./passages.js"
export { SomePages } from "./some-pages.js"
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
export { Terms } from "./terms.js"
