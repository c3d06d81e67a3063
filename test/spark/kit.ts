import { type ChildProcess, spawn } from "node:child_process"
import { createServer } from "node:net"
import { join } from "node:path"
import type { QuotedArticle } from "../../src/model.js"
import { emptyFolder, keepGroup } from "../command.js"
import { quoting } from "../quoting.js"

/** The home of a Spark; `npm test` brings one where it can. In CI there must be one. */
export const sparkHome = process.env.QUOTETRAIL_SPARK

/** Java that starts quickly, and does not live long. */
const JAVA = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

/** Spark on this machine alone, started as quickly as it can be. */
export const sparkEnv = {
  SPARK_HOME: sparkHome ?? "",
  SPARK_LOCAL_IP: "127.0.0.1",
  SPARK_SUBMIT_OPTS: JAVA,
  SPARK_DAEMON_JAVA_OPTS: JAVA,
}

/** Small runs spend their time on planning each step, and on code for it, not on rows: what a step gives is the same without. */
export const sparkSettings = [
  "spark.sql.codegen.wholeStage=false",
  "spark.sql.codegen.factoryMode=NO_CODEGEN",
  "spark.sql.adaptive.enabled=false",
  "spark.ui.enabled=false",
  `spark.executor.extraJavaOptions=${JAVA}`,
].flatMap((setting) => ["--conf", setting])

const STARTS = [
  "br",
  "cal",
  "dor",
  "fen",
  "gar",
  "hol",
  "kes",
  "lim",
  "mar",
  "nor",
  "pel",
  "quin",
  "ros",
  "tam",
  "vel",
]
const ENDS = ["adan", "embry", "ikosh", "orrow", "ullen", "anted", "eville", "insop", "ostrel", "umbrik"]
const SMALL = ["the", "of our", "and a", "has", "in every", "before", "with the", "will", "as the", "no"]
const SPEAKERS = ["Ada Roe", "Tom Vane", "Ida Marsh", "Roe", "Vane"]

const pick = <T>(from: readonly T[], at: number): T => from[at % from.length] as T

/** One of some thousand words that nobody else uses. */
const madeWord = (at: number): string => `${pick(STARTS, at)}${pick(ENDS, at >> 3)}${pick(STARTS, at >> 5)}`

/** What somebody says: ten rare words, each behind a small one. */
const words = (statement: number): string =>
  Array.from(
    { length: 10 },
    (_, at) => `${pick(SMALL, statement + at)} ${madeWord((statement * 31 + at * 7919) % 4093)}`,
  ).join(" ")

/** Made articles, quoted as they are: a statement stands on one page to three, on some of them cut. */
export const madeArticles = (count: number): QuotedArticle[] =>
  Array.from({ length: count }, (_, at) => {
    const statement = at % 10 === 0 ? count + at : (at * 13) % Math.ceil(count / 2.4)
    const whole = words(statement)
    return quoting(`made-${String(at).padStart(5, "0")}`, {
      words: at % 4 === 3 ? whole.slice(0, 80) : whole,
      speaker: pick(SPEAKERS, statement),
      rest: `It rained on day ${at}. Nobody else spoke.`,
      confidence: 0.9,
    })
  })

/** The process groups that run at the time. */
export const groups = new Set<number>()

/** Ends a process and all that it has started. */
export function endGroup(group: number): void {
  try {
    process.kill(-group, "SIGKILL")
  } catch {
    // It has ended by itself.
  }
}

/** Ends whatever a test has left running, also one that ran out of time. */
export const endGroups = (): void => {
  for (const group of groups) endGroup(group)
}
process.once("exit", endGroups)
for (const signal of ["SIGINT", "SIGTERM"] as const)
  process.once(signal, () => {
    endGroups()
    process.kill(process.pid, signal)
  })

/** A standalone cluster on loopback: one master, two workers of one core each. */
export interface Cluster {
  readonly master: string
  /** The process group of each worker, with its executors. */
  readonly workers: readonly number[]
}

export async function startCluster(): Promise<Cluster> {
  const home = emptyFolder()
  const port = await freePort()
  const master = `spark://127.0.0.1:${port}`
  const start = (name: string, ...args: string[]) => {
    const command = join(sparkEnv.SPARK_HOME, "bin", "spark-class")
    const child = spawn(command, [`org.apache.spark.deploy.${name}`, ...args], {
      env: { ...process.env, ...sparkEnv, SPARK_LOG_DIR: home },
      cwd: home,
      detached: true,
    })
    keepGroup(child, groups)
    return child
  }
  const leader = start("master.Master", "--host", "127.0.0.1", "--port", `${port}`, "--webui-port", "0")
  await saying(leader, /I have been elected leader/)
  const workers = ["one", "two"].map((name) =>
    start(
      "worker.Worker",
      ...["--host", "127.0.0.1", "--webui-port", "0", "--cores", "1", "--memory", "1g"],
      ...["--work-dir", join(home, name), master],
    ),
  )
  await Promise.all(workers.map((worker) => saying(worker, /Successfully registered with master/)))
  return { master, workers: workers.flatMap(({ pid }) => pid ?? []) }
}

/** Waits until a process has said something. */
export const saying = (child: ChildProcess, words: RegExp): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = ""
    child.stderr?.on("data", (part: Buffer) => {
      said += part
      if (words.test(said)) resolve()
    })
    child.on("close", () => reject(new Error(said)))
  })

export const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const address = server.address()
      server.close(() => resolve(typeof address === "object" && address ? address.port : 0))
    })
  })
