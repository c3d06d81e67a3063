import { spawn, spawnSync } from "node:child_process"
import { createReadStream, createWriteStream, existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { createInterface } from "node:readline"
import { QuotetrailError } from "../errors.js"
import type { PlannedStep } from "./plan.js"
import { reasonOf, type SparkEvents, tell } from "./said.js"

/** How a plan is run. */
export interface Submission {
  readonly master: string
  /** Files on this machine: the plan, and the worker's archive. */
  readonly plan: string
  readonly archive: string
  /** Settings of Spark, as in `spark.executor.memory=4g`. */
  readonly settings: readonly string[]
}

/** `spark-sql` of the user's own Spark. */
export function findSpark(command: "spark-sql" | "spark-class"): string {
  const home = process.env.SPARK_HOME
  const folders = home ? [join(home, "bin")] : (process.env.PATH ?? "").split(delimiter)
  const found = folders.map((folder) => join(folder, command)).find(existsSync)
  if (found) return found
  throw new QuotetrailError(
    "spark/unavailable",
    `${home ? `${home}/bin/${command}: not there` : `${command}: not on the PATH, and SPARK_HOME is not set`}; or give --submit print`,
  )
}

/**
 * The arguments of `spark-sql` for a plan.
 *
 * @example sparkArguments({ master: "yarn", plan: "plan.sql", archive: "worker.tar", settings: [] }).join(" ")
 */
export const sparkArguments = ({ master, plan, archive, settings }: Submission): string[] => [
  "--master",
  master,
  "--archives",
  `${archive}#worker`,
  "--conf",
  "spark.sql.catalogImplementation=in-memory",
  ...settings.flatMap((setting) => ["--conf", setting]),
  "-f",
  plan,
]

/**
 * Runs a plan with the user's own Spark; what Spark says is kept in `log`.
 *
 * @throws QuotetrailError `spark/failed` with the worker's or Spark's reason, `spark/unavailable` where there is no Spark
 */
export async function submit(submission: Submission, log: string, events: SparkEvents = {}): Promise<void> {
  const child = spawn(findSpark("spark-sql"), sparkArguments(submission), {
    stdio: ["ignore", "pipe", "pipe"],
  })
  child.stderr.pipe(createWriteStream(log))
  const ended = new Promise<number | null>((resolve, reject) => {
    child.on("error", reject)
    child.on("close", resolve)
  })
  for await (const line of createInterface({ input: child.stdout })) tell(line, events)
  if ((await ended) !== 0)
    throw new QuotetrailError(
      "spark/failed",
      `${await reasonOf(createInterface({ input: createReadStream(log) }))} (all of it: ${log})`,
    )
}

/** The names of the steps whose marks are there: those that need not be done again. */
export function finishedSteps(steps: readonly PlannedStep[]): ReadonlySet<string> {
  const isThere = marksIn(steps.map(({ mark }) => mark))
  return new Set(steps.filter(({ mark }) => isThere(mark)).map(({ name }) => name))
}

function marksIn(marks: readonly string[]): (mark: string) => boolean {
  if (marks.every((mark) => mark.startsWith("file:///")))
    return (mark) => existsSync(mark.slice("file://".length))
  // Any other file system is asked through Spark's own Hadoop, which starts once for all.
  const { stdout } = spawnSync(findSpark("spark-class"), ["org.apache.hadoop.fs.FsShell", "-ls", ...marks], {
    encoding: "utf8",
  })
  const seen = (stdout ?? "").split(/\s+/)
  // It may name a file with another scheme or host than it was asked by.
  return (mark) => seen.some((file) => file.endsWith(mark.slice(mark.lastIndexOf("/work/"))))
}
