// How near the stemmata of aligned readings come to the true ones: on made-up traditions of four kinds, and on given ones.
// usage: node stemmata.mjs --scorer SCORE.mjs [--traditions 16] [--tradition FILE.json]
// The build in dist/ is what is measured.
import { readFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { traceReadings } from "../../dist/trace/index.js"
import { random } from "./random.mjs"
import { makeTradition } from "./scribes.mjs"

const options = { traditions: "16" }
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
  const { truth, ...tradition } = JSON.parse(readFileSync(options.tradition, "utf8"))
  print(options.tradition, [figures(tradition, { ...truth, id: tradition.id }, truth.root)])
}
for (const [kind, settings] of Object.entries(KINDS)) {
  const chance = random(777)
  const made = Array.from({ length: Number(options.traditions) }, () => makeTradition(chance, settings))
  print(
    kind,
    made.map(({ readings, truth, isFirstLost }) => figures(readings, truth, isFirstLost ? undefined : "w0")),
  )
}

function figures(readings, truth, root) {
  const score = (given) => {
    const { nodes, edges } = traceReadings(given).trail
    return scoreAll([truth], [{ id: truth.id, nodes, edges }]).total
  }
  const bare = score(readings)
  return {
    "sign distance": bare.asd,
    parents: bare.parent.accuracy,
    root: bare.root,
    "calibration error": bare.calibration.ece,
    "parents, root given": root === undefined ? undefined : score({ ...readings, root }).parent.accuracy,
  }
}

function print(name, rows) {
  const mean = (key) => {
    const values = rows.map((row) => row[key]).filter((value) => value !== undefined)
    return values.reduce((sum, value) => sum + value, 0) / values.length
  }
  console.log(
    `${name}: ${Object.keys(rows[0])
      .map((key) => `${key} ${(100 * mean(key)).toFixed(1)}`)
      .join(", ")}`,
  )
}
