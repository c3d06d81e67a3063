// What each kind of evidence carries, and how often trails are right by what they claim: two tables for docs/accuracy.md.
// usage: node ablations.mjs --piles DIR --scorer SCORE.mjs [--most 30]
// DIR is a folder of the pile simulator (pages.jsonl, truth.jsonl); passages are given. The build in dist/ is what is measured.
// A kind of evidence is left out by giving its rules the same weight at every level, the mean over all pairs and pages; nothing is
// learnt anew, so what other kinds could have made up for is lost too.
import { readFileSync } from "node:fs"
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { findTransmissions } from "../../dist/quote/transmissions/transmissions.js"
import { bestParents, TOP } from "../../dist/trace/arborescence.js"
import { LOST_RULES, PAIR_RULES, RELATIVE_RULES, TOP_RULES } from "../../dist/trace/evidence.js"
import { trailMarginals } from "../../dist/trace/marginals.js"
import { KINDS, rowsOfLevels, weighPile } from "../../dist/trace/odds.js"
import { readPile } from "../../dist/trace/pile.js"
import { learntWeights } from "../../dist/trace/weights.js"
import { articleOf, statementOf } from "./piles.mjs"

const options = { most: "30" }
for (let at = 2; at < process.argv.length; at += 2)
  options[process.argv[at].replace(/^--/, "")] = process.argv[at + 1]
const { scoreAll } = await import(pathToFileURL(resolve(options.scorer)))

const truths = linesOf("truth.jsonl").slice(0, Number(options.most))
const piles = pilesOf(truths)
const rules = {
  pair: PAIR_RULES,
  relative: RELATIVE_RULES,
  first: TOP_RULES,
  orphan: TOP_RULES,
  lost: LOST_RULES,
}
const weights = learntWeights()
const means = meansOf(piles)

const whole = scored(weights)
const rows = KINDS.map((kind) => [kind, scored(without(kind))])
console.log(
  "| left out | parents, % | roots, % | ancestor pairs, F1 | calibration error |\n| --- | --- | --- | --- | --- |",
)
for (const [name, { total }] of [["nothing", whole], ...rows])
  console.log(
    `| ${[name, ...[total.parent.accuracy, total.root, total.ancestorPairs.f1].map(percent), total.calibration.ece.toFixed(3)].join(" | ")} |`,
  )
console.log("\n| claimed | pages | claimed in the mean, % | right, % |\n| --- | --- | --- | --- |")
for (const row of reliability(whole.each)) console.log(`| ${row.join(" | ")} |`)

function linesOf(name) {
  return readFileSync(join(options.piles, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
}

function pilesOf(wanted) {
  const ids = new Set(wanted.map(({ id }) => id))
  const articles = linesOf("pages.jsonl")
    .filter(({ trail }) => ids.has(trail))
    .map((page) => ({ ...articleOf(page), transmissions: findTransmissions(articleOf(page), []) }))
  const byId = new Map(articles.map((article) => [article.id, article]))
  return wanted.map((truth) => readPile(statementOf(truth), byId))
}

/** By table and rule, the mean weight over everything that the piles have of it. */
function meansOf(all) {
  const levels = all.map(rowsOfLevels)
  const mean = (table, part, width = weights[table].length, from = 0) =>
    weights[table].map((row, rule) => {
      const values = levels.flatMap((one) => column(one[part], from + rule, width).map((at) => row[at]))
      return values.reduce((sum, value) => sum + value, 0) / values.length
    })
  const width = PAIR_RULES.length + RELATIVE_RULES.length
  return {
    pair: mean("pair", "pairs", width),
    relative: mean("relative", "pairs", width, PAIR_RULES.length),
    first: mean("first", "tops"),
    orphan: mean("orphan", "tops"),
    lost: mean("lost", "lost"),
  }
}

function column(bytes, rule, width) {
  return Array.from({ length: bytes.length / width }, (_, row) => bytes[row * width + rule])
}

function without(kind) {
  const silenced = (table) =>
    weights[table].map((row, rule) =>
      rules[table][rule].kind === kind ? row.map(() => means[table][rule]) : row,
    )
  return Object.fromEntries(Object.keys(rules).map((table) => [table, silenced(table)]))
}

function scored(table) {
  const trails = piles.map((pile, at) => trailOf(truths[at].id, pile, table))
  return scoreAll(truths, trails)
}

/** The best trail without carriers between the pages. */
function trailOf(id, pile, table) {
  const { both, held, lost, firstLost } = trailMarginals(weighPile(pile, table))
  const oneTop = { ...held, top: held.top.map((weight) => weight - held.pages) }
  const parents = bestParents(firstLost <= 0.5 ? oneTop : lost)
  const name = ({ article }) => article.id
  const edges = pile.pages.map((page, at) => {
    const parent = parents[at]
    const confidence = parent === TOP ? both.top[at] : both.pair[at * both.pages + parent]
    return { from: parent === TOP ? "said" : name(pile.pages[parent]), to: name(page), confidence }
  })
  const nodes = pile.pages.map((page) => ({ id: name(page), kind: "witness" }))
  return { id, nodes: [{ id: "said", kind: "utterance" }, ...nodes], edges }
}

function reliability(each) {
  const claims = each.flatMap(({ parents }) => parents)
  const tenths = Array.from({ length: 10 }, (_, tenth) =>
    claims.filter(({ confidence }) => Math.min(9, Math.floor(10 * confidence)) === tenth),
  )
  const mean = (values) => percent(values.reduce((sum, value) => sum + value, 0) / values.length)
  return tenths.flatMap((group, tenth) =>
    group.length === 0
      ? []
      : [
          [
            `${tenth / 10} to ${(tenth + 1) / 10}`,
            group.length,
            mean(group.map(({ confidence }) => confidence)),
            mean(group.map(({ ok }) => ok)),
          ],
        ],
  )
}

function percent(share) {
  return (100 * share).toFixed(1)
}
