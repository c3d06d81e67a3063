import type { PlannedStep } from "../plan.js"
import { type SparkEvents, tell } from "../said.js"
import type { ConnectSession } from "./session.js"

/** How a plan is run in a session. */
export interface ConnectSubmission {
  readonly statements: readonly string[]
  /** A file on this machine. */
  readonly archive: string
  /** The folder that it is unpacked into. */
  readonly folder: string
  /** Settings of Spark, as in `spark.sql.ansi.enabled=false`. */
  readonly settings: readonly string[]
}

/**
 * Where the workers of a session lie for a command of `TRANSFORM`: that starts in the executor's folder, and what a
 * session sends is unpacked in one of the session's below, whose name the server chooses.
 *
 * @example workerIn("quotetrail-1") // "*" + "/quotetrail-1"
 */
export const workerIn = (folder: string): string => `*/${folder}`

/** The names of the steps whose marks the server finds: those that need not be done again. */
export async function finishedStepsIn(
  session: ConnectSession,
  steps: readonly PlannedStep[],
): Promise<ReadonlySet<string>> {
  const isDone = await Promise.all(steps.map(({ mark }) => session.isThere(mark)))
  return new Set(steps.filter((_, at) => isDone[at]).map(({ name }) => name))
}

/**
 * Runs a plan in a session.
 *
 * @throws QuotetrailError `usage` for a setting that is fixed, `spark/failed` with the worker's or Spark's reason
 */
export async function submitIn(
  session: ConnectSession,
  { statements, archive, folder, settings }: ConnectSubmission,
  events: SparkEvents = {},
): Promise<void> {
  for (const setting of settings) {
    const [key = "", ...value] = setting.split("=")
    await session.set(key, value.join("="))
  }
  await session.send(archive, folder)
  for (const statement of statements) for (const line of await session.execute(statement)) tell(line, events)
}
