/** What is used of ONNX Runtime 1.16, whose package holds no declarations. https://onnxruntime.ai/docs/api/js */
declare module "onnxruntime-node" {
  class Tensor {
    constructor(type: "int64", data: BigInt64Array, dims: readonly number[])
    readonly data: Float32Array | BigInt64Array
  }
  class InferenceSession {
    static create(path: string, options: InferenceSession.Options): Promise<InferenceSession>
    run(feeds: Readonly<Record<string, Tensor>>): Promise<Readonly<Partial<Record<string, Tensor>>>>
  }
  namespace InferenceSession {
    interface Options {
      readonly intraOpNumThreads?: number
      readonly interOpNumThreads?: number
    }
  }
  const runtime: { readonly InferenceSession: typeof InferenceSession; readonly Tensor: typeof Tensor }
  export default runtime
}
