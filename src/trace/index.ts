/** Who took a statement from whom. */
export { traceReadings, traceStatement } from "./trail.js"
