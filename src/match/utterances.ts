import type { Quotation, QuotationKind, Span } from "../model.js"
import { lastNameSound } from "./names.js"
import { lengthIn, type PagePassage, type PageRecord, STEPS, type WordRange } from "./pages.js"
import { WordScanner } from "./scan.js"
import { ascending, counted, type Terms } from "./terms.js"

/** A passage that may pass a statement on, as numbers: a quotation, or a sentence of the running text. */
export interface Utterance {
  /** Stands for it in an index. */
  readonly number: number
  readonly quotation?: Quotation
  readonly content: readonly Span[]
  /** The same in words of the page. */
  readonly ranges: readonly WordRange[]
  readonly kind: QuotationKind | "running"
  readonly page: Page
  /** Which passage of its page it is. */
  readonly place: number
  /** Days since 1970 on which the article appeared. */
  readonly day: number | undefined
  /** Its terms in their order. */
  readonly words: Uint32Array
  /** Its distinct terms, ascending. */
  readonly terms: Uint32Array
  /** Which of `words` stand inside quotation marks. */
  readonly marked: Uint8Array
  /** Distinct terms close by, before and after, ascending: who spoke, and on what. */
  readonly nearby: Uint32Array
  /** Sum of the distinct terms' weights, and the root of the sum of their squares. */
  readonly weight: number
  readonly norm: number
  /** The words of the speaker's name as terms, the last word last. */
  readonly speaker: readonly number[]
  /** How the last name of the person sounds who speaks. */
  readonly person: string | undefined
  /** What its article is about. */
  readonly surroundings: Surroundings
}

/** What an article is about: its distinct terms, ascending, how often each is met, and the sum of their weights. */
export interface Surroundings {
  readonly terms: Uint32Array
  readonly counts: Uint16Array
  readonly weight: number
}

/** Words before and after a passage that may say who spoke. */
const NEARBY_WORDS = 25

/** A page in an index: its passages as utterances, each made when it is first asked for. */
export class Page {
  readonly record: PageRecord
  /** Number of its first utterance. */
  readonly first: number
  readonly surroundings: Surroundings
  readonly #words: Uint32Array
  readonly #terms: Terms
  readonly #utterances: Utterance[] = []

  constructor(record: PageRecord, first: number, terms: Terms) {
    this.record = record
    this.first = first
    this.#terms = terms
    const { stems, steps } = record
    this.#words = stems.map((hash, at) => terms.numberOfStem(hash, (steps[at] ?? 0) / STEPS))
    const distinct = counted(this.#words)
    this.surroundings = { ...distinct, weight: sizeOf(distinct.terms, terms.weights).weight }
  }

  get id(): string {
    return this.record.id
  }

  /** The utterance with this number in the index. */
  utterance(number: number): Utterance | undefined {
    const place = number - this.first
    const known = this.#utterances[place]
    const passage = this.record.passages[place]
    if (known || !passage) return known
    const made = this.#made(passage, place)
    this.#utterances[place] = made
    return made
  }

  /** The terms of some of its words, in their order. */
  wordsIn(ranges: readonly WordRange[]): Uint32Array {
    return joined(this.#words, ranges, new Uint32Array(lengthIn(ranges)))
  }

  /** All of them. */
  utterances(): Utterance[] {
    return this.record.passages.flatMap((_, place) => this.utterance(this.first + place) ?? [])
  }

  #made({ quotation, content, ranges }: PagePassage, place: number): Utterance {
    const words = this.wordsIn(ranges)
    const terms = ascending(words)
    const from = Math.max(0, (ranges[0]?.[0] ?? 0) - NEARBY_WORDS)
    const to = (ranges.at(-1)?.[1] ?? 0) + NEARBY_WORDS
    const speaker = quotation?.speaker
    return {
      number: this.first + place,
      ...(quotation && { quotation }),
      content,
      ranges,
      kind: quotation?.kind ?? "running",
      page: this,
      place,
      day: this.record.day,
      words,
      terms,
      marked: joined(this.record.marked, ranges, new Uint8Array(words.length)),
      nearby: ascending(this.#words.subarray(from, to)),
      ...sizeOf(terms, this.#terms.weights),
      speaker: speaker && speaker.kind !== "unnamed" ? nameWords(speaker.name, this.#terms) : [],
      person: speaker?.kind === "person" ? soundOfName(speaker.name) : undefined,
      surroundings: this.surroundings,
    }
  }
}

/** What of an utterance tells where it stands. */
export interface Placed extends Pick<Utterance, "content" | "place"> {
  readonly page: { readonly id: string }
}

/** Order of the passages by what they are: by article and place on it, however they came into an index. */
export const byPlace = (one: Placed, other: Placed): number =>
  one.page.id < other.page.id ? -1 : one.page.id > other.page.id ? 1 : one.place - other.place

/** The last name's sound, so that one person's spellings meet; the whole name where that tells nothing. */
const soundOfName = (name: string): string => lastNameSound(name) ?? name.toLowerCase()

const names = new WordScanner()

function nameWords(name: string, terms: Terms): number[] {
  if (isDescription(name)) return []
  const { count, identities, starts, ends } = names.scan(name)
  const words = Array.from({ length: count }, (_, at) => ({
    spelling: name.slice(starts[at], ends[at]),
    identity: identities[at] ?? 0,
  }))
  return words
    .filter(({ spelling }) => spelling.length > 1 && !NO_NAME.test(spelling))
    .map(({ identity, spelling }) => terms.numberOf(identity, () => spelling))
}

/** `two senators`, `the writers`: whoever is described and not named agrees with nobody by name. */
const isDescription = (name: string): boolean => /(?:^|\s)\p{Ll}\S*$/u.test(name)

/** Titles that two names may or may not carry. */
const NO_NAME = /^(?:mr|mrs|ms|dr|sen|rep|gov|gen|president|senator|the|jr|sr|herr|frau)$/i

function joined<A extends Uint8Array | Uint32Array>(all: A, ranges: readonly WordRange[], into: A): A {
  let at = 0
  for (const [from, to] of ranges) {
    into.set(all.subarray(from, to), at)
    at += to - from
  }
  return into
}

function sizeOf(terms: Uint32Array, weights: Float32Array): { weight: number; norm: number } {
  let weight = 0
  let squares = 0
  for (const term of terms) {
    const own = weights[term] ?? 0
    weight += own
    squares += own * own
  }
  return { weight, norm: Math.sqrt(squares) }
}
