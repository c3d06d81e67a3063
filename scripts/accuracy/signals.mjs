// What each signal of tracing carries: its rules are silenced and nothing is learnt anew.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../ready.mjs"
import { rowsOf } from "./evaluate.mjs"
import { percent, table } from "./tables.mjs"

const built = (file) => import(pathToFileURL(join(root, file)).href)

/** What is measured: the build in `dist/`. */
async function tracing() {
  const files = ["learning", "weights", "pile", "marginals", "arborescence"].map(
    (name) => `dist/trace/${name}.js`,
  )
  const others = ["dist/quote/transmissions/transmissions.js", "training/trace/piles.mjs"]
  return Object.assign({}, ...(await Promise.all([...files, ...others].map(built))))
}

/**
 * A table of every signal by setting: the share of the likeliest sources that are right without it, and how much more
 * surprising the true sources are, in thousandths of a nat a page.
 *
 * @param folders of piles by the name of their setting
 * @param most piles of each
 */
export async function signalTable(folders, most) {
  const trace = await tracing()
  const { oddsOfRows, SIGNALS, silenced, surprise, learntWeights } = trace
  const weights = learntWeights()
  const settings = Object.values(folders).map((folder) => levelsIn(folder, most, trace))
  const judge = ({ rows, sources }, isSilent) => {
    const used = isSilent ? silenced(weights, rows, isSilent) : weights
    const odds = rows.map((one) => oddsOfRows(one, used))
    return { surprise: surprise(odds, sources), right: shareRight(odds, sources, trace) }
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

/** The share of pages whose source in the best trail is the true one. */
function shareRight(odds, sources, { bestParents, trailMarginals }) {
  const hits = odds.flatMap((one, pile) => {
    const { held, lost, firstLost } = trailMarginals(one)
    const top = held.top.map((weight) => weight - held.pages)
    const parents = bestParents(firstLost <= 0.5 ? { ...held, top } : lost)
    return sources[pile].map((source, page) => Number(parents[page] === source))
  })
  return hits.reduce((sum, hit) => sum + hit, 0) / hits.length
}

/** By pile the levels of all rules, and by page the index of its true source, -1 for none. */
function levelsIn(
  folder,
  most,
  { articleOf, findTransmissions, goldParents, readPile, rowsOfLevels, statementOf },
) {
  const articles = rowsOf(join(folder, "pages.jsonl")).map(articleOf)
  const byId = new Map(articles.map((one) => [one.id, { ...one, transmissions: findTransmissions(one, []) }]))
  const truths = rowsOf(join(folder, "truth.jsonl")).slice(0, most)
  const piles = truths.map((truth) => readPile(statementOf(truth), byId))
  const sources = truths.map((truth, pile) => {
    const gold = goldParents(truth)
    const at = new Map(piles[pile].pages.map(({ article, index }) => [article.id, index]))
    return piles[pile].pages.map(({ article }) => at.get(gold.get(article.id)) ?? -1)
  })
  return { rows: piles.map(rowsOfLevels), sources }
}
