// The thread that brings pages in: see add-thread.ts.
import { parentPort, workerData } from "node:worker_threads"
import { reasonIn } from "../errors.js"
import { addInto, archiveBeside, Pool } from "../run/index.js"
import { openStore } from "../store/index.js"
import type { AddTask } from "./add-thread.js"
import type { AddEvent } from "./types.js"

const { db, inputs } = workerData as AddTask
const report = (event: AddEvent): void => parentPort?.postMessage(event)

const stop = new AbortController()
parentPort?.once("message", () => stop.abort())

const store = openStore(db)
const archive = archiveBeside(store.path)
const pool = new Pool()
try {
  const { counts } = await addInto(store, inputs, pool, {
    signal: stop.signal,
    ...(archive !== undefined && { archive }),
    onProgress: (progress) => report({ type: "stage", ...progress }),
    onLeftOut: ({ input, reason }) => report({ type: "left-out", input, reason }),
    onArticle: ({ id, title, capture, url, quotations }) =>
      report({
        type: "page",
        input: capture?.path ?? capture?.url ?? url ?? id,
        article: id,
        ...(title !== undefined && { title }),
        quotations: quotations.length,
      }),
  })
  report({ type: "done", counts, secondLook: store.wantsALook() })
} catch (error) {
  if (stop.signal.aborted) report({ type: "stopped" })
  else report({ type: "failed", error: reasonIn(error) })
} finally {
  await pool.close()
  store.close()
  parentPort?.close()
}
