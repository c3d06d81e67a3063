import type { Readable } from "node:stream"
import { reasonIn } from "../../errors.js"
import type { Capture } from "../../model.js"
import { sha256 } from "../../text/index.js"

/** One thing that came out of the inputs. */
export type Loaded =
  /** A page, a text, an archive's record, a feed's entry; `charset` as the HTTP header or the WARC record names it. */
  | {
      readonly kind: "capture"
      readonly capture: Capture
      readonly bytes: Uint8Array
      readonly charset?: string
    }
  /** One parsed line of NDJSON; `origin` is `file.ndjson:12`. */
  | { readonly kind: "record"; readonly row: unknown; readonly origin: string }
  /** What could not be loaded, and why; it never stops the others. */
  | { readonly kind: "left-out"; readonly input: string; readonly reason: string }

/** What a file gives: as it is loaded, or an address that is to be fetched; `origin` says where it stands. */
export type Found = Loaded | { readonly kind: "address"; readonly url: string; readonly origin: string }

/** What an answer to a request must offer: the platform's `Response` does. */
export interface Answer {
  readonly status: number
  readonly headers: {
    get(name: string): string | null
    entries(): Iterable<readonly [string, string]>
  }
  readonly body: AsyncIterable<Uint8Array> | null
}

/** Asks for an address; redirects are not followed. */
export type Fetch = (
  url: string,
  request: { readonly headers: Record<string, string>; readonly signal: AbortSignal },
) => Promise<Answer>

/** How inputs are loaded. */
export interface LoadOptions {
  /** Let addresses on this machine and in private networks be fetched. Default: refused. */
  readonly allowPrivate?: boolean
  /** Replaces the network, for tests. */
  readonly fetch?: Fetch
  /** What `-` reads. Default: standard input. */
  readonly stdin?: Readable
  /** Milliseconds between two requests to one host. Default: 1000. */
  readonly hostDelay?: number
  /** Milliseconds before a request is made again, doubled each time. Default: 1000. */
  readonly backOff?: number
  /** A WARC file (`.warc.gz`) to which what is fetched is added as it came. Default: nothing is kept. */
  readonly archive?: string
  /** Of folders, only these files (full paths) are loaded. Default: all. */
  readonly onlyFiles?: ReadonlySet<string>
  /** Told of each thing that was loaded, with the number so far. */
  readonly onProgress?: (loaded: Loaded, count: number) => void
}

/** No article has more bytes; what has is something else. */
export const MAX_CAPTURE_BYTES = 16 * 1024 * 1024

/** What is known of some bytes beside themselves. */
export interface CaptureFacts {
  readonly mediaType: string
  readonly path?: string
  readonly url?: string
  readonly retrieved?: string
  readonly charset?: string
}

/** A capture of these bytes. */
export function loadedCapture(bytes: Uint8Array, { charset, ...facts }: CaptureFacts): Loaded {
  const capture: Capture = { sha256: sha256(bytes), ...facts }
  return { kind: "capture", capture, bytes, ...(charset !== undefined && { charset }) }
}

/** An input left out for a reason, or for what an error says: one line, without the input's name twice. */
export function leftOut(input: string, reason: unknown): Extract<Loaded, { kind: "left-out" }> {
  const line = reasonIn(reason).split("\n")[0] ?? ""
  return {
    kind: "left-out",
    input,
    reason: line.startsWith(`${input}: `) ? line.slice(input.length + 2) : line,
  }
}
