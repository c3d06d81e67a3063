import type { Decision, DecisionKind } from "../model.js"
import { jsonText } from "../text/index.js"
import { allOf, condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { beginningOf, type Page, type PageRequest, pageOf } from "./paging.js"
import { numberOf, textOf } from "./rows.js"

/** What decisions a list is to hold. */
export interface DecisionFilter {
  readonly kind?: DecisionKind | undefined
  /** Ids of articles, statements, people or witnesses that the decision is about, as they were then. */
  readonly about?: readonly string[] | undefined
  /** Those taken back too. */
  readonly undone?: boolean | undefined
}

/** Keeps a decision; one with a known id is replaced. */
export function putDecision(database: Database, decision: Decision): void {
  database.transaction(() => {
    database.run(
      `INSERT INTO decisions (id, kind, at, undone, record) VALUES (?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET undone = excluded.undone, record = excluded.record`,
      decision.id,
      decision.kind,
      decision.at,
      Number(decision.undone !== undefined),
      jsonText(decision),
    )
    for (const about of aboutOf(decision))
      database.run("INSERT OR IGNORE INTO decided (about, decision) VALUES (?, ?)", about, decision.id)
  })
}

function aboutOf(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case "speaker":
    case "span":
      return [decision.article]
    case "match":
      return [decision.statement, decision.witness, ...(decision.value ?? [])]
    case "edge":
      return [decision.statement, decision.to]
    case "merge":
      return decision.people
    case "split":
      return [decision.person]
  }
}

export function decision(database: Database, id: string): Decision | undefined {
  const row = database.first("SELECT record FROM decisions WHERE id = ?", id)
  return row && readDecision(row)
}

/** All decisions that a filter lets through, in the order they were made. */
export const decisions = (database: Database, filter: DecisionFilter): Decision[] => {
  const { sql, values } = conditionOf(filter)
  return database
    .all(`SELECT record FROM decisions WHERE ${sql} ORDER BY at, id`, ...values)
    .map(readDecision)
}

/** A page of decisions, the newest first. */
export function decisionPage(database: Database, filter: DecisionFilter, page: PageRequest): Page<Decision> {
  const { sql, values } = conditionOf(filter)
  const { place, skipped } = beginningOf(page, ["~", ""])
  const rows = database.all(
    `SELECT at, id, record FROM decisions WHERE ${sql} AND (at, id) < (?, ?) ORDER BY at DESC, id DESC LIMIT ? OFFSET ?`,
    ...values,
    ...place,
    page.limit + 1,
    skipped,
  )
  const total = database.first(`SELECT COUNT(*) AS total FROM decisions WHERE ${sql}`, ...values)
  return pageOf(rows, page.limit, { total: numberOf(total, "total") }, readDecision, (row) => [
    textOf(row, "at"),
    textOf(row, "id"),
  ])
}

const conditionOf = ({ kind, about, undone }: DecisionFilter) =>
  allOf(
    kind !== undefined && condition("kind = ?", kind),
    !undone && condition("undone = 0"),
    about !== undefined &&
      condition(
        "id IN (SELECT decision FROM decided WHERE about IN (SELECT value FROM json_each(?)))",
        jsonText(about),
      ),
  )

const readDecision = (row: Row): Decision => JSON.parse(textOf(row, "record"))

/** What the program answers about an article, a statement or a person, before any decision. */
export type ProgramAnswerKind = "article" | "statement" | "person"

/** Keeps what the program answered, by id. */
export function putProgramAnswers(
  database: Database,
  kind: ProgramAnswerKind,
  records: readonly { readonly id: string }[],
): void {
  for (const record of records)
    database.run(
      `INSERT INTO program_answers (kind, id, record) VALUES (?, ?, ?)
       ON CONFLICT (kind, id) DO UPDATE SET record = excluded.record`,
      kind,
      record.id,
      jsonText(record),
    )
}

export function removeProgramAnswers(
  database: Database,
  kind: ProgramAnswerKind,
  ids: readonly string[],
): void {
  database.run(
    "DELETE FROM program_answers WHERE kind = ? AND id IN (SELECT value FROM json_each(?))",
    kind,
    jsonText(ids),
  )
}

/** Everything kept under the kind, or what is kept under one id. The type is the caller's word for what it put there. */
export const programAnswers = <T>(database: Database, kind: ProgramAnswerKind, id?: string): T[] =>
  database
    .all(
      `SELECT record FROM program_answers WHERE kind = ?1 AND (?2 IS NULL OR id = ?2) ORDER BY id`,
      kind,
      id,
    )
    .map((row) => JSON.parse(textOf(row, "record")))
