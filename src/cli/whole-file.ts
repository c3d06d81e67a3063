import { lstatSync, renameSync, rmSync } from "node:fs"
import { open } from "node:fs/promises"
import { pipeline } from "node:stream/promises"
import { QuotetrailError, reasonIn } from "../errors.js"

/**
 * Writes a file whole or not at all: what lay there stays until the last part has come. A link, a pipe or a device
 * (`/dev/stdout` is all three) is written to as it is.
 *
 * @throws QuotetrailError `output/unwritable`, naming the file
 * @example await writeWhole("pile.csv", exportFrom(store, "csv"))
 */
export async function writeWhole(path: string, parts: AsyncIterable<string | Uint8Array>): Promise<void> {
  const there = lstatSync(path, { throwIfNoEntry: false })
  const written = there && !there.isFile() ? path : `${path}.part`
  try {
    const handle = await open(written, "w")
    await pipeline(parts, handle.createWriteStream())
    if (written !== path) renameSync(written, path)
  } catch (cause) {
    if (written !== path) rmSync(written, { force: true })
    if (cause instanceof QuotetrailError) throw cause
    throw new QuotetrailError("output/unwritable", `${path}: ${reasonIn(cause)}`, { cause })
  }
}
