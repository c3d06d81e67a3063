// Simulates piles with a known trail and writes, for every pair of pages, the levels of every rule of evidence.
// usage: node levels.mjs --simulator DIR --source FILE.jsonl --out FILE.bin [--preset medium] [--trails 200] [--seed 100] [--set key=json]...
//        [--context 0.25] (share of pages that also carry the sentences around their source's passage)
// The build in dist/ is what is trained: run `npm run build` first.
import { closeSync, openSync, writeSync } from "node:fs"
import { findTransmissions } from "../../dist/quote/transmissions/transmissions.js"
import { rowsOfLevels } from "../../dist/trace/learning.js"
import { readPile } from "../../dist/trace/pile.js"
import { articleOf, goldParents, isFirstLost, statementOf } from "./piles.mjs"
import { simulatedPiles } from "./simulated.mjs"

const options = { preset: "medium", trails: "200", seed: "100", context: "0.25", set: {} }
const args = process.argv.slice(2)
for (let at = 0; at < args.length; at += 2) {
  const name = args[at].replace(/^--/, "")
  const [key, json] = args[at + 1].split("=")
  if (name === "set") options.set[key] = JSON.parse(json)
  else options[name] = args[at + 1]
}

const out = openSync(options.out, "w")
const [trails, seed, context] = [options.trails, options.seed, options.context].map(Number)
for await (const pile of simulatedPiles({ ...options, trails, seed, context })) write(pile)
closeSync(out)

/** Quotations are not needed: the passages are given. */
function withTransmissions(article) {
  return { ...article, transmissions: findTransmissions(article, []) }
}

/** A pile as: pages, parents (-1: none), whether the first is lost, then a byte a rule for every pair, child by child, every top, and the pile. */
function write({ pages, truth }) {
  const articles = new Map(pages.map((page) => [page.id, withTransmissions(articleOf(page))]))
  const pile = readPile(statementOf(truth), articles)
  const gold = goldParents(truth)
  const index = new Map(pile.pages.map(({ article }, at) => [article.id, at]))
  const parents = pile.pages.map(({ article }) => index.get(gold.get(article.id)) ?? -1)
  writeSync(out, Buffer.from(Int32Array.of(pile.pages.length, Number(isFirstLost(truth)), ...parents).buffer))
  const { pairs, tops, lost } = rowsOfLevels(pile)
  writeSync(out, pairs)
  writeSync(out, tops)
  writeSync(out, lost)
}
