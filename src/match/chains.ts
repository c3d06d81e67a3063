import type { Alignment, Range } from "./align.js"
import { SeedAligner } from "./align.js"
import { Components } from "./components.js"
import { BREAKS } from "./letters.js"
import { breakIn, type Pile } from "./pile.js"
import { QUARTERS } from "./rarity.js"

/** Two passages, of two articles, that pass on the same words. Ranges are positions in the pile's words. */
export interface PassagePair {
  readonly one: Range
  readonly other: Range
  readonly score: number
}

export interface ChainOptions {
  /** What two passages must have in common, in bits. */
  readonly leastBits: number
  /** Words they must have in common. */
  readonly leastWords: number
}

/** What one stretch must tell to be part of a chain, in bits. */
const LEAST_LINK_BITS = 18
/** Words that may stand between two stretches of a chain on the one side, when hardly any stand on the other. */
const CUT_WORDS = 30
const BESIDE_WORDS = 3

/** Pairs of places to pairs of passages: seeds of one pair of articles are aligned, and what lies together is chained. */
export class PairAligner {
  readonly #pile: Pile
  readonly #aligner: SeedAligner
  readonly #options: ChainOptions

  constructor(pile: Pile, options: ChainOptions) {
    this.#pile = pile
    this.#aligner = new SeedAligner(pile)
    this.#options = options
  }

  /** `seeds` are [place, place] of two articles one after the other, by the first place. */
  alignPair(one: number, other: number, seeds: ArrayLike<number>): PassagePair[] {
    const inOne = this.#rangeOf(one)
    const inOther = this.#rangeOf(other)
    const stretches: Alignment[] = []
    for (let at = 0; at < seeds.length; at += 2) {
      const a = seeds[at] ?? 0
      const b = seeds[at + 1] ?? 0
      if (stretches.some((s) => holds(s, a, b))) continue
      stretches.push(toBreaks(this.#aligner.align(a, b, inOne, inOther), this.#pile.traits, inOne, inOther))
    }
    return chained(stretches.filter(({ score }) => score >= LEAST_LINK_BITS * QUARTERS))
      .filter((chain) => this.#isEnough(chain))
      .map(hullOfChain)
  }

  #rangeOf(article: number): Range {
    return { from: this.#pile.starts[article] ?? 0, to: this.#pile.starts[article + 1] ?? 0 }
  }

  #isEnough(chain: readonly Alignment[]): boolean {
    const { leastBits, leastWords } = this.#options
    return chain.some(({ score, shared }) => score >= leastBits * QUARTERS && shared >= leastWords)
  }
}

/** Words between an alignment's end and the sentence's that may be changed ones. */
const CHANGED_ENDS = 3

/**
 * Takes in the last words before a sentence's end or start that lies equally near on both sides: they are the same
 * passage's, changed.
 */
function toBreaks(found: Alignment, traits: Uint8Array, inOne: Range, inOther: Range): Alignment {
  const isBreak = (place: number, within: Range) =>
    place === within.from || place === within.to || breakIn(traits[place] ?? 0) >= BREAKS.sentence
  const distanceTo = (one: number, other: number, step: 1 | -1): number => {
    for (let words = 0; words <= CHANGED_ENDS; words++) {
      const a = one + step * words
      const b = other + step * words
      if (isBreak(a, inOne) || isBreak(b, inOther))
        return isBreak(a, inOne) && isBreak(b, inOther) ? words : 0
    }
    return 0
  }
  const before = distanceTo(found.oneFrom, found.otherFrom, -1)
  const after = distanceTo(found.oneTo, found.otherTo, 1)
  return {
    ...found,
    oneFrom: found.oneFrom - before,
    oneTo: found.oneTo + after,
    otherFrom: found.otherFrom - before,
    otherTo: found.otherTo + after,
  }
}

const holds = (stretch: Alignment, one: number, other: number): boolean =>
  stretch.oneFrom <= one && one < stretch.oneTo && stretch.otherFrom <= other && other < stretch.otherTo

/** Words between two ranges; 0 where they touch or overlap. */
const between = (from: number, to: number, nextFrom: number, nextTo: number): number =>
  Math.max(0, nextFrom - to, from - nextTo)

/** In any order, so that clauses that have changed places stay one passage. */
function isBeside(a: Alignment, b: Alignment): boolean {
  const inOne = between(a.oneFrom, a.oneTo, b.oneFrom, b.oneTo)
  const inOther = between(a.otherFrom, a.otherTo, b.otherFrom, b.otherTo)
  return Math.min(inOne, inOther) <= BESIDE_WORDS && Math.max(inOne, inOther) <= CUT_WORDS
}

function chained(stretches: readonly Alignment[]): Alignment[][] {
  const sets = new Components(stretches.length)
  stretches.forEach((stretch, i) => {
    for (let j = 0; j < i; j++) {
      const before = stretches[j]
      if (before && isBeside(before, stretch)) sets.join(i, j)
    }
  })
  return sets.sets().map((set) => set.flatMap((index) => stretches[index] ?? []))
}

function hullOfChain(chain: readonly Alignment[]): PassagePair {
  return {
    one: {
      from: Math.min(...chain.map((s) => s.oneFrom)),
      to: Math.max(...chain.map((s) => s.oneTo)),
    },
    other: {
      from: Math.min(...chain.map((s) => s.otherFrom)),
      to: Math.max(...chain.map((s) => s.otherTo)),
    },
    score: chain.reduce((sum, stretch) => sum + stretch.score, 0),
  }
}
