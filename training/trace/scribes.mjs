import { copyCells } from "./copying.mjs"

const COPYING = { longestSkip: 12, variants: [2, 4] }

/**
 * Makes up traditions copied by hand, the true stemma known. Scribes differ in care; a scribe leaves out more than he
 * adds, skips from like to like, corrects plain slips of the copy before him, sometimes has a second
 * copy beside him or changes to it on the way; at some places anybody may go either way. Copies are lost, or torn.
 *
 * @returns aligned readings, the nearest witness that is not lost above each (undefined: none), and all edges
 */
export function makeTradition(chance, settings = {}) {
  const given = { kept: chance.between(8, 40), lost: chance.of([0, 0.1, 0.25, 0.45]), ...settings }
  const made = copies(chance, Math.ceil(given.kept / (1 - given.lost)), manuscriptOf(chance, given))
  const nodes = loseSome(made, given.kept, chance)
  const witnesses = nodes.filter(({ isLost }) => !isLost)
  tearSome(witnesses, chance, given.torn ?? chance.of([0, 0.1, 0.4]))
  const places = made[0].cells
    .map((_, place) => place)
    .filter(
      (place) => new Set(witnesses.map(({ cells }) => cells[place]).filter((cell) => cell !== null)).size > 1,
    )
  const columns = chance.shuffled(witnesses)
  const aligned = {
    columns: columns.map(({ id }) => id),
    words: places.map((place) => columns.map(({ cells }) => cells[place])),
  }
  const nearest = (node) => (node.parent?.isLost ? nearest(node.parent) : node.parent)
  return {
    readings: { id: "t", witnesses: columns.map(({ id }) => ({ id })), aligned },
    parents: new Map(columns.map((node) => [node.id, nearest(node)?.id])),
    isFirstLost: made[0].isLost === true,
    truth: truthOf(nodes),
  }
}

/** What the text and the habits of its time are like. */
function manuscriptOf(chance, given) {
  const words = chance.between(300, 1200)
  const share = given.fickle ?? chance.of([0, 0.01, 0.03])
  return {
    words,
    rate: given.rate ?? chance.of([0.004, 0.008, 0.015, 0.03]),
    slips: given.slips ?? chance.of([0.2, 0.5, 0.7]),
    hub: chance.of([0, 0.5, 1.5]),
    second: given.second ?? chance.of([0, 0.03, 0.1]),
    fickle: Array.from({ length: words }, () => (chance.next() < share ? chance.next() * 0.4 : 0)),
  }
}

/** Every copy after the first from an earlier one, with its changes. */
function copies(chance, count, manuscript) {
  const nodes = [{ id: "w0", children: 0, cells: Array.from({ length: manuscript.words }, () => 1) }]
  for (let k = 1; k < count; k++) {
    const parent = chance.weighted(nodes, ({ children }) => 1 + manuscript.hub * children)
    parent.children++
    const second = chance.next() < manuscript.second ? chance.of(nodes) : undefined
    const scribe = {
      rate: manuscript.rate * Math.exp(3 * chance.next() - 1.5),
      slips: manuscript.slips,
      corrects: 0.3 + 0.65 * chance.next(),
    }
    const cells = exemplarOf(parent, second, chance)
    nodes.push({
      id: `w${k}`,
      parent,
      ...(second && second !== parent ? { second } : {}),
      children: 0,
      cells: copyCells(cells, scribe, manuscript.fickle, chance, COPYING),
    })
  }
  return nodes
}

/** Of two copies a scribe either goes over to the second on the way, or looks up single places. */
function exemplarOf(parent, second, chance) {
  if (!second) return parent.cells
  const turn = chance.next() < 0.5 ? Math.floor((0.3 + 0.4 * chance.next()) * parent.cells.length) : undefined
  return parent.cells.map((cell, place) =>
    (turn === undefined ? chance.next() < 0.25 : place >= turn) ? second.cells[place] : cell,
  )
}

/** Copies are lost whether or not others were made from them; a lost one below which nothing is left leaves no trace. */
function loseSome(nodes, kept, chance) {
  for (const node of chance.shuffled(nodes).slice(0, nodes.length - kept)) node.isLost = true
  const hasWitness = (node) => !node.isLost || nodes.some((other) => isFrom(other, node) && hasWitness(other))
  return nodes.filter(hasWitness)
}

const isFrom = ({ parent, second }, node) => parent === node || second === node

/** Some witnesses break off, or begin late. */
function tearSome(witnesses, chance, share) {
  for (const witness of witnesses) {
    if (chance.next() > share) continue
    const from = Math.floor(witness.cells.length * (0.3 + 0.6 * chance.next()))
    const isEnd = chance.next() < 0.5
    witness.cells = witness.cells.map((cell, place) => (place >= from === isEnd ? null : cell))
  }
}

/** The history as the scorer of copy histories takes it. */
function truthOf(nodes) {
  const edges = nodes.flatMap(({ id, parent, second }) =>
    [parent, second].filter(Boolean).map((from) => ({ from: from.id, to: id })),
  )
  return {
    id: "t",
    nodes: nodes.map(({ id, isLost }) => ({ id, kind: isLost ? "lost" : "extant" })),
    edges,
  }
}
