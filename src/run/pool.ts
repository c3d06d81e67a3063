import { availableParallelism } from "node:os"
import { fileURLToPath } from "node:url"
import { pMapIterable } from "p-map"
import { Piscina } from "piscina"
import type { Article, QuotedArticle, Statement, TracedStatement } from "../model.js"
import type { CaptureTask, ReadOutcome, TraceTask } from "./worker.js"

/**
 * A page that has not been read after this long is given up and its thread ended, in milliseconds. It is
 * time on the wall, so on a busy machine an innocent page may need far more than its own work takes.
 */
const READ_LIMIT = 120_000

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
    })
  }

  /** Reads one capture; a page that takes too long costs its thread and nothing else. */
  async read(task: CaptureTask): Promise<ReadOutcome> {
    const signal = AbortSignal.timeout(READ_LIMIT)
    try {
      return await this.#run<ReadOutcome>("read", task, signal)
    } catch (error) {
      if (signal.aborted) return { reason: `not read after ${READ_LIMIT / 1000} s` }
      return { reason: error instanceof Error ? error.message : String(error) }
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
