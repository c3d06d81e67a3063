// What every bench shares: places, a measured run, peers brought from package registries, a table.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
export const root = join(here, "..")

/** A folder for what a bench makes; never committed. */
export function workFolder(...names) {
  const folder = join(here, ".work", ...names)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** The value of `--name VALUE` on the command line. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}

export const writeRows = (path, rows) =>
  writeFileSync(path, `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`)

/** CPU seconds, wall seconds and peak megabytes of a command whose output goes to `out`; or `{ failed }` with its reason. */
export function measured(out, command, ...args) {
  const ran = spawnSync("python3", [join(here, "measured.py"), out, command, ...args], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  if (ran.error) return { failed: `python3, which measures: ${ran.error.message}` }
  const cost = ran.status === 0 ? JSON.parse(ran.stdout) : { status: ran.status }
  if (cost.status === 0) return cost
  return { failed: ran.stderr.trim().split("\n").at(-1) || `ended with ${cost.status}` }
}

export const quotetrail = (out, ...args) =>
  measured(out, process.execPath, join(root, "bin", "quotetrail.mjs"), ...args)

/** A Python with the packages named, in an environment of its own; or `{ failed }`. */
export function pythonWith(name, packages) {
  const venv = join(workFolder(), `venv-${name}`)
  const python = join(venv, process.platform === "win32" ? "Scripts/python.exe" : "bin/python")
  const done = join(venv, "packages.txt")
  const wanted = `${packages.join("\n")}\n`
  if (existsSync(done) && readFileSync(done, "utf8") === wanted) return { python }
  const steps = [
    ["python3", ["-m", "venv", venv]],
    [python, ["-m", "pip", "install", "--quiet", ...packages]],
  ]
  for (const [command, args] of steps) {
    const { status, error, stderr } = spawnSync(command, args, { encoding: "utf8" })
    if (status !== 0) return { failed: error?.message ?? stderr.trim().split("\n").at(-1) }
  }
  writeFileSync(done, wanted)
  return { python }
}

/** The jars that a `pom.xml` asks for, in a folder of their own; or `{ failed }`. */
export function jarsOf(pom, name) {
  const jars = workFolder(`jars-${name}`)
  const done = join(jars, "done")
  if (existsSync(done)) return { jars }
  const goal = ["-B", "-q", "-f", pom, "dependency:copy-dependencies", `-DoutputDirectory=${jars}`]
  const { status, error, stdout } = spawnSync("mvn", goal, { encoding: "utf8" })
  if (status !== 0) return { failed: error?.message ?? stdout.trim().split("\n")[0] }
  writeFileSync(done, "")
  return { jars }
}

/** Rows under heads, each column as wide as it must be, numbers to the right. */
export function printTable(heads, rows) {
  const cells = [heads, ...rows.map((row) => row.map(String))]
  const widths = heads.map((_, column) => Math.max(...cells.map((row) => (row[column] ?? "").length)))
  for (const row of cells)
    console.log(
      row
        .map((cell, column) => (column === 0 ? cell.padEnd(widths[column]) : cell.padStart(widths[column])))
        .join("  ")
        .trimEnd(),
    )
}

/** How many times `one` is `other`, for reading. */
export const ratio = (one, other) => `${(one / other).toPrecision(2)}×`
