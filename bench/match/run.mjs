#!/usr/bin/env node
// Speed, memory, growth and accuracy of `quotetrail match --passages` on made reuse corpora, with MinHash beside it.
//
//   node bench/match/run.mjs [--shared ../shared] [--docs 2000,20000]
//
// Needs the generator and the scorer in `eval/reuse` and the carriers in `data/polnear` under --shared. passim is not run here: it
// needs Spark and does not finish these sizes in ten minutes. Its figures stand below the table, measured elsewhere on the same data.
import { spawnSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { measured, option, printTable, pythonWith, quotetrail, ratio, root, workFolder } from "../bench.mjs"

const shared = option("shared", join(root, "..", "shared"))
const sizes = option("docs", "2000,20000").split(",").map(Number)
const work = workFolder("match")

function made(docs) {
  const folder = join(work, `docs-${docs}`)
  if (existsSync(join(folder, "truth.jsonl"))) return folder
  mkdirSync(folder, { recursive: true })
  const carriers = join(shared, "data", "polnear", "train.jsonl")
  const generator = join(shared, "eval", "reuse", "generate.mjs")
  const args = [generator, "--carriers", carriers, "--out", folder, "--docs", String(docs), "--seed", "1"]
  const { status } = spawnSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] })
  if (status !== 0) process.exit(1)
  return folder
}

/** Statements as the scorer wants passages. */
function passagesFrom(statements, pred) {
  const clusters = readFileSync(statements, "utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const { id, witnesses } = JSON.parse(line)
      const members = witnesses.map(({ article, content }) => ({
        doc: article,
        start: content[0][0],
        end: content.at(-1)[1],
      }))
      return JSON.stringify({ cluster: id, members })
    })
  writeFileSync(pred, `${clusters.join("\n")}\n`)
}

function scored(folder, pred) {
  const scorer = join(shared, "eval", "reuse", "score.mjs")
  const { stdout } = spawnSync(process.execPath, [scorer, join(folder, "truth.jsonl"), pred, "--json"], {
    encoding: "utf8",
    maxBuffer: 1 << 28,
  })
  return JSON.parse(stdout)
}

const { python, failed } = pythonWith("match", ["datasketch"])
const PROGRAMS = [
  [
    "quotetrail",
    (corpus, pred) => {
      const cost = quotetrail(`${pred}.ndjson`, "match", "--passages", corpus, "--json")
      if (!cost.failed) passagesFrom(`${pred}.ndjson`, pred)
      return cost
    },
  ],
  [
    "minhash",
    (corpus, pred) =>
      failed
        ? { failed }
        : measured(`${pred}.out`, python, join(root, "bench/match/minhash.py"), corpus, pred),
  ],
]

const percent = (share) => (100 * share).toFixed(1)
const rows = []
const ours = new Map()
for (const docs of sizes) {
  const folder = made(docs)
  const corpus = join(folder, "corpus.jsonl")
  for (const [name, run] of PROGRAMS) {
    const pred = join(folder, `${name}.jsonl`)
    const cost = run(corpus, pred)
    if (cost.failed) {
      console.log(`skipped: ${name}, ${docs} articles (${cost.failed})`)
      continue
    }
    if (name === "quotetrail") ours.set(docs, cost.cpu)
    const { pairs, boundary } = scored(folder, pred)
    rows.push([
      name,
      String(docs),
      cost.cpu.toFixed(1),
      ratio(cost.cpu, ours.get(docs) ?? cost.cpu),
      (cost.cpu / (statSync(corpus).size / 1e6)).toFixed(2),
      String(Math.round(cost.mb)),
      percent(pairs.f1),
      percent(pairs.precision),
      percent(pairs.recall),
      String(boundary.median),
    ])
  }
}
printTable(
  [
    "program",
    "articles",
    "CPU s",
    "ratio",
    "s/MB",
    "peak MB",
    "pair F1",
    "precision",
    "recall",
    "boundary, characters",
  ],
  rows,
)
const [smallest, largest] = [Math.min(...sizes), Math.max(...sizes)]
if (smallest < largest)
  console.log(
    `growth: ${smallest} → ${largest} articles, ${(largest / smallest).toFixed(1)} times the pages, ${ratio(ours.get(largest), ours.get(smallest))} the CPU`,
  )
console.log(
  "passim, tuned, measured elsewhere on 400 articles of the same data: pair F1 84.9, boundary 21 characters, about 50 s/MB; 2,000 articles were not done in ten minutes",
)
