// How fast the API answers on a store of 100,000 articles with 8 readers at once, beside the same rows straight from SQLite:
//
//   node bench/api/run.mjs [--articles N] [--db FILE] [--requests N]
import { performance } from "node:perf_hooks"
import { parseArgs } from "node:util"
import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads"
import Libsql from "libsql"
import { Agent, request } from "undici"
import { makeStore } from "./made-store.mjs"

const READERS = 8

/** Each route with an SQL statement that fetches the rows it is made from, as somebody would who knew the tables. */
const ROUTES = [
  [
    "/api/summary",
    "SELECT (SELECT COUNT(*) FROM articles), (SELECT COUNT(*) FROM quotations), (SELECT COUNT(*) FROM statements)",
  ],
  ["/api/statements", "SELECT * FROM statements ORDER BY rank, day, id LIMIT 50"],
  [
    "/api/statements?person=p6",
    "SELECT * FROM statements WHERE person = 'p6' ORDER BY rank, day, id LIMIT 50",
  ],
  [
    "/api/statements?outlet=Outlet%205",
    "SELECT * FROM statements WHERE id IN (SELECT statement FROM carriers WHERE outlet = '5 outlet') ORDER BY rank, day, id LIMIT 50",
  ],
  [
    "/api/statements?from=2031&to=2032",
    "SELECT * FROM statements WHERE id IN (SELECT statement FROM witnesses WHERE day >= '2031' AND day <= '2032~') ORDER BY rank, day, id LIMIT 50",
  ],
  [
    "/api/statements?q=w5%20w1",
    'SELECT * FROM statements WHERE row IN (SELECT rowid FROM statements_words WHERE statements_words MATCH \'"w5" "w1"*\') ORDER BY rank, day, id LIMIT 50',
  ],
  [
    "/api/statements?relation=translated&language=de",
    "SELECT * FROM statements s WHERE language = 'de' AND EXISTS (SELECT 1 FROM facets f WHERE f.statement = s.id AND f.kind = 'relation' AND f.value = 'translated') ORDER BY rank, day, id LIMIT 50",
  ],
  ["/api/statements/s50", "SELECT * FROM statements WHERE id = 's50'"],
  ["/api/articles", "SELECT * FROM articles ORDER BY day DESC, id LIMIT 50"],
  [
    "/api/articles?outlet=Outlet%205",
    "SELECT * FROM articles WHERE outlet = '5 outlet' ORDER BY day DESC, id LIMIT 50",
  ],
  ["/api/articles/a77", "SELECT * FROM articles WHERE id = 'a77'"],
  ["/api/people", "SELECT * FROM people ORDER BY quotations DESC, id LIMIT 50"],
  ["/api/people/p6", "SELECT * FROM quotations WHERE person = 'p6' ORDER BY article, place LIMIT 50"],
  ["/api/outlets", "SELECT outlet, COUNT(*) FROM carriers GROUP BY outlet ORDER BY 2 DESC LIMIT 50"],
  [
    "/api/outlets/Outlet%207",
    "SELECT giver, COUNT(DISTINCT statement) FROM passings WHERE taker = '7 outlet' GROUP BY giver",
  ],
  [
    "/api/search?q=w5%20w1",
    'SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH \'"w5" "w1"*\' ORDER BY rank LIMIT 10)',
  ],
  [
    "/api/search?q=w",
    "SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH '\"w\"*' ORDER BY rank LIMIT 10)",
  ],
  [
    "/api/search?q=w1&kind=articles",
    "SELECT id FROM articles WHERE row IN (SELECT rowid FROM articles_words WHERE articles_words MATCH '\"w1\"*' ORDER BY rank LIMIT 10)",
  ],
  [
    "/api/facets",
    "SELECT kind, value, COUNT(*) FROM facets WHERE statement IN (SELECT id FROM statements ORDER BY rank, day, id LIMIT 2000) GROUP BY 1, 2",
  ],
  [
    "/api/facets?person=p6",
    "SELECT kind, value, COUNT(*) FROM facets WHERE statement IN (SELECT id FROM statements WHERE person = 'p6') GROUP BY 1, 2",
  ],
  ["/api/second-look", "SELECT * FROM doubts ORDER BY certainty LIMIT 50"],
  ["/api/second-look?kind=match", "SELECT * FROM doubts WHERE kind = 'match' ORDER BY certainty LIMIT 50"],
  ["/api/decisions", "SELECT * FROM decisions ORDER BY at DESC LIMIT 50"],
  ["/api/export/svg?statement=s50", "SELECT * FROM statements WHERE id = 's50'"],
  ["/api/export/tei?statement=s50", "SELECT * FROM statements WHERE id = 's50'"],
]

const percentile = (times, share) =>
  times.toSorted((a, b) => a - b)[Math.min(times.length - 1, Math.floor(share * times.length))]

/** The server has a thread of its own, so that the readers' work is not counted as its. */
if (!isMainThread) {
  const { openStore } = await import("../../dist/store/index.js")
  const { serve } = await import("../../dist/api/index.js")
  const { url } = await serve({ store: openStore(workerData.db, { readonly: true }) })
  parentPort.postMessage(url)
} else await main()

async function main() {
  const { values } = parseArgs({
    options: {
      articles: { type: "string", default: "100000" },
      db: { type: "string" },
      requests: { type: "string", default: "160" },
      only: { type: "string", default: "" },
    },
  })
  const db = values.db ?? `${import.meta.dirname}/../.work/api-${values.articles}.db`
  makeStore(db, Number(values.articles))
  const worker = new Worker(new URL(import.meta.url), { workerData: { db } })
  const url = await new Promise((resolve) => worker.once("message", resolve))
  const agent = new Agent({ connections: READERS, pipelining: 1 })
  const direct = new Libsql(db)
  console.log("| address | p50 | p95 | SQLite | p50 ÷ SQLite |\n| --- | --- | --- | --- | --- |")
  for (const [path, sql] of ROUTES.filter(([path]) => path.includes(values.only))) {
    const times = await readAll(url, path, Number(values.requests), agent)
    const straight = timesOf(direct.prepare(sql))
    const [p50, p95, sqlite] = [percentile(times, 0.5), percentile(times, 0.95), percentile(straight, 0.5)]
    console.log(
      `| \`${decodeURIComponent(path)}\` | ${p50.toFixed(1)} ms | ${p95.toFixed(1)} ms | ${sqlite.toFixed(2)} ms | ${(p50 / READERS / sqlite).toFixed(1)} |`,
    )
  }
  direct.close()
  await agent.close()
  await worker.terminate()
}

/** Milliseconds that each request took, with {@link READERS} readers who ask one after another. */
async function readAll(url, path, count, dispatcher) {
  const times = []
  let left = count
  const read = async () => {
    while (left-- > 0) {
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

function timesOf(statement) {
  return Array.from({ length: 9 }, () => {
    const start = performance.now()
    statement.all()
    return performance.now() - start
  })
}
