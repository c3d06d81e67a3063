import { createReadStream, readdirSync } from "node:fs"
import { join } from "node:path"
import { Readable } from "node:stream"
import { QuotetrailError } from "../errors.js"
import type { Person, QuotedArticle, TracedStatement } from "../model.js"
import { linesOf } from "../read/lines.js"
import type { Store } from "../store/index.js"
import type { LeftOut, RunOptions } from "./options.js"
import { batches, type Pool } from "./pool.js"
import { addInto, type RunReport } from "./stored.js"

const AT_ONCE = 256
/** What a line of a result may have: a statement on very many pages is one. */
const MOST_BYTES = 2 ** 29

/**
 * Takes what `quotetrail spark` has made into a store: articles, people, statements with their trails. Into an empty store they go as they are; a
 * store that holds articles takes the articles in, quoted as they are, and matches them with its own.
 *
 * @param folder the results as NDJSON, on this machine
 * @throws QuotetrailError `input/not-found` where the folder holds no results
 * @example await takeInto(store, "traced", pool)
 */
export async function takeInto(
  store: Store,
  folder: string,
  pool: Pool,
  options: RunOptions = {},
): Promise<RunReport> {
  const files = filesIn(folder, "articles")
  if (store.counts().articles > 0)
    return addInto(store, ["-"], pool, { ...options, stdin: Readable.from(bytesOf(files)) })
  const leftOut = await all<LeftOut>(filesIn(folder, "left-out"))
  store.putRun({ inputs: [folder], leftOut })
  const personOf = await takeArticles(store, files, options)
  store.putPeople(await all<Person>(filesIn(folder, "people")), personOf)
  let changed = 0
  for await (const put of batches(recordsIn<TracedStatement>(filesIn(folder, "statements")), AT_ONCE)) {
    store.replaceStatements({ put, remove: [] })
    changed += put.length
    options.onProgress?.({ stage: "trace", done: changed })
  }
  store.putRun({ inputs: [folder], leftOut, finished: new Date().toISOString() })
  const counts = store.counts()
  for (const one of leftOut) options.onLeftOut?.(one)
  return { counts, leftOut, added: counts.articles, changed }
}

/** Puts the articles into the store; gives whose words their quotations are. */
async function takeArticles(
  store: Store,
  files: readonly string[],
  { onProgress, onArticle }: RunOptions,
): Promise<Map<string, string>> {
  const personOf = new Map<string, string>()
  let done = 0
  for await (const articles of batches(recordsIn<QuotedArticle>(files), AT_ONCE)) {
    store.putArticles(articles)
    for (const article of articles) {
      for (const { id, speaker } of article.quotations) if (speaker?.person) personOf.set(id, speaker.person)
      onArticle?.(article)
    }
    done += articles.length
    onProgress?.({ stage: "read", done })
  }
  return personOf
}

/** The files that Spark has written into one of its folders. */
function filesIn(folder: string, name: string): string[] {
  const home = join(folder, name)
  const names = filesOf(home)
  if (names?.includes("_SUCCESS"))
    return names.filter((file) => file.startsWith("part-")).map((file) => join(home, file))
  throw new QuotetrailError(
    "input/not-found",
    `${home}: not there, or not whole; --from takes the --out of \`quotetrail spark\`, on this machine and as NDJSON`,
  )
}

function filesOf(folder: string): readonly string[] | undefined {
  try {
    return readdirSync(folder).sort()
  } catch {
    return undefined
  }
}

async function* bytesOf(files: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const file of files) yield* createReadStream(file)
}

/** The records of some files; their type is that of what `quotetrail spark` writes into the folder. */
async function* recordsIn<T>(files: readonly string[]): AsyncGenerator<T> {
  for (const file of files) {
    if (file.endsWith(".parquet"))
      throw new QuotetrailError(
        "input/unsupported",
        `${file}: run \`quotetrail spark\` again with --format ndjson`,
      )
    for await (const line of linesOf(createReadStream(file), file, MOST_BYTES))
      if (line !== "") yield JSON.parse(line)
  }
}

async function all<T>(files: readonly string[]): Promise<T[]> {
  const found: T[] = []
  for await (const record of recordsIn<T>(files)) found.push(record)
  return found
}
