/** Who took a statement from whom. */
export { traceStatement } from "./trail.js"
