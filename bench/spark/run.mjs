#!/usr/bin/env node
// What Spark costs beside the embedded run, on articles that are quoted already: CPU of both with everything they start.
//
//   node bench/spark/run.mjs [--articles 2000,20000] [--growth 20000,200000] [--skewed 50000] [--partitions 4] [--memory 4g] [--out bench/.work/spark]
//
// Spark is the one of SPARK_HOME, or PySpark from PyPI. The answers of both must be the same. With --growth piles of these sizes run on
// Spark alone: how its CPU grows. With --skewed two piles of so many short pages do: one in which all pages have one passage in common,
// and one in which none have. What a run made is taken away before the next.
import { createHash } from "node:crypto"
import { mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { bringSpark } from "../../scripts/spark.mjs"
import { option, printTable, quotetrail, ratio, workFolder } from "../bench.mjs"
import { stepsIn, workersIn } from "./costs.mjs"
import { writeNews, writeNotes } from "./made-pile.mjs"

const here = dirname(fileURLToPath(import.meta.url))
const out = option("out", workFolder("spark"))
const partitions = option("partitions", "4")
/** CPU seconds of quoting an article, here as there: see docs/performance.md. */
const QUOTING = 0.2

Object.assign(process.env, {
  SPARK_HOME: bringSpark() ?? "",
  SPARK_LOCAL_IP: "127.0.0.1",
  SPARK_SUBMIT_OPTS: process.env.SPARK_SUBMIT_OPTS ?? "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC",
  WORKER_TIMES: join(out, "workers.txt"),
})

const place = (name) => join(out, name)
const hashOf = (lines) => createHash("sha256").update(lines.sort().join("\n")).digest("hex")
const linesOf = (path) => readFileSync(path, "utf8").split("\n").filter(Boolean)

function onSpark(input, name) {
  for (const one of ["events", "workers.txt", name]) rmSync(place(one), { recursive: true, force: true })
  mkdirSync(place("events"), { recursive: true })
  const settings = [
    "enabled=true",
    `dir=file://${place("events")}`,
    "compress=false",
    "rolling.enabled=false",
  ]
  return quotetrail(
    place("spark.txt"),
    ...["spark", input, "--out", place(name), "--plan", place("plan"), "--master", "local[2]"],
    ...["--partitions", partitions, "--node", join(here, "timed-node.sh")],
    ...["--conf", `spark.driver.memory=${option("memory", "4g")}`],
    ...settings.flatMap((setting) => ["--conf", `spark.eventLog.${setting}`]),
  )
}

const answersIn = (name) =>
  hashOf(
    readdirSync(place(`${name}/statements`))
      .filter((file) => file.startsWith("part-"))
      .flatMap((file) => linesOf(place(`${name}/statements/${file}`))),
  )

async function printSteps(pages) {
  const steps = await stepsIn(place("events"))
  const perPage = (amount) => (amount / pages).toPrecision(3)
  printTable(
    ["step", "tasks", "CPU, s", "rows a page", "bytes a page", "spilled, MB"],
    [...steps]
      .filter(([, { cpu, rows }]) => cpu >= 1 || rows > pages)
      .map(([step, { tasks, cpu, rows, bytes, spilled }]) => [
        step,
        tasks,
        cpu.toFixed(1),
        perPage(rows),
        perPage(bytes),
        (spilled / 1e6).toFixed(0),
      ]),
  )
  printTable(
    ["workers", "CPU, s"],
    [...workersIn(place("workers.txt"))].map(([stage, cpu]) => [stage, cpu.toFixed(1)]),
  )
}

async function beside(articles) {
  const input = place(`news-${articles}.ndjson`)
  await writeNews(input, articles)
  const embedded = quotetrail(place("embedded.ndjson"), "trace", input, "--json")
  const spark = onSpark(input, "traced")
  const failed = embedded.failed ?? spark.failed
  if (failed) throw new Error(`${articles} articles: ${failed}`)
  if (hashOf(linesOf(place("embedded.ndjson"))) !== answersIn("traced"))
    throw new Error(`${articles} articles: the answers are not the same`)
  console.log(`\n${articles} articles`)
  await printSteps(articles)
  const quoting = QUOTING * articles
  return [
    articles,
    `${embedded.cpu.toFixed(0)} s, ${embedded.mb} MB`,
    `${spark.cpu.toFixed(0)} s, ${spark.mb} MB`,
    ratio(spark.cpu, embedded.cpu),
    ratio(spark.cpu + quoting, embedded.cpu + quoting),
  ]
}

/** What piles of some sizes cost on Spark alone, and how many times the first of them. */
async function grown(sizes) {
  const costs = []
  for (const articles of sizes) {
    const cost = await alone(articles, `${articles} articles`, (input) => writeNews(input, articles))
    costs.push({ articles, ...cost })
  }
  const [first] = costs
  printTable(
    ["articles", "times", "CPU, s", "times", "MB"],
    costs.map(({ articles, cpu, mb }) => [
      articles,
      ratio(articles, first.articles),
      cpu.toFixed(0),
      ratio(cpu, first.cpu),
      mb,
    ]),
  )
}

/** What a pile costs on Spark, step by step; nothing of it is left. */
async function alone(articles, title, write) {
  const input = place("alone.ndjson")
  await write(input)
  const cost = onSpark(input, "traced")
  if (cost.failed) throw new Error(`${title}: ${cost.failed}`)
  console.log(`\n${title}: ${cost.cpu.toFixed(0)} s, ${cost.mb} MB`)
  await printSteps(articles)
  for (const made of [input, place("traced"), place("events")]) rmSync(made, { recursive: true })
  return cost
}

async function skewed(articles) {
  const costs = []
  for (const isOnePassage of [false, true]) {
    const title = `${articles} short pages, ${isOnePassage ? "one passage on all" : "nothing in common"}`
    costs.push(await alone(articles, title, (input) => writeNotes(input, articles, isOnePassage)))
  }
  const [apart, same] = costs
  printTable(
    ["short pages", "nothing in common", "one passage on all", "times"],
    [[articles, ...costs.map(({ cpu, mb }) => `${cpu.toFixed(0)} s, ${mb} MB`), ratio(same.cpu, apart.cpu)]],
  )
}

const sizesOf = (given) => given.split(",").map(Number)

mkdirSync(out, { recursive: true })
if (process.argv.includes("--skewed")) await skewed(Number(option("skewed", "50000")))
else if (process.argv.includes("--growth")) await grown(sizesOf(option("growth", "20000,200000")))
else {
  const rows = []
  for (const articles of sizesOf(option("articles", "2000,20000"))) rows.push(await beside(articles))
  printTable(["articles", "embedded", "Spark", "Spark ÷ embedded", "with quoting"], rows)
}
