import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { pMapIterable } from "p-map"
import { Piscina } from "piscina"
import type { Article, QuotedArticle, Statement, TracedStatement } from "../model.js"
import { newTaskClock, secondsOn, type TaskClock } from "./task-clock.js"
import type { CaptureTask, ReadOutcome, TraceTask } from "./worker.js"

/** Seconds of its thread's own time after which a page is given up and the thread ended: no page needs one. */
const READ_LIMIT = 8
/** The same on the wall where nobody counts a thread's time; elsewhere only for what waits and never works. */
const WALL_LIMIT = process.platform === "linux" ? 900 : 30
const LOOK_EVERY = 500

/** What a thread may hold, in megabytes: one that wants more is ended, and what it works on given up. */
const HEAP_LIMIT = 768
/** Room for what is soon forgotten: more would only be filled before it is cleared. */
const YOUNG_LIMIT = 16

/** Articles handed to a thread at once: enough to make the way there cheap, few enough to share the load evenly. */
const QUOTE_BATCH = 8
const TRACE_BATCH = 64

type AnyIterable<T> = Iterable<T> | AsyncIterable<T>

/** Worker threads that the record stages run on. Results come in the order of the records, whichever thread is first. */
export class Pool {
  readonly threads: number
  readonly #piscina: Piscina
  readonly #underWay = new Set<Promise<unknown>>()

  constructor(threads = availableParallelism()) {
    this.threads = threads
    this.#piscina = new Piscina({
      filename: fileURLToPath(new URL("./worker.js", import.meta.url)),
      minThreads: 0,
      maxThreads: threads,
      idleTimeout: 10_000,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_LIMIT, maxYoungGenerationSizeMb: YOUNG_LIMIT },
    })
  }

  /** Reads one capture; a page that takes too long, or too much memory, costs its thread and nothing else. */
  async read(task: CaptureTask): Promise<ReadOutcome> {
    const clock = newTaskClock()
    const limit = new AbortController()
    const began = performance.now()
    const watch = setInterval(() => {
      if (isOverdue(clock, (performance.now() - began) / 1000)) limit.abort()
    }, LOOK_EVERY)
    try {
      return await this.#run<ReadOutcome>("read", { ...task, clock }, limit.signal)
    } catch (error) {
      if (limit.signal.aborted) return { reason: `given up: it needs more than ${READ_LIMIT} s of work` }
      return { reason: reasonOf(error) }
    } finally {
      clearInterval(watch)
    }
  }

  /** Articles with their quotations, in order; one that has quotations already passes untouched. */
  async *quote(articles: AnyIterable<Article>): AsyncGenerator<QuotedArticle> {
    const quoteBatch = async (batch: readonly Article[]): Promise<QuotedArticle[]> => {
      const bare = batch.filter((article) => !isQuoted(article))
      const quoted: QuotedArticle[] = bare.length ? await this.#run("quote", bare) : []
      const next = quoted[Symbol.iterator]()
      return batch.map((article) => (isQuoted(article) ? article : (next.next().value as QuotedArticle)))
    }
    for await (const batch of this.map(batches(articles, QUOTE_BATCH), quoteBatch)) yield* batch
  }

  /** Statements with apparatus and trail, in order. `articleOf` gives the articles that their witnesses stand in. */
  async *trace(
    statements: AnyIterable<Statement>,
    articleOf: (id: string) => Article | undefined,
  ): AsyncGenerator<TracedStatement> {
    const traceBatch = (batch: readonly Statement[]): Promise<TracedStatement[]> => {
      const ids = new Set(batch.flatMap((statement) => statement.witnesses.map((w) => w.article)))
      const articles = [...ids].flatMap((id) => articleOf(id) ?? [])
      return this.#run("trace", { statements: batch, articles } satisfies TraceTask)
    }
    for await (const batch of this.map(batches(statements, TRACE_BATCH), traceBatch)) yield* batch
  }

  /** `pMapIterable` with as many tasks at once as there are threads, and a few results waiting. */
  map<In, Out>(source: AnyIterable<In>, task: (item: In) => Promise<Out>) {
    return pMapIterable(source, task, { concurrency: this.threads, backpressure: this.threads * 4 })
  }

  /** Threads end between two tasks: one that is stopped inside the model's runtime takes the process with it. */
  async close(): Promise<void> {
    await Promise.allSettled(this.#underWay)
    await this.#piscina.destroy()
  }

  /** Runs a stage's function in a thread. */
  async #run<Out>(name: string, task: unknown, signal?: AbortSignal): Promise<Out> {
    const running: Promise<Out> = this.#piscina.run(task, { name, ...(signal && { signal }) })
    this.#underWay.add(running)
    try {
      return await running
    } finally {
      this.#underWay.delete(running)
    }
  }
}

const isOverdue = (clock: TaskClock, waited: number): boolean =>
  (secondsOn(clock) ?? 0) > READ_LIMIT || waited > WALL_LIMIT

function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const isOutOfMemory = "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"
  return isOutOfMemory ? `given up: it needs more than ${HEAP_LIMIT} MB of memory` : error.message
}

const isQuoted = (article: Article): article is QuotedArticle =>
  article.quotations !== undefined && article.transmissions !== undefined

/** `batches([1, 2, 3], 2)` → `[1, 2]`, `[3]`. */
export async function* batches<T>(source: AnyIterable<T>, size: number): AsyncGenerator<T[]> {
  let batch: T[] = []
  for await (const item of source) {
    batch.push(item)
    if (batch.length === size) {
      yield batch
      batch = []
    }
  }
  if (batch.length) yield batch
}
