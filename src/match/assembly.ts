import type { QuotedArticle } from "../model.js"
import { hull } from "../text/index.js"
import { Components } from "./components.js"
import type { Utterance } from "./utterances.js"

/** Words of an attribution that may stand between two parts of one utterance. */
const MOST_BETWEEN = 12
/** The same between two sentences of the running text: a short sentence that was not looked at. */
const MOST_BETWEEN_RUNNING = 4

/** Pages on which two sets must adjoin, and the least share of the pages of the smaller one. */
const LEAST_PAGES = 3
const LEAST_SHARE = 0.5

/** Utterances of one statement, put together from several sets or one as it was. */
export interface AssembledSet {
  readonly members: readonly Utterance[]
  readonly isAssembled: boolean
}

/**
 * Puts the parts of a letter or a speech together: sets whose passages adjoin on page after page, with nothing but an
 * attribution between them, pass on one utterance, though no page may quote it in one piece.
 */
export function assembled(
  sets: readonly (readonly Utterance[])[],
  articles: readonly QuotedArticle[],
): AssembledSet[] {
  const pages = sets.map((set) => new Set(set.map(({ article }) => article)))
  const joined = new Components(sets.length)
  for (const [one, other, count] of adjoiningSets(sets, articles)) {
    const smaller = Math.min(pages[one]?.size ?? 0, pages[other]?.size ?? 0)
    if (count >= LEAST_PAGES && count >= LEAST_SHARE * smaller) joined.join(one, other)
  }
  return joined.sets().map((parts) => ({
    members: parts.flatMap((part) => sets[part] ?? []),
    isAssembled: parts.length > 1,
  }))
}

/** Pairs of sets, by index, with the number of pages on which they adjoin. */
function adjoiningSets(
  sets: readonly (readonly Utterance[])[],
  articles: readonly QuotedArticle[],
): (readonly [one: number, other: number, pages: number])[] {
  const byArticle = new Map<number, { set: number; utterance: Utterance }[]>()
  sets.forEach((members, set) => {
    // What stands on one page alone adjoins nothing on a second one.
    if (members.every(({ article }) => article === members[0]?.article)) return
    for (const utterance of members) {
      const known = byArticle.get(utterance.article) ?? []
      known.push({ set, utterance })
      byArticle.set(utterance.article, known)
    }
  })
  const counts = new Map<string, number>()
  for (const [article, parts] of byArticle) {
    const inOrder = parts.sort((a, b) => startOf(a.utterance) - startOf(b.utterance))
    const pairs = new Set<string>()
    inOrder.forEach((part, at) => {
      const next = inOrder[at + 1]
      if (!next || next.set === part.set || startOf(next.utterance) < endOf(part.utterance)) return
      const key = [part.set, next.set].sort((a, b) => a - b).join()
      if (adjoin(part.utterance, next.utterance, articles[article]?.text ?? "")) pairs.add(key)
    })
    for (const key of pairs) counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return [...counts].map(([key, pages]) => {
    const [one = 0, other = 0] = key.split(",").map(Number)
    return [one, other, pages]
  })
}

/**
 * Does nothing but an attribution to one and the same speaker stand between two passages of `text`? What a page says that
 * "their leader" said need not be a part of what it quotes a person by name with.
 */
export function adjoin(one: Utterance, next: Utterance, text: string): boolean {
  const bothSaid = one.quotation !== undefined && next.quotation !== undefined
  if (bothSaid && one.person !== next.person) return false
  const between = text.slice(hull(one.content)[1], hull(next.content)[0])
  const words = between.match(/[\p{L}\p{N}]+/gu)?.length ?? 0
  return words <= (one.quotation || next.quotation ? MOST_BETWEEN : MOST_BETWEEN_RUNNING)
}

const startOf = ({ content }: Utterance): number => hull(content)[0]
const endOf = ({ content }: Utterance): number => hull(content)[1]
