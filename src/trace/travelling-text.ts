import type { Article, Span } from "../model.js"
import { byPlace, hull, overlaps, paragraphs, words } from "../text/index.js"

/** Words in a row that two pages have by chance seldom. */
const ROW = 5
/** A paragraph travelled where so much of its rows stand on another page too. */
const TRAVELLED = 0.4
/** A shorter paragraph at the edge may be anybody's: a lead, a credit, a closing line. */
const LONGEST_FORMULA = 15
/** So many paragraphs of a page's own may stand between two that travelled. */
const LONGEST_GAP = 2

/**
 * By page, the passage with the paragraphs about it that other pages have too. A page that copies a letter copies
 * more of it than one quotation, and where the letter came from shows in all its words.
 *
 * @param passages by page, in the order of `articles`
 * @example // two pages print the same three paragraphs, one is quoted: the passage of each is all three
 */
export function travellingText(
  articles: readonly Article[],
  passages: readonly (readonly Span[])[],
): (readonly Span[])[] {
  if (articles.length < 2) return [...passages]
  const pages = articles.map(paragraphsOf)
  const carriers = new Map<string, number>()
  for (const paragraphs of pages)
    for (const row of new Set(paragraphs.flatMap(({ rows }) => rows)))
      carriers.set(row, (carriers.get(row) ?? 0) + 1)
  return articles.map((article, page) =>
    withNeighbours(article, pages[page] ?? [], passages[page] ?? [], carriers),
  )
}

interface Paragraph {
  readonly span: Span
  readonly length: number
  readonly rows: readonly string[]
}

function paragraphsOf({ text }: Article): Paragraph[] {
  return paragraphs(text).map((span) => {
    const norms = words(text, ...span).map(({ norm }) => norm)
    const last = Math.max(1, norms.length - ROW + 1)
    const rows = Array.from({ length: last }, (_, at) => norms.slice(at, at + ROW).join(" "))
    return { span, length: norms.length, rows }
  })
}

/**
 * What a paragraph is to the passage: it holds some of it and travelled, or holds some of it among the page's own
 * words; surely of the same text, perhaps of it, or the page's own.
 */
type Standing = "within" | "beside" | "travelled" | "formula" | "own"

function standingOf(
  { quotations = [], transmissions = [] }: Article,
  { span, length, rows }: Paragraph,
  passage: readonly Span[],
  carriers: ReadonlyMap<string, number>,
): Standing {
  const shared = rows.filter((row) => (carriers.get(row) ?? 0) > 1).length
  const hasTravelled = shared >= TRAVELLED * rows.length
  if (passage.some((own) => overlaps(own, span))) return hasTravelled ? "within" : "beside"
  if (!hasTravelled) return "own"
  if (length >= LONGEST_FORMULA) return "travelled"
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
  carriers: ReadonlyMap<string, number>,
): readonly Span[] {
  const standings = order.map((paragraph) => standingOf(article, paragraph, passage, carriers))
  const holds = standings.map((standing) => standing === "within" || standing === "beside")
  const [first, last] = [holds.indexOf(true), holds.lastIndexOf(true)]
  if (first < 0) return passage
  const from = lastReached(standings.slice(0, first).reverse())
  const to = lastReached(standings.slice(last + 1))
  const reached = order.slice(first - from, last + 1 + to)
  const whole = reached.filter((_, at) => isTaken(standings[first - from + at]))
  return mergeSpans([...passage, ...whole.map(({ span }) => span)])
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
