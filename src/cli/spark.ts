import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { type Command, InvalidArgumentError, Option } from "commander"
import type { InputKind, PlanOptions, Submission } from "../spark/index.js"
import { share, wholeNumber } from "./option-values.js"
import { write } from "./output.js"
import { count } from "./show/layout.js"
import { EXIT } from "./stage-run.js"

type Submit = "spark-submit" | "print"

interface Options {
  readonly out: string
  readonly master: string
  readonly submit: Submit
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

/** Spark Connect is told of by name: `docs/spark.md` says why it is not there. */
function howToSubmit(value: string): Submit {
  if (value === "spark-submit" || value === "print") return value
  throw new InvalidArgumentError(
    value === "connect"
      ? "spark-sql of Spark 4.3 takes no --remote, and nothing else that runs SQL comes with it; print writes the plan for a session of your own"
      : "known: spark-submit, print",
  )
}

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
    .option("--master <url>", "the cluster, as Spark names it", "local[*]")
    .option(
      "--submit <how>",
      "spark-submit runs it, print writes the plan and prints the command that runs it",
      howToSubmit,
      "spark-submit",
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
    .action((inputs: string[], options: Options) => spark(inputs, options, version))

async function spark(inputs: string[], options: Options, version: string): Promise<void> {
  const { finishedSteps, packWorker, planOf, sparkArguments, submit } = await import("../spark/index.js")
  const asked = planOptions(inputs, options, version)
  const { steps } = planOf(asked)
  const isPrinted = options.submit === "print"
  const finished = isPrinted ? new Set<string>() : finishedSteps(steps)
  const { sql } = planOf({ ...asked, finished })
  const submission: Submission = {
    master: options.master,
    plan: join(options.plan, "plan.sql"),
    archive: join(options.plan, "worker.tar"),
    settings: options.conf,
  }
  mkdirSync(options.plan, { recursive: true })
  writeFileSync(submission.plan, sql)
  packWorker(submission.archive, options.platform)
  if (isPrinted) return write(`${["spark-sql", ...sparkArguments(submission)].map(quoted).join(" ")}\n`)
  let leftOut = 0
  await submit(submission, join(options.plan, "spark.log"), {
    onStep: (step, read, wrote) =>
      console.error(
        `${step}: ${count(read, "row")} in, ${wrote} out${finished.has(step) ? " (done before)" : ""}`,
      ),
    onLeftOut: (said) => {
      leftOut++
      console.error(`left out ${said}`)
    },
  })
  process.exitCode = leftOut > 0 ? EXIT.partly : EXIT.done
}

/** Tasks of a step: enough for the cores of this machine, or for those of a middling cluster. */
const partitionsFor = (master: string): number => (master.startsWith("local") ? 4 : 200)

const planOptions = (inputs: readonly string[], options: Options, version: string): PlanOptions => ({
  inputs,
  out: options.out,
  master: options.master,
  partitions: options.partitions ?? partitionsFor(options.master),
  format: options.format,
  node: options.node,
  version,
  ...(options.input && { inputKind: options.input }),
  ...(options.minWitnesses !== undefined && { minWitnesses: options.minWitnesses }),
  ...(options.minConfidence !== undefined && { minConfidence: options.minConfidence }),
})

/** As a shell reads it. */
const quoted = (word: string): string =>
  /^[\w./:=@,-]+$/.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`
