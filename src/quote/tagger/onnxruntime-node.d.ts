/** ONNX Runtime 1.16, whose package holds no declarations: see `Runtime` for what is used of it. */
declare module "onnxruntime-node" {
  const runtime: import("./runtime.js").Runtime
  export default runtime
}
