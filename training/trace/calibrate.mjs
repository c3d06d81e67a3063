// Learns the two numbers of `models/trace/calibration.json`, on piles that the weights were not learnt from: how much an
// edge's log-odds are out where the rest of the pile is sure, for piles that hold the carriers they name and that lack them.
// usage: node calibrate.mjs --simulator DIR --source FILE.jsonl [--trails 60] (of each setting) [--out FILE.json]
// The build in dist/ is what is calibrated.
import { writeFileSync } from "node:fs"
import { findTransmissions } from "../../dist/quote/transmissions/transmissions.js"
import { bestParents } from "../../dist/trace/arborescence.js"
import { calibrated, surroundings } from "../../dist/trace/calibration.js"
import { probabilityOf, trailMarginals } from "../../dist/trace/marginals.js"
import { weighPile } from "../../dist/trace/odds.js"
import { readPile } from "../../dist/trace/pile.js"
import { learntWeights } from "../../dist/trace/weights.js"
import { articleOf, goldParents, statementOf } from "./piles.mjs"
import { simulatedPiles } from "./simulated.mjs"

const options = { trails: "60" }
for (let at = 2; at < process.argv.length; at += 2)
  options[process.argv[at].replace(/^--/, "")] = process.argv[at + 1]

/** Easy and hard, and much between: other credits, dates, sizes and losses. */
const SETTINGS = [
  ["easy", {}],
  ["medium", {}],
  ["hard", {}],
  ["easy", { credit: { none: 0.4, direct: 0.4, original: 0.1, inherited: 0.05, wrong: 0.05 }, link: 0.3 }],
  ["easy", { dates: { exact: 0.4, day: 0.3, missing: 0.2, wrong: 0.1 } }],
  ["medium", { credit: { none: 0.15, direct: 0.6, original: 0.15, inherited: 0.05, wrong: 0.05 } }],
  ["medium", { lost: 0.3, lostOriginal: 0.3, pages: [5, 15] }],
  ["medium", { verbatim: 0.45, words: [60, 110] }],
  ["hard", { dates: { exact: 0.85, day: 0.1, missing: 0, wrong: 0.05 } }],
  ["hard", { credit: { none: 0.2, direct: 0.6, original: 0.1, inherited: 0.05, wrong: 0.05 }, link: 0.5 }],
  ["hard", { pages: [3, 12] }],
]
const FIRST_SEED = 301

const claims = []
for (const [at, [preset, set]] of SETTINGS.entries())
  for await (const pile of simulatedPiles({
    ...options,
    preset,
    set,
    trails: Number(options.trails),
    seed: FIRST_SEED + at,
    context: 0,
  }))
    claims.push(...claimsOf(pile))
const [held, missing] = learn(claims)
const text = `{ "held": ${held.toFixed(2)}, "missing": ${missing.toFixed(2)} }\n`
if (options.out) writeFileSync(options.out, text)
console.log(`${claims.length} edges: ${text}`)

/** What each edge of a pile's trail claims before it is corrected, and whether it is right. */
function claimsOf({ pages, truth }) {
  const articles = pages.map(articleOf).map((one) => ({ ...one, transmissions: findTransmissions(one, []) }))
  const pile = readPile(statementOf(truth), new Map(articles.map((one) => [one.id, one])))
  const { both, held, lost, firstLost } = trailMarginals(weighPile(pile, learntWeights()))
  const top = held.top.map((weight) => weight - held.edges.pages)
  const parents = bestParents(firstLost <= 0.5 ? { ...held, top } : lost)
  const gold = goldParents(truth)
  const seconds = new Set(truth.edges.filter(({ second }) => second).map(({ to }) => to))
  const around = surroundings(pile, both)
  return pile.pages.map(({ article }, page) => {
    const parent = parents[page]
    const probability = probabilityOf(both, page, parent)
    const isRight = gold.get(article.id) === pile.pages[parent]?.article.id && !seconds.has(article.id)
    return { probability: Math.min(1 - 1e-4, Math.max(1e-4, probability)), isRight, around: around[page] }
  })
}

/** The two numbers under which the claims are likeliest: Newton's method, the slopes by small differences. */
function learn(all) {
  const STEP = 1e-3
  let found = [0, 0]
  const slopes = ([held, missing]) =>
    [
      { held: STEP, missing: 0 },
      { held: 0, missing: STEP },
    ].map((step) => {
      const at = (sign) =>
        loss(all, { held: held + sign * step.held, missing: missing + sign * step.missing })
      return [(at(1) - at(-1)) / (2 * STEP), (at(1) - 2 * at(0) + at(-1)) / STEP ** 2]
    })
  for (let round = 0; round < 20; round++) {
    const steps = slopes(found)
    found = found.map((value, k) => value - steps[k][0] / steps[k][1])
  }
  return found
}

function loss(all, numbers) {
  return all.reduce((sum, { probability, isRight, around }) => {
    const confidence = calibrated(probability, around, numbers)
    return sum - Math.log(isRight ? confidence : 1 - confidence)
  }, 0)
}
