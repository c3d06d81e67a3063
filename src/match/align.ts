import { breakIn, type Pile, weightIn } from "./pile.js"
import { QUARTERS } from "./rarity.js"

/** Two runs of words that say the same: half-open ranges of positions in one array of words. */
export interface Alignment {
  readonly oneFrom: number
  readonly oneTo: number
  readonly otherFrom: number
  readonly otherTo: number
  /** What the words in common tell less what the changes cost, in quarters of a bit. */
  readonly score: number
  /** Words in common. */
  readonly shared: number
}

/** The article's range of positions. */
export interface Range {
  readonly from: number
  readonly to: number
}

/**
 * A changed word costs what it would have told, so that two sentences that share no more than their small words
 * (a frame filled twice) fall, and ones with three words in ten exchanged rise: seven eighths of the two's mean.
 */
export const changedCost = (one: number, other: number): number => ((one + other) * 7 + 8) >> 4
/** What it costs to go on over a break, by its strength: the next sentence must show that it belongs to the copy. */
const TOLLS = Uint8Array.of(0, 0, 3 * QUARTERS, 10 * QUARTERS)
const GAP_OPENS = 6 * QUARTERS
const GAP_GOES_ON = 2.5 * QUARTERS
const FALL = 24 * QUARTERS
/** A way that has fallen this far is not followed, though another may be. */
const DEEPEST_FALL = 32 * QUARTERS
/** Widest shift between the two sides within one alignment; longer cuts are bridged by chaining. */
const BAND = 8
const WIDTH = 2 * BAND + 1

/** A score and the words in common so far as one number, the score above: the better of two is the higher. */
const SHARED_BITS = 13
const packed = (score: number, shared: number): number => (score << SHARED_BITS) + shared
const scoreIn = (pack: number): number => pack >> SHARED_BITS
const sharedIn = (pack: number): number => pack & ((1 << SHARED_BITS) - 1)
const NEVER = -(1 << 30)
const OPENS = packed(GAP_OPENS, 0)
const GOES_ON = packed(GAP_GOES_ON, 0)

/** Longest walk to either side of a seed, in words: a longer copy is met again at its next seed, and chained. */
const MOST_WORDS = 4096

/** After so many words in a row that agree, on the best way so far, no other way can still win. */
const SURE_RUN = 8

/** The words that a walk may go through: from `one` and `other` on, in the direction of `step`. */
interface Ground {
  readonly one: number
  readonly other: number
  /** Words that there are on either side. */
  readonly ones: number
  readonly others: number
  readonly step: 1 | -1
}

/** How many words of either side a walk has taken, and what they tell. */
interface Reached {
  one: number
  other: number
  score: number
  shared: number
}

/**
 * Aligns around a seed: banded local alignment with affine gaps (Gotoh 1982) outwards to both sides, left where the
 * score has fallen far below its best (X-drop, as BLAST does). Where words simply agree it runs on without a table.
 * One aligner serves many pairs: its rows are used again.
 */
export class SeedAligner {
  readonly #words: Uint32Array
  readonly #traits: Uint8Array
  readonly #best = new Int32Array(WIDTH + 2)
  readonly #gap = new Int32Array(WIDTH + 2)
  /** Words that have agreed in a row up to here, by column. */
  readonly #run = new Uint8Array(WIDTH + 2)

  constructor({ words, traits }: Pick<Pile, "words" | "traits">) {
    this.#words = words
    this.#traits = traits
  }

  /** The best alignment through equal words at `one` and `other`, inside both ranges. */
  align(one: number, other: number, inOne: Range, inOther: Range): Alignment {
    const right = this.#extend({
      one,
      other,
      ones: Math.min(inOne.to - one, MOST_WORDS),
      others: Math.min(inOther.to - other, MOST_WORDS),
      step: 1,
    })
    const left = this.#extend({
      one: one - 1,
      other: other - 1,
      ones: Math.min(one - inOne.from, MOST_WORDS),
      others: Math.min(other - inOther.from, MOST_WORDS),
      step: -1,
    })
    return {
      oneFrom: one - left.one,
      oneTo: one + right.one,
      otherFrom: other - left.other,
      otherTo: other + right.other,
      score: left.score + right.score,
      shared: left.shared + right.shared,
    }
  }

  #extend(ground: Ground): Reached {
    const best = { one: 0, other: 0, score: 0, shared: 0 }
    let at: Reached | undefined = { ...best }
    while (at) {
      this.#runOn(ground, at, best)
      at = this.#overChange(ground, at, best)
    }
    return best
  }

  /** Takes the words that agree, one after the other. */
  #runOn(ground: Ground, at: Reached, best: Reached): void {
    const words = this.#words
    const traits = this.#traits
    const { one, other, ones, others, step } = ground
    while (at.one < ones && at.other < others) {
      const place = one + step * at.one
      if (words[place] !== words[other + step * at.other]) return
      at.score += weightIn(traits[place] ?? 0) - this.#tollAt(place, step, at.one)
      at.one++
      at.other++
      at.shared++
      if (at.score > best.score) Object.assign(best, at)
      else if (at.score < best.score - FALL) return
    }
  }

  /** What it costs to step on the word at `place` as the walk's n-th. */
  #tollAt(place: number, step: 1 | -1, n: number): number {
    return n === 0 ? 0 : (TOLLS[breakIn(this.#traits[step > 0 ? place : place + 1] ?? 0)] ?? 0)
  }

  /**
   * Looks for the best way on over changed, added and missing words; gives where words agree again for long. Only ways
   * that have not fallen too far are followed.
   */
  #overChange(ground: Ground, from: Reached, best: Reached): Reached | undefined {
    const words = this.#words
    const traits = this.#traits
    const cells = this.#best.fill(NEVER)
    const gap = this.#gap.fill(NEVER)
    const run = this.#run.fill(0)
    const { one, other, ones, others, step } = ground
    const columns = others - from.other
    // Column k of row i stands for i words of one side and i + k - BAND - 1 of the other.
    const start = packed(from.score, from.shared)
    cells[BAND + 1] = start
    for (let k = BAND + 2; k <= WIDTH; k++) cells[k] = start - OPENS - (k - BAND - 1) * GOES_ON
    let low = BAND + 1
    let high = WIDTH
    for (let row = 1; row <= ones - from.one; row++) {
      const at = one + step * (from.one + row - 1)
      const word = words[at] ?? 0
      const weight = weightIn(traits[at] ?? 0)
      const toll = this.#tollAt(at, step, from.one + row - 1)
      const floor = packed(best.score - DEEPEST_FALL, 0)
      const last = Math.min(WIDTH, columns - row + BAND + 1)
      let along = NEVER
      let top = NEVER
      let topAt = 0
      const first = Math.max(1, BAND + 1 - row, low - 1)
      const before = high
      low = WIDTH + 1
      high = 0
      for (let k = first; k <= last && (k <= before || along >= floor); k++) {
        // A word of this side alone comes from the row above, which in this layout is one column to the right.
        const aside = Math.max((cells[k + 1] ?? NEVER) - OPENS, gap[k + 1] ?? NEVER) - GOES_ON
        let cell = Math.max(aside, along)
        const beside = other + step * (from.other + row + k - BAND - 2)
        if (row + k > BAND + 1) {
          const isShared = words[beside] === word
          const gain = isShared ? weight : -changedCost(weight, weightIn(traits[beside] ?? 0))
          const straight = (cells[k] ?? NEVER) + packed(gain - toll, isShared ? 1 : 0)
          run[k] = isShared ? Math.min((run[k] ?? 0) + 1, SURE_RUN) : 0
          if (straight > cell) cell = straight
        }
        along = Math.max(cell - OPENS, along) - GOES_ON
        if (cell < floor) {
          cells[k] = NEVER
          gap[k] = NEVER
          continue
        }
        cells[k] = cell
        gap[k] = aside
        if (low > k) low = k
        high = k
        if (cell > top) {
          top = cell
          topAt = k
        }
      }
      const score = scoreIn(top)
      if (high === 0 || score < best.score - FALL) return undefined
      if (score <= best.score) continue
      best.one = from.one + row
      best.other = from.other + row + topAt - BAND - 1
      best.score = score
      best.shared = sharedIn(top)
      if (run[topAt] === SURE_RUN) return { ...best }
    }
    return undefined
  }
}
