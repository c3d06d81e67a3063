import { Worker } from "node:worker_threads"
import type { AddRunner } from "./adding.js"
import type { AddEvent } from "./types.js"

/** What the thread is told. */
export interface AddTask {
  readonly db: string
  readonly inputs: readonly string[]
}

/** Runs in a thread of its own, with its own connection to the store: matching would hold up every answer. */
export const addInThread: AddRunner = (db, inputs, report, signal) => {
  const task: AddTask = { db, inputs }
  const thread = new Worker(new URL("./add-worker.js", import.meta.url), { workerData: task })
  thread.on("message", (event: AddEvent) => report(event))
  thread.on("error", (error) => report({ type: "failed", error: error.message }))
  signal.addEventListener("abort", () => thread.postMessage("stop"), { once: true })
  return new Promise((resolve) =>
    thread.on("exit", () => {
      report({ type: "stopped" })
      resolve()
    }),
  )
}
