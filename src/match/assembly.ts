import { hull } from "../text/index.js"
import type { Utterance } from "./utterances.js"

/** Words of an attribution that may stand between two parts of one utterance. */
const MOST_BETWEEN = 12
/** The same between two sentences of the running text: a short sentence that was not looked at. */
const MOST_BETWEEN_RUNNING = 4

/** Pages on which two sets must adjoin, and the least share of the pages of the smaller one. */
export const LEAST_PAGES = 3
export const LEAST_SHARE = 0.5

/** The sets of an index, each by the number that stands for it. */
export interface SetsOnPages {
  /** Pages that a set stands on. */
  readonly pagesOf: (set: number) => ReadonlySet<number>
  /** The utterances of a page that belong to a set which stands on more pages than this one, with that set. */
  readonly partsOn: (page: number) => readonly PagePart[]
}

/** What of an utterance tells whether it adjoins another. */
export interface Adjacent extends Pick<Utterance, "content" | "ranges" | "person" | "place"> {
  readonly quotation?: unknown
}

export interface PagePart {
  readonly set: number
  readonly utterance: Utterance
}

/**
 * Sets that a set adjoins on page after page, with nothing but an attribution between them: together they pass on one letter or
 * one speech, though no page may quote it in one piece.
 */
export function adjoiningSets(set: number, { pagesOf, partsOn }: SetsOnPages): number[] {
  const pages = pagesOf(set)
  // What stands on one page alone adjoins nothing on a second one.
  if (pages.size < LEAST_PAGES) return []
  const counts = new Map<number, number>()
  for (const page of pages)
    for (const other of neighboursOn(partsOn(page), set)) counts.set(other, (counts.get(other) ?? 0) + 1)
  return [...counts].flatMap(([other, count]) => {
    const smaller = Math.min(pages.size, pagesOf(other).size)
    return count >= LEAST_PAGES && count >= LEAST_SHARE * smaller ? other : []
  })
}

function neighboursOn(parts: readonly PagePart[], set: number): Set<number> {
  const isAsked = (one: PagePart, next: PagePart) => one.set === set || next.set === set
  return new Set(adjoiningOn(parts, isAsked).map(([one, next]) => (one.set === set ? next.set : one.set)))
}

/** Of the parts of statements on one page those that adjoin, of different sets, one and the next. */
export function adjoiningOn<P extends { readonly set: unknown; readonly utterance: Adjacent }>(
  parts: readonly P[],
  isAsked: (one: P, next: P) => boolean = () => true,
): [one: P, next: P][] {
  const inOrder = [...parts].sort(
    (a, b) => startOf(a.utterance) - startOf(b.utterance) || a.utterance.place - b.utterance.place,
  )
  return inOrder.flatMap((one, at): [P, P][] => {
    const next = inOrder[at + 1]
    if (!next || next.set === one.set || !isAsked(one, next)) return []
    return adjoin(one.utterance, next.utterance) ? [[one, next]] : []
  })
}

/**
 * Does nothing but an attribution to one and the same speaker stand between two passages of a page? What a page says that
 * "their leader" said need not be a part of what it quotes a person by name with.
 */
export function adjoin(one: Adjacent, next: Adjacent): boolean {
  if (startOf(next) < endOf(one)) return false
  const bothSaid = one.quotation !== undefined && next.quotation !== undefined
  if (bothSaid && one.person !== next.person) return false
  const words = Math.min(...next.ranges.map(([from]) => from)) - Math.max(...one.ranges.map(([, to]) => to))
  return words <= (one.quotation || next.quotation ? MOST_BETWEEN : MOST_BETWEEN_RUNNING)
}

const startOf = ({ content }: Adjacent): number => hull(content)[0]
const endOf = ({ content }: Adjacent): number => hull(content)[1]
