import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { QuotetrailError } from "../../errors.js"
import { openRuntime, type RuntimeName } from "./runtime.js"
import type { Window } from "./windows.js"

/** The trained network, loaded for one thread. */
export interface Network {
  /** What it runs on. */
  readonly runtime: RuntimeName
  /** A window's scores, seven for each piece, in the order of `TAGS`. */
  readonly scores: (window: Window) => Promise<Float32Array>
}

export interface NetworkOptions {
  /** Builds of ONNX Runtime to try, the best first; `["native", "wasm"]`. */
  readonly runtimes?: readonly RuntimeName[]
}

/** Place of a file of the model, from the built and from the source tree alike. */
const placeOf = (file: string): string =>
  fileURLToPath(new URL(`../../../models/quote/${file}`, import.meta.url))

/** A text file of the model. Throws `model/unavailable` where it is missing. */
export function readModelFile(file: string): string {
  try {
    return readFileSync(placeOf(file), "utf8")
  } catch (cause) {
    throw unavailable(`models/quote/${file} cannot be read`, cause)
  }
}

/**
 * Loads the network once, for one thread.
 * Throws `model/unavailable` where no build of ONNX Runtime runs on this machine or the weights are missing.
 *
 * @example (await openNetwork({ runtimes: ["wasm"] })).runtime // "wasm"
 */
export async function openNetwork({ runtimes = ["native", "wasm"] }: NetworkOptions = {}): Promise<Network> {
  const { name, session, Tensor } = await openRuntime(placeOf("tagger.onnx"), runtimes)
  const row = (values: readonly number[]) =>
    new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length])
  return {
    runtime: name,
    scores: async ({ pieces, cases, marks }) => {
      const given = { pieces: row(pieces), cases: row(cases), marks: row(marks) }
      const scores = (await session.run(given)).scores?.data
      if (!(scores instanceof Float32Array)) throw unavailable("models/quote/tagger.onnx gives no scores")
      return scores
    },
  }
}

const unavailable = (reason: string, cause?: unknown): QuotetrailError =>
  new QuotetrailError("model/unavailable", `English tagger: ${reason}`, { cause })
