import type { Quotation, QuotedArticle, Span, Witness } from "../model.js"
import { contentId, hull, joinSpans, type PassedWord, relationBetween } from "../text/index.js"
import { adjoin } from "./assembly.js"
import type { Page, Utterance } from "./utterances.js"
import { wordingOf } from "./wording.js"

/** What one page passes on in one piece: a quotation, sentences of the running text, or parts that adjoin. */
export interface Passage {
  readonly article: QuotedArticle
  readonly content: readonly Span[]
  readonly text: string
  /** The fullest quotation in it. */
  readonly quotation: Quotation | undefined
  /** Words, where somebody is quoted; running text is never what a statement is measured by. */
  readonly fullness: number
  /** Read from the page when it is first asked for: most statements have one witness, and nothing to compare. */
  readonly wording: () => readonly PassedWord[]
}

/**
 * The passages in which a statement's members stand on their pages, the fullest first; of equally full ones that of the
 * first article.
 *
 * @param isAssembled were the members put together from parts? Then those that adjoin on a page are one passage.
 */
export function passagesOf(
  members: readonly Utterance[],
  isAssembled: boolean,
  articleOf: (page: Page) => QuotedArticle,
): Passage[] {
  const inOrder = [...members].sort(
    (a, b) => byId(a.page, b.page) || startOf(a) - startOf(b) || endOf(b) - endOf(a) || a.place - b.place,
  )
  const pieces: Utterance[][] = []
  for (const member of inOrder) {
    const piece = pieces.at(-1)
    const last = piece?.at(-1)
    const isOn = last?.page.id === member.page.id
    if (piece && last && isOn && isOnePiece(last, member, articleOf(member.page).text, isAssembled))
      piece.push(member)
    else pieces.push([member])
  }
  return pieces
    .flatMap((piece) => (piece[0] ? passageOf(piece, articleOf(piece[0].page)) : []))
    .sort((a, b) => b.fullness - a.fullness || byId(a.article, b.article) || startOf(a) - startOf(b))
}

const byId = (one: { readonly id: string }, other: { readonly id: string }): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : 0

/** Sentences of the running text that follow each other are one piece in any statement. */
function isOnePiece(one: Utterance, next: Utterance, text: string, isAssembled: boolean): boolean {
  if (startOf(next) < endOf(one)) return false
  if (isAssembled) return adjoin(one, next)
  return !one.quotation && !next.quotation && text.slice(endOf(one), startOf(next)).trim() === ""
}

function passageOf(piece: readonly Utterance[], article: QuotedArticle): Passage {
  const page = article.text
  const fullest = piece
    .filter(({ quotation }) => quotation)
    .reduce<Utterance | undefined>(
      (most, next) => (most && wordsIn(most) >= wordsIn(next) ? most : next),
      undefined,
    )
  return {
    article,
    content: contentOf(piece, page),
    text: piece.map((part, at) => jointBefore(piece[at - 1], part, page) + textOf(part, page)).join(""),
    quotation: fullest?.quotation,
    fullness: fullest ? piece.reduce((sum, part) => sum + wordsIn(part), 0) : 0,
    wording: once(() =>
      piece.flatMap(({ content, kind }) => wordingOf(page, content, kind, article.language)),
    ),
  }
}

function once<V>(make: () => V): () => V {
  let made: { readonly value: V } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}

const wordsIn = ({ words }: Utterance): number => words.length

/** The quotation's own text; of a part of one its words, without the marks and the comma at their ends. */
function textOf({ quotation, content }: Utterance, page: string): string {
  if (!quotation) return joinSpans(page, content)
  if (quotation.content === content) return quotation.text
  return content.map(([start, end]) => withoutMarks(page.slice(start, end))).join(" … ")
}

/** A closing mark goes where it closes what the part began, or what began before it. */
function withoutMarks(part: string): string {
  const bare = part.replace(/^["“„‟«「]/u, "")
  const isOuter = bare !== part || !/["“„‟«「]/u.test(bare)
  return isOuter ? bare.replace(/,?["”“»」],?$|,$/u, "") : bare
}

/** As a quotation's own parts: `…` over an attribution; a paragraph's end stays one. */
function jointBefore(before: Utterance | undefined, part: Utterance, page: string): string {
  if (!before) return ""
  const between = page.slice(endOf(before), startOf(part))
  if (/[\p{L}\p{N}]/u.test(between)) return " … "
  return between.includes("\n\n") ? "\n\n" : " "
}

/** A quotation's own content; of several parts, those with nothing but space between them are one span. */
function contentOf(piece: readonly Utterance[], page: string): readonly Span[] {
  const [only, ...others] = piece.map(({ content }) => content)
  if (!only || others.length === 0) return only ?? []
  const spans = [only, ...others].flat()
  const joined: Span[] = []
  for (const span of spans.sort((a, b) => a[0] - b[0])) {
    const last = joined.at(-1)
    if (last && page.slice(last[1], span[0]).trim() === "") joined[joined.length - 1] = hull([last, span])
    else joined.push(span)
  }
  return joined
}

const startOf = ({ content }: Pick<Utterance, "content">): number => hull(content)[0]
const endOf = ({ content }: Pick<Utterance, "content">): number => hull(content)[1]

export const witnessId = (article: string, content: readonly Span[]): string =>
  contentId("w", article, content.map((span) => span.join("-")).join(","))

/** A passage as a witness of the statement whose fullest passage is `fullest`. */
export function witnessOf(passage: Passage, fullest: Passage): Witness {
  const { content, quotation, text } = passage
  const { id } = passage.article
  return {
    id: witnessId(id, content),
    article: id,
    content,
    ...(quotation && { quotation: quotation.id }),
    text,
    relation: passage === fullest ? ["verbatim"] : relationBetween(fullest.wording(), passage.wording()),
  }
}
