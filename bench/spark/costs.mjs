// What each step of a run cost, from Spark's event log and the times of its workers.
import { createReadStream, existsSync, readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { createInterface } from "node:readline"

/**
 * CPU seconds of Spark's tasks, rows and bytes shuffled, and the largest task's share of a step's time, step by step in the order they ran.
 * Rounds of one loop are one step.
 */
export async function stepsIn(eventLogs) {
  const [log] = readdirSync(eventLogs).filter((name) => !name.startsWith("."))
  const stepOfRun = new Map()
  const stepOfStage = new Map()
  const steps = new Map()
  for await (const line of createInterface({ input: createReadStream(join(eventLogs, log)) })) {
    const event = JSON.parse(line)
    if (event.Event.endsWith("SQLExecutionStart"))
      stepOfRun.set(`${event.executionId}`, stepIn(event.description))
    else if (event.Event === "SparkListenerJobStart") {
      const step = stepOfRun.get(event.Properties?.["spark.sql.execution.id"])
      for (const stage of event["Stage IDs"]) stepOfStage.set(stage, step)
    } else if (event.Event === "SparkListenerTaskEnd" && event["Task Metrics"])
      add(steps, stepOfStage.get(event["Stage ID"]) ?? "other", event["Task Metrics"])
  }
  return steps
}

/** The step whose folder a statement writes into. */
function stepIn(statement) {
  const [, folder] = /DIRECTORY '[^']*\/work\/[^/']+\/([\w/]+)'/.exec(statement) ?? []
  if (folder === undefined) return "other"
  return folder.startsWith("checked/") ? "checks" : folder.replace(/_\d+$/, "")
}

function add(steps, name, metrics) {
  const step = steps.get(name) ?? { tasks: 0, cpu: 0, rows: 0, bytes: 0, spilled: 0 }
  const shuffled = metrics["Shuffle Write Metrics"]
  step.tasks++
  step.cpu += metrics["Executor CPU Time"] / 1e9
  step.rows += shuffled["Shuffle Records Written"]
  step.bytes += shuffled["Shuffle Bytes Written"]
  step.spilled += metrics["Disk Bytes Spilled"]
  steps.set(name, step)
}

/** CPU seconds of workers, stage by stage. */
export function workersIn(times) {
  const stages = new Map()
  if (!existsSync(times)) return stages
  for (const line of readFileSync(times, "utf8").split("\n").filter(Boolean)) {
    const [, stage, ...spent] = /worker\.mjs (\S+).* (\d+)m([\d.]+)s (\d+)m([\d.]+)s$/.exec(line) ?? []
    const [minutes = 0, seconds = 0, more = 0, further = 0] = spent.map(Number)
    stages.set(stage, (stages.get(stage) ?? 0) + 60 * (minutes + more) + seconds + further)
  }
  return stages
}
