// Runs the built command over a corpus and gives what the scorers beside the project say of it.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, realpathSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../ready.mjs"

/** Where corpora and scorers lie; they are not part of this repository. */
const beside = process.env.QUOTETRAIL_SHARED ?? join(root, "..", "shared")
export const isThere = existsSync(join(beside, "eval", "run.mjs"))
// The scorers tell by their own path whether they are run or imported: a link would mislead them.
export const shared = isThere ? realpathSync(beside) : beside
export const work = join(root, ".cache", "accuracy")

export const rowsOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))

export const writeRows = (path, rows) =>
  writeFileSync(path, `${rows.map((row) => JSON.stringify(row)).join("\n")}\n`)

/** A folder of its own for one evaluation. */
export function folderFor(name) {
  const folder = join(work, name)
  mkdirSync(folder, { recursive: true })
  return folder
}

/** Runs a script to its end and gives what it printed; ends this program where it fails. */
export function node(args, options = {}) {
  const ran = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 1 << 28,
    ...options,
  })
  if (ran.status === 0) return ran.stdout
  console.error(`${args.join(" ")} ended with ${ran.status ?? ran.signal}\n${ran.stderr ?? ""}`)
  process.exit(1)
}

/**
 * One task of `eval/run.mjs`. `score` is the scorer's object, `cost` what the command took; `folder` holds what the command
 * wrote (`out.ndjson`) and what was scored (`pred.jsonl`).
 */
export function evaluate(task, name, args = []) {
  const folder = folderFor(name)
  const printed = node([join(shared, "eval", "run.mjs"), task, "--json", "--keep", folder, ...args], {
    stdio: ["ignore", "pipe", "ignore"],
  })
  const lines = printed.trimEnd().split("\n")
  const cost = JSON.parse(lines.at(-1))
  const score = JSON.parse(lines.slice(0, -1).join("\n"))
  return { score, cost, folder }
}

/** A scorer by itself, on files that an evaluation left behind. */
export const rescore = (scorer, ...args) =>
  JSON.parse(node([join(shared, "eval", scorer), ...args, "--json"]))
