// Rows of docs/accuracy.md about everything after quoting, and reading before it.
import { evaluate } from "./evaluate.mjs"
import { copyPiles, plantedCopies } from "./piles.mjs"
import { decimal, percent, table } from "./tables.mjs"

export function reading() {
  const pages = evaluate("read", "read")
  const meta = evaluate("metadata", "metadata")
  const { text } = pages.score
  const { date, author, title } = meta.score
  return table(
    ["measure", "reached", "asked at first / in the end"],
    [
      ["main text, F1 (4-word shingles)", decimal(text.f1), ".955 / .982"],
      ["precision / recall", `${decimal(text.precision)} / ${decimal(text.recall)}`, "– / .972"],
      ["publication date exact", decimal(date.exact), "– / .86"],
      ["author exact", decimal(author.exact), "– / .62"],
      ["title near", decimal(title.near), "– / .83"],
    ],
  )
}

const ASKED = { speaker: 85, addressee: 65, outlet: 75, occasion: 70, place: 50, saidOn: 60 }

export function circumstances() {
  const { score } = evaluate("circumstances", "circumstances")
  const rows = Object.entries(ASKED).map(([field, asked]) => {
    const { n, accuracy, accuracyWithPartial, falsePositiveRate } = score.fields[field]
    const carried = score.groups.carried?.[field]?.accuracyWithPartial ?? "–"
    return [field, n, accuracy, accuracyWithPartial, carried, falsePositiveRate ?? "–", asked]
  })
  const { precision, recall, outlet } = score.transmissions
  return `${table(["field", "items", "exact %", "exact or partial %", "— carried over sentences %", "claimed where there is none %", "asked (%; at most 8 wrong)"], rows)}

Transmissions: precision ${precision}, recall ${recall} (85 and 65 asked); outlet right on ${outlet.accuracy} %.`
}

export function passages() {
  const sizes = [400, 2000]
  const found = sizes.map((docs) => evaluate("match", `passages-${docs}`, ["--input", plantedCopies(docs)]))
  const sums = found.map(({ score: { pairs, boundary }, cost }, index) => [
    sizes[index],
    percent(pairs.f1),
    percent(pairs.precision),
    percent(pairs.recall),
    boundary.median,
    cost.cpu_s,
    cost.peak_mb,
  ])
  const kinds = Object.entries(found.at(-1).score.byKind).map(
    ([edit, { members, memberRecall, pairRecall }]) => [
      edit,
      members,
      percent(memberRecall),
      percent(pairRecall),
    ],
  )
  return `${table(["articles", "pair F1", "precision", "recall", "boundary error, median characters", "CPU s", "peak MB"], sums)}

By kind of edit, 2,000 articles:

${table(["edit", "copies", "found %", "pairs found %"], kinds)}`
}

export function statements() {
  const { score } = evaluate("natural", "natural")
  const sums = [
    ["strict F1", percent(score.strictF1), 68],
    ["strict precision", percent(score.strictPrecision), "–"],
    ["recall averaged over statements", percent(score.recallByCluster), 73],
    ["precision on labelled pairs", percent(score.precision), 90],
    ["B³ F1", percent(score.bcubed.f1), 84],
    ["repeats joined", `${score.repeatsMerged} of ${score.labelled.repeat}`, "15 %"],
    ["relations as `match` alone tells them, mean Jaccard", percent(score.relation.jaccard), 75],
  ]
  const kinds = Object.entries(score.byRelation).map(([relation, { found, of }]) => [
    relation,
    of,
    percent(found / of),
  ])
  return `${table(["measure", "reached", "asked"], sums)}

${table(["relation of the pair", "pairs", "found %"], kinds)}`
}

const PRESETS = ["easy", "medium", "hard"]

/** Settings that the weights were not trained on. */
const UNTRAINED = {
  "few credits, house style everywhere": {
    credit: { none: 0.8, direct: 0.08, original: 0.06, inherited: 0.03, wrong: 0.03 },
    style: 1,
  },
  "half undated, a fifth misdated": { dates: { exact: 0.2, day: 0.1, missing: 0.5, wrong: 0.2 } },
}

const traced = async (name, preset, trails, settings) =>
  evaluate("trail", `trail-${name}`, ["--input", await copyPiles(preset, trails, name, settings)]).score

export async function trails(count = 100) {
  const scores = []
  for (const preset of PRESETS) scores.push(await traced(preset, preset, count))
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
  for (const [at, [name, values]] of Object.entries(UNTRAINED).entries()) {
    const { parent, root, calibration } = await traced(`medium-${at}`, "medium", count, values)
    rows.push([name, percent(parent.accuracy), percent(root), decimal(calibration.ece)])
  }
  return table(["medium, but", "parents %", "roots %", "calibration error"], rows)
}

export async function pages(count = 100) {
  const input = await copyPiles("medium", count)
  const { score } = evaluate("trail-pages", "trail-pages", ["--input", input])
  const { parent, root, calibration } = score
  return `From HTML pages through the whole command (medium): parents ${percent(parent.accuracy)} %, roots ${percent(root)} %, calibration error ${decimal(calibration.ece)}.`
}

export function manuscripts() {
  const { asd, parent, root } = evaluate("stemma", "stemma").score
  return `Notre besoin, no dates, no credits: average sign distance ${percent(asd)} (84 asked), parents ${percent(parent?.accuracy)} %, root ${percent(root)} %.`
}
