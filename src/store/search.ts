import { jsonText } from "../text/index.js"
import type { Condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { beginningOf, COUNTED_TO, countedTo, type Page, type PageRequest, pageOf } from "./paging.js"
import { maybeTextOf, numberOf, present, textOf } from "./rows.js"
import { markedParts, type SnippetPart, signSnippet, snippetIn } from "./snippets.js"
import { countMatches, matchesOf, placeInWords, type SearchedTable } from "./word-index.js"
import { type WordQuery, wordQuery } from "./words.js"

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

/** What is read of each kind: the id, the line above the snippet, and the text that the snippet is cut from. */
const shown: Readonly<Record<SearchedTable, { readonly columns: string; readonly text: string }>> = {
  people: { columns: "id, record ->> '$.name' AS title", text: "names" },
  statements: { columns: "id, speaker AS title", text: "text" },
  quotations: { columns: "id, article, speaker AS title", text: "text" },
  articles: { columns: "id, substr(title, 1, 500) AS title", text: "text" },
}

/** The most rows that a word may have: to weigh it, all of them are counted. */
const WEIGHED_TO = 10_000

/** The best answers of one kind to what a user typed; any string is safe, one without words finds nothing. */
export function search(
  database: Database,
  kind: SearchedTable,
  typed: string,
  page: PageRequest,
): Page<SearchHit> {
  const query = wordQuery(typed)
  if (!query) return { items: [], total: 0 }
  const { place, skipped } = beginningOf(page, [0])
  const offset = Math.max(0, Number(place[0]) || 0) + skipped
  const number = countMatches(database, matchesOf(kind, query), COUNTED_TO + 1)
  // To weigh every page that has a common word takes longer than anybody waits: of so many the newest do as well.
  const isWeighed = number <= COUNTED_TO && !isCommon(database, kind, query)
  const { sql, values } = found(kind, query, isWeighed)
  const rows = database.all(sql, ...values, page.limit + 1, offset)
  const hits = hitsOf(database, kind, rows.slice(0, page.limit), query.signs.length > 0 ? typed : undefined)
  const cut = pageOf(rows, page.limit, countedTo(number), readRow, () => [offset + page.limit])
  return { ...cut, items: cut.items.flatMap((row) => hits.get(row) ?? []) }
}

/** Is anything that was typed in so many that to weigh it takes long? */
const isCommon = (database: Database, kind: SearchedTable, { words }: WordQuery): boolean =>
  words
    .map((word) => matchesOf(kind, { words: [word], signs: [] }))
    .some((matches) => countMatches(database, matches, WEIGHED_TO + 1) > WEIGHED_TO)

/**
 * Rows of an index with a snippet, where it keeps a text: the best first by BM25, statements as their lists have them;
 * else the newest. Snippets are cut where the rows are found: to find each again would go through the whole list of its words.
 */
function found(kind: SearchedTable, query: WordQuery, isWeighed: boolean): Condition {
  const { from, where } = matchesOf(kind, query)
  const { sql, values } = where
  const snippet = query.signs.length > 0 ? "''" : snippetIn(from, placeInWords(kind, shown[kind].text))
  const rows = `SELECT rowid, ${snippet} AS snippet FROM ${from} WHERE ${sql}`
  if (kind !== "statements" || !isWeighed)
    return { sql: `${rows} ORDER BY ${isWeighed ? "rank" : "rowid DESC"} LIMIT ? OFFSET ?`, values }
  const order = `ORDER BY (SELECT s.rank FROM statements s WHERE s.row = ${from}.rowid), rowid`
  return {
    sql: `${rows} AND +rowid IN (SELECT rowid FROM ${from} WHERE ${sql} ${order} LIMIT ? OFFSET ?) ${order}`,
    values: [...values, ...values],
  }
}

const readRow = (row: Row): number => numberOf(row, "rowid")

/** The hits by row. @param typed where their snippets are still to be cut */
function hitsOf(
  database: Database,
  kind: SearchedTable,
  found: readonly Row[],
  typed: string | undefined,
): Map<number, SearchHit> {
  const { columns, text } = shown[kind]
  const marked = new Map(found.map((row) => [readRow(row), textOf(row, "snippet")]))
  const rows = database.all(
    `SELECT row, ${columns}${typed === undefined ? "" : `, ${text} AS text`} FROM ${kind}
     WHERE row IN (SELECT value FROM json_each(?))`,
    jsonText([...marked.keys()]),
  )
  return new Map(
    rows.map((row) => {
      const place = numberOf(row, "row")
      const known = { article: maybeTextOf(row, "article"), title: maybeTextOf(row, "title") || undefined }
      const snippet =
        typed === undefined ? markedParts(marked.get(place) ?? "") : signSnippet(textOf(row, "text"), typed)
      return [place, { kind, id: textOf(row, "id"), ...present(known), snippet }]
    }),
  )
}
