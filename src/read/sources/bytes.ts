import { createReadStream } from "node:fs"
import type { Readable } from "node:stream"
import { createGunzip } from "node:zlib"
import { QuotetrailError } from "../../errors.js"
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

/** What the file system, zlib and the network say, for people. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  EACCES: "may not be read",
  EPERM: "may not be read",
  EISDIR: "is a folder",
  ELOOP: "is a link to itself",
  ENAMETOOLONG: "name too long",
  Z_BUF_ERROR: "compressed data is cut short",
  Z_DATA_ERROR: "compressed data is damaged",
  UND_ERR_SOCKET: "the server broke the connection",
  ECONNRESET: "the server broke the connection",
  ECONNREFUSED: "nobody answers at this address",
  ENOTFOUND: "no host has this name",
}

const codeOf = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : ""

/** Why, in words. `ENOENT: …` → “no such file” */
export const reasonIn = (error: unknown): string =>
  REASONS[codeOf(error)] ?? (error instanceof Error ? error.message : String(error))

/** A system's error as a QuotetrailError that names the input and says the reason in words. */
export function inputError(path: string, error: unknown): QuotetrailError {
  if (error instanceof QuotetrailError) return error
  const code = codeOf(error)
  const kind =
    code === "ENOENT" ? "input/not-found" : code.startsWith("Z_") ? "input/malformed" : "input/unreadable"
  return new QuotetrailError(kind, `${path}: ${reasonIn(error)}`, { cause: error })
}
