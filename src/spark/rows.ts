import { once } from "node:events"
import type { Writable } from "node:stream"

/** A row as Spark hands it over: its columns, which hold no tab, but for the last. */
export type Row = readonly string[]

export interface StageOptions {
  /** Leave out quotations less sure than this, 0…1. */
  readonly minConfidence: number
}

/** The lines that a stage answers the rows of one partition with. */
export type RunStage = (rows: AsyncIterable<Row>, options: StageOptions) => AsyncIterable<string>

/** What Spark writes for a column that is NULL. */
export const NOTHING = "\\N"

/**
 * The columns of a line: the last takes all the rest.
 *
 * @example columnsOf("7\t{…}", 2) // ["7", "{…}"]
 */
export function columnsOf(line: string, count: number): string[] {
  const columns: string[] = []
  let from = 0
  while (columns.length < count - 1) {
    const tab = line.indexOf("\t", from)
    if (tab < 0) throw new Error(`${count} columns expected, ${columns.length + 1} found`)
    columns.push(line.slice(from, tab))
    from = tab + 1
  }
  return [...columns, line.slice(from)]
}

/** Rows that follow each other under one key, which is their first column. A key that comes back is an error. */
export async function* groupsOf(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let group: Row[] = []
  for await (const row of rows) {
    const [key = ""] = row
    const [before = key] = group[0] ?? []
    if (isNext(key, before)) {
      yield group
      group = []
    }
    group.push(row)
  }
  if (group.length > 0) yield group
}

/** The records of one kind in a group of `[key, kind, record]`. */
export const ofKind = (group: readonly Row[], wanted: string): string[] =>
  group.flatMap(([, kind, record = ""]) => (kind === wanted ? record : []))

/** Does another group begin? A key that comes back is an error. */
export function isNext(key: string, before: string): boolean {
  if (key < before) throw new Error(`the key ${key} comes after ${before}: rows are not in order`)
  return key !== before
}

/** Writes a line, and waits until there is room for the next. */
export async function writeLine(out: Writable, line: string): Promise<void> {
  if (!out.write(`${line}\n`)) await once(out, "drain")
}
