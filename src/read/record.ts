import type { z } from "zod"
import { QuotetrailError } from "../errors.js"
import type { AlignedReadings, Article, Note, Span, Statement } from "../model.js"
import { alignedFromCollatex } from "./collatex.js"
import { parseDate } from "./date-formats.js"
import { hasEndlessWord, LONGEST_WORD, withNamesCut } from "./endless.js"
import { ALIGNED_ROW, ARTICLE_ROW, COLLATEX_ROW, STATEMENT_ROW } from "./record-shapes.js"

/** What a row of NDJSON gives. */
export type Given =
  | { readonly kind: "article"; readonly article: Article }
  | { readonly kind: "statement"; readonly statement: Statement }
  | { readonly kind: "aligned"; readonly aligned: AlignedReadings }

type Row = Readonly<Record<string, unknown>>

/** What a row may be given beside its own words. */
export interface RecordOptions {
  /** Tells the language of an article that does not give it; left out, it stays unknown. */
  readonly languageOf?: (text: string) => string | undefined
}

interface RowKind {
  readonly is: (row: Row) => boolean
  readonly read: (row: Row, origin: string, options: RecordOptions) => Given
}

/** The first kind that a row's fields speak for; an article has none of them. */
const ROW_KINDS: readonly RowKind[] = [
  { is: (row) => "witnesses" in row && "aligned" in row, read: readAligned },
  { is: (row) => "witnesses" in row && "table" in row, read: readCollatex },
  { is: (row) => "witnesses" in row, read: readStatement },
]

/**
 * Reads one row of NDJSON: an article, a statement (it has `witnesses`), or aligned readings.
 *
 * @throws QuotetrailError `input/malformed`, naming the origin and the field
 * @example recordFrom({ id: "a", text: "Hello.", date: "2031-05-03" }, "pile.ndjson:1") // { kind: "article", … }
 */
export function recordFrom(row: unknown, origin: string, options: RecordOptions = {}): Given {
  if (!isRow(row)) throw new QuotetrailError("input/malformed", `${origin}: not an object`)
  const present = Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null))
  const { read } = ROW_KINDS.find(({ is }) => is(present)) ?? { read: readArticle }
  return read(present, origin, options)
}

const isRow = (row: unknown): row is Row => typeof row === "object" && row !== null && !Array.isArray(row)

function checked<T>(shape: z.ZodType<T>, row: Row, origin: string): T {
  const result = shape.safeParse(row, { error: ({ input }) => (input === undefined ? "missing" : undefined) })
  if (result.success) return result.data
  const [issue] = result.error.issues
  const field = issue?.path.join(".") || "row"
  throw new QuotetrailError("input/malformed", `${origin}: ${field}: ${issue?.message ?? "not as expected"}`)
}

function readArticle(row: Row, origin: string, { languageOf }: RecordOptions): Given {
  const { date, ...given } = checked(ARTICLE_ROW, row, origin)
  if (hasEndlessWord(given.text))
    throw new QuotetrailError(
      "input/malformed",
      `${origin}: text: a word of more than ${LONGEST_WORD} letters`,
    )
  const said = given.quotations?.flatMap(({ content, cue, source }) => [...content, ...cue, ...source]) ?? []
  const ends = [...said, ...(given.links ?? []).map(({ start, end }): Span => [start, end])]
  checkSpans(ends, given.text, origin)
  const language = given.language ?? languageOf?.(given.text)
  return {
    kind: "article",
    article: withNamesCut({ ...given, ...(language !== undefined && { language }), ...dated(date, given) }),
  }
}

/** Offsets that lie outside the text would be cut to nonsense later on. */
function checkSpans(spans: readonly Span[], text: string, origin: string): void {
  const wrong = spans.find(([start, end]) => start > end || end > text.length)
  if (wrong)
    throw new QuotetrailError("input/malformed", `${origin}: the span [${wrong}] lies outside the text`)
}

function dated(
  date: string | undefined,
  { published, notes = [] }: Pick<Article, "published" | "notes">,
): Pick<Article, "published" | "notes"> {
  if (date === undefined || published !== undefined) return {}
  const found = givenDate(date)
  if (found) return { published: { ...found, from: "given" } }
  const note: Note = {
    rule: "read/date",
    severity: "warning",
    message: `the date “${date}” could not be read`,
  }
  return { notes: [...notes, note] }
}

/** Records may know only a year or a month. */
function givenDate(date: string): Pick<NonNullable<Article["published"]>, "value" | "precision"> | undefined {
  const [, year, month] = /^\s*(\d{4})(?:-(\d\d))?\s*$/.exec(date) ?? []
  if (year === undefined) return parseDate(date, { dayFirst: true })
  return month === undefined
    ? { value: year, precision: "year" }
    : { value: `${year}-${month}`, precision: "month" }
}

function readStatement(row: Row, origin: string): Given {
  return { kind: "statement", statement: checked(STATEMENT_ROW, row, origin) }
}

function readAligned(row: Row, origin: string): Given {
  const aligned = checked(ALIGNED_ROW, row, origin)
  const { columns, words } = aligned.aligned
  const uneven = words.findIndex((cells) => cells.length !== columns.length)
  if (uneven >= 0)
    throw new QuotetrailError(
      "input/malformed",
      `${origin}: aligned.words.${uneven}: ${columns.length} cells expected, one for each column, and not ${words[uneven]?.length}`,
    )
  checkWitnesses(columns, aligned.root, `${origin}: aligned.columns`)
  return { kind: "aligned", aligned }
}

function readCollatex(row: Row, origin: string): Given {
  const { id, root, ...table } = checked(COLLATEX_ROW, row, origin)
  checkWitnesses(table.witnesses, root, `${origin}: witnesses`)
  const aligned = alignedFromCollatex(table, origin)
  return {
    kind: "aligned",
    aligned: { ...aligned, ...(id !== undefined && { id }), ...(root !== undefined && { root }) },
  }
}

/** A name that stands twice would be two witnesses in one, a root that nobody has would be passed over. */
function checkWitnesses(ids: readonly string[], root: string | undefined, where: string): void {
  if (ids.length === 0) throw new QuotetrailError("input/malformed", `${where}: no witnesses`)
  const twice = ids.find((id, at) => ids.indexOf(id) !== at)
  if (twice !== undefined) throw new QuotetrailError("input/malformed", `${where}: ${twice} stands twice`)
  if (root !== undefined && !ids.includes(root))
    throw new QuotetrailError("input/malformed", `${where}: the root ${root} is none of them`)
}
