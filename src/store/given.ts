import type { AlignedReadings, Statement } from "../model.js"
import { jsonText } from "../text/index.js"
import type { Database } from "./database.js"
import { textOf } from "./rows.js"

/** What stood among the inputs matched or aligned already. */
export interface GivenRecords {
  readonly statements: readonly Statement[]
  readonly aligned: readonly AlignedReadings[]
}

/** Keeps given records as they came, in one transaction; of two with one id the last stays. */
export function putGiven(database: Database, { statements, aligned }: GivenRecords): void {
  database.transaction(() => {
    for (const statement of statements) putRecord(database, "statement", statement)
    for (const readings of aligned) putRecord(database, "aligned", readings)
  })
}

function putRecord(
  database: Database,
  kind: "statement" | "aligned",
  record: Statement | AlignedReadings,
): void {
  database.run(
    `INSERT INTO given (kind, id, record) VALUES (?, ?, ?)
     ON CONFLICT (kind, id) DO UPDATE SET record = excluded.record`,
    kind,
    record.id,
    jsonText(record),
  )
}

/** All given records, by id. */
export const given = (database: Database): GivenRecords => ({
  statements: recordsOf<Statement>(database, "statement"),
  aligned: recordsOf<AlignedReadings>(database, "aligned"),
})

/** The type is that of what {@link putGiven} kept under the kind. */
const recordsOf = <T>(database: Database, kind: "statement" | "aligned"): T[] =>
  database
    .all("SELECT record FROM given WHERE kind = ? ORDER BY id", kind)
    .map((row) => JSON.parse(textOf(row, "record")))
