// A thread that reads the store: see readers.ts.
import { parentPort, workerData } from "node:worker_threads"
import { openStore } from "../store/index.js"
import { answerIn, type ReaderTask } from "./readers.js"
import { readingApi } from "./resources.js"

const { db } = workerData as { readonly db: string }
const store = openStore(db, { readonly: true })
const api = readingApi(store)

parentPort?.on("message", async (task: ReaderTask | "close") => {
  if (task === "close") {
    store.close()
    parentPort?.close()
    return
  }
  parentPort?.postMessage(await answerIn(await api.request(task.address)))
})
