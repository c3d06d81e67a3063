import type { Pool, RunOptions, RunReport } from "../run/index.js"
import type { Store } from "../store/index.js"
import { type InputOptions, runStage } from "./stage-run.js"
import type { StoreOptions } from "./store.js"

/** What `trace` and `add` have in common. */
export interface StoreRunOptions extends InputOptions, StoreOptions {
  /** Statements to show. */
  readonly top: number
  readonly minWitnesses?: number
  readonly minConfidence?: number
}

type StoreJob = (
  store: Store,
  inputs: readonly string[],
  pool: Pool,
  options: RunOptions,
) => Promise<RunReport>

/** Runs a job that fills the store, and shows what the store then holds. Gives whether it came to its end. */
export async function runIntoStore(
  job: StoreJob,
  inputs: string[],
  options: StoreRunOptions,
): Promise<boolean> {
  const { openStore } = await import("../store/index.js")
  const { archiveBeside } = await import("../run/index.js")
  const store = openStore(options.db)
  let report: RunReport | undefined
  try {
    await runStage(options, async (pool, running) => {
      const { minConfidence = 0 } = options
      const archive = archiveBeside(options.db)
      report = await job(store, inputs, pool, { ...running, minConfidence, ...(archive && { archive }) })
      return report.counts.articles
    })
    const { showSummary } = await import("./show/summary.js")
    if (report) await showSummary(store, report, options)
    return report !== undefined
  } finally {
    store.close()
  }
}
