import type { SourceRows } from "./inputs.js"
import { MATCH_STEPS, MATCH_VIEWS, matchedView } from "./match-steps.js"
import { PEOPLE_STEPS, PEOPLE_VIEWS } from "./people-steps.js"
import { GROUP_HEAP, taskOf, view } from "./sql.js"
import type { StageName } from "./stages.js"
import { TRANSLATION_VIEWS } from "./translation-steps.js"

/** A step that workers do: what they are sent, and what Spark must know of their answers. */
export interface WorkerStep {
  readonly name: string
  readonly stage: StageName
  /** Rows for the worker, column by column. */
  readonly sends: string
  readonly columns: readonly string[]
  /** A query for numbers, as `n`, that add up to how many rows those are. */
  readonly count: string
  /** Fields of an answer, of which the first must be there (or `instead`). */
  readonly fields: readonly string[]
  readonly instead?: string
  /** What the column behind the record is, where there is one. */
  readonly beside?: string
  /** What Node may hold, in megabytes, where that is more than it takes by itself. */
  readonly heap?: number
}

/** A step that Spark does by itself. */
export interface SqlStep {
  readonly name: string
  readonly query: string
  /** What the query gives: said to Spark, that it need not look into the files. */
  readonly columns: string
}

export type Step = WorkerStep | SqlStep

const isFiles = ({ kind }: SourceRows): boolean => kind === "files"

/** Reading is two steps, for whole files and for rows; what there is none of is left out. */
export const readSteps = (sources: readonly SourceRows[]): WorkerStep[] => [
  ...(sources.some(isFiles) ? [readStep("read_files", "read-files", ["place", "path", "bytes"])] : []),
  ...(sources.every(isFiles) ? [] : [readStep("read_lines", "read-lines", ["place", "line"])]),
]

const readStep = (name: string, stage: StageName, columns: readonly string[]): WorkerStep => ({
  name,
  stage,
  sends: `SELECT ${columns.join(", ")} FROM ${name}_rows`,
  columns,
  count: `SELECT 1 AS n FROM ${name}_rows`,
  fields: ["id STRING", "input STRING", "reason STRING"],
  instead: "input",
  beside: "place",
})

const rowsOf = (sources: readonly SourceRows[]): string =>
  sources.map(({ rows }) => rows).join("\nUNION ALL ")

/** What a step's rows are taken from. */
const VIEWS: Readonly<
  Record<string, (sources: readonly SourceRows[], minWitnesses: number) => readonly string[]>
> = {
  read_files: (sources) => [view("read_files_rows", rowsOf(sources.filter(isFiles)))],
  read_lines: (sources) => [view("read_lines_rows", rowsOf(sources.filter((source) => !isFiles(source))))],
  quoted: (sources) => [
    view(
      "found",
      readSteps(sources)
        .map(({ name }) => `SELECT id, input, reason, record, place FROM ${name}`)
        .join("\nUNION ALL "),
    ),
    // An id that was given twice counts once: as in the embedded run, the first is taken.
    view(
      "articles",
      "SELECT id, min_by(record, place) AS record FROM found WHERE id IS NOT NULL GROUP BY id",
    ),
  ],
  traced: (_, minWitnesses) => [
    matchedView(minWitnesses),
    view(
      "placed",
      `SELECT id, record, articles, ${taskOf("size(articles)", "leaf", "id")} AS place\n` +
        "FROM (SELECT id, record, array_distinct(transform(witnesses, witness -> witness.article)) AS articles FROM matched)\n" +
        "JOIN blocks ON article = articles[0]",
    ),
    view(
      "wanted",
      "SELECT DISTINCT place, article FROM (SELECT place, explode(articles) AS article FROM placed)",
    ),
  ],
}

export const viewsBefore = (
  step: string,
  sources: readonly SourceRows[],
  minWitnesses: number,
): readonly string[] => [
  ...(VIEWS[step]?.(sources, minWitnesses) ?? []),
  ...(PEOPLE_VIEWS[step] ?? []),
  ...(MATCH_VIEWS[step] ?? []),
  ...(TRANSLATION_VIEWS[step] ?? []),
]

export const STEPS: readonly Step[] = [
  {
    name: "quoted",
    stage: "quote",
    sends: "SELECT record FROM articles",
    columns: ["record"],
    count: "SELECT count(DISTINCT id) AS n FROM found",
    fields: ["id STRING"],
    beside: "speakers",
  },
  ...PEOPLE_STEPS,
  ...MATCH_STEPS,
  {
    name: "traced",
    stage: "trace",
    // An article goes once to all statements of a leaf, and once to each that stands in many articles.
    sends:
      "SELECT place, kind, record FROM (\n" +
      "  SELECT wanted.place, 0 AS kind, named.record FROM wanted JOIN named ON named.id = wanted.article\n" +
      "  UNION ALL SELECT place, 1, record FROM placed\n" +
      ") DISTRIBUTE BY place SORT BY place, kind",
    columns: ["place", "kind", "record"],
    count: "SELECT 1 AS n FROM wanted UNION ALL SELECT 1 FROM placed",
    fields: ["id STRING"],
    heap: GROUP_HEAP,
  },
]
