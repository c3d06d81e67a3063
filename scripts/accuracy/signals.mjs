// What each signal of tracing carries: its rules are silenced and nothing is learnt anew.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../ready.mjs"
import { rowsOf } from "./evaluate.mjs"
import { percent, table } from "./tables.mjs"

const built = (file) => import(pathToFileURL(join(root, "dist", file)).href)

/**
 * A table of every signal by setting: how much more surprising the true sources are without it, in thousandths of a nat a
 * page, and how many of the likeliest sources are still right.
 *
 * @param folders of piles by the name of their setting
 */
export async function signalTable(folders, most) {
  const { oddsOfRows, SIGNALS, silenced, surprise } = await built("trace/learning.js")
  const { learntWeights } = await built("trace/weights.js")
  const weights = learntWeights()
  const settings = []
  for (const folder of Object.values(folders)) settings.push(await levelsIn(folder, most))
  const judge = ({ rows, sources }, isSilent) => {
    const used = isSilent ? silenced(weights, rows, isSilent) : weights
    const odds = rows.map((one) => oddsOfRows(one, used))
    return { surprise: surprise(odds, sources), right: shareRight(odds, sources) }
  }
  const whole = settings.map((setting) => judge(setting))
  const cell = (setting, isSilent) => {
    const without = judge(settings[setting], isSilent)
    const more = Math.round(1000 * (without.surprise - whole[setting].surprise))
    return `${percent(without.right)} (${more >= 0 ? "+" : ""}${more})`
  }
  const names = Object.keys(folders)
  return table(
    ["left out", ...names],
    [
      ["nothing", ...whole.map(({ right }) => percent(right))],
      ...Object.entries(SIGNALS).map(([name, isPart]) => [name, ...names.map((_, at) => cell(at, isPart))]),
    ],
  )
}

let bestParents
let trailMarginals

/** The share of pages whose source in the best trail is the true one. */
function shareRight(odds, sources) {
  const hits = odds.flatMap((one, pile) => {
    const { held, lost, firstLost } = trailMarginals(one)
    const top = held.top.map((weight) => weight - held.pages)
    const parents = bestParents(firstLost <= 0.5 ? { ...held, top } : lost)
    return sources[pile].map((source, page) => Number(parents[page] === source))
  })
  return hits.reduce((sum, hit) => sum + hit, 0) / hits.length
}

async function levelsIn(folder, most) {
  ;({ bestParents } = await built("trace/arborescence.js"))
  ;({ trailMarginals } = await built("trace/marginals.js"))
  const { rowsOfLevels } = await built("trace/learning.js")
  const { readPile } = await built("trace/pile.js")
  const { findTransmissions } = await built("quote/transmissions/transmissions.js")
  const { articleOf, goldParents, statementOf } = await import(
    pathToFileURL(join(root, "training", "trace", "piles.mjs")).href
  )
  const articles = rowsOf(join(folder, "pages.jsonl")).map(articleOf)
  const byId = new Map(articles.map((one) => [one.id, { ...one, transmissions: findTransmissions(one, []) }]))
  const made = rowsOf(join(folder, "truth.jsonl"))
    .slice(0, most)
    .map((truth) => {
      const pile = readPile(statementOf(truth), byId)
      const gold = goldParents(truth)
      const at = new Map(pile.pages.map(({ article, index }) => [article.id, index]))
      const sources = pile.pages.map(({ article }) => at.get(gold.get(article.id)) ?? -1)
      return { rows: rowsOfLevels(pile), sources }
    })
  return { rows: made.map(({ rows }) => rows), sources: made.map(({ sources }) => sources) }
}
