#!/usr/bin/env node
// What tracing costs, and how the cost grows: one statement with many witnesses, many statements with ten.
//
//   node bench/trace/run.mjs [--witnesses 10,100,1000] [--verbatim 10,100,1000] [--trails 100,1000,10000]
//
// The piles are made up: every page copies an earlier one with a few words changed (--verbatim: with none), under a lead that may
// name it. An empty list leaves a table out. No other program traces news; beside it stands `nearest.mjs`, which hangs every page
// from the earlier one most like it and knows no more; it compares all pages of a statement, and is left out above 1,000.
import { createWriteStream } from "node:fs"
import { dirname, join } from "node:path"
import { finished } from "node:stream/promises"
import { fileURLToPath } from "node:url"
import { measured, option, printTable, quotetrail, ratio, workFolder } from "../bench.mjs"
import { copyOf, passageOf, randomFrom, sentences, wordsFrom } from "../made-up.mjs"

const work = workFolder("trace")
const numbers = (name, otherwise) => option(name, otherwise).split(",").filter(Boolean).map(Number)
const LENGTH = 80
const RATE = 0.02
const MOST_COMPARED = 1000
const MINUTE = 60_000
const FIRST = Date.parse("2031-05-02T06:00Z")

/** One statement and the pages that carry it. */
function pileOf(id, count, rate, random, word) {
  const copies = []
  const pages = Array.from({ length: count }, (_, at) => {
    const from = Math.floor(random() * at)
    copies.push(at === 0 ? passageOf(LENGTH, word) : copyOf(copies[from], rate, random, word))
    const credit = at > 0 && random() < 0.5 ? `Paper ${from} reported.` : "Here is what was said."
    const passage = sentences(copies[at])
    const text = `${sentences(passageOf(20, word))}\n\n${credit}\n\n${passage}`
    const published = {
      value: new Date(FIRST + at * 17 * MINUTE).toISOString(),
      precision: "minute",
      from: "given",
    }
    const article = { id: `${id}-${at}`, publisher: `Paper ${at}`, text, quotations: [], transmissions: [] }
    return { article: random() < 0.8 ? { ...article, published } : article, passage }
  })
  const witnesses = pages.map(({ article, passage }) => ({
    id: `${article.id}#w`,
    article: article.id,
    content: [[article.text.length - passage.length, article.text.length]],
  }))
  return [...pages.map(({ article }) => article), { id, text: pages[0].passage, witnesses }]
}

async function pilesOf(trails, count, rate) {
  const path = join(work, `piles-${trails}x${count}-${rate}.jsonl`)
  const random = randomFrom(trails + count)
  const word = wordsFrom(random)
  const out = createWriteStream(path)
  for (let trail = 0; trail < trails; trail++)
    for (const row of pileOf(`t${trail}`, count, rate, random, word)) out.write(`${JSON.stringify(row)}\n`)
  await finished(out.end())
  return path
}

const nearest = join(dirname(fileURLToPath(import.meta.url)), "nearest.mjs")

async function grown(title, piles, rate = RATE) {
  if (piles.length === 0) return
  const rows = []
  for (const [trails, count] of piles) {
    const input = await pilesOf(trails, count, rate)
    const cost = quotetrail(join(work, "out.jsonl"), "trace", input, "--json")
    const beside =
      count > MOST_COMPARED
        ? { failed: "–" }
        : measured(join(work, "nearest.jsonl"), process.execPath, nearest, input)
    if (cost.failed) console.log(`failed: ${trails} × ${count} (${cost.failed})`)
    else rows.push({ trails, count, ...cost, beside })
  }
  console.log(title)
  printTable(
    ["statements", "witnesses", "CPU s", "growth", "wall s", "peak MB", "nearest page CPU s", "ratio"],
    rows.map(({ trails, count, cpu, wall, mb, beside }) => [
      trails,
      count,
      cpu.toFixed(1),
      ratio(cpu, rows[0].cpu),
      wall.toFixed(1),
      mb,
      beside.failed ?? beside.cpu.toFixed(1),
      beside.failed ? "–" : ratio(cpu, beside.cpu),
    ]),
  )
}

await grown(
  "one statement, more witnesses (asked of 1,000: under 20 s and 1 GB)",
  numbers("witnesses", "10,100,1000").map((count) => [1, count]),
)
await grown(
  "\none statement, more witnesses in the very same words",
  numbers("verbatim", "10,100,1000").map((count) => [1, count]),
  0,
)
await grown(
  "\nten witnesses each, more statements (asked of 10,000: under 120 s on two cores)",
  numbers("trails", "100,1000,10000").map((trails) => [trails, 10]),
)
