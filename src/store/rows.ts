import { QuotetrailError } from "../errors.js"
import { jsonText } from "../text/index.js"
import { type Row, storable } from "./database.js"

/** A column that holds text; throws `store/unusable` on a damaged row. */
export function textOf(row: Row | undefined, column: string): string {
  const value = row?.[column]
  if (typeof value !== "string") throw damaged(column)
  return value
}

/** A column that may be NULL. */
export const maybeTextOf = (row: Row | undefined, column: string): string | undefined =>
  row?.[column] === null || row?.[column] === undefined ? undefined : textOf(row, column)

/** A column that holds a number. */
export function numberOf(row: Row | undefined, column: string): number {
  const value = row?.[column]
  if (typeof value !== "number") throw damaged(column)
  return value
}

/** A column that holds bytes. */
export function bytesOf(row: Row | undefined, column: string): Uint8Array {
  const value = row?.[column]
  if (!(value instanceof ArrayBuffer)) throw damaged(column)
  return new Uint8Array(value)
}

const damaged = (column: string) =>
  new QuotetrailError("store/unusable", `damaged store: no value in column ${column}`)

/** A record as its row holds it: the text by itself, for search, and the rest as JSON. */
export interface PackedRecord {
  readonly text: string
  readonly record: string
}

/** Takes the text out of a record. A text that SQLite cannot hold exactly stays in the JSON as well. */
export function packRecord<T extends { readonly text: string }>(record: T): PackedRecord {
  const held = storable(record.text)
  // An empty text keeps the field's place: what comes out is what went in, to the order of the fields.
  return { text: held, record: jsonText(held === record.text ? { ...record, text: "" } : record) }
}

/** The inverse of {@link packRecord}. The type is the caller's word for what it packed. */
export function unpackRecord<T>(row: Row): T {
  const record = JSON.parse(textOf(row, "record"))
  return { ...record, text: record.text || textOf(row, "text") }
}

/** The fields that are known: a field that is not is absent, as the model asks. */
export function present<T extends object>(fields: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const known: { [K in keyof T]?: Exclude<T[K], undefined> } = {}
  for (const key in fields) {
    const value = fields[key]
    if (isKnown(value)) known[key] = value
  }
  return known
}

const isKnown = <T>(value: T): value is Exclude<T, undefined> => value !== undefined
