import { randomUUID } from "node:crypto"
import { QuotetrailError } from "../errors.js"
import type { Plan, PlannedStep, PlanOptions, SparkEvents } from "../spark/index.js"
import { write } from "./output.js"

/** What runs a plan, or else who. */
export type Submit = "spark-submit" | "connect" | "print"

/** What a runner is told. */
export interface RunnerOptions {
  readonly master: string
  readonly submit?: Submit
  /** Settings of Spark, as in `spark.executor.memory=4g`. */
  readonly conf: readonly string[]
  readonly files: RunFiles
}

/** Files on this machine: the plan, the workers' archive, all that Spark says. */
export interface RunFiles {
  readonly plan: string
  readonly archive: string
  readonly log: string
}

/** What runs a plan: it says how the plan is to be made, which of its steps are done, and does the others. */
export interface Runner {
  readonly planned: Pick<PlanOptions, "master" | "partitions" | "worker">
  readonly finishedSteps: (steps: readonly PlannedStep[]) => Promise<ReadonlySet<string>>
  readonly run: (plan: Plan, events: SparkEvents) => Promise<void>
  readonly close?: () => Promise<void>
}

/**
 * The runner that was asked for, or that goes with the master. `interrupt` is aborted by Ctrl-C where that must be told
 * to somebody elsewhere.
 *
 * @throws QuotetrailError `usage` for a master that the runner does not go with
 */
export async function openRunner(options: RunnerOptions, interrupt: AbortController): Promise<Runner> {
  const { master } = options
  const isConnect = master.startsWith("sc://")
  const submit = options.submit ?? (isConnect ? "connect" : "spark-submit")
  if (submit === "print") return isConnect ? sessionPrinter(options) : commandPrinter(options)
  if (submit === "connect" && !isConnect)
    throw new QuotetrailError("usage", `--submit connect needs --master sc://HOST:PORT, not ${master}`)
  if (submit === "spark-submit" && isConnect)
    throw new QuotetrailError("usage", "a master of sc:// goes with --submit connect")
  return submit === "connect" ? sessionRunner(options, interrupt) : commandRunner(options)
}

/** Tasks of a step: enough for the cores of this machine, or for those of a middling cluster. */
const partitionsFor = (master: string): number => (master.startsWith("local") ? 4 : 200)

/** `spark-sql` of the user's own Spark. */
async function commandRunner(options: RunnerOptions): Promise<Runner> {
  const { finishedSteps, submit } = await import("../spark/index.js")
  const { master, conf, files } = options
  return {
    planned: { master, partitions: partitionsFor(master) },
    finishedSteps: async (steps) => finishedSteps(steps),
    run: (_, events) => submit({ master, settings: conf, ...files }, files.log, events),
  }
}

/** Somebody else, with a command. */
async function commandPrinter({ master, conf, files }: RunnerOptions): Promise<Runner> {
  const { sparkArguments } = await import("../spark/index.js")
  const command = ["spark-sql", ...sparkArguments({ master, settings: conf, ...files })]
  return printer({ master, partitions: partitionsFor(master) }, command.map(quoted).join(" "))
}

/** A session of Spark Connect. */
async function sessionRunner(
  { master, conf, files }: RunnerOptions,
  interrupt: AbortController,
): Promise<Runner> {
  const { finishedStepsIn, isThisMachine, openSession, submitIn, workerIn } = await import(
    "../spark/connect/index.js"
  )
  process.once("SIGINT", () => interrupt.abort())
  const id = randomUUID()
  const folder = `quotetrail-${id}`
  const session = await openSession(master, { id, log: files.log, signal: interrupt.signal })
  return {
    planned: {
      // A server on this machine that is no cluster has this machine's files.
      master: isThisMachine(master) ? session.master : master,
      partitions: partitionsFor(session.master),
      worker: workerIn(folder),
    },
    finishedSteps: (steps) => finishedStepsIn(session, steps),
    run: ({ statements }, events) =>
      submitIn(session, { statements, archive: files.archive, folder, settings: conf }, events),
    close: () => session.close(),
  }
}

/** Somebody else, in a session of theirs. */
async function sessionPrinter({ master, conf, files }: RunnerOptions): Promise<Runner> {
  const { nameOf, workerIn } = await import("../spark/connect/index.js")
  const folder = `quotetrail-${randomUUID()}`
  const said = [
    `in one session of ${nameOf(master)}:`,
    ...conf.map((setting) => `set ${setting}`),
    `send ${files.archive} as archives/worker.tar#${folder}`,
    `run ${files.plan}, statement by statement`,
  ]
  return printer({ master, partitions: partitionsFor(master), worker: workerIn(folder) }, said.join("\n  "))
}

const printer = (planned: Runner["planned"], said: string): Runner => ({
  planned,
  finishedSteps: async () => new Set(),
  run: () => write(`${said}\n`),
})

/** As a shell reads it. */
const quoted = (word: string): string =>
  /^[\w./:=@,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
