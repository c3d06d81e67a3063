import { readFile } from "node:fs/promises"
import { QuotetrailError } from "../../errors.js"

/** A build of ONNX Runtime: the processor's own code, or WebAssembly, which runs everywhere and takes six times as long. */
export type RuntimeName = "native" | "wasm"

/** What is used of ONNX Runtime; both builds have it. https://onnxruntime.ai/docs/api/js */
export interface Runtime {
  readonly Tensor: new (type: "int64", data: BigInt64Array, dims: readonly number[]) => Tensor
  readonly InferenceSession: {
    create(weights: string | Uint8Array, options: SessionOptions): Promise<InferenceSession>
  }
}

interface Tensor {
  readonly data: unknown
}

interface SessionOptions {
  readonly intraOpNumThreads: number
  readonly interOpNumThreads: number
}

interface InferenceSession {
  run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Partial<Record<string, Tensor>>>>
}

/** The WebAssembly build also has settings; they must be made before its first session. */
interface WasmRuntime extends Runtime {
  readonly env: { readonly wasm: { numThreads?: number; wasmBinary?: Uint8Array } }
}

const ONE_THREAD: SessionOptions = { intraOpNumThreads: 1, interOpNumThreads: 1 }

/** A build of the runtime with the weights of the file at `path` loaded into it. */
export interface OpenedRuntime {
  readonly Tensor: Runtime["Tensor"]
  readonly session: InferenceSession
}

const OPENERS: Readonly<Record<RuntimeName, (path: string) => Promise<OpenedRuntime>>> = {
  native: async (path) => {
    const { InferenceSession, Tensor } = await nativeRuntime()
    return { Tensor, session: await InferenceSession.create(path, ONE_THREAD) }
  },
  wasm: async (path) => {
    const { InferenceSession, Tensor } = await wasmRuntime()
    return { Tensor, session: await InferenceSession.create(await readFile(path), ONE_THREAD) }
  },
}

/**
 * Loads weights into the first of `runtimes` that runs on this machine, with one thread.
 * Throws `model/unavailable` where none does; `cause` holds an error for each.
 *
 * @example await openRuntime("models/quote/tagger.onnx", ["native", "wasm"]) // { name: "native", session, Tensor }
 */
export async function openRuntime(
  path: string,
  runtimes: readonly RuntimeName[],
): Promise<OpenedRuntime & { readonly name: RuntimeName }> {
  const failures: unknown[] = []
  for (const name of runtimes)
    try {
      return { name, ...(await OPENERS[name](path)) }
    } catch (error) {
      failures.push(error)
    }
  const tried = runtimes.join(", ")
  throw new QuotetrailError("model/unavailable", `English tagger: ${path} runs on none of ${tried}`, {
    cause: new AggregateError(failures),
  })
}

/** Imported only when wanted: its binary may be missing, and everything else works without it. */
const nativeRuntime = async (): Promise<Runtime> => (await import("onnxruntime-node")).default

/** The build copies its two files from `onnxruntime-web` (scripts/build.mjs): the whole package is ten times as large. */
async function wasmRuntime(): Promise<Runtime> {
  const placeOf = (file: string): URL => new URL(`../../../dist/wasm/${file}`, import.meta.url)
  const runtime: WasmRuntime = await import(placeOf("ort.mjs").href)
  runtime.env.wasm.numThreads = 1
  runtime.env.wasm.wasmBinary = await readFile(placeOf("ort.wasm"))
  return runtime
}
