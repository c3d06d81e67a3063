import { QuotetrailError } from "../../errors.js"
import { addressOf, nameOf } from "./address.js"
import { type Caller, callerOf } from "./caller.js"
import { chunksOf } from "./chunks.js"
import { answersTo } from "./execution.js"
import { errorClassOf, failureOf } from "./failure.js"
import { openLog, type SessionLog } from "./log.js"
import { connectPlanOf, planOnFile } from "./plan.js"

export interface SessionOptions {
  /** A UUID that nobody else uses. */
  readonly id: string
  /** A file for all that is asked, and all that is said of a failure. */
  readonly log: string
  /** Ends what runs. */
  readonly signal: AbortSignal
}

/** The first version of Spark that is spoken with. */
const OLDEST = 4

/** Spark's names for trying to change what is fixed when it starts. */
const FIXED = /^CANNOT_MODIFY_(?:STATIC_)?CONFIG$/

/** Milliseconds that a server has for letting go of a session. */
const PARTING = 10_000

/**
 * Opens a session with a Spark Connect server.
 *
 * @throws QuotetrailError `usage` for what is no address, `spark/unavailable` where no server of Spark 4 answers
 * @example const session = await openSession("sc://localhost", { id: randomUUID(), log: "spark.log", signal })
 */
export async function openSession(
  master: string,
  { id, log, signal }: SessionOptions,
): Promise<ConnectSession> {
  const session = new ConnectSession(callerOf(addressOf(master), id, signal), nameOf(master), openLog(log))
  try {
    await session.greet()
    return session
  } catch (error) {
    await session.close()
    throw error
  }
}

/** A session with a Spark Connect server: what is set, sent and named in it goes when it is closed. */
export class ConnectSession {
  /** What the server's own Spark runs on, as `local[2]`. */
  master = ""
  readonly #caller: Caller
  readonly #place: string
  readonly #log: SessionLog

  constructor(caller: Caller, place: string, log: SessionLog) {
    this.#caller = caller
    this.#place = place
    this.#log = log
  }

  /** Looks who answers. */
  async greet(): Promise<void> {
    const { client, who, options, knock } = this.#caller
    await this.#call("who is there?", knock)
    const { result } = await this.#call("which version?", () =>
      client.analyzePlan({ ...who, analyze: { case: "sparkVersion", value: {} } }, options),
    )
    const version = result.value?.version ?? ""
    if (Number.parseInt(version, 10) < OLDEST)
      throw new QuotetrailError(
        "spark/unavailable",
        `${this.#place}: Spark ${version} is too old: ${OLDEST}.0 or newer`,
      )
    const { pairs } = await this.#call("which master?", () =>
      client.config(
        { ...who, operation: { opType: { case: "getOption", value: { keys: ["spark.master"] } } } },
        options,
      ),
    )
    this.master = pairs[0]?.value ?? ""
  }

  /**
   * Sets what may be set while Spark runs.
   *
   * @throws QuotetrailError `usage` for a setting that is fixed when Spark starts
   */
  async set(key: string, value: string): Promise<void> {
    const { client, who, options } = this.#caller
    await this.#call(`set ${key}`, () =>
      client
        .config(
          { ...who, operation: { opType: { case: "set", value: { pairs: [{ key, value }] } } } },
          options,
        )
        .catch((error) => {
          if (!FIXED.test(errorClassOf(error))) throw error
          throw new QuotetrailError(
            "usage",
            `--conf ${key}: fixed when the Spark Connect server starts; set it there`,
          )
        }),
    )
  }

  /** Sends an archive, which workers then find unpacked in a folder of that name, within one of the session's. */
  async send(archive: string, folder: string): Promise<void> {
    const { client, who, options } = this.#caller
    const name = `archives/worker.tar#${folder}`
    const { artifacts } = await this.#call(`send ${archive} as ${name}`, () =>
      client.addArtifacts(chunksOf(archive, name, who), options),
    )
    if (!artifacts.every(({ isCrcSuccessful }) => isCrcSuccessful))
      throw new QuotetrailError("spark/failed", `${archive}: did not arrive whole; try again`)
  }

  /** Is there such a file, for Spark? */
  isThere(path: string): Promise<boolean> {
    const { client, who, options } = this.#caller
    const analyze = { case: "schema", value: { plan: planOnFile(path) } } as const
    return this.#call(`look for ${path}`, () =>
      client.analyzePlan({ ...who, analyze }, options).then(
        () => true,
        (error) => {
          if (errorClassOf(error) === "PATH_NOT_FOUND") return false
          throw error
        },
      ),
    )
  }

  /**
   * Runs a statement, and gives the lines that a question (`SELECT …`, of one column) gives.
   *
   * @throws QuotetrailError `spark/failed` with the worker's or Spark's reason
   */
  execute(statement: string): Promise<string[]> {
    return this.#call(statement, async () => {
      const lines: string[] = []
      for await (const { observedMetrics } of answersTo(connectPlanOf(statement), this.#caller))
        for (const { literalType } of observedMetrics.flatMap(({ values }) => values))
          if (literalType.case === "string") lines.push(...literalType.value.split("\n").filter(Boolean))
      for (const line of lines) this.#log.note(line)
      return lines
    })
  }

  /** Ends the session, and what still runs in it. */
  async close(): Promise<void> {
    const { client, who, options } = this.#caller
    await client.releaseSession(who, { headers: options.headers, timeoutMs: PARTING }).catch(() => {})
    this.#log.close()
  }

  /** Makes a call; it is noted, and so is all that is said of its failure. */
  async #call<T>(what: string, answer: () => Promise<T>): Promise<T> {
    this.#log.note(what)
    try {
      return await answer()
    } catch (error) {
      if (error instanceof QuotetrailError) throw error
      throw await failureOf(error, this.#caller, this.#place, this.#log)
    }
  }
}
