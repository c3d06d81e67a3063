import { contentId } from "../text/index.js"
import { type InputKind, inputKindOf, placeFor, refuse, sourceRows } from "./inputs.js"
import { literal, view, viewOn, writeTo } from "./sql.js"
import { readSteps, type SqlStep, STEPS, type Step, viewsBefore, type WorkerStep } from "./steps.js"

export interface PlanOptions {
  readonly inputs: readonly string[]
  /** A folder on any file system that Spark knows. */
  readonly out: string
  readonly master: string
  /** Tasks that the rows of a step are shared between. */
  readonly partitions: number
  /** Of every input, where its name does not tell. */
  readonly inputKind?: InputKind
  readonly format?: "ndjson" | "parquet"
  /** The command that starts Node on the cluster's machines. */
  readonly node?: string
  /** Where the workers' archive is unpacked on them, from the folder in which Spark starts a command. */
  readonly worker?: string
  readonly minConfidence?: number
  readonly minWitnesses?: number
  /** The package's version: what another one has made is made anew. */
  readonly version: string
  /** Steps whose output is there already. */
  readonly finished?: ReadonlySet<string>
}

/** What Spark runs. */
export interface Plan {
  /** In the order they run, each without the mark that ends it. */
  readonly statements: readonly string[]
  /** The same as one text, for `spark-sql -f`. */
  readonly sql: string
  /** Folder of the steps' outputs, within `out`. */
  readonly work: string
  readonly steps: readonly PlannedStep[]
}

/** A step, and the file that says that its output is whole, and was checked where workers made it. */
export interface PlannedStep {
  readonly name: string
  readonly mark: string
}

/** Columns parted by tabs, both ways, and `\\N` for nothing. */
const TABBED =
  "ROW FORMAT DELIMITED FIELDS TERMINATED BY '\\t' LINES TERMINATED BY '\\n' NULL DEFINED AS '\\\\N'"

/** Field of the last answer of a worker: how many rows there were. */
const ROWS = "worker STRUCT<read: BIGINT, wrote: BIGINT>"

/**
 * The whole run as Spark SQL: map steps as `SELECT TRANSFORM … USING 'node worker/worker.mjs STAGE'`, what lies between them as joins and groups.
 * Every worker step's rows are checked against what its workers say that they read and wrote.
 *
 * @throws QuotetrailError `usage` for an input that is no file
 * @example planOf({ inputs: ["pages"], out: "traced", master: "local[2]", partitions: 4, version: "1" }).sql
 */
export function planOf(options: PlanOptions): Plan {
  const { inputs, out, master, finished = new Set() } = options
  inputs.forEach(refuse)
  const sources = inputs.map((input, at) =>
    sourceRows(input, at, options.inputKind ?? inputKindOf(input), master),
  )
  const home = placeFor(out, master).replace(/\/+$/, "")
  const work = `${home}/work/${keyOf(options)}`
  const steps: readonly Step[] = [...readSteps(sources), ...STEPS]
  const statements = [
    `SET spark.sql.shuffle.partitions=${options.partitions}`,
    "SET spark.sql.adaptive.coalescePartitions.enabled=false",
    ...sources.flatMap(({ views }) => views),
    ...steps.flatMap((step) => [
      ...viewsBefore(step.name, sources, options.minWitnesses ?? 1),
      ...("query" in step ? sqlStep(step, work, finished) : workerStep(step, work, finished, options)),
    ]),
    ...results(home, options.format ?? "ndjson"),
  ]
  return {
    statements,
    sql: statements.map((statement) => `${statement};\n`).join("\n"),
    work,
    steps: steps.map((step) => ({ name: step.name, mark: markOf(step, work) })),
  }
}

const markOf = (step: Step, work: string): string =>
  `${work}/${"query" in step ? "" : "checked/"}${step.name}/_SUCCESS`

function workerStep(
  step: WorkerStep,
  work: string,
  finished: ReadonlySet<string>,
  options: PlanOptions,
): string[] {
  const { name } = step
  const path = `${work}/${name}`
  const checked = `${work}/checked/${name}`
  return [
    ...(finished.has(name) ? [] : [`-- ${name}\n${writeTo(path, "parquet", answersOf(step, options))}`]),
    viewOn(`${name}_all`, "parquet", { path }, columnsOf(step)),
    view(name, `SELECT * FROM ${name}_all WHERE worker IS NULL`),
    ...(finished.has(name) ? [] : [writeTo(checked, "text", checkOf(step))]),
    `SELECT value FROM text.\`${checked.replaceAll("`", "``")}\``,
  ]
}

function sqlStep({ name, query, columns }: SqlStep, work: string, finished: ReadonlySet<string>): string[] {
  const path = `${work}/${name}`
  return [
    ...(finished.has(name) ? [] : [`-- ${name}\n${writeTo(path, "parquet", query)}`]),
    viewOn(name, "parquet", { path }, columns),
  ]
}

/** What was made of other inputs, or otherwise, lies elsewhere. */
function keyOf({ inputs, inputKind, version, minConfidence = 0, minWitnesses = 1 }: PlanOptions): string {
  return contentId("run", ...inputs, inputKind ?? "", version, `${minConfidence}`, `${minWitnesses}`)
}

/** What stands in a worker step's output. */
const columnsOf = ({ fields, beside }: WorkerStep): string =>
  [...fields, ROWS, "record STRING", ...(beside === undefined ? [] : [`${beside} STRING`])].join(", ")

/** A worker step's answers, each with its fields; what is no record, or lacks its id, fails the step. */
function answersOf(step: WorkerStep, options: PlanOptions): string {
  const { name, columns, fields, instead, sends, beside } = step
  const names = fields.map((field) => field.split(" ")[0] ?? "")
  const given = instead === undefined ? "parsed.id" : `coalesce(parsed.id, parsed.${instead})`
  const id = `CASE WHEN ${given} IS NULL AND parsed.worker IS NULL\n    THEN raise_error(concat(${literal(`quotetrail ${name}: a worker answered with no record: `)}, left(record, 400))) ELSE parsed.id END AS id`
  return [
    `SELECT ${[id, ...names.slice(1).map((field) => `parsed.${field}`), "parsed.worker", "record", ...(beside === undefined ? [] : [beside])].join(", ")}`,
    `FROM (SELECT *, from_json(record, '${[...fields, ROWS].join(", ")}', map('mode', 'FAILFAST')) AS parsed`,
    `FROM (SELECT TRANSFORM(${columns.join(", ")}) ${TABBED} USING ${literal(commandOf(step, options))} AS (record STRING${beside === undefined ? "" : `, ${beside} STRING`}) ${TABBED}`,
    `FROM (${sends})))`,
  ].join("\n")
}

function commandOf({ stage, heap }: WorkerStep, options: PlanOptions): string {
  const { node = "node", worker = "worker", minConfidence } = options
  return [
    node,
    ...(heap === undefined ? [] : [`--max-old-space-size=${heap}`]),
    `${worker}/worker.mjs`,
    stage,
    ...(stage === "quote" && minConfidence !== undefined ? ["--min-confidence", minConfidence] : []),
  ].join(" ")
}

/** Did the workers read all that they were sent, and did all arrive that they wrote? If so, the line that tells of it. */
function checkOf({ name, count }: WorkerStep): string {
  const fault = `concat(${literal(`quotetrail ${name}: rows were lost: sent `)}, sent, ', read ', read, ', written ', wrote, ', kept ', kept)`
  // All in one sum, which is one job for Spark.
  return [
    `SELECT CASE WHEN read <> sent OR wrote <> kept THEN raise_error(${fault}) ELSE concat('quotetrail ${name} ', read, ' ', wrote) END AS said`,
    "FROM (SELECT coalesce(sum(read), 0) AS read, coalesce(sum(wrote), 0) AS wrote, coalesce(sum(kept), 0) AS kept, coalesce(sum(sent), 0) AS sent FROM (",
    `  SELECT worker.read AS read, worker.wrote AS wrote, if(worker IS NULL, 1, 0) AS kept, 0 AS sent FROM ${name}_all`,
    `  UNION ALL SELECT 0, 0, 0, n FROM (${count})))`,
  ].join("\n")
}

/** The answers, as the embedded run gives them. */
function results(home: string, format: "ndjson" | "parquet"): string[] {
  const given = (folder: string, from: string) =>
    writeTo(
      `${home}/${folder}`,
      format === "ndjson" ? "text" : "parquet",
      format === "ndjson" ? `SELECT record FROM ${from}` : `SELECT id, record FROM ${from}`,
    )
  return [
    given("articles", "named"),
    given("people", "people WHERE name IS NOT NULL"),
    given("statements", "traced"),
    writeTo(`${home}/left-out`, "json", "SELECT input, reason FROM found WHERE input IS NOT NULL"),
    "SELECT concat('quotetrail-left-out ', input, ': ', reason) FROM found WHERE input IS NOT NULL ORDER BY place LIMIT 1000",
  ]
}
