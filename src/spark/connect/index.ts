/** A session with a Spark that is reached by Spark Connect alone: a plan and its archive go there over gRPC. */
export { isThisMachine, nameOf } from "./address.js"
export { type ConnectSession, openSession } from "./session.js"
export { type ConnectSubmission, finishedStepsIn, submitIn, workerIn } from "./submit.js"
