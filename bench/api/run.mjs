// How fast the API answers on a store of 100,000 articles with 8 readers at once, beside the same rows straight from SQLite:
//
//   node bench/api/run.mjs [--articles N] [--db FILE] [--requests N] [--only PART-OF-AN-ADDRESS] [--threads N]
//
// At the end it names the addresses that take longer than they may, and exits with 1 where there is one.
import { fork } from "node:child_process"
import { once } from "node:events"
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import Libsql from "libsql"
import { Agent, request } from "undici"
import { workFolder } from "../bench.mjs"
import { makeStore } from "./made-store.mjs"
import { MOST_ANEW, ROUTES } from "./routes.mjs"

const READERS = 8
/** What 95 of 100 answers may take. */
const MOST_MS = 50
const percentile = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))]

const ms = (time) => `${time.toFixed(1)} ms`

/** The server is a process of its own, so that the readers' work is not counted as its; it tells what it has used when asked. */
if (process.argv[2] === "--serve") {
  const { openStore } = await import("../../dist/store/index.js")
  const { serve } = await import("../../dist/api/index.js")
  const [, , , db, threads] = process.argv
  const store = openStore(db, { readonly: true })
  const { url } = await serve({ store, ...(threads && { threads: Number(threads) }) })
  process.on("message", () => process.send(process.cpuUsage()))
  process.send(url)
} else await main()

async function main() {
  const { values } = parseArgs({
    options: {
      articles: { type: "string", default: "100000" },
      db: { type: "string" },
      requests: { type: "string", default: "160" },
      only: { type: "string", default: "" },
      threads: { type: "string", default: "" },
    },
  })
  const db = values.db ?? `${workFolder()}/api-${values.articles}.db`
  makeStore(db, Number(values.articles))
  const server = fork(import.meta.filename, ["--serve", db, values.threads])
  const [url] = await once(server, "message")
  const agent = new Agent({ connections: READERS, pipelining: 1 })
  const direct = new Libsql(db)
  const count = Number(values.requests)
  // A server that has just started loads and compiles its code while it answers: told by itself, and left out of the table.
  const first = await readAll(url, () => "/api/people?limit=1", count, agent)
  console.log(
    `first ${count} requests of all: p50 ${ms(percentile(first, 0.5))}, p95 ${ms(percentile(first, 0.95))}\n`,
  )
  console.log(
    "| address | p50 | p95 | CPU | made anew: p50 | p95 | CPU | SQLite | CPU anew ÷ SQLite |\n| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
  )
  const slow = []
  for (const [path, sql, other = () => path] of ROUTES.filter(([path]) => path.includes(values.only))) {
    const address = decodeURIComponent(path)
    const again = await measured(server, () => readAll(url, () => path, count, agent))
    const anew = await measured(server, () => readAll(url, other, Math.min(count, MOST_ANEW), agent))
    for (const [manner, { times }] of Object.entries({ "asked again": again, "made anew": anew }))
      if (percentile(times, 0.95) > MOST_MS)
        slow.push(`${address}, ${manner}: ${ms(percentile(times, 0.95))}`)
    const sqlite = cpuOfStatement(direct.prepare(sql))
    const shown = [again, anew].flatMap(({ times, cpu }) =>
      [percentile(times, 0.5), percentile(times, 0.95), cpu].map(ms),
    )
    const ratio = anew.cpu / sqlite
    console.log(`| \`${address}\` | ${shown.join(" | ")} | ${sqlite.toFixed(2)} ms | ${ratio.toFixed(1)} |`)
  }
  console.log(
    slow.length === 0
      ? `\nno address is over ${MOST_MS} ms at p95`
      : `\nover ${MOST_MS} ms at p95:\n  ${slow.join("\n  ")}`,
  )
  process.exitCode = slow.length === 0 ? 0 : 1
  direct.close()
  await agent.close()
  server.kill()
}

/** The times that requests took, and the milliseconds of CPU that the server used for one. */
async function measured(server, ask) {
  const before = await cpuOf(server)
  const times = await ask()
  return { times, cpu: ((await cpuOf(server)) - before) / times.length }
}

async function cpuOf(server) {
  server.send("used")
  const [{ user, system }] = await once(server, "message")
  return (user + system) / 1000
}

/** Milliseconds that each request took, with {@link READERS} readers who ask one after another. */
async function readAll(url, pathOf, count, dispatcher) {
  const times = []
  let number = 0
  const read = async () => {
    while (number < count) {
      const path = pathOf(number++)
      const start = performance.now()
      const { statusCode, body } = await request(url + path.slice(1), { dispatcher })
      await body.text()
      if (statusCode !== 200) throw new Error(`${path}: ${statusCode}`)
      times.push(performance.now() - start)
    }
  }
  await Promise.all(Array.from({ length: READERS }, read))
  return times
}

/** Milliseconds of CPU that a statement takes: unlike the clock, the same on a busy machine. */
function cpuOfStatement(statement) {
  const runs = 20
  statement.all()
  const before = process.cpuUsage()
  for (let run = 0; run < runs; run++) statement.all()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / runs
}
