#!/usr/bin/env node
// Speed, memory, growth and accuracy of `match --passages` on made reuse corpora, with MinHash beside it.
//
//   node bench/match/run.mjs [--shared ../shared] [--docs 2000,20000] [--out bench/.work]
//
// Needs the generator and the scorer in `eval/reuse` and the carriers in `data/polnear` under --shared. The MinHash row
// needs Python with `pip install datasketch`; without it that row says so.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, statSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"

const here = dirname(fileURLToPath(import.meta.url))
const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const shared = option("shared", join(here, "..", "..", "..", "shared"))
const out = option("out", join(here, ".work"))
const sizes = option("docs", "2000,20000").split(",").map(Number)

function made(docs) {
  const folder = join(out, `docs-${docs}`)
  if (existsSync(join(folder, "truth.jsonl"))) return folder
  mkdirSync(folder, { recursive: true })
  const carriers = join(shared, "data", "polnear", "train.jsonl")
  const generator = join(shared, "eval", "reuse", "generate.mjs")
  const args = [generator, "--carriers", carriers, "--out", folder, "--docs", String(docs), "--seed", "1"]
  const made = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] })
  if (made.status !== 0) process.exit(1)
  return folder
}

/** Runs a program that writes `pred.jsonl` and, as its last line, `{ cpu, mb }`; scores what it wrote. */
function measured(name, command, args, folder) {
  const pred = join(folder, `${name}.jsonl`)
  const ran = spawnSync(command, [...args, join(folder, "corpus.jsonl"), pred], { encoding: "utf8" })
  if (ran.status !== 0) return { name, failed: ran.stderr.trim().split("\n").at(-1) ?? "could not start" }
  const { cpu, mb } = JSON.parse(ran.stdout.trim().split("\n").at(-1))
  const scorer = join(shared, "eval", "reuse", "score.mjs")
  const scored = spawnSync(process.execPath, [scorer, join(folder, "truth.jsonl"), pred, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  const { pairs, boundary } = JSON.parse(scored.stdout)
  const text = statSync(join(folder, "corpus.jsonl")).size / 1e6
  return { name, cpu, mb, perMb: cpu / text, pairs, boundary }
}

const percent = (share) => (100 * share).toFixed(1).padStart(5)
const ours = new Map()
console.log("tool        docs     CPU s  s/MB  peak MB   pair F1  precision  recall  boundary median")
for (const docs of sizes) {
  const folder = made(docs)
  const rows = [
    measured("quotetrail", process.execPath, [join(here, "passages.mjs")], folder),
    measured("minhash", "python3", [join(here, "minhash.py")], folder),
  ]
  for (const row of rows) {
    const start = `${row.name.padEnd(10)} ${String(docs).padStart(6)}`
    if (row.failed) console.log(`${start}  not run: ${row.failed}`)
    else
      console.log(
        `${start} ${row.cpu.toFixed(1).padStart(8)} ${row.perMb.toFixed(2).padStart(5)} ${String(row.mb).padStart(8)}     ${percent(row.pairs.f1)}      ${percent(row.pairs.precision)}   ${percent(row.pairs.recall)}  ${row.boundary.median}`,
      )
    if (row.name === "quotetrail" && !row.failed) ours.set(docs, row.cpu)
  }
}
const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
if (smallest < largest)
  console.log(
    `growth     ${smallest} → ${largest} articles: ${(largest / smallest).toFixed(1)} times the pages, ${(ours.get(largest) / ours.get(smallest)).toFixed(1)} times the CPU`,
  )
const meta = join(made(smallest), "meta.json")
if (existsSync(meta))
  console.log(`corpus     ${readFileSync(meta, "utf8").replace(/\s+/g, " ").slice(0, 200)}`)
