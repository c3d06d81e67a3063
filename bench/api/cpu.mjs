// How much CPU an answer of the API takes, made anew in one thread, on a store of 100,000 articles; beside an earlier build, by turns, as
// a busy machine slows down both alike:
//
//   node bench/api/cpu.mjs [--articles N] [--db FILE] [--only PART-OF-AN-ADDRESS] [--beside FOLDER-OF-A-CHECKOUT]
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { parseArgs } from "node:util"
import { workFolder } from "../bench.mjs"
import { makeStore } from "./made-store.mjs"
import { MOST_ANEW, ROUTES } from "./routes.mjs"

const ROUNDS = 8
/** These are made from more than the store. */
const NOT_READ = /^\/api\/(?:summary|export)/

const { values } = parseArgs({
  options: {
    articles: { type: "string", default: "100000" },
    db: { type: "string" },
    only: { type: "string", default: "" },
    beside: { type: "string" },
  },
})
const db = values.db ?? `${workFolder()}/api-${values.articles}.db`
makeStore(db, Number(values.articles))
const here = resolve(import.meta.dirname, "../..")
const apis = await Promise.all([values.beside ?? [], here].flat().map(openApi))

console.log(
  values.beside ? "| address | before | now |\n| --- | --- | --- |" : "| address | CPU |\n| --- | --- |",
)
for (const [path, , other = () => path] of ROUTES)
  if (path.includes(values.only) && !NOT_READ.test(path)) {
    const shown = (await leastOf(other)).map((ms) => `${ms.toFixed(2)} ms`)
    console.log(`| \`${decodeURIComponent(path)}\` | ${shown.join(" | ")} |`)
  }

/** What a reader thread of the server has, of a build. */
async function openApi(checkout) {
  const room = (file) => import(pathToFileURL(resolve(checkout, "dist", file)).href)
  const [{ openStore }, { readingApi }] = [await room("store/index.js"), await room("api/resources.js")]
  return readingApi(openStore(db, { readonly: true }))
}

/** By build, the CPU milliseconds of a request in the round that took least: what else runs can only add to it. */
async function leastOf(addressOf) {
  const least = apis.map(() => Number.POSITIVE_INFINITY)
  for (let round = 0; round <= ROUNDS; round++)
    for (const [at, api] of apis.entries()) {
      const taken = await cpuOf(api, addressOf)
      // The first round loads and compiles.
      if (round > 0) least[at] = Math.min(least[at], taken)
    }
  return least
}

async function cpuOf(api, addressOf) {
  const before = process.cpuUsage()
  for (let number = 0; number < MOST_ANEW; number++) {
    const response = await api.request(addressOf(number))
    await response.text()
    if (response.status !== 200) throw new Error(`${addressOf(number)}: ${response.status}`)
  }
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1000 / MOST_ANEW
}
