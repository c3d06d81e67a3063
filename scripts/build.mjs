// Builds dist/: the TypeScript, the files it reads beside itself (SQL, JSON), and the web reader.
import { spawnSync } from "node:child_process"
import { cpSync, mkdirSync, readdirSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const root = join(dirname(fileURLToPath(import.meta.url)), "..")
const bin = (name) => join(root, "node_modules", name)

function node(...args) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit" })
  if (status !== 0) process.exit(status ?? 1)
}

node(bin("typescript/bin/tsc"), "-p", ".")
for (const name of readdirSync(join(root, "src"), { recursive: true })) {
  if (!name.endsWith(".sql") && !name.endsWith(".json")) continue
  if (name.startsWith("web")) continue
  mkdirSync(dirname(join(root, "dist", name)), { recursive: true })
  cpSync(join(root, "src", name), join(root, "dist", name))
}
if (!process.argv.includes("--no-web"))
  node(bin("vite/bin/vite.js"), "build", "--config", "src/web/vite.config.ts", "--logLevel", "warn")
