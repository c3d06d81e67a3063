// Learns how much each sign of `src/trace/archetype.ts` says about which end of a stemma is the first text: the log-odds under which
// the true tops of made-up traditions are likeliest among all places where their trees may hang.
// usage: node roots.mjs [--traditions 150] [--seed 500]
import { hangings } from "../../dist/trace/archetype.js"
import { tableOf } from "../../dist/trace/reading-table.js"
import { branching } from "../../dist/trace/stemma.js"
import { random } from "./random.mjs"
import { makeTradition } from "./scribes.mjs"

const options = { traditions: "150", seed: "500" }
for (let at = 2; at < process.argv.length; at += 2)
  options[process.argv[at].replace(/^--/, "")] = process.argv[at + 1]

const EPOCHS = 600
const STEP = 0.05
/** Keeps the odds modest: real scribes are not those of the generator. */
const PULL = 0.003

const chance = random(Number(options.seed))
const made = Array.from({ length: Number(options.traditions) }, () => waysOf(makeTradition(chance)))
const ways = made.filter((tradition) => tradition.some(({ isRight }) => isRight))
console.log(`${ways.length} of ${made.length} trees can hang rightly`)
const odds = fitted(ways, Object.keys(ways[0][0].signs))
console.log(odds)
const tops = ways.map((tradition) => {
  const value = ({ signs }) => Object.keys(odds).reduce((sum, sign) => sum + odds[sign] * signs[sign], 0)
  const best = tradition.reduce((most, way) => (value(way) > value(most) ? way : most))
  const all = tradition.reduce((sum, way) => sum + Math.exp(value(way) - value(best)), 0)
  return { isRight: best.isRight, claimed: 1 / all }
})
console.log(
  `right ${mean(tops.map(({ isRight }) => Number(isRight)))}, claimed ${mean(tops.map(({ claimed }) => claimed))}`,
)

function mean(values) {
  return (values.reduce((sum, value) => sum + value, 0) / values.length).toFixed(2)
}

/** All hangings of a tradition's tree; right are those whose top is the true one, or as truly no witness. */
function waysOf({ readings, parents, isFirstLost }) {
  const table = tableOf(readings)
  const tops = [...parents].filter(([, parent]) => parent === undefined).map(([id]) => id)
  const found = hangings(table, branching(table))
  const isRight = ({ stemma: { root } }) =>
    isFirstLost || tops.length > 1 ? root >= table.ids.length : table.ids[root] === tops[0]
  // Of several lost tops those are right that put the right witnesses at the top, as nearly as can be.
  const missed = ({ stemma }) => {
    const highest = table.ids.filter((_, witness) => isHighest(stemma, witness, table.ids.length))
    return (
      highest.filter((id) => !tops.includes(id)).length + tops.filter((id) => !highest.includes(id)).length
    )
  }
  const fewest = Math.min(...found.filter(isRight).map(missed))
  return found.map((way) => ({ signs: way.signs, isRight: isRight(way) && missed(way) === fewest }))
}

function isHighest({ parents }, witness, witnesses) {
  let above = parents.get(witness)
  while (above >= witnesses) above = parents.get(above)
  return above === -1
}

/** Maximum likelihood (conditional logit) by Adam. */
function fitted(traditions, signs) {
  const odds = Object.fromEntries(signs.map((sign) => [sign, 0]))
  const state = Object.fromEntries(signs.map((sign) => [sign, { mean: 0, square: 0 }]))
  for (let epoch = 1; epoch <= EPOCHS; epoch++) {
    const slope = Object.fromEntries(signs.map((sign) => [sign, -PULL * odds[sign]]))
    for (const tradition of traditions)
      for (const { signs: own, pull } of pullsOf(tradition, odds, signs))
        for (const sign of signs) slope[sign] += (pull * own[sign]) / traditions.length
    for (const sign of signs) {
      const one = state[sign]
      one.mean = 0.9 * one.mean + 0.1 * slope[sign]
      one.square = 0.99 * one.square + 0.01 * slope[sign] ** 2
      odds[sign] +=
        (STEP * (one.mean / (1 - 0.9 ** epoch))) / (Math.sqrt(one.square / (1 - 0.99 ** epoch)) + 1e-8)
    }
  }
  return Object.fromEntries(signs.map((sign) => [sign, Number(odds[sign].toFixed(2))]))
}

/** How much likelier each way should be: what it has of the right ones less what it has of all. */
function pullsOf(tradition, odds, signs) {
  const values = tradition.map((way) => signs.reduce((sum, sign) => sum + odds[sign] * way.signs[sign], 0))
  const most = Math.max(...values)
  const weights = values.map((value) => Math.exp(value - most))
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const right = weights.reduce((sum, weight, at) => sum + (tradition[at].isRight ? weight : 0), 0)
  return tradition.map((way, at) => ({
    signs: way.signs,
    pull: (way.isRight ? weights[at] / right : 0) - weights[at] / all,
  }))
}
