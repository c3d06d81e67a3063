import {
  type Condition,
  condition,
  type SearchedTable,
  searchedColumns,
  wordCondition,
} from "./conditions.js"
import type { Database, Row } from "./database.js"
import { countedTo, type Page, type PageRequest, pageOf, parseToken } from "./paging.js"
import { maybeTextOf, numberOf, present, textOf } from "./rows.js"
import { wordQuery } from "./words.js"

/** A run of words; `hit` where it is what was looked for. Plain text: show it as such. */
export interface SnippetPart {
  readonly text: string
  readonly hit: boolean
}

/** One answer to a search. */
export interface SearchHit {
  readonly kind: SearchedTable
  readonly id: string
  /** Id of the article a quotation stands in. */
  readonly article?: string
  /** An article's title, a person's name, or who says the quotation or statement. */
  readonly title?: string
  readonly snippet: readonly SnippetPart[]
}

/** Marks around a hit: two code points that Unicode sets aside for such internal use, U+FDD0 and U+FDD1. */
const HIT_START = "\uFDD0"
const HIT_END = "\uFDD1"
const MARKS = "char(0xFDD0), char(0xFDD1)"
const SNIPPET_WORDS = 32
/** Of more answers than these the newest are shown, not the best. */
const RANKED_TO = 2000

/** What is read of each kind: the id, the line above the snippet, and the column the snippet is cut from. */
const shown: Record<SearchedTable, { columns: string; snippet: string }> = {
  people: { columns: "id, record ->> '$.name' AS title", snippet: "names" },
  statements: { columns: "id, speaker AS title", snippet: "text" },
  quotations: { columns: "id, article, speaker AS title", snippet: "text" },
  articles: { columns: "id, substr(title, 1, 500) AS title", snippet: "text" },
}

/** The best answers of one kind to what a user typed; any string is safe, one without words finds nothing. */
export function search(
  database: Database,
  kind: SearchedTable,
  typed: string,
  page: PageRequest,
): Page<SearchHit> {
  const query = wordQuery(typed)
  if (!query) return { items: [], total: 0 }
  const [from] = page.after ? parseToken(page.after, 1) : [0]
  const offset = Math.max(0, Number(from) || 0)
  const number = countOf(database, kind, typed)
  // To weigh every page that has a common word takes seconds: of so many the newest do as well.
  const isRanked = number <= RANKED_TO
  const rows =
    query.by === "words" ? ranked(database, kind, query.match, isRanked) : plain(database, kind, typed)
  return pageOf(
    rows(page.limit + 1, offset),
    page.limit,
    countedTo(number),
    (row) => readHit(kind, row),
    () => [offset + page.limit],
  )
}

/** How many there are, or that there are too many to count. */
function countOf(database: Database, kind: SearchedTable, typed: string): number {
  const query = wordQuery(typed)
  const matching = wordCondition(kind, typed)
  const [from, values] =
    query?.by === "words"
      ? [`${kind}_words WHERE ${kind}_words MATCH ?`, [query.match]]
      : [`${kind} WHERE ${matching.sql}`, matching.values]
  const rows = `SELECT 1 FROM ${from} LIMIT ${RANKED_TO + 1}`
  return numberOf(database.first(`SELECT COUNT(*) AS total FROM (${rows})`, ...values), "total")
}

/** Rows by BM25, with FTS5's snippet around the hits: cut of those that are shown only, as that reads whole texts. */
const ranked =
  (database: Database, kind: SearchedTable, match: string, isRanked: boolean) =>
  (limit: number, offset: number) => {
    const { columns, snippet } = shown[kind]
    const searched: readonly string[] = searchedColumns[kind]
    const best = database.all(
      `SELECT rowid FROM ${kind}_words WHERE ${kind}_words MATCH ? ORDER BY ${isRanked ? "rank" : "rowid DESC"} LIMIT ? OFFSET ?`,
      match,
      limit,
      offset,
    )
    const column = searched.indexOf(snippet)
    return best.flatMap((row) =>
      database.all(
        `SELECT ${columns}, (
           SELECT snippet(${kind}_words, ${column}, ${MARKS}, '…', ${SNIPPET_WORDS}) FROM ${kind}_words
           WHERE ${kind}_words MATCH ? AND rowid = ${kind}.row) AS snippet
         FROM ${kind} WHERE row = ?`,
        match,
        numberOf(row, "rowid"),
      ),
    )
  }

/** Rows in the order they came in, for scripts without spaces. */
const plain = (database: Database, kind: SearchedTable, typed: string) => (limit: number, offset: number) => {
  const { columns, snippet } = shown[kind]
  const matching: Condition = wordCondition(kind, typed)
  const needle = condition("?", typed.trim())
  const around = `substr(${snippet}, max(1, instr(${snippet}, ?) - 40), 120)`
  return database.all(
    `SELECT ${columns}, replace(${around}, ?, char(0xFDD0) || ? || char(0xFDD1)) AS snippet FROM ${kind}
     WHERE ${matching.sql} ORDER BY id LIMIT ? OFFSET ?`,
    ...needle.values,
    ...needle.values,
    ...needle.values,
    ...matching.values,
    limit,
    offset,
  )
}

function readHit(kind: SearchedTable, row: Row): SearchHit {
  const known = { article: maybeTextOf(row, "article"), title: maybeTextOf(row, "title") || undefined }
  return { kind, id: textOf(row, "id"), ...present(known), snippet: snippetParts(textOf(row, "snippet")) }
}

/** Cuts FTS5's marked snippet into parts. `"a \uFDD0b\uFDD1"` → a, then b as a hit. */
export function snippetParts(marked: string): SnippetPart[] {
  const parts: SnippetPart[] = []
  let hit = false
  for (const text of marked.split(/([\uFDD0\uFDD1])/)) {
    if (text === HIT_START || text === HIT_END) hit = text === HIT_START
    else if (text !== "") parts.push({ text, hit })
  }
  return parts
}
