// How near the stemmata of aligned readings come to the true ones: on made-up traditions of four kinds, and on given ones.
// usage: node stemmata.mjs --scorer SCORE.mjs [--traditions 16] [--seed 1] [--tradition FILE.json]
// The build in dist/ is what is measured.
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { traceReadings } from "../../dist/trace/index.js"
import { random } from "./random.mjs"
import { makeTradition } from "./scribes.mjs"

const options = { traditions: "16", seed: "1" }
for (let at = 2; at < process.argv.length; at += 2)
  options[process.argv[at].replace(/^--/, "")] = process.argv[at + 1]
const { scoreAll } = await import(pathToFileURL(resolve(options.scorer)))

const KINDS = {
  "13 copies, none lost": { kept: 13, lost: 0, slips: 0.7, rate: 0.015, torn: 0, second: 0, fickle: 0 },
  "13 copies, few lost": { kept: 13, lost: 0.07, slips: 0.7, rate: 0.015, second: 0.03 },
  "8 to 40 copies, mixed": {},
  "37 copies of 67, torn": { kept: 37, lost: 0.45, torn: 0.4, rate: 0.03 },
}

if (options.tradition) {
  const { truth, ...readings } = JSON.parse(readFileSync(options.tradition, "utf8"))
  report(options.tradition, [{ readings, truth: { ...truth, id: readings.id }, root: truth.root }])
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

/** Figures over the witnesses of all traditions together, with the root guessed and with it given. */
function report(name, traditions) {
  const rooted = traditions.filter(({ root }) => root !== undefined)
  const guessed = scored(traditions.map(({ readings, truth }) => ({ readings, truth })))
  const given = scored(
    rooted.map(({ readings, truth, root }) => ({ readings: { ...readings, root }, truth })),
  )
  const figures = {
    "sign distance": guessed.asd,
    parents: guessed.parent.accuracy,
    root: guessed.root,
    "calibration error": guessed.calibration.ece,
    "parents, root given": given.parent.accuracy,
    "calibration error, root given": given.calibration.ece,
  }
  const shown = Object.entries(figures).map(([key, value]) => `${key} ${(100 * value).toFixed(1)}`)
  console.log(`${name}: ${shown.join(", ")}`)
}

function scored(traditions) {
  const stemmata = traditions.map(({ readings }) => {
    const { nodes, edges } = traceReadings(readings).trail
    return { id: readings.id, nodes, edges }
  })
  return scoreAll(
    traditions.map(({ truth }) => truth),
    stemmata,
  ).total
}
