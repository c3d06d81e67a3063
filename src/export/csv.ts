import { stringify } from "csv-stringify/sync"
import type { QuotedArticle, TracedStatement } from "../model.js"
import { type ArticleCard, firstSeen, outletOf, type Store } from "../store/index.js"
import type { ExportFormat } from "./format.js"
import { plainText } from "./plain-text.js"
import { selectedArticles, selectedStatements } from "./selection.js"

type Cell = string | number | undefined

/** A table: what each column holds, and the rows of one record. The columns are explained in docs/exports.md. */
interface Table<T> {
  readonly columns: readonly string[]
  readonly rows: (record: T, cards: ReadonlyMap<string, ArticleCard>) => readonly (readonly Cell[])[]
}

const statementTable: Table<TracedStatement> = {
  columns: [
    "statement",
    "text",
    "speaker",
    "person",
    "addressee",
    "occasion",
    "place",
    "said",
    "witnesses",
    "first_article",
    "first_outlet",
    "first_published",
  ],
  rows: (statement, cards) => {
    const { id, text, speaker, addressee, occasion, place, said, witnesses } = statement
    const first = firstSeen(statement, cards)
    const about = [speaker?.name, speaker?.person, addressee, occasion, place, said?.value]
    return [[id, text, ...about, witnesses.length, first?.id, first?.outlet, first?.published?.value]]
  },
}

const witnessTable: Table<TracedStatement> = {
  columns: [
    "statement",
    "witness",
    "article",
    "outlet",
    "published",
    "title",
    "url",
    "quotation",
    "relation",
    "text",
  ],
  rows: ({ id, witnesses }, cards) =>
    witnesses.map((witness) => {
      const card = cards.get(witness.article)
      const source = [witness.article, card?.outlet, card?.published?.value, card?.title, card?.url]
      return [id, witness.id, ...source, witness.quotation, witness.relation.join(" "), witness.text]
    }),
}

const readingTable: Table<TracedStatement> = {
  columns: ["statement", "start", "end", "base", "kind", "reading", "witness", "outlet"],
  rows: ({ id, text, witnesses, apparatus }, cards) =>
    apparatus.flatMap(({ at, readings }) =>
      readings.flatMap((reading) =>
        reading.witnesses.map((witness) => {
          const article = witnesses.find((one) => one.id === witness)?.article ?? ""
          const place = [...at, text.slice(...at)]
          return [id, ...place, reading.kind, reading.text, witness, cards.get(article)?.outlet]
        }),
      ),
    ),
}

const edgeTable: Table<TracedStatement> = {
  columns: [
    "statement",
    "from",
    "from_kind",
    "from_name",
    "to",
    "to_kind",
    "to_name",
    "action",
    "confidence",
    "evidence",
  ],
  rows: ({ id, trail }, cards) => {
    const nodes = new Map(trail.nodes.map((node) => [node.id, node]))
    const end = (key: string): Cell[] => {
      const node = nodes.get(key)
      return [node?.witness ?? key, node?.kind, node?.name ?? cards.get(node?.article ?? "")?.outlet]
    }
    return trail.edges.map((edge) => {
      const evidence = edge.evidence.map(({ kind, weight, note }) => `${kind} ${weight.toFixed(2)}: ${note}`)
      return [id, ...end(edge.from), ...end(edge.to), edge.action, edge.confidence, evidence.join("; ")]
    })
  },
}

const quotationTable: Table<QuotedArticle> = {
  columns: [
    "article",
    "outlet",
    "published",
    "title",
    "quotation",
    "kind",
    "speaker",
    "as",
    "person",
    "addressee",
    "occasion",
    "place",
    "said",
    "confidence",
    "text",
  ],
  rows: (article) =>
    article.quotations.map(({ id, kind, speaker, confidence, text, ...about }) => [
      article.id,
      outletOf(article),
      article.published?.value,
      article.title,
      id,
      kind,
      speaker?.name,
      speaker?.as,
      speaker?.person,
      about.addressee,
      about.occasion,
      about.place,
      about.said?.value,
      confidence,
      text,
    ]),
}

/** Excel takes a file for UTF-8 only where it begins with this mark. */
const BYTE_ORDER_MARK = "\uFEFF"

/** What spreadsheets take for a formula (OWASP, CSV injection), also after signs that they pass over. */
const FORMULA = /^[\s\p{Cf}]*[=+\-@＝＋－＠]|^[\t\r\n]/u

/**
 * A row of CSV (RFC 4180). Text from pages must not run as a formula in a spreadsheet, so a cell that begins like
 * one gets an apostrophe before it; our own numbers are written plainly.
 */
const csvRow = (cells: readonly Cell[]): string =>
  // The library quotes a cell for the two signs of its line end together, readers part lines at either.
  stringify([cells.map(safeCell)], { record_delimiter: "windows", quoted_match: /[\r\n]/ })

function safeCell(cell: Cell): Cell {
  if (typeof cell !== "string") return cell
  const text = plainText(cell)
  return FORMULA.test(text) ? `'${text}` : text
}

function* writeTable<T>(
  table: Table<T>,
  store: Store,
  records: Iterable<T>,
  articlesOf: (record: T) => string[],
) {
  yield BYTE_ORDER_MARK + csvRow(table.columns)
  for (const record of records) {
    const cards = store.cardsOf(articlesOf(record))
    for (const row of table.rows(record, cards)) yield csvRow(row)
  }
}

const ofStatements =
  (table: Table<TracedStatement>): ExportFormat["write"] =>
  (store, selection) =>
    writeTable(table, store, selectedStatements(store, selection), ({ witnesses }) =>
      witnesses.map((witness) => witness.article),
    )

const csvFormat = (name: string, describe: string, write: ExportFormat["write"]): ExportFormat => ({
  name,
  describe,
  mediaType: "text/csv; charset=utf-8",
  extension: "csv",
  write,
})

/** One table a file, for spreadsheets and statistics. */
export const csvFormats: readonly ExportFormat[] = [
  csvFormat("csv", "a table of statements, for spreadsheets", ofStatements(statementTable)),
  csvFormat("csv-witnesses", "a table of the copies: who carries what, and how", ofStatements(witnessTable)),
  csvFormat("csv-readings", "a table of the places where copies differ", ofStatements(readingTable)),
  csvFormat("csv-edges", "a table of who took it from whom, with the evidence", ofStatements(edgeTable)),
  csvFormat("csv-quotations", "a table of all quotations with their speakers", (store, selection) =>
    writeTable(quotationTable, store, selectedArticles(store, selection), () => []),
  ),
]
