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
