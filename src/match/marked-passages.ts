import type { QuotedArticle } from "../model.js"
import { contentId } from "../text/index.js"
import { PageKeys } from "./block-keys.js"
import { UNDATED } from "./kept.js"
import { eachKey, hashOfPlace, wordingKey } from "./keys.js"
import { PageReader, type PageRecord } from "./pages.js"
import { markOf } from "./passage-marks.js"
import { Terms } from "./terms.js"
import { LEAST_TWIN_WORDS, twinLists } from "./twins.js"
import { Page, type Utterance } from "./utterances.js"

/** Where a passage stands: its article's id, and which passage of that page it is. */
export interface PassagePlace {
  readonly article: string
  readonly place: number
}

/** What a passage is compared by where its page is not at hand. */
export interface MarkedPassage extends PassagePlace {
  readonly id: string
  /** Days since 1970 on which the article appeared. */
  readonly day?: number
  readonly isQuotation: boolean
  /** Settles ties the same way in every pile. */
  readonly rank: number
  /** Sum of the squares of its keys. */
  readonly size: number
  /** Equal for the very same words; of what may stand for others of the same words. */
  readonly wording?: number
}

/** An article as matching needs it where no machine has the whole pile: its page, its passages, and their keys as `PageKeys`. */
export interface MarkedPage {
  readonly page: PageRecord
  readonly passages: readonly MarkedPassage[]
  readonly keys: Uint32Array
}

/**
 * Reads articles one by one for matching in steps that share nothing.
 *
 * @example new PassageReader().read(article).passages.map(({ id }) => id)
 */
export class PassageReader {
  readonly #terms = new Terms()
  readonly #reader = new PageReader(this.#terms)

  read(article: QuotedArticle): MarkedPage {
    const page = this.#reader.read(article)
    const keys = new PageKeys()
    const passages = new Page(page, 0, this.#terms).utterances().map((one) => this.#marked(one, keys))
    return { page, passages, keys: keys.all() }
  }

  #marked(utterance: Utterance, into: PageKeys): MarkedPassage {
    const { page, place, day, quotation, words } = utterance
    const keys: (readonly [number, number])[] = []
    let size = 0
    eachKey(utterance, this.#terms, (key, square) => {
      keys.push([key, square])
      size += square
    })
    const hasWording = quotation !== undefined && words.length >= LEAST_TWIN_WORDS
    const rank = hashOfPlace(page.id, place)
    const passage: MarkedPassage = {
      id: passageId(page.id, place, rank),
      article: page.id,
      place,
      ...(day !== undefined && { day }),
      isQuotation: quotation !== undefined,
      rank,
      size,
      ...(hasWording && { wording: wordingKey(utterance, this.#terms) }),
    }
    into.add(markOf(passage), keys)
    return passage
  }
}

/** Sixteen digits, of which the first eight are the rank: a mark needs no more to settle ties. */
const passageId = (page: string, place: number, rank: number): string =>
  `p-${rank.toString(16).padStart(8, "0")}${contentId("p", page, `${place}`).slice(-8)}`

/** Order of passages by what they are, as an index numbers them. */
export const byPassagePlace = (one: PassagePlace, other: PassagePlace): number =>
  one.article < other.article ? -1 : one.article > other.article ? 1 : one.place - other.place

/** Of passages of one wording, in any order: the id of each that another one stands for, with the id of that one. */
export function standInsOf(passages: readonly MarkedPassage[]): [id: string, standIn: string][] {
  const sorted = [...passages].sort(byPassagePlace)
  const idOf = (number: number) => sorted[number]?.id ?? ""
  const marks = {
    dayOf: (number: number) => sorted[number]?.day ?? UNDATED,
    rankOf: (number: number) => sorted[number]?.rank ?? 0,
  }
  return twinLists([...sorted.keys()], marks).flatMap(([first = 0, ...twins]) =>
    twins.map((twin): [string, string] => [idOf(twin), idOf(first)]),
  )
}
