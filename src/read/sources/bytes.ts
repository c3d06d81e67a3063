import { createReadStream } from "node:fs"
import type { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { QuotetrailError, reasonIn, systemCode } from "../../errors.js"
import { MAX_CAPTURE_BYTES } from "./loaded.js"

/** A file as a stream, unpacked where its name ends in `.gz`. */
export function openFile(path: string): Readable {
  const file = createReadStream(path)
  if (!/\.gz$/i.test(path)) return file
  const unpacked = createGunzip()
  file.on("error", (error) => unpacked.destroy(error))
  unpacked.on("close", () => file.destroy())
  return file.pipe(unpacked)
}

/**
 * All bytes of a stream; what comes in small stays small in memory, and a bomb is put down at the limit.
 *
 * @throws QuotetrailError `input/too-large`
 */
export async function readAll(
  stream: AsyncIterable<Uint8Array>,
  name: string,
  limit = MAX_CAPTURE_BYTES,
): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const part of stream) {
    length += part.length
    if (length > limit) throw new QuotetrailError("input/too-large", `${name}: larger than ${limit >> 20} MB`)
    parts.push(part)
  }
  return Buffer.concat(parts)
}

/** A system's error as a QuotetrailError that names the input and says the reason in words. */
export function inputError(path: string, error: unknown): QuotetrailError {
  if (error instanceof QuotetrailError) return error
  const code = systemCode(error)
  const kind =
    code === "ENOENT" ? "input/not-found" : code.startsWith("Z_") ? "input/malformed" : "input/unreadable"
  return new QuotetrailError(kind, `${path}: ${reasonIn(error)}`, { cause: error })
}
