import type { Article, Span } from "../model.js"
import { overlaps, sentences, words } from "../text/index.js"

/** How many words outside the passage each article shares with each other, in sentences that few have. */
export interface SharedContext {
  /** Words of the sentences around the passages of both that are the same. */
  words(one: number, other: number): number
  /** The share of the shorter surroundings that the two have in common, 0…1. */
  share(one: number, other: number): number
}

/** Shorter sentences ("He said:") are the same by chance. */
const SHORTEST_SENTENCE = 6

/**
 * Finds the sentences that travelled along with the passages. Those that more than a third of the pages
 * carry are put aside: everybody writes them.
 *
 * @param lines the articles' sentences
 */
export function sharedContext(
  articles: readonly Article[],
  passages: readonly (readonly Span[])[],
  lines: readonly (readonly Span[])[] = articles.map(({ text }) => sentences(text)),
): SharedContext {
  const lengths = articles.map(() => 0)
  const found = new Map<string, Sentence>()
  for (const [page, article] of articles.entries())
    for (const line of lines[page] ?? []) {
      if (passages[page]?.some((span) => overlaps(span, line))) continue
      const norms = words(article.text, ...line).map((word) => word.norm)
      lengths[page] = (lengths[page] ?? 0) + norms.length
      if (norms.length < SHORTEST_SENTENCE) continue
      const key = norms.join(" ")
      const known = found.get(key)
      if (!known) found.set(key, { length: norms.length, pages: [page] })
      else if (known.pages.at(-1) !== page) known.pages.push(page)
    }
  const shared = sharedByPage([...found.values()], articles.length)
  const between = (one: number, other: number) => {
    let length = 0
    const others = shared[other]
    for (const sentence of shared[one] ?? []) if (others?.has(sentence)) length += sentence.length
    return length
  }
  return {
    words: between,
    share: (one, other) =>
      between(one, other) / Math.max(1, Math.min(lengths[one] ?? 0, lengths[other] ?? 0)),
  }
}

/** A sentence around passages: its words, and the pages that have it, in ascending order. */
interface Sentence {
  readonly length: number
  readonly pages: number[]
}

/** By page the sentences that another has too, but few have. */
function sharedByPage(all: readonly Sentence[], pages: number): (Set<Sentence> | undefined)[] {
  const common = Math.max(2, Math.min(MOST_PAGES, pages / 3))
  const shared = Array.from({ length: pages }, (): Set<Sentence> | undefined => undefined)
  for (const sentence of all)
    if (sentence.pages.length >= 2 && sentence.pages.length <= common)
      for (const page of sentence.pages) shared[page] = (shared[page] ?? new Set()).add(sentence)
  return shared
}

/** A sentence on more pages says nothing about two of them. */
const MOST_PAGES = 60
