import type { QuotationKind, Span } from "../model.js"
import { firstAfter, joinSpans, trimSpan, words } from "../text/index.js"

/** Share of a content's words that must stand inside marks for it to be direct: PolNeAR's scorer's. */
const DIRECT_SHARE = 0.9

/**
 * Direct where (nearly) all words of `content` stand inside quotation marks, indirect where none does, mixed between.
 *
 * @param marks spans of marked passages in text order, marks included (`markedSpans(text)`)
 * @example kindOf("He “will” go", [[3, 9]], [[0, 12]]) // "mixed"
 */
export function kindOf(text: string, marks: readonly Span[], content: readonly Span[]): QuotationKind {
  if (opensWithDash(text, content)) return "direct"
  let all = 0
  let inside = 0
  const outer = outermost(marks)
  for (const [start, end] of content) {
    let next = firstAfter(outer, start)
    for (const word of words(text, start, end)) {
      all++
      while ((outer[next]?.[1] ?? Number.POSITIVE_INFINITY) <= word.start) next++
      if ((outer[next]?.[0] ?? Number.POSITIVE_INFINITY) < word.end) inside++
    }
  }
  if (all > 0 && inside / all >= DIRECT_SHARE) return "direct"
  return inside > 0 ? "mixed" : "indirect"
}

/** Does a quotation dash at a line's beginning mark the words: `— Sí —dijo—. Vamos.`? */
function opensWithDash(text: string, [first]: readonly Span[]): boolean {
  if (!first || !/^[—–―-]/u.test(text.slice(first[0], first[0] + 1))) return false
  return first[0] === 0 || text.charAt(first[0] - 1) === "\n"
}

/** The outermost marks of articles whose quotations are told apart: several thousand may ask for the same. */
const known = new WeakMap<readonly Span[], readonly Span[]>()

/** The marks without those inside others, in text order. */
function outermost(marks: readonly Span[]): readonly Span[] {
  const before = known.get(marks)
  if (before) return before
  const outer: Span[] = []
  for (const mark of marks) if (mark[1] > (outer.at(-1)?.[1] ?? 0)) outer.push(mark)
  known.set(marks, outer)
  return outer
}

const OPENING = /^(?:[—–―-](?=[\s\p{L}])|``|''|‘‘|,,|["“”„‟″＂«»‹›‘’‚‛'`「『﹁﹃〝])\s*/u
const CLOSING = /\s*(?:''|’’|["“”‟″＂«»‹›‘’'´」』﹂﹄〞〟])(?=[.,;:!?…]?$)/u

/**
 * The content as one string: each span without the marks around it, without the marks that open its further
 * paragraphs again, and without the comma before the speaker; spans joined by ` … `.
 *
 * @example plainContent("“We,” he said, “will win.”", [[0, 5], [15, 26]]) // "We … will win."
 */
export const plainContent = (text: string, spans: readonly Span[]): string =>
  spans
    .map((span) => plainPart(text, span))
    .filter((part) => part !== "")
    .join(" … ")

function plainPart(text: string, span: Span): string {
  const part = joinSpans(text, [trimSpan(text, span)])
  const opening = OPENING.exec(part)?.[0] ?? ""
  const bare = opening === "" ? withoutLoneClosing(part) : withoutClosing(part.slice(opening.length))
  const mark = opening.trim()
  const continued = mark === "" ? bare : bare.replaceAll(`\n\n${mark}`, "\n\n")
  return continued.replace(/\s*,$/u, "").trim()
}

/** A closing mark goes only where it closes the outer passage: `the “word”` opened by another mark keeps its own. */
/** The last part of a quotation whose narrator stands between its marks: `И скоро»`. */
const withoutLoneClosing = (part: string): string => (/[«“„"「]/u.test(part) ? part : withoutClosing(part))

const withoutClosing = (part: string): string => part.replace(CLOSING, "")
