// What a script of an afternoon would do, for measuring beside: every page hangs from the earlier page with which it shares the
// most runs of three words. Reads the same NDJSON as `quotetrail trace`, writes an edge a line.
//
//   node bench/trace/nearest.mjs PILES.jsonl
import { createReadStream } from "node:fs"
import { createInterface } from "node:readline"

const articles = new Map()

for await (const line of createInterface({ input: createReadStream(process.argv[2]) })) {
  const row = JSON.parse(line)
  if (row.witnesses) console.log(JSON.stringify({ id: row.id, edges: edgesOf(row.witnesses) }))
  else articles.set(row.id, row)
}

function edgesOf(witnesses) {
  const pages = witnesses
    .map(({ article, content: [[start, end]] }) => ({ ...articles.get(article), start, end }))
    .map(({ id, text, start, end, published }) => ({
      id,
      date: published?.value ?? "9999",
      runs: new Set(runsOf(text.slice(start, end))),
    }))
    .sort((one, other) => (one.date < other.date ? -1 : 1))
  return pages.flatMap(({ id, runs }, at) => {
    const [nearest] = pages
      .slice(0, at)
      .map((page) => ({ id: page.id, shared: sharedBy(runs, page.runs) }))
      .sort((one, other) => other.shared - one.shared)
    return nearest ? [{ from: nearest.id, to: id }] : []
  })
}

function sharedBy(one, other) {
  let shared = 0
  for (const run of one) if (other.has(run)) shared++
  return shared
}

function runsOf(text) {
  const words = text.toLowerCase().split(/\W+/)
  return words.slice(2).map((_, at) => words.slice(at, at + 3).join(" "))
}
