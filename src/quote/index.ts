/** Who said what: articles in, the same with `quotations` and `transmissions` out. */
export type { Attribution } from "./attribution.js"
export { kindOf, plainContent } from "./kinds.js"
export { type MarkedPassage, type MarkedText, markedPassages, markedSpans } from "./nesting.js"
export { openQuoter, type Quoter, quoteByRules } from "./quoter.js"
