import type { Command } from "commander"
import type { LeftOut, Pool, RunOptions } from "../run/index.js"
import { wholeNumber } from "./option-values.js"
import { showProgress } from "./progress.js"
import { printable } from "./show/layout.js"

/** 0 done; 1 nothing could be done; 2 wrong usage; 3 done, but some inputs were left out. */
export const EXIT = { done: 0, nothing: 1, usage: 2, partly: 3, interrupted: 130 } as const

/** The options that every command which reads inputs has. */
export interface InputOptions {
  readonly threads?: number
  readonly allowPrivate?: boolean
}

/** Adds `INPUT…` and the options of {@link InputOptions} to a command. */
export const takesInputs = (command: Command, inputs: "<input...>" | "[input...]" = "<input...>"): Command =>
  command
    .argument(inputs, "files, folders, addresses, or - for NDJSON on standard input")
    .option("--threads <n>", "worker threads (default: one a core)", wholeNumber)
    .option("--allow-private", "fetch from private and loopback addresses too")

/**
 * Runs a job with threads, progress and Ctrl-C looked after. `job` gives how many results there were; inputs that
 * were left out are named on standard error, each with its reason, and decide the exit status.
 */
export async function runStage(
  { threads, allowPrivate }: InputOptions,
  job: (pool: Pool, options: RunOptions) => Promise<number>,
): Promise<void> {
  const { Pool } = await import("../run/index.js")
  const pool = new Pool(threads)
  const progress = showProgress()
  const interrupt = new AbortController()
  const leftOut: LeftOut[] = []
  process.once("SIGINT", () => interrupt.abort())
  try {
    const results = await job(pool, {
      ...(allowPrivate && { allowPrivate }),
      signal: interrupt.signal,
      onProgress: progress.onProgress,
      onLeftOut: (one) => leftOut.push(one),
    })
    progress.stop()
    for (const { input, reason } of leftOut)
      console.error(printable(`left out ${input}: ${withoutInput(reason, input)}`))
    process.exitCode = leftOut.length === 0 ? EXIT.done : results > 0 ? EXIT.partly : EXIT.nothing
  } catch (error) {
    progress.stop()
    if (!interrupt.signal.aborted) throw error
    console.error("interrupted; run the same command again to go on")
    process.exitCode = EXIT.interrupted
  } finally {
    await pool.close()
  }
}

/** A reason that names its input already is not to name it twice. */
const withoutInput = (reason: string, input: string): string =>
  reason.startsWith(`${input}: `) ? reason.slice(input.length + 2) : reason
