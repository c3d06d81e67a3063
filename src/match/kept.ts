import type { Span } from "../model.js"
import type { PageRecord, WordRange } from "./pages.js"

/** Values by key, kept between two additions to an index. */
export interface Shelf<K, V> {
  /** Reads several at once, where that is cheaper than one by one. */
  load(keys: readonly K[]): void
  get(key: K): V | undefined
  set(key: K, value: V): void
  delete(key: K): void
}

/** Utterances that a key leads to, by number; empty where they are too many to lead anywhere. */
export type Uses = Uint32Array

/** What an index knows of one utterance besides its words. */
export interface UtteranceState {
  /** Nearest utterances, the nearest first, and what each shares: see `Echoes`. */
  readonly nearest?: NearestList | undefined
  /** Likely the same statement: other utterances and the probability. */
  readonly likely?: readonly Likely[] | undefined
  /** Further utterances of the very same words, which it stands for. */
  readonly twins?: readonly number[] | undefined
  /** The utterance of the same words that stands for it. */
  readonly twinOf?: number | undefined
  /** The set that it belongs to together with others, all by number. */
  readonly set?: readonly number[] | undefined
  /** Of the first of a set: which of its utterances, and which of their words, are a statement of their own each. */
  readonly cuts?: readonly (readonly Cut[])[] | undefined
}

/** An utterance, or a part of one. */
export interface Cut {
  readonly number: number
  readonly content?: readonly Span[]
  readonly ranges?: readonly WordRange[]
}

/** What is known of a statement, or of a part of one. */
export interface GroupState {
  /** All parts, where several adjoin on page after page. */
  readonly parts?: readonly number[] | undefined
  /** Its id, unless it is that of a single quotation. */
  readonly statement?: string
  /** Where it is looked for as a translation or an original. */
  readonly side?: KeptPlace
  /** The group that it is a translation of, and those that are translations of it. */
  readonly original?: number
  readonly translations?: readonly number[]
}

export interface NearestList {
  readonly others: readonly number[]
  readonly sums: readonly number[]
  /** No utterance that fell out of the list scores more. */
  readonly floor: number
}

export interface Likely {
  readonly other: number
  readonly probability: number
}

/** What every utterance of an index is compared by, without its page; the sum of its keys' squares comes to it. */
export interface MarkedUtterance {
  /** Number of the first utterance of its page. */
  readonly page: number
  /** Days since 1970; {@link UNDATED} where the page tells none. */
  readonly day: number
  readonly isQuotation: boolean
  /** Made of its article and place: settles ties the same way in every pile. */
  readonly rank: number
}

export const UNDATED = -0x80000000

/** Sounds of a speaker, and the list under each. */
export interface KeptPlace {
  readonly keys: readonly string[]
  readonly list: number
}

/** Everything that an index keeps. In memory, or in a store that persists it: see `StatementIndex`. */
export interface IndexShelves {
  /** Is anything kept at all? A single run over everything needs nothing afterwards. */
  readonly keeps: boolean
  /** Utterances by key. */
  readonly uses: Shelf<number, Uses>
  /** Several at once, in the order of the keys. */
  usesOf(keys: Float64Array): (Uses | undefined)[]
  readonly pages: Shelf<number, PageRecord>
  readonly states: Shelf<number, UtteranceState>
  /** Statements and parts of statements, by number: see `Groups`. */
  readonly groups: Shelf<number, GroupState>
  /** Marks of all utterances; grows at the end. */
  readonly marks: Marks
  /** Number of a page's first utterance, by article id. */
  readonly places: Shelf<string, number>
  /** What translations are looked for among: by the sound of the speaker, and by that and the number of a list. */
  readonly speakers: Shelf<string, SpeakerState>
  readonly sides: Shelf<string, readonly KeptSide[]>
}

/** A statement as far as it may be, or have, a translation. */
export interface KeptSide {
  readonly group: number
  readonly language: string
  readonly isSyllabic: boolean
  readonly isOwnTranslation: boolean
}

/** What a speaker's statements are, under one sound of the name: how many of each kind, and in which lists they are kept. */
export interface SpeakerState {
  readonly kinds: readonly (Omit<KeptSide, "group"> & { readonly count: number })[]
  readonly lists: readonly number[]
}

const COLUMNS = 4
const QUOTATION = 0x80000000

/** Utterances whose marks are kept together. */
const MARKS_A_BLOCK = 1024

/** Four columns of numbers over all utterances, growing at the end. */
export class Marks {
  #rows = new Uint32Array(MARKS_A_BLOCK * COLUMNS)
  #count = 0
  readonly #changed = new Set<number>()

  /** @param blocks what {@link block} gave, in order */
  constructor(blocks: readonly Uint32Array[] = []) {
    for (const block of blocks) {
      this.#room(block.length)
      this.#rows.set(block, this.#count * COLUMNS)
      this.#count += block.length / COLUMNS
    }
  }

  get count(): number {
    return this.#count
  }

  /** Numbers of the blocks that have changed since this was asked last. */
  takeChanged(): number[] {
    const changed = [...this.#changed]
    this.#changed.clear()
    return changed
  }

  /** The marks of some utterances, as they may be kept. */
  block(number: number): Uint32Array {
    const from = number * MARKS_A_BLOCK * COLUMNS
    return this.#rows.slice(from, Math.min(from + MARKS_A_BLOCK * COLUMNS, this.#count * COLUMNS))
  }

  #room(more: number): void {
    const wanted = this.#count * COLUMNS + more
    if (wanted <= this.#rows.length) return
    const grown = new Uint32Array(2 * Math.max(wanted, this.#rows.length))
    grown.set(this.#rows)
    this.#rows = grown
  }

  push({ page, day, isQuotation, rank }: MarkedUtterance): number {
    this.#room(COLUMNS)
    const at = this.#count * COLUMNS
    this.#rows[at] = page
    this.#rows[at + 1] = day
    this.#rows[at + 2] = isQuotation ? QUOTATION : 0
    this.#rows[at + 3] = rank
    this.#changed.add(Math.floor(this.#count / MARKS_A_BLOCK))
    return this.#count++
  }

  /** Sets the sum of an utterance's squares, which only those that meet others need. */
  setSize(number: number, size: number): void {
    const at = number * COLUMNS + 2
    this.#rows[at] = ((this.#rows[at] ?? 0) & QUOTATION) + size
    this.#changed.add(Math.floor(number / MARKS_A_BLOCK))
  }

  pageOf(number: number): number {
    return this.#rows[number * COLUMNS] ?? 0
  }

  dayOf(number: number): number {
    return (this.#rows[number * COLUMNS + 1] ?? 0) | 0
  }

  sizeOf(number: number): number {
    return (this.#rows[number * COLUMNS + 2] ?? 0) & ~QUOTATION
  }

  isQuotation(number: number): boolean {
    return (this.#rows[number * COLUMNS + 2] ?? 0) >= QUOTATION
  }

  rankOf(number: number): number {
    return this.#rows[number * COLUMNS + 3] ?? 0
  }
}

class MemoryShelf<K, V> extends Map<K, V> implements Shelf<K, V> {
  load(): void {}
}

/** Shelves in memory. */
export class MemoryShelves implements IndexShelves {
  readonly keeps: boolean
  readonly uses = new MemoryShelf<number, Uses>()
  readonly pages = new MemoryShelf<number, PageRecord>()
  readonly states = new MemoryShelf<number, UtteranceState>()
  readonly groups = new MemoryShelf<number, GroupState>()
  readonly marks = new Marks()
  readonly places = new MemoryShelf<string, number>()
  readonly speakers = new MemoryShelf<string, SpeakerState>()
  readonly sides = new MemoryShelf<string, readonly KeptSide[]>()

  constructor({ keeps = true } = {}) {
    this.keeps = keeps
  }

  usesOf(keys: Float64Array): (Uses | undefined)[] {
    return Array.from(keys, (key) => this.uses.get(key))
  }
}
