// Builds dist/: the TypeScript, the files it reads beside itself (SQL, JSON, WebAssembly), the web reader, and what
// the workers of a Spark cluster run.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const bin = (name) => join(root, "node_modules", name)

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" })
  if (status !== 0) process.exit(status ?? 1)
}

node(bin("typescript/bin/tsc"), "-p", "tsconfig.build.json")
for (const name of readdirSync(join(root, "src"), { recursive: true })) {
  if (!name.endsWith(".sql") && !name.endsWith(".json")) continue
  if (name.startsWith("web")) continue
  mkdirSync(dirname(join(root, "dist", name)), { recursive: true })
  cpSync(join(root, "src", name), join(root, "dist", name))
}
// The runtime for machines without a native one: two files out of a package that unpacks to 139 MB.
mkdirSync(join(root, "dist/wasm"), { recursive: true })
const loader = readFileSync(bin("onnxruntime-web/dist/ort.wasm.bundle.min.mjs"), "utf8")
writeFileSync(join(root, "dist/wasm/ort.mjs"), loader.replace(/\/\/# sourceMappingURL=.*/, ""))
cpSync(bin("onnxruntime-web/dist/ort-wasm-simd-threaded.wasm"), join(root, "dist/wasm/ort.wasm"))
if (!process.argv.includes("--no-web"))
  node(bin("vite/bin/vite.js"), "build", "--config", "src/web/vite.config.ts", "--logLevel", "warn")
// `quotetrail spark` packs its own, for any platform: this one is for those who submit by themselves.
const { packWorker } = await import("../dist/spark/index.js")
packWorker(join(root, "dist/spark/worker-linux-x64.tar"), "linux-x64")
