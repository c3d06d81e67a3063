/** What people have decided, put into what the program has found. */
export { inForce } from "./in-force.js"
export { decidePeople, type Mention, type ResolvedPile } from "./people.js"
export { decideArticle, quotationMeant } from "./quotations.js"
export { decideStatements, type QuotationOf, witnessIdOf } from "./statements.js"
export { knownSteps, nodeKey } from "./trail.js"
