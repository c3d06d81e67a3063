#!/usr/bin/env node
// What one more article costs `match` in a full store: made articles with made quotations, so that no model is needed.
//
//   node bench/match/add.mjs [--articles 10000,100000] [--added 200] [--out bench/.work]
//
// An index of each size is built once and kept under --out; then --added articles are added one by one, each with everything
// written. Wall time and CPU time of each addition, memory, and the size of the store's file.
import { mkdirSync, rmSync, statSync } from "node:fs"
import { join } from "node:path"
import { StatementIndex } from "../../dist/match/index.js"
import { StoredShelves } from "../../dist/run/kept-index.js"
import { openStore } from "../../dist/store/index.js"
import { option, workFolder } from "../bench.mjs"
import { madeArticle } from "./made-articles.mjs"

const out = option("out", workFolder())
const sizes = option("articles", "10000,100000").split(",").map(Number)
const added = Number(option("added", "200"))
const AT_ONCE = 1000

const cpu = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
const idOf = (number) => `made-${String(number).padStart(8, "0")}`
const numberIn = (id) => Number(id.slice("made-".length))

/** An index over a store, with what one addition takes: matching, then writing. */
function opened(path) {
  const store = openStore(path)
  const shelves = new StoredShelves(store)
  const made = (number) => madeArticle(idOf(number), number)
  const index = new StatementIndex(shelves, (id) => made(numberIn(id)))
  const add = (from, to) => {
    const articles = Array.from({ length: to - from }, (_, at) => made(from + at))
    const start = { wall: performance.now(), cpu: cpu() }
    const changes = index.add(articles)
    const matched = { wall: performance.now(), cpu: cpu() }
    store.keepMatched(shelves.changes(), changes, to)
    shelves.clear()
    return {
      match: matched.wall - start.wall,
      matchCpu: matched.cpu - start.cpu,
      write: performance.now() - matched.wall,
      writeCpu: cpu() - matched.cpu,
      changed: changes.put.length,
    }
  }
  return { store, add }
}

const share = (values, part) =>
  [...values].sort((a, b) => a - b)[Math.min(values.length - 1, Math.floor(values.length * part))]
const line = (values) => [0.5, 0.95, 1].map((part) => share(values, part).toFixed(1).padStart(8)).join("")

for (const articles of sizes) {
  mkdirSync(out, { recursive: true })
  const path = join(out, `add-${articles}.db`)
  for (const end of ["", "-wal", "-shm"]) rmSync(path + end, { force: true })
  const before = cpu()
  const { store, add } = opened(path)
  for (let from = 0; from < articles; from += AT_ONCE) {
    add(from, Math.min(articles, from + AT_ONCE))
    if (process.stderr.isTTY || process.env.PROGRESS) process.stderr.write(`\r${from + AT_ONCE} articles `)
  }
  const built = cpu() - before
  store.close()
  const again = opened(path)
  const rows = Array.from({ length: added }, (_, at) => again.add(articles + at, articles + at + 1))
  const of = (name) => rows.map((row) => row[name])
  again.store.close()
  console.log(
    `\n${articles} articles: built in ${(built / 1000).toFixed(0)} s of CPU (${(built / articles).toFixed(1)} ms an article), file ${(statSync(path).size / 1e6).toFixed(0)} MB, peak ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
  )
  console.log(`one more, ${added} times, in ms      p50     p95     max`)
  for (const [name, title] of [
    ["match", "matching"],
    ["matchCpu", "matching, CPU"],
    ["write", "writing"],
    ["writeCpu", "writing, CPU"],
    ["changed", "statements changed"],
  ])
    console.log(`${title.padEnd(30)}${line(of(name))}`)
}
