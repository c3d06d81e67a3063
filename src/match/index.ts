/** Articles to statements: the same words, found in other pages. */
export { matchPassages, type PassageOptions } from "./passages.js"
export { matchStatements, type StatementOptions } from "./statements.js"
