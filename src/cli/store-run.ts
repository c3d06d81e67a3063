import { QuotetrailError } from "../errors.js"
import type { Pool, RunOptions, RunReport } from "../run/index.js"
import type { Store } from "../store/index.js"
import { type InputOptions, runStage } from "./stage-run.js"
import type { StoreOptions } from "./store.js"
import { takePlace } from "./store-place.js"

/** What `trace` and `add` have in common. */
export interface StoreRunOptions extends InputOptions, StoreOptions {
  /** Start the store anew. */
  readonly fresh?: true
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
  const place = await takePlace(options.db, options.fresh === true)
  let store: Store | undefined
  let isWhole = false
  try {
    store = openStore(options.db)
    const report = await runOn(store, job, inputs, options)
    isWhole = report !== undefined
    if (report) await show(store, report, inputs, options)
    return isWhole && holdsAnything(store)
  } finally {
    // The same command goes on with what broke off, but with `--fresh` it would start anew: then the old store is worth more.
    const isKept = store !== undefined && holdsAnything(store) && (isWhole || !options.fresh)
    store?.close()
    if (isKept) place.keep()
    else place.giveUp()
  }
}

/** A store that cannot even count holds nothing that could be gone on with. */
function holdsAnything(store: Store): boolean {
  try {
    const { articles, statements } = store.counts()
    return articles + statements > 0
  } catch {
    return false
  }
}

async function show(
  store: Store,
  report: RunReport,
  inputs: readonly string[],
  options: StoreRunOptions,
): Promise<void> {
  if (holdsAnything(store)) return (await import("./show/summary.js")).showSummary(store, report, options)
  if (report.leftOut.length === 0)
    throw new QuotetrailError("input/empty", `${inputs.join(" ")}: nothing in it to trace`)
}

async function runOn(
  store: Store,
  job: StoreJob,
  inputs: readonly string[],
  options: StoreRunOptions,
): Promise<RunReport | undefined> {
  const { archiveBeside } = await import("../run/index.js")
  const archive = archiveBeside(options.db)
  const { minConfidence = 0 } = options
  let report: RunReport | undefined
  await runStage(options, async (pool, running) => {
    report = await job(store, inputs, pool, { ...running, minConfidence, ...(archive && { archive }) })
    return report.counts.articles + report.counts.statements
  })
  return report
}
