import { readFileSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { QuotetrailError } from "../../errors.js"
import type { Window } from "./windows.js"

/** The network: a window's scores, seven for each piece, in the order of `TAGS`. */
export type Network = (window: Window) => Promise<Float32Array>

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
 * Throws `model/unavailable` where ONNX Runtime has no binary for this machine or the weights are missing.
 */
export async function openNetwork(): Promise<Network> {
  const { InferenceSession, Tensor } = await loadRuntime()
  const options = { intraOpNumThreads: 1, interOpNumThreads: 1 }
  const session = await InferenceSession.create(placeOf("tagger.onnx"), options).catch((cause: unknown) => {
    throw unavailable("models/quote/tagger.onnx cannot be loaded", cause)
  })
  const row = (values: readonly number[]) =>
    new Tensor("int64", BigInt64Array.from(values, BigInt), [1, values.length])
  return async ({ pieces, cases, marks }) => {
    const given = { pieces: row(pieces), cases: row(cases), marks: row(marks) }
    const scores = (await session.run(given)).scores?.data
    if (!(scores instanceof Float32Array)) throw unavailable("models/quote/tagger.onnx gives no scores")
    return scores
  }
}

/** Imported only when wanted: its native binary may be missing, and everything else works without it. */
async function loadRuntime() {
  try {
    return (await import("onnxruntime-node")).default
  } catch (cause) {
    throw unavailable("onnxruntime-node has no binary for this machine", cause)
  }
}

const unavailable = (reason: string, cause?: unknown): QuotetrailError =>
  new QuotetrailError("model/unavailable", `English tagger: ${reason}`, { cause })
