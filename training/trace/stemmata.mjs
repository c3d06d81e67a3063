// How near the stemmata of aligned readings come to the true ones: on made-up traditions of several kinds, and on given ones; beside
// them the sign distance of two plain methods, a spanning tree and neighbour joining of the same differences. A Markdown table.
// usage: node stemmata.mjs --scorer SCORE.mjs [--traditions 16] [--seed 1] [--tradition FILE.json]
// The build in dist/ is what is measured.
import { readFileSync } from "node:fs"
import { basename, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { traceReadings } from "../../dist/trace/index.js"
import { joinNeighbours } from "../../dist/trace/joining.js"
import { distancesBetween, tableOf } from "../../dist/trace/reading-table.js"
import { random } from "./random.mjs"
import { makeTradition } from "./scribes.mjs"

const options = { traditions: "16", seed: "1" }
for (let at = 2; at < process.argv.length; at += 2)
  options[process.argv[at].replace(/^--/, "")] = process.argv[at + 1]
const { scoreAll } = await import(pathToFileURL(resolve(options.scorer)))

const CLEAN = { slips: 0.7, rate: 0.015, torn: 0, second: 0, fickle: 0, spellers: 0 }
const KINDS = {
  "13 copies, none lost": { ...CLEAN, kept: 13, lost: 0 },
  "13 copies, few lost": { ...CLEAN, kept: 13, lost: 0.07, second: 0.03 },
  "8 to 40 copies, mixed": {},
  "37 copies of 67, torn": { kept: 37, lost: 0.45, torn: 0.4, rate: 0.03 },
  "37 copies of 67, torn, spelt freely": { kept: 37, lost: 0.45, torn: 0.4, rate: 0.03, spellers: 0.5 },
  "20 copies, a quarter from two": { kept: 20, lost: 0.2, second: 0.25 },
}

const HEADS = [
  "tradition",
  "sign distance",
  "— spanning tree",
  "— neighbour joining",
  "parents right, %",
  "top right, %",
  "calibration error",
  "parents right with the top given, %",
  "calibration error",
]
console.log(`| ${HEADS.join(" | ")} |\n|${" --- |".repeat(HEADS.length)}`)

if (options.tradition) {
  const { truth, ...readings } = JSON.parse(readFileSync(options.tradition, "utf8"))
  report(basename(options.tradition, ".json"), [
    { readings, truth: { ...truth, id: readings.id }, root: truth.root },
  ])
}
for (const [kind, settings] of Object.entries(KINDS)) {
  const chance = random(Number(options.seed))
  const made = Array.from({ length: Number(options.traditions) }, (_, at) => {
    const { readings, truth, isFirstLost } = makeTradition(chance, settings)
    const id = `${at}`
    return { readings: { ...readings, id }, truth: { ...truth, id }, root: isFirstLost ? undefined : "w0" }
  })
  report(kind, made)
}

/** A row over the witnesses of all traditions together, with the top guessed and with it given. */
function report(name, traditions) {
  const truths = traditions.map(({ truth }) => truth)
  const rooted = traditions.filter(({ root }) => root !== undefined)
  const guessed = scoreAll(truths, traditions.map(stemmaOf)).total
  const plain = (method) => 100 * scoreAll(truths, traditions.map(drawnBy(method))).total.asd
  const given = scoreAll(
    rooted.map(({ truth }) => truth),
    rooted.map(({ readings, root }) => stemmaOf({ readings: { ...readings, root } })),
  ).total
  const figures = [
    100 * guessed.asd,
    plain(spanningTree),
    plain(joinNeighbours),
    100 * guessed.parent.accuracy,
    100 * guessed.root,
    100 * guessed.calibration.ece,
    100 * given.parent.accuracy,
    100 * given.calibration.ece,
  ]
  console.log(`| ${[name, ...figures.map((value) => value.toFixed(1))].join(" | ")} |`)
}

function stemmaOf({ readings }) {
  const { nodes, edges } = traceReadings(readings).trail
  return { id: readings.id, nodes, edges }
}

/** A plain method's tree over the share of places where two witnesses differ. */
function drawnBy(method) {
  return ({ readings }) => {
    const table = tableOf(readings)
    const branches = method(
      distancesBetween(
        table,
        table.weights.map(() => 1),
      ),
    )
    const nameOf = (node) => table.ids[node] ?? `lost ${node}`
    const ends = [...new Set(branches.flatMap(({ one, other }) => [one, other]))]
    return {
      id: readings.id,
      undirected: true,
      nodes: ends.map((node) => ({ id: nameOf(node), kind: table.ids[node] ? "extant" : "lost" })),
      edges: branches.map(({ one, other }) => ({ from: nameOf(one), to: nameOf(other) })),
    }
  }
}

/** Prim's tree: each witness beside the nearest that is in. */
function spanningTree(distances) {
  const branches = []
  const isIn = new Set([0])
  while (isIn.size < distances.length) {
    let best = { length: Number.POSITIVE_INFINITY }
    for (const one of isIn)
      for (const [other, length] of distances[one].entries())
        if (!isIn.has(other) && length < best.length) best = { one, other, length }
    isIn.add(best.other)
    branches.push(best)
  }
  return branches
}
