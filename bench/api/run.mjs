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

const READERS = 8
/** What 95 of 100 answers may take. */
const MOST_MS = 50
/** Other addresses there are of each route: more would come to answers that were given. */
const MOST_ANEW = 40

/**
 * Each route with an SQL statement that fetches the rows it is made from, as somebody would who knew the tables, and the
 * same question about other things, so that no answer can be one that was given before.
 */
const ROUTES = [
  [
    "/api/summary",
    "SELECT (SELECT COUNT(*) FROM articles), (SELECT COUNT(*) FROM quotations), (SELECT COUNT(*) FROM statements)",
  ],
  [
    "/api/statements",
    "SELECT * FROM statements ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?limit=${50 - (i % 40)}&min_witnesses=${1 + (i % 3)}`,
  ],
  [
    "/api/statements?person=p6",
    "SELECT * FROM statements WHERE person = 'p6' ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?person=p${7 + i * 3}`,
  ],
  [
    "/api/statements?outlet=Outlet%205",
    "SELECT * FROM statements WHERE id IN (SELECT statement FROM carriers WHERE outlet = 'outlet5') ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?outlet=Outlet%20${6 + i}`,
  ],
  [
    "/api/statements?from=2031&to=2032",
    "SELECT * FROM statements WHERE id IN (SELECT statement FROM witnesses WHERE day >= '2031' AND day <= '2032~') ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?from=203${i % 4}-0${1 + (i % 9)}&to=2033-0${1 + (i % 7)}`,
  ],
  [
    "/api/statements?q=w5%20w1",
    'SELECT * FROM statements WHERE row IN (SELECT rowid FROM statements_words WHERE statements_words MATCH \'"w5" "w1"*\') ORDER BY rank, day, id LIMIT 50',
    (i) => `/api/statements?q=w${(6 + i).toString(36)}%20w1`,
  ],
  [
    "/api/statements?relation=translated&language=de",
    "SELECT * FROM statements s WHERE language = 'de' AND EXISTS (SELECT 1 FROM facets f WHERE f.statement = s.id AND f.kind = 'relation' AND f.value = 'translated') ORDER BY rank, day, id LIMIT 50",
    (i) => `/api/statements?relation=altered&language=${["de", "en", "fr"][i % 3]}&limit=${50 - (i % 40)}`,
  ],
  [
    "/api/statements/s50",
    "SELECT * FROM statements WHERE id = 's50'",
    (i) => `/api/statements/s${100 + i * 50}`,
  ],
  [
    "/api/articles",
    "SELECT * FROM articles ORDER BY day DESC, id LIMIT 50",
    (i) => `/api/articles?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/articles?outlet=Outlet%205",
    "SELECT * FROM articles WHERE outlet = 'outlet5' ORDER BY day DESC, id LIMIT 50",
    (i) => `/api/articles?outlet=Outlet%20${6 + i}`,
  ],
  ["/api/articles/a77", "SELECT * FROM articles WHERE id = 'a77'", (i) => `/api/articles/a${78 + i}`],
  [
    "/api/people",
    "SELECT * FROM people ORDER BY quotations DESC, id LIMIT 50",
    (i) => `/api/people?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/people/p6",
    "SELECT * FROM quotations WHERE person = 'p6' ORDER BY article, place LIMIT 50",
    (i) => `/api/people/p${7 + i}`,
  ],
  [
    "/api/outlets",
    "SELECT name, statements FROM outlets ORDER BY statements DESC LIMIT 50",
    (i) => `/api/outlets?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/outlets/Outlet%207",
    "SELECT giver, COUNT(DISTINCT statement) FROM passings WHERE taker = 'outlet7' GROUP BY giver",
    (i) => `/api/outlets/Outlet%20${8 + i}`,
  ],
  [
    "/api/search?q=w5%20w1",
    'SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH \'"w5" "w1"*\' ORDER BY rank LIMIT 10)',
    (i) => `/api/search?q=w${(6 + i).toString(36)}%20w1`,
  ],
  [
    "/api/search?q=w",
    "SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH '\"w\"*' ORDER BY rank LIMIT 10)",
    (i) => `/api/search?q=w&limit=${9 - (i % 9) + 10 * (i % 4)}`,
  ],
  [
    "/api/search?q=w1&kind=articles",
    "SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH '\"w1\"*' ORDER BY rank LIMIT 10)",
    (i) => `/api/search?q=w${(40 + i).toString(36)}&kind=articles`,
  ],
  [
    "/api/facets",
    "SELECT kind, value, COUNT(*) FROM facets WHERE statement IN (SELECT id FROM statements ORDER BY rank, day, id LIMIT 2000) GROUP BY 1, 2",
    (i) => `/api/facets?outlet=Outlet%20${6 + i}&min_witnesses=2`,
  ],
  [
    "/api/facets?person=p6",
    "SELECT kind, value, COUNT(*) FROM facets WHERE statement IN (SELECT id FROM statements WHERE person = 'p6') GROUP BY 1, 2",
    (i) => `/api/facets?person=p${7 + i * 3}`,
  ],
  [
    "/api/second-look",
    "SELECT * FROM doubts ORDER BY certainty LIMIT 50",
    (i) => `/api/second-look?limit=${1 + (i % 10)}`,
  ],
  [
    "/api/second-look?kind=match",
    "SELECT * FROM doubts WHERE kind = 'match' ORDER BY certainty LIMIT 50",
    (i) => `/api/second-look?kind=edge&limit=${1 + (i % 10)}`,
  ],
  [
    "/api/decisions",
    "SELECT * FROM decisions ORDER BY at DESC LIMIT 50",
    (i) => `/api/decisions?limit=${49 - (i % 45)}`,
  ],
  [
    "/api/export/svg?statement=s50",
    "SELECT * FROM statements WHERE id = 's50'",
    (i) => `/api/export/svg?statement=s${100 + i * 50}`,
  ],
  [
    "/api/export/tei?statement=s50",
    "SELECT * FROM statements WHERE id = 's50'",
    (i) => `/api/export/tei?statement=s${100 + i * 50}`,
  ],
]

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
