import type { Article, Span } from "../model.js"
import { byPlace, hull, overlaps, paragraphs, words } from "../text/index.js"

/** Words in a row that two pages have by chance seldom. */
const ROW = 5
/** A paragraph travelled where so much of its rows stand on another page too. */
const TRAVELLED = 0.4
/** A shorter paragraph at the edge may be anybody's: a lead, a credit, a closing line. */
const LONGEST_FORMULA = 15
/** A short paragraph belongs to the text where this share of the pages that have the one next to it have it too. */
const COMPANIONS = 0.66
const MIN_COMPANIONS = 3
/** So many paragraphs of a page's own may stand between two that travelled. */
const LONGEST_GAP = 2

/**
 * By page, the passage with the paragraphs about it that other pages have too. A page that copies a letter copies
 * more of it than one quotation, and where the letter came from shows in all its words.
 *
 * @param passages by page, in the order of `articles`
 * @param isWhole were the passages given, and not put together from quotations? Then no short paragraph is missing at their ends.
 * @example // two pages print the same three paragraphs, one is quoted: the passage of each is all three
 */
export function travellingText(
  articles: readonly Article[],
  passages: readonly (readonly Span[])[],
  isWhole = false,
): (readonly Span[])[] {
  if (articles.length < 2) return [...passages]
  const numbers = new Map<string, number>()
  const pages = articles.map((article) => paragraphsOf(article, numbers))
  const carriers = countCarriers(pages)
  return articles.map((article, page) =>
    withNeighbours(article, pages[page] ?? [], passages[page] ?? [], carriers, isWhole),
  )
}

/** A paragraph with a number for each of its rows of words: all pages' words themselves would fill the memory. */
interface Paragraph {
  readonly span: Span
  readonly rows: Float64Array
}

function paragraphsOf({ text }: Article, numbers: Map<string, number>): Paragraph[] {
  return paragraphs(text).map((span) => {
    const all = words(text, ...span).map(({ norm }) => {
      const number = numbers.get(norm) ?? numbers.size
      numbers.set(norm, number)
      return number
    })
    const rows = new Float64Array(Math.max(1, all.length - ROW + 1))
    return { span, rows: rows.map((_, at) => rowNumber(all.slice(at, at + ROW))) }
  })
}

/** Words in one number of 53 bits: even among all rows of a large pile hardly any two others get the same. */
function rowNumber(row: readonly number[]): number {
  let [low, high] = [row.length, ~row.length]
  for (const word of row) {
    low = Math.imul(low ^ (low >>> 15) ^ word, 0x2c1b3c6d)
    high = Math.imul(high ^ (high >>> 13) ^ word, 0x297a2d39)
  }
  return ((high ^ (high >>> 16)) & 0x1fffff) * 2 ** 32 + ((low ^ (low >>> 16)) >>> 0)
}

/** By row that several pages have, how many do. Rows of one page, which most are in a large pile, are not kept. */
function countCarriers(pages: readonly (readonly Paragraph[])[]): Map<number, number> {
  const rowsOn = (page: readonly Paragraph[]) => new Set(page.flatMap(({ rows }) => [...rows]))
  const all = pages.reduce((sum, page) => page.reduce((count, { rows }) => count + rows.length, sum), 0)
  // Rows share a place by chance: one that is alone there stands on one page, others are counted.
  const places = new Uint8Array(2 * all + 1)
  for (const page of pages)
    for (const row of rowsOn(page))
      places[row % places.length] = Math.min(2, (places[row % places.length] ?? 0) + 1)
  const carriers = new Map<number, number>()
  for (const page of pages)
    for (const row of rowsOn(page))
      if ((places[row % places.length] ?? 0) > 1) carriers.set(row, (carriers.get(row) ?? 0) + 1)
  return carriers
}

/**
 * What a paragraph is to the passage: it holds some of it and travelled, or holds some of it among the page's own
 * words; surely of the same text, perhaps of it, or the page's own.
 */
type Standing = "within" | "beside" | "travelled" | "formula" | "own"

function standingOf(
  { quotations = [], transmissions = [] }: Article,
  { span, rows }: Paragraph,
  passage: readonly Span[],
  carriers: ReadonlyMap<number, number>,
): Standing {
  const shared = rows.filter((row) => (carriers.get(row) ?? 0) > 1).length
  const hasTravelled = shared >= TRAVELLED * rows.length
  if (passage.some((own) => overlaps(own, span))) return hasTravelled ? "within" : "beside"
  if (!hasTravelled) return "own"
  if (rows.length > LONGEST_FORMULA - ROW) return "travelled"
  if (transmissions.some(({ start, end }) => overlaps([start, end], span))) return "own"
  const isMarked = quotations.some(
    ({ kind, content }) => kind !== "indirect" && content.some((one) => overlaps(one, span)),
  )
  return isMarked ? "travelled" : "formula"
}

/** Goes up and down from the passage as long as paragraphs travelled; a formula counts only between two of them. */
function withNeighbours(
  article: Article,
  order: readonly Paragraph[],
  passage: readonly Span[],
  carriers: ReadonlyMap<number, number>,
  isWhole: boolean,
): readonly Span[] {
  const first = order.map((paragraph) => standingOf(article, paragraph, passage, carriers))
  const standings = isWhole ? first : withCompanions(order, first, carriers)
  const holds = standings.map((standing) => standing === "within" || standing === "beside")
  const [start, end] = [holds.indexOf(true), holds.lastIndexOf(true)]
  if (start < 0) return passage
  const from = lastReached(standings.slice(0, start).reverse())
  const to = lastReached(standings.slice(end + 1))
  const reached = order.slice(start - from, end + 1 + to)
  const taken = reached.flatMap((paragraph, at) => {
    const standing = standings[start - from + at]
    if ((standing === "within" || standing === "beside") && !isWhole)
      return withoutGlue(article, paragraph, passage, carriers, standing)
    return isTaken(standing) ? [paragraph.span] : []
  })
  return mergeSpans([...passage, ...taken])
}

/**
 * A paragraph that holds some of the passage, without what only this page says around quotations: who spoke, and where it has
 * it from. Glue that travelled along with them stays; a name and its office alone are the same by chance. Among the page's own
 * words, only what else it quotes that other pages have too.
 */
function withoutGlue(
  { text, quotations = [] }: Article,
  { span, rows }: Paragraph,
  passage: readonly Span[],
  carriers: ReadonlyMap<number, number>,
  standing: "within" | "beside",
): Span[] {
  const here = quotations.filter(
    ({ kind, content }) => kind === "direct" && content.some((one) => overlaps(one, span)),
  )
  if (here.length === 0) return standing === "within" ? [span] : []
  const all = words(text, ...span)
  const within = (spans: readonly Span[]) =>
    all.map(({ start, end }) => spans.some((one) => overlaps(one, [start, end])))
  const said = within([...passage, ...here.flatMap(({ content }) => content)])
  const named = within(here.flatMap(({ source }) => source))
  const hasGlue = Array.from(rows, (_, at) =>
    all.slice(at, at + ROW).some((_, word) => !said[at + word] && !named[at + word]),
  )
  const isShared = Array.from(rows, (row) => (carriers.get(row) ?? 0) > 1)
  const isIn = (at: number, isTaken: (row: number) => boolean) =>
    isShared
      .slice(Math.max(0, at - ROW + 1), at + 1)
      .some((_, row) => isTaken(Math.max(0, at - ROW + 1) + row))
  const kept = said.map((isSaid, at) =>
    standing === "within"
      ? isSaid || isIn(at, (row) => isShared[row] === true && hasGlue[row] === true)
      : isSaid && isIn(at, (row) => isShared[row] === true && hasGlue[row] === false),
  )
  return stretchesOf(kept).flatMap(([from, to]): Span[] => {
    const [first, last] = [all[from], all[to - 1]]
    return first && last ? [[first.start, last.end]] : []
  })
}

/** Places of what follows each other and is true, as `[from, to)`. */
function stretchesOf(flags: readonly boolean[]): [from: number, to: number][] {
  return flags.flatMap((flag, from): [number, number][] => {
    if (!flag || flags[from - 1]) return []
    const to = flags.indexOf(false, from)
    return [[from, to < 0 ? flags.length : to]]
  })
}

/** Short paragraphs that come along with the one next to them: `But I do not dislike him.` below a long answer. */
function withCompanions(
  order: readonly Paragraph[],
  standings: readonly Standing[],
  carriers: ReadonlyMap<number, number>,
): Standing[] {
  const pages = order.map(({ rows }) => rows.reduce((most, row) => Math.max(most, carriers.get(row) ?? 0), 0))
  const found = [...standings]
  const isOfText = (at: number) => found[at] === "travelled" || found[at] === "within"
  const join = (at: number, next: number) => {
    const isCompanion = (pages[at] ?? 0) >= Math.max(MIN_COMPANIONS, COMPANIONS * (pages[next] ?? 0))
    if (found[at] === "formula" && isOfText(next) && isCompanion) found[at] = "travelled"
  }
  for (let at = 1; at < found.length; at++) join(at, at - 1)
  for (let at = found.length - 2; at >= 0; at--) join(at, at + 1)
  return found
}

const isTaken = (standing: Standing | undefined): boolean => standing !== "own" && standing !== "beside"

/** How many paragraphs to go until the last that surely travelled. */
function lastReached(standings: readonly Standing[]): number {
  let [reached, gap] = [0, 0]
  for (const [at, standing] of standings.entries()) {
    if (standing === "own" && ++gap > LONGEST_GAP) break
    if (standing === "travelled") [reached, gap] = [at + 1, 0]
  }
  return reached
}

/** Sorted by place, what overlaps made one. */
export function mergeSpans(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const span of [...spans].sort(byPlace)) {
    const last = merged.at(-1)
    if (last && span[0] < last[1]) merged[merged.length - 1] = hull([last, span])
    else merged.push(span)
  }
  return merged
}
