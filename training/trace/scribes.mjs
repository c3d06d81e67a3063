/** A slip is coded as its number times this, plus the reading that it spoils. */
const SLIP = 10_000
/** What an added word, a word in another's place and a word spelt otherwise are coded from. */
const ADDED = 1000
const MOVED = 2000
const SPELT = 5000
/** Rules of spelling that a scribe may follow or not. */
const RULES = 6

/**
 * Makes up traditions copied by hand, the true stemma known. Scribes differ in care; a scribe leaves out more than he
 * adds, skips from like to like, turns words round, spells his own way, corrects plain slips of the copy before him,
 * sometimes has a second copy beside him or changes to it on the way; at some places anybody may go either way.
 * Copies are lost, or torn.
 *
 * @returns aligned readings, the nearest witness that is not lost above each (undefined: none), and all edges
 */
export function makeTradition(chance, settings = {}) {
  const given = { kept: chance.between(8, 40), lost: chance.of([0, 0.1, 0.25, 0.45]), ...settings }
  const made = copies(chance, Math.ceil(given.kept / (1 - given.lost)), manuscriptOf(chance, given))
  const nodes = loseSome(made, given, chance)
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
  const orEither = (name, values) => given[name] ?? chance.of(values)
  const fickle = orEither("fickle", [0, 0.01, 0.03])
  const spelt = orEither("spelt", [0.02, 0.06])
  return {
    rate: orEither("rate", [0.004, 0.008, 0.015, 0.03]),
    slips: orEither("slips", [0.2, 0.5, 0.7]),
    added: orEither("added", [0.15, 0.3, 0.5]),
    moved: orEither("moved", [0, 0.001, 0.002]),
    second: orEither("second", [0, 0.03, 0.1]),
    spellers: orEither("spellers", [0, 0, 0.2, 0.5]),
    hub: chance.of([0, 0.5, 1.5]),
    late: chance.of([1, 1, 0.8]),
    isGap: Array.from({ length: words }, () => chance.next() < GAPS),
    fickle: Array.from({ length: words }, () => (chance.next() < fickle ? chance.next() * 0.4 : 0)),
    rules: Array.from({ length: words }, () => (chance.next() < spelt ? chance.between(0, RULES - 1) : -1)),
  }
}

/** The share of places where the first text has nothing, and a scribe may add a word. */
const GAPS = 0.25

/** Every copy after the first from an earlier one, with its changes. */
function copies(chance, count, manuscript) {
  const nodes = [{ id: "w0", children: 0, cells: manuscript.isGap.map((isGap) => (isGap ? 0 : 1)) }]
  for (let k = 1; k < count; k++) {
    const parent = chance.weighted(
      nodes,
      ({ children }, at) => (1 + manuscript.hub * children) * manuscript.late ** (nodes.length - at),
    )
    parent.children++
    const second = chance.next() < manuscript.second ? chance.of(nodes) : undefined
    const scribe = scribeOf(manuscript, chance)
    const cells = copied(exemplarOf(parent, second, chance), manuscript, scribe, chance)
    nodes.push({
      id: `w${k}`,
      parent,
      ...(second && second !== parent ? { second } : {}),
      children: 0,
      cells,
    })
  }
  return nodes
}

function scribeOf({ rate, spellers }, chance) {
  const hasSpelling = chance.next() < spellers
  return {
    rate: rate * Math.exp(3 * chance.next() - 1.5),
    corrects: 0.3 + 0.65 * chance.next(),
    spelling: Array.from({ length: RULES }, () =>
      hasSpelling && chance.next() < 0.5 ? chance.of([1, 1 + SPELT]) : undefined,
    ),
  }
}

/** Of two copies a scribe either goes over to the second on the way, or looks up single places. */
function exemplarOf(parent, second, chance) {
  if (!second) return parent.cells
  const turn = chance.next() < 0.5 ? Math.floor((0.3 + 0.4 * chance.next()) * parent.cells.length) : undefined
  return parent.cells.map((cell, place) =>
    (turn === undefined ? chance.next() < 0.25 : place >= turn) ? second.cells[place] : cell,
  )
}

/** The most places left out at once. */
const LONGEST_SKIP = 12

/** A scribe's copy of `cells`, the readings of every place: 0 is nothing, what is `SLIP` or more a slip. */
function copied(cells, manuscript, scribe, chance) {
  let skipping = 0
  const copy = cells.map((given, place) => {
    const cell = given >= SLIP && chance.next() < scribe.corrects ? given % SLIP : given
    if (cell !== 0 && chance.next() < manuscript.fickle[place]) return cell === 1 ? 2 : 1
    if (skipping > 0) {
      skipping--
      return 0
    }
    if (cell === 0) return added(manuscript, place, scribe, chance)
    if (chance.next() >= scribe.rate) return spelt(cell, scribe.spelling[manuscript.rules[place]], chance)
    if (chance.next() < manuscript.slips) return SLIP * chance.between(1, 1000) + (cell % SLIP)
    const act = chance.next()
    if (act < OMITS) {
      skipping = chance.next() < 0.15 ? chance.between(1, LONGEST_SKIP) : 0
      return 0
    }
    return act < 0.8 ? 10 + chance.between(0, 900) : chance.between(2, 4)
  })
  return turnedRound(copy, manuscript.moved, chance)
}

/** Of the changes that are no slips. */
const OMITS = 0.35

/** Words are added where there never were any; what was left out comes back only by a guess, now and then. */
function added({ isGap, added: share, slips }, place, { rate }, chance) {
  const omissions = rate * (1 - slips) * OMITS
  if (!isGap[place]) return chance.next() < omissions * 0.3 ? 1 : 0
  return chance.next() < (omissions * share) / GAPS ? ADDED + chance.of([1, chance.between(2, 900)]) : 0
}

function spelt(cell, own, chance) {
  const isSpelling = cell === 1 || cell === 1 + SPELT
  return own !== undefined && isSpelling && chance.next() < 0.8 ? own : cell
}

/** Two neighbouring words change places: both places then read otherwise. */
function turnedRound(cells, rate, chance) {
  const copy = [...cells]
  for (let place = 0; place + 1 < copy.length; place++)
    if (copy[place] !== 0 && copy[place + 1] !== 0 && chance.next() < rate) {
      const [one, other] = [copy[place], copy[place + 1]]
      copy[place] = MOVED + (other % ADDED)
      copy[place + 1] = MOVED + ADDED + (one % ADDED)
      place++
    }
  return copy
}

/** Copies are lost whether or not others were made from them; a lost one below which nothing is left leaves no trace. */
function loseSome(nodes, { kept, isFirstKept }, chance) {
  const losable = isFirstKept ? nodes.slice(1) : nodes
  for (const node of chance.shuffled(losable).slice(0, nodes.length - kept)) node.isLost = true
  const hasWitness = (node) => !node.isLost || nodes.some((other) => isFrom(other, node) && hasWitness(other))
  return nodes.filter(hasWitness)
}

const isFrom = ({ parent, second }, node) => parent === node || second === node

/** Some witnesses break off, begin late, or are scraps of a few leaves. */
function tearSome(witnesses, chance, share) {
  for (const witness of witnesses) {
    if (chance.next() > share) continue
    const size = witness.cells.length
    const [from, to] = chance.of([
      [0, 0.3 + 0.6 * chance.next()],
      [0.7 - 0.6 * chance.next(), 1],
      [0.4 * chance.next(), 0.5 + 0.15 * chance.next()],
    ])
    witness.cells = witness.cells.map((cell, place) =>
      place < from * size || place >= to * size ? null : cell,
    )
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
