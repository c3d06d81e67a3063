import type { Store } from "../store/index.js"
import { type Edition, editions } from "./edition.js"
import type { ExportFormat } from "./format.js"

/** One row a copy, as in the table `csv-witnesses`, with what the statement is: Apache Parquet. */
export const parquetFormat: ExportFormat = {
  name: "parquet",
  describe: "a table of the copies as Apache Parquet, for DuckDB, pandas, Spark and R",
  mediaType: "application/vnd.apache.parquet",
  extension: "parquet",
  async *write(store, selection) {
    const { parquetWriteBuffer } = await import("hyparquet-writer")
    const rows = [...rowsOf(store, selection)]
    const columnData = Object.entries(COLUMNS).map(([name, read]) => {
      const data = rows.map(read)
      return {
        name,
        type: name === "witnesses" ? ("INT32" as const) : ("STRING" as const),
        nullable: true,
        data,
      }
    })
    yield new Uint8Array(parquetWriteBuffer({ columnData }))
  },
}

interface Row {
  readonly edition: Edition
  readonly witness: Edition["statement"]["witnesses"][number]
}

function* rowsOf(store: Store, selection: string): Iterable<Row> {
  for (const edition of editions(store, selection))
    for (const witness of edition.statement.witnesses) yield { edition, witness }
}

const cardOf = ({ edition, witness }: Row) => edition.cards.get(witness.article)
const orNull = <T>(value: T | undefined): T | null => value ?? null

/** What each column holds; the names are those of `csv-witnesses`. */
const COLUMNS: Readonly<Record<string, (row: Row) => string | number | null>> = {
  statement: ({ edition }) => edition.statement.id,
  statement_text: ({ edition }) => edition.statement.text,
  speaker: ({ edition }) => orNull(edition.statement.speaker?.name),
  person: ({ edition }) => orNull(edition.statement.speaker?.person),
  said: ({ edition }) => orNull(edition.statement.said?.value),
  witnesses: ({ edition }) => edition.statement.witnesses.length,
  witness: ({ witness }) => witness.id,
  article: ({ witness }) => witness.article,
  outlet: (row) => orNull(cardOf(row)?.outlet),
  published: (row) => orNull(cardOf(row)?.published?.value),
  title: (row) => orNull(cardOf(row)?.title),
  url: (row) => orNull(cardOf(row)?.url),
  quotation: ({ witness }) => orNull(witness.quotation),
  relation: ({ witness }) => witness.relation.join(" "),
  text: ({ witness }) => witness.text,
}
