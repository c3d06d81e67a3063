import { existsSync, statSync } from "node:fs"
import Libsql from "libsql"
import { QuotetrailError, reasonIn } from "../errors.js"

/** What SQLite takes; `undefined` is stored as NULL. */
export type Value = string | number | Uint8Array | null | undefined

/** One row, by column. */
export type Row = Readonly<Record<string, unknown>>

/**
 * Bytes of the file that are read in place, not copied page by page: a list fetches some hundred rows from all over
 * it, and a third of that was copying. Takes address space, no memory.
 */
const MAPPED = 2 ** 40

/**
 * An open SQLite file: statements are prepared once, rows come typed as unknown values, every error names the file.
 * libsql takes no notice of its `readonly` option (0.5), so reading only is asked for by `PRAGMA query_only`.
 */
export class Database {
  private readonly prepared = new Map<string, Libsql.Statement>()

  private constructor(
    readonly path: string,
    private readonly connection: Libsql.Database,
  ) {}

  /** Opens or, unless `readonly`, creates the file. Throws `store/not-found` or `store/unusable`. */
  static open(path: string, { readonly = false } = {}): Database {
    if (readonly && !existsSync(path))
      throw new QuotetrailError(
        "store/not-found",
        `${path}: no such store; make one with \`quotetrail trace\``,
      )
    if (existsSync(path) && statSync(path).isDirectory())
      throw new QuotetrailError("store/unusable", `${path}: is a folder, not a store`)
    try {
      const database = new Database(path, new Libsql(path))
      database.all("PRAGMA busy_timeout = 10000")
      database.all(`PRAGMA mmap_size = ${MAPPED}`)
      database.all("SELECT COUNT(*) FROM sqlite_master")
      return database
    } catch (cause) {
      throw unusable(path, cause)
    }
  }

  all(sql: string, ...values: Value[]): Row[] {
    return this.attempt(() =>
      this.prepare(sql)
        .all(...values.map(bound))
        .filter(isRow),
    )
  }

  first(sql: string, ...values: Value[]): Row | undefined {
    return this.all(sql, ...values)[0]
  }

  run(sql: string, ...values: Value[]): void {
    this.attempt(() => this.prepare(sql).run(...values.map(bound)))
  }

  /** Changes whenever anything in the file does, by whatever connection. */
  version(): string {
    const { data_version: foreign } = this.first("PRAGMA data_version") ?? {}
    const { own } = this.first("SELECT total_changes() AS own") ?? {}
    return `${foreign}.${own}`
  }

  /** Several statements at once, without values. */
  script(sql: string): void {
    this.attempt(() => this.connection.exec(sql))
  }

  /** All of `work` or, where it throws or the machine stops, nothing. */
  transaction<T>(work: () => T): T {
    this.script("BEGIN IMMEDIATE")
    try {
      const result = work()
      this.script("COMMIT")
      return result
    } catch (error) {
      // A full disk has rolled back by itself: its error is the one to tell.
      if (this.connection.inTransaction) this.script("ROLLBACK")
      throw error
    }
  }

  /** Closes the file and folds the write-ahead log into it, unless someone else is still reading that. */
  close(): void {
    this.prepared.clear()
    try {
      this.connection.prepare("PRAGMA wal_checkpoint(TRUNCATE)").all()
    } catch {
      // A log that stays is read and folded in by whoever opens the store next.
    }
    this.connection.close()
  }

  private prepare(sql: string): Libsql.Statement {
    const known = this.prepared.get(sql)
    if (known) return known
    const statement = this.connection.prepare(sql)
    this.prepared.set(sql, statement)
    return statement
  }

  private attempt<T>(work: () => T): T {
    try {
      return work()
    } catch (cause) {
      throw unusable(this.path, cause)
    }
  }
}

const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null

/** SQLite's text ends at a NUL and holds no lone surrogate: both become U+FFFD, so that offsets stay. */
export const storable = (text: string): string => text.replace(/[\0\p{Surrogate}]/gu, "\uFFFD")

const bound = (value: Value): string | number | Uint8Array | null =>
  typeof value === "string" ? storable(value) : (value ?? null)

/** What SQLite says, for people; the rest says enough by itself. */
const REASONS: readonly (readonly [RegExp, string])[] = [
  [/not a database/, "not a Quotetrail store"],
  [/is locked/, "another program is writing to it; try again when it is done"],
  [/readonly database/, "permission denied to write to it or into its folder"],
  [/Unable to open/, "cannot be opened: no such folder, or permission denied"],
]

function unusable(path: string, cause: unknown): QuotetrailError {
  if (cause instanceof QuotetrailError) return cause
  const said = reasonIn(cause)
  const reason = REASONS.find(([words]) => words.test(said))?.[1] ?? said
  return new QuotetrailError("store/unusable", `${path}: ${reason}`, { cause })
}
