import { stat } from "node:fs/promises"
import { AddressLoader } from "./sources/address.js"
import { inputError } from "./sources/bytes.js"
import { loadFile } from "./sources/file.js"
import { walkFolder } from "./sources/folder.js"
import { type Loaded, type LoadOptions, leftOut } from "./sources/loaded.js"
import { loadLines } from "./sources/ndjson.js"

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
  const addresses = new AddressLoader(options)
  for (const input of inputs)
    for await (const loaded of loadInput(input, addresses, options)) {
      count++
      options.onProgress?.(loaded, count)
      yield loaded
    }
}

async function* loadInput(
  input: string,
  addresses: AddressLoader,
  { stdin }: LoadOptions,
): AsyncIterable<Loaded> {
  if (input === "-") yield* loadLines(stdin ?? process.stdin, "-")
  else if (/^https?:\/\//i.test(input)) yield* addresses.load(input)
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
