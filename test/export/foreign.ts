import { execFileSync, spawnSync } from "node:child_process"
import { existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { root } from "../command.js"

/** Schemas beside the project, for whoever has them. */
export const schemas = join(root, "..", "shared", "data", "schemas")

/** Python packages that read exports back: installed once, where there is a Python that can. */
const PACKAGES = ["networkx==3.4.2", "prov==2.1.1", "lxml==6.0.2", "rdflib==7.1.4", "newick==1.11.0"]
const folder = join(root, ".cache", "python")

/** Is there a Python with the packages? */
export function hasPython(): boolean {
  if (existsSync(join(folder, "rdflib"))) return true
  if (spawnSync("python3", ["-m", "pip", "--version"]).status !== 0) return false
  mkdirSync(folder, { recursive: true })
  const install = ["-m", "pip", "install", "--quiet", "--no-input", "--target", folder, ...PACKAGES]
  return spawnSync("python3", install, { timeout: 240_000 }).status === 0
}

/** What a Python script prints as JSON; it finds the file's text on standard input. */
export const python = (script: string, input: string) =>
  JSON.parse(
    execFileSync("python3", ["-c", script], {
      input,
      encoding: "utf8",
      env: { ...process.env, PYTHONPATH: folder, PYTHONIOENCODING: "utf-8" },
    }),
  )
