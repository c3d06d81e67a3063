// Quotetrail and trafilatura on the same real pages, page by page: where the corpora lie beside the project.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { measured, printTable, quotetrail, root, workFolder, writeRows } from "../bench.mjs"

const beside = process.env.QUOTETRAIL_SHARED ?? join(root, "..", "shared")
const rowsOf = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** Pages apart by less are level: one word more or less in a short page. */
const LEVEL = 0.001

/** F1 of 4-grams of a page, by its shares of what is right, too much and missing. */
const f1 = ({ tp = 0, fp = 0, fn = 0 }) => (tp > 0 ? (2 * tp) / (2 * tp + fp + fn) : 0)

/** Chance of as uneven a split of `wins` and `losses`, were both as likely (two-sided sign test). */
function signTest(wins, losses) {
  const n = wins + losses
  let term = 2 ** -n
  let below = 0
  for (let k = 0; k <= Math.min(wins, losses); k++) {
    below += term
    term *= (n - k) / (k + 1)
  }
  return Math.min(1, 2 * below)
}

function scored(gold, rows, work, name) {
  const path = join(work, `${name}.pred.jsonl`)
  writeRows(path, rows)
  const scorer = join(realpathSync(beside), "eval", "extraction", "score.mjs")
  const { stdout } = spawnSync(process.execPath, [scorer, gold, path, "--pages"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  const pages = stdout.split("\n").filter((line) => line.startsWith('{"id"'))
  return new Map(pages.map((line) => [JSON.parse(line).id, f1(JSON.parse(line))]))
}

/** Prints the comparison; `python` has trafilatura, or `failed` says why not. */
export function comparePages({ python, failed }) {
  const corpus = join(beside, "data", "article-extraction")
  const gold = join(corpus, "gold.jsonl")
  if (!existsSync(gold)) return console.log("skipped: real pages (no corpus beside the project)")
  if (failed) return console.log(`skipped: real pages beside trafilatura (${failed})`)
  const work = workFolder("read")
  const folder = join(work, "real")
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  const pages = rowsOf(gold)
  for (const { id, file } of pages)
    writeFileSync(join(folder, `${id}.html`), gunzipSync(readFileSync(join(corpus, file))))
  const script = join(root, "bench/read/trafilatura_texts.py")
  const programs = {
    quotetrail: (out) => quotetrail(out, "read", folder, "--json", "--threads", "1"),
    "trafilatura, default": (out) => measured(out, python, script, folder),
    "trafilatura, precision": (out) => measured(out, python, script, folder, "precision"),
  }
  let ours
  const rows = []
  for (const [name, run] of Object.entries(programs)) {
    const out = join(work, `real-${name.replace(/\W+/gu, "-")}.jsonl`)
    const cost = run(out)
    if (cost.failed) {
      console.log(`skipped: ${name} (${cost.failed})`)
      continue
    }
    const texts = rowsOf(out).map(({ id, capture, text = "" }) => ({
      id: /([^/]+)\.html$/u.exec(capture?.path ?? id)?.[1],
      text,
    }))
    const found = scored(gold, texts, work, name)
    ours ??= found
    const mean = [...found.values()].reduce((sum, value) => sum + value, 0) / found.size
    const apart = pages.map(({ id }) => (ours.get(id) ?? 0) - (found.get(id) ?? 0))
    const wins = apart.filter((by) => by > LEVEL).length
    const losses = apart.filter((by) => by < -LEVEL).length
    const cpu = ((1000 * cost.cpu) / pages.length).toFixed(0)
    rows.push([
      name,
      mean.toFixed(3),
      ...(found === ours
        ? ["", "", "", ""]
        : [wins, pages.length - wins - losses, losses, signTest(wins, losses).toPrecision(2)]),
      cpu,
    ])
  }
  console.log(`\n${pages.length} real pages`)
  printTable(
    ["program", "F1 by page", "we win", "level", "we lose", "sign test p", "ms CPU a page, with loading"],
    rows,
  )
}
