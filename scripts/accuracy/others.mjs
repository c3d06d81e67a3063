// Rows of docs/accuracy.md about reading, circumstances and matching.
import { evaluate } from "./evaluate.mjs"
import { plantedCopies } from "./piles.mjs"
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
