#!/usr/bin/env node
// What collating costs, with CollateX beside it on the same witnesses.
//
//   node bench/collate/run.mjs [--witnesses 5,10,40] [--words 600] [--rate 0.05] [--limit 300]
//
// A program is given `--limit` seconds of CPU; the sizes after one that it did not finish are not tried.
import { join } from "node:path"
import {
  measured,
  option,
  printTable,
  pythonWith,
  quotetrail,
  ratio,
  root,
  workFolder,
  writeRows,
} from "../bench.mjs"
import { copyOf, passageOf, randomFrom, sentences, wordsFrom } from "../made-up.mjs"

const work = workFolder("collate")
const sizes = option("witnesses", "5,10,40").split(",").map(Number)
const length = Number(option("words", "600"))
const rate = Number(option("rate", "0.05"))
const limit = Number(option("limit", "300"))

/** A statement with its witnesses, each the whole text of an article of its own. */
function statementOf(count) {
  const random = randomFrom(40)
  const word = wordsFrom(random)
  const base = passageOf(length, word)
  const texts = Array.from({ length: count }, (_, at) =>
    sentences(at === 0 ? base : copyOf(base, rate, random, word)),
  )
  const articles = texts.map((text, at) => ({ id: `a${at}`, text, quotations: [], transmissions: [] }))
  const witnesses = texts.map((text, at) => ({
    id: `w${at}`,
    article: `a${at}`,
    content: [[0, text.length]],
    text,
    relation: [],
  }))
  const path = join(work, `witnesses-${count}.jsonl`)
  writeRows(path, [...articles, { id: "s", text: texts[0], witnesses }])
  return path
}

const { python, failed } = pythonWith("collate", ["collatex==2.3", "Levenshtein"])
const PROGRAMS = [
  ["quotetrail", (path, out) => quotetrail(out, "collate", path, "--json")],
  [
    "collatex",
    (path, out) =>
      failed ? { failed } : measured(out, python, join(root, "bench/collate/collatex_witnesses.py"), path),
  ],
]

process.env.BENCH_CPU_LIMIT = String(limit)
const rows = new Map()
for (const [name, run] of PROGRAMS) {
  let stopped = false
  for (const count of sizes) {
    if (stopped) continue
    const cost = run(statementOf(count), join(work, `${name}.out`))
    stopped = cost.failed !== undefined
    if (stopped) console.log(`skipped: ${name}, ${count} witnesses (${cost.failed})`)
    else rows.set(`${name} ${count}`, { name, count, ...cost })
  }
}

console.log(
  `witnesses of ${length} made-up words, ${100 * rate} % of them changed; whole program, with its start`,
)
printTable(
  ["program", "witnesses", "CPU s", "ratio", "peak MB"],
  [...rows.values()].map(({ name, count, cpu, mb }) => {
    const ours = rows.get(`quotetrail ${count}`)
    return [name, count, cpu.toFixed(2), ours ? ratio(cpu, ours.cpu) : "–", mb]
  }),
)
