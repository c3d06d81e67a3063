// What the made-up scribes of `traditions.mjs` and `scribes.mjs` have in common.

/** A slip is coded as its number times this, plus the reading that it spoils. */
const SLIP = 10_000

/**
 * A scribe's copy of `cells`, the readings of every place: 0 is nothing, what is `SLIP` or more a slip.
 *
 * @param fickle how often anybody goes the other way, a place
 * @param longestSkip the most places left out at once
 * @param variants the readings that several scribes may come to by themselves, first and last
 */
export function copyCells(cells, { rate, slips, corrects }, fickle, chance, { longestSkip, variants }) {
  let skipping = 0
  return cells.map((given, place) => {
    const cell = given >= SLIP && chance.next() < corrects ? given % SLIP : given
    if (chance.next() < fickle[place]) return cell === 1 ? 2 : 1
    if (skipping > 0) {
      skipping--
      return 0
    }
    if (cell === 0) return chance.next() < rate * 0.3 ? 1 : 0
    if (chance.next() >= rate) return cell
    if (chance.next() < slips) return SLIP * chance.between(1, 1000) + (cell % SLIP)
    const act = chance.next()
    if (act < 0.35) {
      skipping = act < 0.05 ? chance.between(1, longestSkip) : 0
      return 0
    }
    return act < 0.8 ? 10 + chance.between(0, 1000) : chance.between(...variants)
  })
}
