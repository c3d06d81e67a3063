/** What went wrong, for programs: the message is for people. */
export type ErrorCode =
  | "input/not-found"
  | "input/unreadable"
  | "input/unsupported"
  | "input/empty"
  | "input/malformed"
  | "input/too-large"
  | "input/refused"
  | "fetch/failed"
  | "temporary/unusable"
  | "output/unwritable"
  | "model/unavailable"
  | "store/unusable"
  | "store/not-found"
  | "spark/unavailable"
  | "spark/failed"
  | "busy"
  | "usage"

/**
 * An error of the world (file, network, database) or of use, in one line that names the input and the reason.
 *
 * @example
 * throw new QuotetrailError("input/not-found", "pages/a.html: no such file", { cause })
 */
export class QuotetrailError extends Error {
  override readonly name = "QuotetrailError"
  constructor(
    readonly code: ErrorCode,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options)
  }
}

/** What the file system, zlib and the network say, for people. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: "no such file",
  ENOTDIR: "no such folder",
  EACCES: "permission denied",
  EPERM: "permission denied",
  EROFS: "the disk is read-only",
  EISDIR: "is a folder",
  ELOOP: "is a link to itself",
  ENAMETOOLONG: "name too long",
  ENOSPC: "no room left on the disk",
  EDQUOT: "no room left on the disk",
  EFBIG: "larger than a file may be here",
  Z_BUF_ERROR: "compressed data is cut short",
  Z_DATA_ERROR: "compressed data is damaged",
  UND_ERR_SOCKET: "the server broke the connection",
  EADDRINUSE: "another program listens there; take another port, or 0 for any",
  EADDRNOTAVAIL: "not an address of this machine",
  ECONNRESET: "the server broke the connection",
  ECONNREFUSED: "nobody answers at this address",
  ENOTFOUND: "no host has this name",
}

/** The code that Node gives errors of the system; empty where there is none. */
export const systemCode = (error: unknown): string =>
  error instanceof Error && "code" in error ? String(error.code) : ""

/**
 * Why something failed, in words; anything may have been thrown.
 *
 * @example reasonIn(error) // `ENOENT: no such file or directory, open 'a.html'` → "no such file"
 */
export const reasonIn = (error: unknown): string =>
  REASONS[systemCode(error)] ?? (error instanceof Error ? error.message : String(error))
