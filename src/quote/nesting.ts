import type { Note, Span } from "../model.js"
import { byPlace, paragraphs } from "../text/index.js"
import { type Mark, type MarkConvention, type MarkFamily, markConvention, marksOf } from "./marks.js"

/** What was done about marks that do not pair. */
export type Mending = "unclosed" | "unopened" | "extended"

/** A passage between quotation marks. */
export interface MarkedPassage {
  /** Where its opening mark begins. */
  readonly start: number
  /** After its closing mark. */
  readonly end: number
  readonly family: MarkFamily
  /** 0 outermost. */
  readonly depth: number
  readonly mended?: Mending
}

/** A text's marked passages in text order, outer before inner, and what was wrong with the marks. */
export interface MarkedText {
  readonly passages: readonly MarkedPassage[]
  readonly notes: readonly Note[]
}

/** Marks that may close one another when a page mixes them. */
const STAND_INS: readonly MarkFamily[] = ["double", "angle"]

/** Units at a passage's end in which the narrator may take over. */
const LONGEST_TAIL = 1000

/** Nobody nests deeper; a page that does is junk, and stays cheap. */
const DEEPEST = 16

interface Draft {
  start: number
  end: number
  family: MarkFamily
  mended?: Mending
}

export interface PairingOptions {
  /** Where the narrator takes over in a passage whose closing mark is missing; nobody knows. */
  readonly narrationStart?: (passage: string) => number | undefined
}

const nowhere = (): undefined => undefined

/**
 * Pairs the quotation marks of `text`, with a stack of open marks per paragraph. A paragraph that opens with a mark
 * while the last one never closed continues its quotation; otherwise the damage of a missing mark ends with its
 * paragraph, or before the next opening mark of the same sort.
 *
 * @example markedPassages("“We will.\n\n“And soon,” said Roe.").passages // one, [0, 23]
 */
export function markedPassages(text: string, { narrationStart = nowhere }: PairingOptions = {}): MarkedText {
  const pairing = new Pairing(text, markConvention(text), narrationStart)
  for (const paragraph of paragraphs(text)) pairing.addParagraph(paragraph)
  return pairing.finish()
}

/** The outermost marked passages as spans, marks included. */
export const markedSpans = (text: string): Span[] =>
  markedPassages(text)
    .passages.filter((passage) => passage.depth === 0)
    .map(({ start, end }) => [start, end])

/** The life of one text's pairing: what is open, what is done, what was wrong. */
class Pairing {
  private readonly done: Draft[] = []
  private readonly notes: Note[] = []
  /** Marks open at this place, outermost first. */
  private open: Mark[] = []
  private paragraph: Span = [0, 0]
  /** How many of `done` belong to earlier paragraphs. */
  private earlier = 0
  /** Up to where stray closing marks were looked at, so that none is looked at twice. */
  private mended = 0

  constructor(
    private readonly text: string,
    private readonly convention: MarkConvention,
    private readonly narrationStart: (passage: string) => number | undefined,
  ) {}

  addParagraph(paragraph: Span): void {
    const marks = marksOf(this.text, paragraph, this.convention)
    const reopening = this.continuing(marks, paragraph)
    if (this.open.length > reopening) this.endUnclosed(reopening)
    this.paragraph = paragraph
    this.earlier = this.done.length
    for (const mark of marks.slice(reopening)) this.addMark(mark)
    this.settle()
  }

  finish(): MarkedText {
    this.endUnclosed(0)
    const passages = withDepth(
      this.done.sort((one, other) => byPlace([one.start, one.end], [other.start, other.end])),
    )
    return { passages, notes: this.notes }
  }

  /** How many of the marks that begin `paragraph` only open again what the last one left open. */
  private continuing(marks: readonly Mark[], [start]: Span): number {
    let place = start
    let count = 0
    for (const open of this.open) {
      const mark = marks[count]
      if (mark?.start !== place || !isReopening(open, mark)) break
      place = mark.end
      count++
    }
    return count
  }

  private addMark(mark: Mark): void {
    const opens = mark.role === "open" || (mark.role === "either" && this.openIndex(mark.family) < 0)
    if (!opens) this.close(mark)
    else if (this.open.length < DEEPEST) this.open.push(mark)
  }

  private openIndex(family: MarkFamily): number {
    return this.open.findLastIndex((open) => open.family === family)
  }

  private close(mark: Mark): void {
    let index = this.openIndex(mark.family)
    if (index < 0 && STAND_INS.includes(mark.family))
      index = this.open.findLastIndex((open) => STAND_INS.includes(open.family))
    const open = this.open[index]
    if (!open) {
      this.mendUnopened(mark)
      return
    }
    this.done.push({ start: open.start, end: mark.end, family: open.family })
    this.open.length = index
  }

  /**
   * A closing mark that nothing opened: a letter whose closing mark came too early goes on to here; otherwise the
   * opening mark of its sentence is missing.
   */
  private mendUnopened(mark: Mark): void {
    if (mark.family === "single" || this.open.length > 0 || /\d/.test(this.text.charAt(mark.start - 1)))
      return
    const last = this.done.length > this.earlier ? this.done.at(-1) : undefined
    const from = Math.max(last?.end ?? this.paragraph[0], this.mended)
    const between = this.text.slice(from, mark.start)
    this.mended = mark.end
    if (last && goesOn(this.text, last, between)) {
      last.end = mark.end
      last.mended = "extended"
      this.note(
        "quote/early-mark",
        last,
        "a closing mark stood before the end; the quotation goes on after it",
      )
      return
    }
    const start = from + sentenceStart(between, from > this.paragraph[0])
    if (start >= mark.start) return
    const draft: Draft = { start, end: mark.end, family: mark.family, mended: "unopened" }
    this.done.push(draft)
    this.note("quote/unopened-mark", draft, "no opening mark; taken to begin with its sentence")
  }

  /** At a paragraph's end: a mark under another of its own sort has lost its closing mark. */
  private settle(): void {
    const left = this.open.filter((mark) => mark.family !== "single")
    this.open = []
    let limit = Number.POSITIVE_INFINITY
    for (const [index, mark] of left.entries()) {
      const next = Math.min(limit, this.nextOpening(mark, left[index + 1]) ?? Number.POSITIVE_INFINITY)
      const end = Math.min(next, this.paragraph[1])
      const narrated = this.narratedFrom(mark.start, end)
      if (narrated === undefined && next > this.paragraph[1]) {
        this.open.push(mark)
        continue
      }
      // What opened inside a passage that ends here ends here too.
      limit = mark.start + (narrated ?? end - mark.start)
      if (limit > mark.start) this.endAt(mark, limit)
    }
  }

  /** Where the narrator takes over between `start` and `end`, from `start`; only the end is read, so that long stays cheap. */
  private narratedFrom(start: number, end: number): number | undefined {
    const from = Math.max(start, end - LONGEST_TAIL)
    const narrated = this.narrationStart(this.text.slice(from, end).trimEnd())
    return narrated === undefined ? undefined : narrated + from - start
  }

  /** Where the next mark of the same sort opens in this paragraph. */
  private nextOpening(mark: Mark, above: Mark | undefined): number | undefined {
    const inner = this.done
      .slice(this.earlier)
      .filter(({ start, family }) => start > mark.start && family === mark.family)
    const starts = inner.map(({ start }) => start)
    if (above && above.family === mark.family) starts.push(above.start)
    return starts.length > 0 ? starts.reduce((one, other) => Math.min(one, other)) : undefined
  }

  private endUnclosed(from: number): void {
    for (const mark of this.open.splice(from)) this.endAt(mark, this.paragraph[1])
  }

  private endAt(mark: Mark, place: number): void {
    const end = mark.start + this.text.slice(mark.start, place).trimEnd().length
    const draft: Draft = { start: mark.start, end, family: mark.family, mended: "unclosed" }
    this.done.push(draft)
    this.note(
      "quote/unclosed-mark",
      draft,
      "no closing mark; taken to end before the next quotation or with its paragraph",
    )
  }

  private note(rule: string, { start, end }: Draft, message: string): void {
    this.notes.push({ rule, severity: "warning", start, end, message })
  }
}

/** French opens the further paragraphs with the closing mark too. */
const isReopening = (open: Mark, mark: Mark): boolean =>
  open.family === mark.family && (mark.role !== "close" || mark.family === "angle")

/** A closed passage that ended like a sentence, and nothing but sentences from there to the stray mark. */
const goesOn = (text: string, last: Draft, between: string): boolean =>
  last.mended === undefined &&
  /[.!?…]\P{L}{1,2}$/u.test(text.slice(last.start, last.end)) &&
  /^\s+\p{Lu}/u.test(between) &&
  /[.!?…,]\s*$/u.test(between)

/** Offset in `between` of the last sentence's beginning. */
function sentenceStart(between: string, afterQuotation: boolean): number {
  let start = afterQuotation ? -1 : 0
  for (const { 0: end, index } of between.matchAll(/[.!?:]\s+(?=\p{L})/gu)) start = index + end.length
  return start < 0 ? between.length : start
}

/** Depths of passages in text order. One that would cross another gives way: the one with the mended end, or the later. */
function withDepth(drafts: readonly Draft[]): MarkedPassage[] {
  const around: Draft[] = []
  const nested: { draft: Draft; depth: number }[] = []
  for (const draft of drafts) {
    while (around.length > 0 && (around.at(-1)?.end ?? 0) <= draft.start) around.pop()
    const outer = around.at(-1)
    if (outer && outer.end < draft.end) {
      if (outer.mended !== "unclosed" || outer.start === draft.start) continue
      outer.end = draft.start
      around.pop()
      if (crosses(around.at(-1), draft)) continue
    }
    nested.push({ draft, depth: around.length })
    around.push(draft)
  }
  return nested.map(({ draft, depth }) => ({ ...draft, depth }))
}

const crosses = (outer: Draft | undefined, inner: Draft): boolean =>
  outer !== undefined && outer.end > inner.start && outer.end < inner.end
