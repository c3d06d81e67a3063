/** Articles to statements: the same words, found in other pages. */
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
export { matchStatements, type StatementOptions } from "./statements.js"
