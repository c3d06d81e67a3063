import type { Quotation, QuotedArticle, Relation, TracedStatement, Witness } from "../model.js"
import { jsonText } from "../text/index.js"
import { allOf, condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { beginningOf, type Page, type PageRequest, pageOf } from "./paging.js"
import { numberOf, textOf } from "./rows.js"
import { totalOf } from "./totals.js"

export type DoubtKind = "speaker" | "span" | "match" | "edge"

/** An answer that is less than certain. */
export interface Doubt {
  readonly kind: DoubtKind
  /** 0…1; an estimate for `match`, which has no probability of its own. */
  readonly certainty: number
  /** Id of the article for `speaker` and `span`, of the statement for the others. */
  readonly holder: string
  /** Id of the quotation, of the witness, or of the trail's node that the edge comes from. */
  readonly one: string
  /** Id of the node that an edge leads to; empty for the others. */
  readonly other: string
}

/** Answers surer than this are not asked about. */
const SURE = 0.95

/** Keeps what is doubtful about the quotations of articles, inside the caller's transaction. */
export function keepQuotationDoubts(database: Database, articles: readonly QuotedArticle[]): void {
  putDoubts(
    database,
    articles.flatMap(({ id, quotations }) => quotations.flatMap((one) => quotationDoubt(id, one) ?? [])),
  )
}

/** Keeps what is doubtful about the witnesses and trails of statements, inside the caller's transaction. */
export function keepStatementDoubts(database: Database, statements: readonly TracedStatement[]): void {
  putDoubts(database, statements.flatMap(statementDoubts))
}

/** Forgets the doubts about articles or statements, inside the caller's transaction. */
export const removeDoubts = (database: Database, holders: readonly string[]): void =>
  database.run("DELETE FROM doubts WHERE holder IN (SELECT value FROM json_each(?))", jsonText(holders))

function putDoubts(database: Database, doubts: readonly Doubt[]): void {
  const rows = doubts
    .filter(({ certainty }) => certainty < SURE)
    .map(({ certainty, kind, holder, one, other }) => [certainty, kind, holder, one, other])
  if (rows.length === 0) return
  database.run(
    `INSERT OR IGNORE INTO doubts (certainty, kind, holder, one, other)
     SELECT CAST(value ->> 0 AS REAL), value ->> 1, value ->> 2, value ->> 3, value ->> 4 FROM json_each(?)`,
    jsonText(rows),
  )
}

/** Between quotation marks, what may be wrong is the speaker; elsewhere, which words are passed on. */
function quotationDoubt(article: string, { id, kind, confidence, decided }: Quotation): Doubt | undefined {
  if (decided) return undefined
  return {
    kind: kind === "direct" ? "speaker" : "span",
    certainty: confidence,
    holder: article,
    one: id,
    other: "",
  }
}

function statementDoubts({ id: holder, witnesses, trail }: TracedStatement): Doubt[] {
  const matches = witnesses
    .slice(1)
    .filter(({ decided }) => !decided)
    .map((one): Doubt => ({ kind: "match", certainty: matchCertainty(one), holder, one: one.id, other: "" }))
  const edges = trail.edges
    .filter(({ decided }) => !decided)
    .map(
      ({ from, to, confidence }): Doubt => ({
        kind: "edge",
        certainty: confidence,
        holder,
        one: from,
        other: to,
      }),
    )
  return [...matches, ...edges]
}

/**
 * How sure it is that a witness passes the statement on, by how it stands to it: what is told in other words or in
 * another language is found by its sense, not by its letters. An order, not a probability that was measured.
 */
const CERTAINTY_BY_RELATION: Readonly<Record<Relation, number>> = {
  verbatim: 0.97,
  abridged: 0.9,
  extended: 0.9,
  interpolated: 0.9,
  altered: 0.75,
  translated: 0.6,
  paraphrased: 0.55,
}

/** Words so few that two people may have said them. */
const FEW_WORDS = 6

function matchCertainty({ relation, text }: Pick<Witness, "relation" | "text">): number {
  const least = Math.min(...relation.map((one) => CERTAINTY_BY_RELATION[one]), 0.97)
  return text.split(/\s+/).length < FEW_WORDS ? Math.round(least * 80) / 100 : least
}

/** How many answers want a second look. */
export const wantsALook = (database: Database): number => totalOf(database, "wants a look")

/** Doubts, the greatest first. */
export function doubts(
  database: Database,
  { kind }: { readonly kind?: DoubtKind | undefined },
  page: PageRequest,
): Page<Doubt> {
  const asked = allOf(kind !== undefined && condition("kind = ?", kind))
  // Numbers are paged by their text: JSON's shortest form gives the same number back.
  const { place, skipped } = beginningOf(page, ["-1", "", "", "", ""])
  const [certainty, ...rest] = place
  const rows = database.all(
    `SELECT * FROM doubts WHERE ${asked.sql} AND (certainty, kind, holder, one, other) > (?, ?, ?, ?, ?)
     ORDER BY certainty, kind, holder, one, other LIMIT ? OFFSET ?`,
    ...asked.values,
    Number(certainty),
    ...rest,
    page.limit + 1,
    skipped,
  )
  const total = totalOf(database, kind === undefined ? "doubts" : `doubts ${kind}`)
  return pageOf(rows, page.limit, { total }, readDoubt, (row) => [
    String(numberOf(row, "certainty")),
    textOf(row, "kind"),
    textOf(row, "holder"),
    textOf(row, "one"),
    textOf(row, "other"),
  ])
}

function readDoubt(row: Row): Doubt {
  return {
    kind: kindOf(textOf(row, "kind")),
    certainty: numberOf(row, "certainty"),
    holder: textOf(row, "holder"),
    one: textOf(row, "one"),
    other: textOf(row, "other"),
  }
}

const KINDS: readonly DoubtKind[] = ["speaker", "span", "match", "edge"]
const kindOf = (name: string): DoubtKind => KINDS.find((kind) => kind === name) ?? "speaker"
