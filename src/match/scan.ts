import { finish } from "./hashes.js"
import { APOSTROPHE, foldUnit, IGNORED, kindOf, LETTER, SIGN } from "./letters.js"

/** The words of a text as typed arrays, one entry a word. */
export interface ScannedWords {
  readonly count: number
  /** 32-bit hash of the folded word. */
  readonly hashes: Uint32Array
  /** UTF-16 offsets in the text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** What parts a word from the one before it: see {@link BREAKS}. */
  readonly breaks: Uint8Array
}

/** Strength of the gap before a word, weakest first. */
export const BREAKS = { none: 0, clause: 1, sentence: 2, paragraph: 3 } as const

/** A run of letters longer than this is no word (an address, a missing space): it is cut. */
const LONGEST_WORD = 64

const CLAUSE = /[,;—–()[\]-]/
const SENTENCE = /[.!?…:"“”„«»‹›「」『』]/

const breakOf = new Uint8Array(65_536)
for (let unit = 0; unit < 65_536; unit++) {
  const sign = String.fromCharCode(unit)
  breakOf[unit] = SENTENCE.test(sign) ? BREAKS.sentence : CLAUSE.test(sign) ? BREAKS.clause : BREAKS.none
}

const LINE_FEED = 10
const HYPHEN = 45
const SPACE = 32

/** Scans into arrays that grow and are used again: one scanner serves a whole pile. */
export class WordScanner {
  #hashes = new Uint32Array(1024)
  #starts = new Uint32Array(1024)
  #ends = new Uint32Array(1024)
  #breaks = new Uint8Array(1024)

  /**
   * The words of `text`: folded letters and digits; apostrophes, soft hyphens and hyphens at a line's end are
   * no part of a word, so that `don’t` = `dont` and `commit-⏎tee` = `committee`. The arrays hold until the next call.
   *
   * @example new WordScanner().scan("Don’t go.").count // 2
   */
  scan(text: string): ScannedWords {
    const length = text.length
    let count = 0
    let gap: number = BREAKS.paragraph
    let lines = 0
    for (let at = 0; at < length; ) {
      const unit = text.charCodeAt(at)
      const kind = kindOf(unit)
      if (kind !== LETTER && kind !== SIGN) {
        if (unit === LINE_FEED && ++lines > 1) gap = BREAKS.paragraph
        const strength = breakOf[unit] ?? 0
        if (strength > gap) gap = strength
        at++
        continue
      }
      if (count === this.#hashes.length) this.#grow()
      const end = kind === SIGN ? this.#sign(text, at, count) : this.#word(text, at, count)
      this.#starts[count] = at
      this.#ends[count] = end
      this.#breaks[count] = gap
      count++
      gap = BREAKS.none
      lines = 0
      at = end
    }
    return {
      count,
      hashes: this.#hashes.subarray(0, count),
      starts: this.#starts.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      breaks: this.#breaks.subarray(0, count),
    }
  }

  #sign(text: string, at: number, index: number): number {
    const point = text.codePointAt(at) ?? 0
    this.#hashes[index] = finish(Math.imul(point, 0x9e3779b1))
    return at + (point > 0xffff ? 2 : 1)
  }

  #word(text: string, from: number, index: number): number {
    let hash = 0x811c9dc5
    let at = from
    let end = from
    const limit = Math.min(text.length, from + LONGEST_WORD)
    while (at < limit) {
      const unit = text.charCodeAt(at)
      const kind = kindOf(unit)
      if (kind === LETTER) {
        hash = Math.imul(hash ^ foldUnit(unit), 0x01000193)
        end = ++at
      } else if (kind === IGNORED || (kind === APOSTROPHE && continues(text, at + 1))) at++
      else if (unit === HYPHEN && at - from > 1) {
        const next = afterLineHyphen(text, at)
        if (next === 0) break
        at = next
      } else break
    }
    this.#hashes[index] = finish(hash)
    return end
  }

  #grow(): void {
    const grown = this.#hashes.length * 2
    this.#hashes = widened(this.#hashes, new Uint32Array(grown))
    this.#starts = widened(this.#starts, new Uint32Array(grown))
    this.#ends = widened(this.#ends, new Uint32Array(grown))
    this.#breaks = widened(this.#breaks, new Uint8Array(grown))
  }
}

const continues = (text: string, at: number): boolean =>
  at < text.length && kindOf(text.charCodeAt(at)) === LETTER

/** Where a word goes on after a hyphen that a line's end (or a lost one) put in; 0 where it does not. */
function afterLineHyphen(text: string, hyphen: number): number {
  let at = hyphen + 1
  while (at < text.length && (text.charCodeAt(at) === SPACE || text.charCodeAt(at) === LINE_FEED)) at++
  const unit = text.charCodeAt(at)
  const isBroken = at > hyphen + 1 && at < hyphen + 4 && kindOf(unit) === LETTER
  return isBroken && foldUnit(unit) === unit ? at : 0
}

function widened<A extends Uint32Array | Uint8Array>(from: A, to: A): A {
  to.set(from)
  return to
}
