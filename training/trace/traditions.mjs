// Makes up traditions copied by hand, with the true stemma known, and writes the levels of every rule of evidence
// as `levels.mjs` does. A scribe leaves out more than he adds, corrects the plain slips of the copy before him, and
// at some places anybody may go either way.
// usage: node traditions.mjs --out FILE.bin [--trails 300] [--seed 100]
import { closeSync, openSync, writeSync } from "node:fs"
import { rowsOfLevels } from "../../dist/trace/odds.js"
import { readTradition } from "../../dist/trace/tradition.js"
import { copyCells } from "./copying.mjs"
import { random } from "./random.mjs"

const COPYING = { longestSkip: 8, variants: [1, 3] }

const options = { trails: "300", seed: "100" }
for (let at = 2; at < process.argv.length; at += 2)
  options[process.argv[at].replace(/^--/, "")] = process.argv[at + 1]

/** A tradition as aligned readings, with the nearest witness that is not lost above each (undefined: none). */
export function makeTradition(chance) {
  const kept = chance.between(5, 20)
  const nodes = copies(chance, Math.ceil(kept / (1 - chance.of([0, 0.1, 0.25, 0.4]))))
  loseSome(nodes, kept, chance)
  const witnesses = nodes.filter(({ isLost }) => !isLost)
  tearSome(witnesses, chance)
  const places = nodes[0].cells
    .map((_, place) => place)
    .filter((place) => new Set(witnesses.map(({ cells }) => cells[place])).size > 1)
  const columns = chance.shuffled(witnesses)
  const aligned = {
    columns: columns.map(({ id }) => id),
    words: places.map((place) => columns.map(({ cells }) => cells[place])),
  }
  const nearest = (node) => (node.parent?.isLost ? nearest(node.parent) : node.parent)
  const isFirstLost = nodes[0].isLost
  return {
    readings: { id: "t", witnesses: columns.map(({ id }) => ({ id })), aligned },
    parents: new Map(columns.map((node) => [node.id, nearest(node)?.id])),
    isFirstLost,
  }
}

/** Every copy after the first from an earlier one, with its changes. */
function copies(chance, count) {
  const rate = chance.of([0.003, 0.006, 0.012, 0.025])
  const words = chance.between(300, 1500)
  const scribe = { rate, slips: chance.of([0.4, 0.6, 0.8]), corrects: chance.of([0.6, 0.9]) }
  const fickle = chance.of([0, 0.005, 0.02])
  const hub = chance.of([0, 0.5, 1.5])
  const volatile = Array.from({ length: words }, () => (chance.next() < fickle ? chance.next() * 0.3 : 0))
  const gaps = chance.of([0.02, 0.1])
  const nodes = [
    { id: "w0", children: 0, cells: Array.from({ length: words }, () => (chance.next() < gaps ? 0 : 1)) },
  ]
  for (let k = 1; k < count; k++) {
    const parent = chance.weighted(nodes, ({ children }) => 1 + hub * children)
    parent.children++
    const own = { ...scribe, rate: rate * Math.exp(chance.next() * 2 - 1) }
    nodes.push({
      id: `w${k}`,
      parent,
      children: 0,
      cells: copyCells(parent.cells, own, volatile, chance, COPYING),
    })
  }
  return nodes
}

function loseSome(nodes, kept, chance) {
  const inner = chance.shuffled(nodes.filter(({ children }) => children > 0))
  for (const node of inner.slice(0, nodes.length - kept))
    node.isLost = node !== nodes[0] || chance.next() < 0.5
  const hasWitness = (node) =>
    !node.isLost || nodes.some((other) => other.parent === node && hasWitness(other))
  for (const node of nodes) if (node.isLost && !hasWitness(node)) node.isLost = false
}

/** Some witnesses break off, or begin late. */
function tearSome(witnesses, chance) {
  for (const witness of witnesses) {
    if (chance.next() > 0.1) continue
    const from = Math.floor(witness.cells.length * (0.3 + 0.6 * chance.next()))
    const isEnd = chance.next() < 0.5
    witness.cells = witness.cells.map((cell, place) => (place >= from === isEnd ? null : cell))
  }
}

const chance = random(Number(options.seed))
const out = openSync(options.out, "w")
for (let k = 0; k < Number(options.trails); k++) {
  const { readings, parents, isFirstLost } = makeTradition(chance)
  const pile = readTradition(readings)
  const index = new Map(pile.pages.map(({ article }, at) => [article.id, at]))
  const gold = pile.pages.map(({ article }) => index.get(parents.get(article.id)) ?? -1)
  const { pairs, tops, lost } = rowsOfLevels(pile)
  writeSync(out, Buffer.from(Int32Array.of(pile.pages.length, Number(isFirstLost), ...gold).buffer))
  for (const part of [pairs, tops, lost]) writeSync(out, part)
}
closeSync(out)
