import type { PassagePlace } from "./marked-passages.js"
import type { PageRecord } from "./pages.js"
import { Terms } from "./terms.js"
import { Page, type Utterance } from "./utterances.js"

/** Some pages of a pile, with their passages numbered in the order of their places. */
export class SomePages {
  readonly terms: Terms
  readonly #pages = new Map<string, Page>()

  /** @param terms those of other pages too, where they are at hand */
  constructor(records: Iterable<PageRecord>, terms = new Terms()) {
    this.terms = terms
    let first = 0
    for (const record of [...records].sort((one, other) => (one.id < other.id ? -1 : 1))) {
      this.#pages.set(record.id, new Page(record, first, terms))
      first += record.passages.length
    }
  }

  /** The passage at a place. Throws where its page is not among these. */
  at({ article, place }: PassagePlace): Utterance {
    const page = this.#pages.get(article)
    const utterance = page?.utterance(page.first + place)
    if (!utterance) throw new Error(`no passage ${place} of ${article}`)
    return utterance
  }
}
