import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Command, Option } from "commander"
import type { InputKind, PlanOptions, SparkEvents } from "../spark/index.js"
import { share, wholeNumber } from "./option-values.js"
import { count } from "./show/layout.js"
import { openRunner, type Runner, type Submit } from "./spark-runners.js"
import { EXIT } from "./stage-run.js"

interface Options {
  readonly out: string
  readonly master: string
  readonly submit?: Submit
  readonly partitions?: number
  readonly input?: InputKind
  readonly format: "ndjson" | "parquet"
  readonly conf: readonly string[]
  readonly node: string
  readonly platform: string
  readonly plan: string
  readonly minWitnesses?: number
  readonly minConfidence?: number
}

const gathered = (value: string, before: readonly string[]): string[] => [...before, value]

/** `quotetrail spark INPUT…`: the same run on an Apache Spark that is there already. */
export const addSpark = (program: Command, version: string): Command =>
  program
    .command("spark")
    .argument("<input...>", "NDJSON, Parquet, or folders of pages, on any path that Spark knows")
    .description(
      "trace on Apache Spark: the same statements and trails, of more pages than one machine takes",
    )
    .requiredOption(
      "--out <folder>",
      "where the results and every step's output go, on any path that Spark knows",
    )
    .option(
      "--master <url>",
      "the cluster, as Spark names it; sc://HOST:PORT is one of Spark Connect",
      "local[*]",
    )
    .addOption(
      new Option(
        "--submit <how>",
        "your own Spark runs it, or a Spark Connect server (sc://); print writes the plan and says how to run it (default: by the master)",
      ).choices(["spark-submit", "connect", "print"]),
    )
    .option(
      "--partitions <n>",
      "tasks that each step is shared between (default: 4 on this machine, else 200)",
      wholeNumber,
    )
    .addOption(
      new Option("--input <kind>", "what the inputs are (default: by their names)").choices([
        "ndjson",
        "parquet",
        "files",
      ]),
    )
    .addOption(
      new Option("--format <kind>", "of the results").choices(["ndjson", "parquet"]).default("ndjson"),
    )
    .option("--conf <key=value>", "a setting of Spark; may be given again", gathered, [])
    .option("--node <command>", "what starts Node on the cluster's machines", "node")
    .option("--platform <name>", "of the cluster's machines: linux-x64, linux-arm64, …", "linux-x64")
    .option(
      "--plan <folder>",
      "where the plan, the workers' archive and Spark's log are written",
      "quotetrail-spark",
    )
    .option("--min-witnesses <n>", "leave out statements with fewer witnesses", wholeNumber)
    .option("--min-confidence <share>", "leave out quotations less sure than this, 0 to 1", share)
    .addHelpText(
      "after",
      '\nExample:\n  $ quotetrail spark articles.ndjson --out traced --master "local[2]"\n  $ quotetrail add --from traced --db quotetrail.db',
    )
    .action((inputs: string[], options: Options) => sparkUnlessInterrupted(inputs, options, version))

async function sparkUnlessInterrupted(inputs: string[], options: Options, version: string): Promise<void> {
  const interrupt = new AbortController()
  try {
    process.exitCode = await spark(inputs, options, version, interrupt)
  } catch (error) {
    if (!interrupt.signal.aborted) throw error
    console.error("interrupted; run the same command again to go on")
    process.exitCode = EXIT.interrupted
  }
}

async function spark(
  inputs: string[],
  options: Options,
  version: string,
  interrupt: AbortController,
): Promise<number> {
  const { packWorker, planOf, refuse } = await import("../spark/index.js")
  inputs.forEach(refuse)
  const files = {
    plan: join(options.plan, "plan.sql"),
    archive: join(options.plan, "worker.tar"),
    log: join(options.plan, "spark.log"),
  }
  mkdirSync(options.plan, { recursive: true })
  const runner = await openRunner({ ...options, files }, interrupt)
  try {
    const asked = planOptions(inputs, options, version, runner.planned)
    const finished = await runner.finishedSteps(planOf(asked).steps)
    const plan = planOf({ ...asked, finished })
    writeFileSync(files.plan, plan.sql)
    packWorker(files.archive, options.platform)
    const { events, leftOut } = tellingOf(finished)
    await runner.run(plan, events)
    return leftOut() > 0 ? EXIT.partly : EXIT.done
  } finally {
    await runner.close?.()
  }
}

/** Tells people what a run says, and counts what it leaves out. */
function tellingOf(finished: ReadonlySet<string>): { events: SparkEvents; leftOut: () => number } {
  let leftOut = 0
  const events: SparkEvents = {
    onStep: (step, read, wrote) =>
      console.error(
        `${step}: ${count(read, "row")} in, ${wrote} out${finished.has(step) ? " (done before)" : ""}`,
      ),
    onLeftOut: (said) => {
      leftOut++
      console.error(`left out ${said}`)
    },
  }
  return { events, leftOut: () => leftOut }
}

const planOptions = (
  inputs: readonly string[],
  options: Options,
  version: string,
  planned: Runner["planned"],
): PlanOptions => ({
  ...planned,
  inputs,
  out: options.out,
  format: options.format,
  node: options.node,
  version,
  ...(options.partitions !== undefined && { partitions: options.partitions }),
  ...(options.input && { inputKind: options.input }),
  ...(options.minWitnesses !== undefined && { minWitnesses: options.minWitnesses }),
  ...(options.minConfidence !== undefined && { minConfidence: options.minConfidence }),
})
