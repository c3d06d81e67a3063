/** Who took a statement from whom. */
export { traceReadings } from "./trace-readings.js"
export { traceStatement } from "./trail.js"
