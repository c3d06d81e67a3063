/** The stages on an Apache Spark that is there already: the plan as SQL, what its workers run, how it is submitted. */
export { packWorker } from "./archive.js"
export { type InputKind, refuse } from "./inputs.js"
export { type Plan, type PlannedStep, type PlanOptions, planOf } from "./plan.js"
export type { SparkEvents } from "./said.js"
export {
  finishedSteps,
  type Submission,
  sparkArguments,
  submit,
} from "./submit.js"
