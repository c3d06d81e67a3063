/** Who took a statement from whom. */
export { traceReadings } from "./trace-readings.js"
export { refusedSteps, traceStatement } from "./trail.js"
