import { stat } from "node:fs/promises"
import { inputError } from "./sources/bytes.js"
import { loadFile } from "./sources/file.js"
import { walkFolder } from "./sources/folder.js"
import { type Loaded, type LoadOptions, leftOut } from "./sources/loaded.js"
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
  let client: PoliteClient | undefined
  for (const together of runsOfAddresses(inputs)) {
    if (isAddress(together[0])) client ??= await openClient(options)
    for await (const loaded of loadRun(together, client, options)) {
      count++
      options.onProgress?.(loaded, count)
      yield loaded
    }
  }
}

/** One client for all addresses, which keeps to each host's pace; loaded only where there is an address. */
async function openClient(options: LoadOptions): Promise<PoliteClient> {
  const { PoliteClient } = await import("./sources/polite-client.js")
  return new PoliteClient(options)
}

const isAddress = (input: string | undefined): boolean => /^https?:\/\//i.test(input ?? "")

/** Addresses that follow each other are fetched together; every other input stands alone. */
function runsOfAddresses(inputs: readonly string[]): string[][] {
  const runs: string[][] = []
  for (const input of inputs) {
    const last = runs.at(-1)
    if (last && isAddress(input) && isAddress(last[0])) last.push(input)
    else runs.push([input])
  }
  return runs
}

async function* loadRun(
  run: readonly string[],
  client: PoliteClient | undefined,
  { stdin }: LoadOptions,
): AsyncIterable<Loaded> {
  const [input = ""] = run
  if (client && isAddress(input)) yield* (await import("./sources/address.js")).loadAddresses(run, client)
  else if (input === "-") yield* loadLines(stdin ?? process.stdin, "-")
  else yield* loadPath(input)
}

async function* loadPath(path: string): AsyncIterable<Loaded> {
  let isFolder: boolean
  try {
    isFolder = (await stat(path)).isDirectory()
  } catch (error) {
    yield leftOut(path, inputError(path, error))
    return
  }
  if (!isFolder) yield* loadFile(path)
  else
    for await (const found of walkFolder(path)) yield* typeof found === "string" ? loadFile(found) : [found]
}
