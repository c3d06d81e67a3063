// What `npm start` and `npm test` need first: packages installed, dist/ built. Done only where something is older.
import { spawnSync } from "node:child_process"
import { existsSync, readdirSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

export const root = join(dirname(fileURLToPath(import.meta.url)), "..")

/** Runs a command in the project's root and ends with its status where it fails. */
export function run(command, args, options = {}) {
  // npm is a script on Windows and needs its shell.
  const shell = process.platform === "win32" && command === "npm"
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit", shell, ...options })
  if (status !== 0) process.exit(status ?? 1)
}

const changed = (path) => (existsSync(path) ? statSync(path).mtimeMs : 0)

const newest = (folder) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((latest, entry) => Math.max(latest, changed(join(entry.parentPath, entry.name))), 0)

/** Installs and builds what is missing or older than what it is made from. */
export function makeReady() {
  const installed = changed(join(root, "node_modules", ".package-lock.json"))
  if (installed < changed(join(root, "package-lock.json"))) run("npm", ["ci", "--no-audit", "--no-fund"])
  const built = changed(join(root, "dist", "web", "index.html"))
  if (built < newest(join(root, "src"))) run(process.execPath, [join(root, "scripts", "build.mjs")])
}
