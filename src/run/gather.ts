import { QuotetrailError } from "../errors.js"
import type { Article } from "../model.js"
import { type Given, type Loaded, type LoadOptions, loadInputs, recordFrom } from "../read/given.js"
import type { LeftOut, RunOptions } from "./options.js"
import type { Pool } from "./pool.js"

/** What one input became. */
type Gathered = Given | { readonly kind: "left-out"; readonly leftOut: LeftOut }

/** How inputs are gathered. */
export interface GatherOptions extends RunOptions {
  /** Captures whose article is held already are not read again. */
  readonly isHeld?: (sha256: string) => boolean
  /** Find the language of rows that do not give it. */
  readonly findLanguage?: boolean
}

/** Makes a record of a row of NDJSON. */
type ReadRow = (row: unknown, origin: string) => Given | Promise<Given>

/** Reads rows and finds their language. How is loaded with the first of them: an archive's pages are read in threads. */
const readRowLate: ReadRow = async (row, origin) => {
  const { languageOf } = await import("../read/language.js")
  return recordFrom(row, origin, { languageOf })
}

/**
 * Everything that the inputs hold, read: captures in worker threads, NDJSON rows as they are. In the order of the
 * inputs; what gives nothing goes to `onLeftOut` with its reason and stops nothing. An id given twice counts once.
 */
export async function* gather(
  inputs: readonly string[],
  pool: Pool,
  options: GatherOptions = {},
): AsyncGenerator<Given> {
  const { isHeld = () => false, onLeftOut, onProgress, signal } = options
  const seen = new Set<string>()
  let done = 0
  const readRow = options.findLanguage === false ? recordFrom : readRowLate
  const loaded = unheld(loadInputs(inputs, loadingOf(options)), isHeld)
  for await (const gathered of pool.map(loaded, (one) => readLoaded(one, pool, readRow))) {
    signal?.throwIfAborted()
    onProgress?.({ stage: "read", done: ++done })
    if (gathered.kind === "left-out") onLeftOut?.(gathered.leftOut)
    else if (gathered.kind !== "article") yield gathered
    else if (!seen.has(gathered.article.id)) {
      seen.add(gathered.article.id)
      yield gathered
    }
  }
}

/** What loading needs to know of a run. */
const loadingOf = ({ stdin, allowPrivate, archive, onlyFiles }: GatherOptions): LoadOptions => ({
  ...(stdin && { stdin }),
  ...(allowPrivate && { allowPrivate }),
  ...(archive !== undefined && { archive }),
  ...(onlyFiles && { onlyFiles }),
})

async function* unheld(loaded: AsyncIterable<Loaded>, isHeld: (sha256: string) => boolean) {
  for await (const one of loaded) if (one.kind !== "capture" || !isHeld(one.capture.sha256)) yield one
}

async function readLoaded(loaded: Loaded, pool: Pool, readRow: ReadRow): Promise<Gathered> {
  if (loaded.kind === "left-out")
    return { kind: "left-out", leftOut: { input: loaded.input, reason: loaded.reason } }
  if (loaded.kind === "record") return givenBy(loaded.row, loaded.origin, readRow)
  const outcome = await pool.read(loaded)
  if ("article" in outcome) return { kind: "article", article: outcome.article }
  const input = loaded.capture.path ?? loaded.capture.url ?? loaded.capture.sha256
  return { kind: "left-out", leftOut: { input, reason: outcome.reason } }
}

async function givenBy(row: unknown, origin: string, readRow: ReadRow): Promise<Gathered> {
  try {
    return await readRow(row, origin)
  } catch (error) {
    if (!(error instanceof QuotetrailError)) throw error
    return { kind: "left-out", leftOut: { input: origin, reason: error.message } }
  }
}

/** Only the articles among what was gathered. */
export async function* articlesOnly(gathered: AsyncIterable<Given>): AsyncGenerator<Article> {
  for await (const one of gathered) if (one.kind === "article") yield one.article
}
