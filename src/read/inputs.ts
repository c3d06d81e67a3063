import { stat } from "node:fs/promises"
import { resolve } from "node:path"
import { inputError } from "./sources/bytes.js"
import { loadFile } from "./sources/file.js"
import { walkFolder } from "./sources/folder.js"
import { KNOWN_EXTENSIONS } from "./sources/kinds.js"
import { type Found, type Loaded, type LoadOptions, leftOut } from "./sources/loaded.js"
import { loadLines } from "./sources/ndjson.js"
import type { PoliteClient } from "./sources/polite-client.js"

/**
 * Loads everything that the inputs name, in their order: files, folders, archives, feeds, addresses, `-` for NDJSON on
 * standard input. The only place of the stages that reads files or the network. One bad input never stops the others.
 *
 * @example for await (const loaded of loadInputs(["pages/", "https://example.org/a"])) …
 */
export async function* loadInputs(
  inputs: readonly string[],
  options: LoadOptions = {},
): AsyncIterable<Loaded> {
  let count = 0
  const client = lazily(() => openClient(options))
  for await (const found of together(foundIn(inputs, options))) {
    const loading = Array.isArray(found) ? loadAll(found, client()) : [found]
    for await (const loaded of loading) {
      options.onProgress?.(loaded, ++count)
      yield loaded
    }
  }
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined
  return () => {
    made ??= make()
    return made
  }
}

/** One client for all addresses, which keeps to each host's pace; loaded only where there is an address. */
async function openClient(options: LoadOptions): Promise<PoliteClient> {
  const { PoliteClient } = await import("./sources/polite-client.js")
  if (options.archive === undefined) return new PoliteClient(options)
  const { CaptureArchive } = await import("./sources/capture-archive.js")
  return new PoliteClient(options, await CaptureArchive.open(options.archive))
}

async function* loadAll(urls: readonly string[], client: Promise<PoliteClient>): AsyncIterable<Loaded> {
  const { loadAddresses } = await import("./sources/address.js")
  yield* loadAddresses(urls, await client)
}

/** Addresses that follow each other are fetched together, at most so many at a time. */
const MAX_TOGETHER = 1000

async function* together(all: AsyncIterable<Found>): AsyncIterable<Loaded | string[]> {
  let urls: string[] = []
  for await (const found of all) {
    if (found.kind === "address") urls.push(found.url)
    if (urls.length > 0 && (found.kind !== "address" || urls.length === MAX_TOGETHER)) {
      yield urls
      urls = []
    }
    if (found.kind !== "address") yield found
  }
  if (urls.length > 0) yield urls
}

async function* foundIn(inputs: readonly string[], options: LoadOptions): AsyncIterable<Found> {
  for (const input of inputs)
    if (/^https?:\/\//i.test(input)) yield { kind: "address", url: input, origin: input }
    else if (input === "-") yield* loadLines(options.stdin ?? process.stdin, "-")
    else if (/^[a-z][a-z\d+.-]+:\/\//i.test(input))
      yield leftOut(input, "only http:// and https:// addresses are fetched")
    else yield* foundAt(input, options)
}

async function* foundAt(path: string, { onlyFiles }: LoadOptions): AsyncIterable<Found> {
  let isFolder: boolean
  try {
    isFolder = (await stat(path)).isDirectory()
  } catch (error) {
    yield leftOut(path, inputError(path, error))
    return
  }
  yield* isFolder ? foundInFolder(path, onlyFiles) : loadFile(path)
}

async function* foundInFolder(
  folder: string,
  onlyFiles: ReadonlySet<string> | undefined,
): AsyncIterable<Loaded> {
  let isEmpty = true
  for await (const walked of walkFolder(folder)) {
    isEmpty = false
    if (typeof walked !== "string") yield walked
    else if (!onlyFiles || onlyFiles.has(resolve(walked))) yield* withoutFetching(loadFile(walked), walked)
  }
  // Who watches a folder knows that it may be empty yet.
  if (isEmpty && !onlyFiles) yield leftOut(folder, `no pages in it (known: ${KNOWN_EXTENSIONS.join(" ")})`)
}

/** A folder is not to set off requests by what happens to lie in it: lists of addresses are fetched when named. */
async function* withoutFetching(all: AsyncIterable<Found>, path: string): AsyncIterable<Loaded> {
  let addresses = 0
  for await (const found of all)
    if (found.kind !== "address") yield found
    else if (++addresses === 1)
      yield leftOut(path, "a list of addresses: name the file itself to have them fetched")
}
