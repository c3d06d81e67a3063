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

/** What is gathered of rows that follow each other under one key, which is their first column. A key that comes back is an error. */
export async function* gathered<G>(
  rows: AsyncIterable<Row>,
  begin: () => G,
  take: (group: G, row: Row) => void,
): AsyncGenerator<G> {
  let open: { readonly key: string; readonly group: G } | undefined
  for await (const row of rows) {
    const [key = ""] = row
    if (open && key < open.key)
      throw new Error(`the key ${key} comes after ${open.key}: rows are not in order`)
    if (open && key !== open.key) {
      yield open.group
      open = undefined
    }
    open ??= { key, group: begin() }
    take(open.group, row)
  }
  if (open) yield open.group
}

/** The rows themselves, of one key after the other. */
export const groupsOf = (rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> =>
  gathered(
    rows,
    (): Row[] => [],
    (group, row) => group.push(row),
  )

/** The records of one kind in a group of `[key, kind, record]`. */
export const ofKind = (group: readonly Row[], wanted: string): string[] =>
  group.flatMap(([, kind, record = ""]) => (kind === wanted ? record : []))

/** Writes a line, and waits until there is room for the next. */
export async function writeLine(out: Writable, line: string): Promise<void> {
  if (!out.write(`${line}\n`)) await once(out, "drain")
}
