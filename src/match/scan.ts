import { finish } from "./hashes.js"
import { APOSTROPHE, BREAKS, breakIn, foldedIn, IGNORED, kindIn, LETTER, readUnit, SIGN } from "./letters.js"

/** The words of a text as typed arrays, one entry a word. */
export interface ScannedWords {
  readonly count: number
  /** 32-bit hash of the folded word. */
  readonly hashes: Uint32Array
  /** 53 bits of the same: of a million words hardly two have one. */
  readonly identities: Float64Array
  /** UTF-16 offsets in the text. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
  /** What parts a word from the one before it: see `BREAKS`. */
  readonly breaks: Uint8Array
}

/** A run of letters longer than this is no word (an address, a missing space): it is cut. */
const LONGEST_WORD = 64

const LINE_FEED = 10
const HYPHEN = 45
const SPACE = 32

/** FNV-1a's offset basis and prime. */
const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** Of another hash, by which words are told apart that the first makes one: as many bits as a number holds besides. */
const OTHER_PRIME = 31
const OTHER_BITS = 21

/** Scans into arrays that grow and are used again: one scanner serves a whole pile. */
export class WordScanner {
  /** The text's code units: reading them from an array is faster than from a string. */
  #units = new Uint16Array(1024)
  #length = 0
  #hashes = new Uint32Array(1024)
  #identities = new Float64Array(1024)
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
    this.#take(text)
    const units = this.#units
    const length = text.length
    let count = 0
    let gap: number = BREAKS.paragraph
    let lines = 0
    for (let at = 0; at < length; ) {
      const unit = units[at] ?? 0
      const read = readUnit(unit)
      const kind = kindIn(read)
      if (kind !== LETTER && kind !== SIGN) {
        if (unit === LINE_FEED && ++lines > 1) gap = BREAKS.paragraph
        const strength = breakIn(read)
        if (strength > gap) gap = strength
        at++
        continue
      }
      const end = kind === SIGN ? this.#sign(at, count) : this.#word(at, count)
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
      identities: this.#identities.subarray(0, count),
      starts: this.#starts.subarray(0, count),
      ends: this.#ends.subarray(0, count),
      breaks: this.#breaks.subarray(0, count),
    }
  }

  /** Copies the text in, and makes room for as many words as it can have. */
  #take(text: string): void {
    if (text.length > this.#units.length) {
      const room = 2 * text.length
      this.#units = new Uint16Array(room)
      this.#hashes = new Uint32Array(room)
      this.#identities = new Float64Array(room)
      this.#starts = new Uint32Array(room)
      this.#ends = new Uint32Array(room)
      this.#breaks = new Uint8Array(room)
    }
    this.#length = text.length
    Buffer.from(this.#units.buffer).write(text, "utf16le")
  }

  #sign(at: number, index: number): number {
    const high = this.#units[at] ?? 0
    const low = at + 1 < this.#length ? (this.#units[at + 1] ?? 0) : 0
    const isPair = high >= 0xd800 && high < 0xdc00 && low >= 0xdc00 && low < 0xe000
    const point = isPair ? (high - 0xd800) * 0x400 + low - 0xdc00 + 0x10000 : high
    this.#note(index, finish(Math.imul(point, 0x9e3779b1)), point)
    return at + (isPair ? 2 : 1)
  }

  #word(from: number, index: number): number {
    const units = this.#units
    let hash = BASIS
    let other = 0
    let at = from
    let end = from
    const limit = Math.min(this.#length, from + LONGEST_WORD)
    while (at < limit) {
      const unit = units[at] ?? 0
      const read = readUnit(unit)
      const kind = kindIn(read)
      if (kind === LETTER) {
        hash = Math.imul(hash ^ foldedIn(read), PRIME)
        other = Math.imul(other, OTHER_PRIME) + foldedIn(read)
        end = ++at
      } else if (unit === SPACE) break
      else if (kind === IGNORED || (kind === APOSTROPHE && this.#isLetter(at + 1))) at++
      else if (unit === HYPHEN && at - from > 1) {
        const next = this.#afterLineHyphen(at)
        if (next === 0) break
        at = next
      } else break
    }
    this.#note(index, finish(hash), other)
    return end
  }

  #note(index: number, hash: number, other: number): void {
    this.#hashes[index] = hash
    this.#identities[index] = hash * 2 ** OTHER_BITS + (finish(other) >>> (32 - OTHER_BITS))
  }

  #isLetter(at: number): boolean {
    return at < this.#length && kindIn(readUnit(this.#units[at] ?? 0)) === LETTER
  }

  /** Where a word goes on after a hyphen that a line's end (or a lost one) put in; 0 where it does not. */
  #afterLineHyphen(hyphen: number): number {
    let at = hyphen + 1
    while (at < this.#length && (this.#units[at] === SPACE || this.#units[at] === LINE_FEED)) at++
    const isBroken = at > hyphen + 1 && at < hyphen + 4 && this.#isLetter(at)
    const unit = this.#units[at] ?? 0
    return isBroken && foldedIn(readUnit(unit)) === unit ? at : 0
  }
}
