// Rows of docs/accuracy.md about trails: how many are right, by preset, credit, date and setting; how far their confidence can be
// believed; what each signal carries.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../ready.mjs"
import { bins, reliabilityDiagram } from "./calibration.mjs"
import { evaluate, rowsOf, shared } from "./evaluate.mjs"
import { copyPiles } from "./piles.mjs"
import { signalTable } from "./signals.mjs"
import { decimal, percent, table } from "./tables.mjs"

const PRESETS = ["easy", "medium", "hard"]

/** Settings of the simulator that neither the weights nor the calibration were learnt from, by their preset. */
const UNTRAINED = {
  "few credits, house style everywhere": [
    "medium",
    {
      credit: { none: 0.8, direct: 0.08, original: 0.06, inherited: 0.03, wrong: 0.03 },
      style: 1,
    },
  ],
  "half undated, a fifth misdated": ["medium", { dates: { exact: 0.2, day: 0.1, missing: 0.5, wrong: 0.2 } }],
  "a fifth of the pages lost, larger piles": ["easy", { lost: 0.2, pages: [10, 20] }],
  "two sources and new translations often": ["hard", { second: 0.15, retranslate: 0.2 }],
}

const known = new Map()

/** Piles traced by the command and scored; each setting once a run, however many tables are about it. */
async function traced(name, preset, trails, settings) {
  const input = await copyPiles(preset, trails, name, settings)
  if (!known.has(input)) known.set(input, evaluate("trail", `trail-${name}`, ["--input", input]))
  return { ...known.get(input), input }
}

/** The name that the piles of a setting go by. */
const nameOf = (setting) => `untrained-${Object.keys(UNTRAINED).indexOf(setting)}`

export async function trails(count = 100) {
  const scores = []
  for (const preset of PRESETS) scores.push((await traced(preset, preset, count)).score)
  const row = (name, of, asked) => [name, ...scores.map(of), asked]
  const rows = [
    row("parent accuracy, %", ({ parent }) => percent(parent.accuracy), "96 / 77 / 60"),
    row("root accuracy, %", ({ root }) => percent(root), "99 / 85 / 68"),
    row("ancestor pairs, F1", ({ ancestorPairs }) => percent(ancestorPairs.f1), "97 / 85 / 70"),
    row(
      "edges claimed at .9 or more, % of pages",
      ({ calibration }) => percent(calibration.at90.share),
      "90 / 50 / 25",
    ),
    row("— of them right, %", ({ calibration }) => percent(calibration.at90.accuracy), "97 / 94 / 92"),
    row("calibration error", ({ calibration }) => decimal(calibration.ece), ".05"),
    row("lost-parent groups found, %", ({ siblingGroups }) => percent(siblingGroups?.accuracy), "25 on hard"),
  ]
  const split = (by) => {
    const names = [...new Set(scores.flatMap((score) => Object.keys(score[by])))].sort()
    return names.map((name) => [
      name,
      ...scores.map((score) =>
        score[by][name] ? `${percent(score[by][name].accuracy)} (${score[by][name].n})` : "–",
      ),
    ])
  }
  return `${table(["measure", ...PRESETS, "asked"], rows)}

Parents right, % (pages), by the kind of credit:

${table(["credit", ...PRESETS], split("byCredit"))}

By the kind of date:

${table(["date", ...PRESETS], split("byDate"))}`
}

export async function settings(count = 100) {
  const rows = []
  for (const [setting, [preset, values]] of Object.entries(UNTRAINED)) {
    const { score } = await traced(nameOf(setting), preset, count, values)
    const { parent, root: first, calibration } = score
    const { share, accuracy } = calibration.at90
    const sure = `${percent(accuracy)} (${percent(share)})`
    rows.push([
      `${preset}; ${setting}`,
      percent(parent.accuracy),
      percent(first),
      sure,
      decimal(calibration.ece),
    ])
  }
  return table(
    ["piles", "parents %", "roots %", "claimed at .9: right % (of pages %)", "calibration error"],
    rows,
  )
}

/** Enough for the differences; every pile is judged as often as there are signals. */
const PILES_FOR_SIGNALS = 40

export async function signals(count = PILES_FOR_SIGNALS) {
  const folders = {}
  for (const [setting, [preset, values]] of Object.entries(UNTRAINED))
    folders[`${preset}; ${setting}`] = await copyPiles(preset, 100, nameOf(setting), values)
  return signalTable(folders, count)
}

/** What edges claim and how often they are right, by tenths, and the diagram of all. */
export async function claims(count = 100) {
  const { scoreAll } = await import(pathToFileURL(join(shared, "eval", "stemma", "score.mjs")).href)
  const judged = []
  for (const preset of PRESETS) {
    const { folder, input } = await traced(preset, preset, count)
    const { each } = scoreAll(rowsOf(join(input, "truth.jsonl")), rowsOf(join(folder, "pred.jsonl")))
    const edges = each.flatMap(({ parents }) => parents)
    judged.push(edges.map(({ confidence, ok }) => ({ confidence, half: ok === 1 })))
  }
  const all = judged.flat()
  const svg = reliabilityDiagram(all, "How often the edges of trails are right, by the confidence they give")
  writeFileSync(join(root, "docs", "reliability-trails.svg"), svg)
  const cell = (own, tenth) => {
    const bin = bins(own).find(({ from }) => from === tenth)
    return bin ? `${decimal(bin.said)} → ${decimal(bin.right)} (${bin.n})` : "–"
  }
  return `![How often the edges of trails are right, by the confidence they give](reliability-trails.svg)

${table(
  ["claimed → right (pages)", ...PRESETS],
  bins(all).map(({ from }) => [`from ${from}`, ...judged.map((own) => cell(own, from))]),
)}`
}

export async function pages(count = 100) {
  const input = await copyPiles("medium", count)
  const { score } = evaluate("trail-pages", "trail-pages", ["--input", input])
  const { parent, root, calibration } = score
  return `From HTML pages through the whole command (medium): parents ${percent(parent.accuracy)} %, roots ${percent(root)} %, calibration error ${decimal(calibration.ece)}.`
}
