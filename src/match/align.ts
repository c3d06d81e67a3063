import { EIGHTHS } from "./rarity.js"

/** Two runs of words that say the same: half-open ranges of positions in one array of words. */
export interface Alignment {
  readonly oneFrom: number
  readonly oneTo: number
  readonly otherFrom: number
  readonly otherTo: number
  /** What the words in common tell less what the changes cost, in eighths of a bit. */
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
export const changedCost = (one: number, other: number): number => ((one + other) * 7) >> 4
/** What it costs to go on over a break, by its strength: the next sentence must show that it belongs to the copy. */
const TOLLS = Uint8Array.of(0, 0, 3 * EIGHTHS, 10 * EIGHTHS)
const GAP_OPENS = 6 * EIGHTHS
const GAP_GOES_ON = 2.5 * EIGHTHS
const FALL = 24 * EIGHTHS
/** Widest shift between the two sides within one alignment; longer cuts are bridged by chaining. */
const BAND = 8
const WIDTH = 2 * BAND + 1
const NEVER = -(1 << 28)

/**
 * Aligns around a seed: banded local alignment with affine gaps (Gotoh 1982) outwards to both sides, left where the
 * score has fallen far below its best (X-drop, as BLAST does). One aligner serves many pairs: its rows are used again.
 */
export class SeedAligner {
  readonly #words: Uint32Array
  readonly #weights: Uint8Array
  readonly #breaks: Uint8Array
  readonly #best = new Int32Array(WIDTH + 2)
  readonly #bestShared = new Int32Array(WIDTH + 2)
  readonly #gap = new Int32Array(WIDTH + 2)
  readonly #gapShared = new Int32Array(WIDTH + 2)

  constructor(words: Uint32Array, weights: Uint8Array, breaks: Uint8Array) {
    this.#words = words
    this.#weights = weights
    this.#breaks = breaks
  }

  /** The best alignment through equal words at `one` and `other`, inside both ranges. */
  align(one: number, other: number, inOne: Range, inOther: Range): Alignment {
    const right = this.#extend(one, other, Math.min(inOne.to - one, MOST_WORDS), inOther.to - other, 1)
    const left = this.#extend(
      one - 1,
      other - 1,
      Math.min(one - inOne.from, MOST_WORDS),
      other - inOther.from,
      -1,
    )
    return {
      oneFrom: one - left.one,
      oneTo: one + right.one,
      otherFrom: other - left.other,
      otherTo: other + right.other,
      score: left.score + right.score,
      shared: left.shared + right.shared,
    }
  }

  /** Words taken on either side of a walk from `one`, `other` in the direction of `step`. */
  #extend(one: number, other: number, rows: number, columns: number, step: 1 | -1) {
    const best = this.#best.fill(NEVER)
    const bestShared = this.#bestShared.fill(0)
    const gap = this.#gap.fill(NEVER)
    const gapShared = this.#gapShared.fill(0)
    const words = this.#words
    const weights = this.#weights
    const found = { one: 0, other: 0, score: 0, shared: 0 }
    // Column k of row i stands for i words of one side and i + k - BAND - 1 of the other.
    for (let k = BAND + 1; k <= WIDTH; k++)
      best[k] = k === BAND + 1 ? 0 : -GAP_OPENS - (k - BAND - 1) * GAP_GOES_ON
    for (let row = 1; row <= rows; row++) {
      const at = one + step * (row - 1)
      const word = words[at] ?? 0
      const weight = weights[at] ?? 0
      const toll = row === 1 ? 0 : (TOLLS[this.#breaks[step > 0 ? at : at + 1] ?? 0] ?? 0)
      let along = NEVER
      let alongShared = 0
      let top = NEVER
      for (let k = 1; k <= WIDTH; k++) {
        const column = row + k - BAND - 1
        if (column < 0 || column > columns) {
          best[k] = NEVER
          gap[k] = NEVER
          continue
        }
        let score = NEVER
        let shared = 0
        if (column > 0) {
          const beside = other + step * (column - 1)
          const isShared = words[beside] === word
          score = (best[k] ?? NEVER) - toll + (isShared ? weight : -changedCost(weight, weights[beside] ?? 0))
          shared = (bestShared[k] ?? 0) + (isShared ? 1 : 0)
        }
        // A word of this side alone comes from the row above, which in this layout is one column to the right.
        const opened = (best[k + 1] ?? NEVER) - GAP_OPENS
        const kept = gap[k + 1] ?? NEVER
        gap[k] = Math.max(opened, kept) - GAP_GOES_ON
        gapShared[k] = (opened >= kept ? bestShared[k + 1] : gapShared[k + 1]) ?? 0
        if ((gap[k] ?? NEVER) > score) {
          score = gap[k] ?? NEVER
          shared = gapShared[k] ?? 0
        }
        if (along > score) {
          score = along
          shared = alongShared
        }
        best[k] = score
        bestShared[k] = shared
        if (score - GAP_OPENS >= along) {
          along = score - GAP_OPENS
          alongShared = shared
        }
        along -= GAP_GOES_ON
        if (score > top) top = score
        if (score > found.score) {
          found.one = row
          found.other = column
          found.score = score
          found.shared = shared
        }
      }
      if (top < found.score - FALL) break
    }
    return found
  }
}

/** Longest walk to either side of a seed, in words: a longer copy is met again at its next seed, and chained. */
const MOST_WORDS = 4096
