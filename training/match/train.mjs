#!/usr/bin/env node
// Trains the verifier of `match` on natural candidates (unlabelled = no) and reports figures out of fold.
//
//   node bin/quotetrail.mjs quote texts.ndjson --json > quoted.ndjson      (from natural-reuse/texts.jsonl)
//   node training/match/train.mjs --quoted quoted.ndjson --gold ../shared/data/natural-reuse \
//        --scorer ../shared/eval/natural-reuse/score.mjs [--write models/match/verifier.json]
import { writeFileSync } from "node:fs"
import { resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { candidatePairs } from "../../dist/match/candidate-pairs.js"
import { EVIDENCE, evidenceOf } from "../../dist/match/evidence.js"
import { statementSets } from "../../dist/match/joining.js"
import { isOtherOccasion } from "../../dist/match/occasions.js"
import { partedBy } from "../../dist/match/parts.js"
import { settled } from "../../dist/match/verify.js"
import { boost, probability } from "./boost.mjs"
import { foldsOf, labelsOf, readLines } from "./candidates.mjs"

const argument = (name) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? undefined : process.argv[at + 1]
}
const gold = argument("gold")
const { score, loadGold } = await import(pathToFileURL(resolve(argument("scorer"))).href)
const FOLDS = 5
/** Chosen by average precision out of fold; depth 2 to 4 and half the rounds are within a point of it. */
const SETTINGS = {
  trees: 400,
  rate: 0.04,
  depth: 3,
  ridge: 20,
  leastHessian: 5,
  rowShare: 0.6,
  columnShare: 0.4,
  ...JSON.parse(argument("settings") ?? "{}"),
}
const drop = new Set((argument("drop") ?? "").split(","))
const names = EVIDENCE.filter((name) => !drop.has(name))

const articles = readLines(argument("quoted")).sort((a, b) => (a.id < b.id ? -1 : 1))
const ids = articles.map(({ id }) => id)
const indexOf = new Map(ids.map((id, index) => [id, index]))
const { utterances, pairs, weights } = candidatePairs(articles, JSON.parse(argument("echo") ?? "{}"))
const all = utterances.map((utterance) => ({ ...utterance, article: indexOf.get(utterance.page.id) }))
const labels = labelsOf(
  gold,
  all.map((u) => ({ article: u.article, content: u.content })),
  ids,
)
const rowFrom = (evidence) => names.map((name) => evidence[name])
const evidenceAt = (one, other) => evidenceOf(all[one], all[other], weights)
const examples = pairs
  .map(([one, other]) => ({
    one,
    other,
    label: labels.get(`${one}|${other}`),
    row: rowFrom(evidenceAt(one, other)),
  }))
  .filter(({ label }) => label !== "unclear")
const reachable = [...labels.values()].filter((label) => label === "yes").length
console.log(
  `${articles.length} articles, ${all.length} quotations, ${pairs.length} candidates, ${examples.filter((e) => e.label === "yes").length} of ${reachable} reachable yes`,
)

const foldOf = foldsOf(gold, ids, FOLDS)
const fitTo = (rows) =>
  boost(
    rows.map(({ row }) => row),
    rows.map(({ label }) => (label === "yes" ? 1 : 0)),
    SETTINGS,
  )
const models = Array.from({ length: FOLDS }, (_, fold) =>
  fitTo(
    examples.filter(
      ({ one, other }) => foldOf[all[one].article] !== fold && foldOf[all[other].article] !== fold,
    ),
  ),
)
const known = new Map()
const outOfFold = (one, other) => {
  if (all[one].article === all[other].article) return undefined
  const key = one < other ? one * all.length + other : other * all.length + one
  let value = known.get(key)
  if (value === undefined) {
    const evidence = evidenceAt(one, other)
    const row = rowFrom(evidence)
    const folds = [...new Set([foldOf[all[one].article], foldOf[all[other].article]])]
    value = folds.reduce((sum, fold) => sum + probability(models[fold], row), 0) / folds.length
    value = settled(value, evidence, isOtherOccasion(all[one].quotation, all[other].quotation))
    known.set(key, value)
  }
  return value
}

/** Average precision of the pairs by falling probability; yes pairs that are no candidates count as missed. */
function averagePrecision() {
  const ranked = examples
    .map((e) => ({ isYes: e.label === "yes", p: outOfFold(e.one, e.other) }))
    .sort((a, b) => b.p - a.p)
  let yes = 0
  let sum = 0
  ranked.forEach(({ isYes }, at) => {
    if (isYes) sum += ++yes / (at + 1)
  })
  return sum / reachable
}

const truth = loadGold(gold)
console.log(`average precision out of fold ${averagePrecision().toFixed(4)}`)
const percent = (share) => (share === null ? "   -" : (100 * share).toFixed(1))
const fullness = (index) => (all[index].quotation ? all[index].words.length : 0) - index / all.length
const parted = partedBy(weights)
const listOf = (name, usual) => (argument(name) ?? usual).split(",").map(Number)
console.log(
  "leads joins belongs | strictF1 strictP recall | P F1 byStatement B3 repeats | paraphrased partial altered verbatim",
)
for (const leads of listOf("leads", "0.2,0.25,0.3,0.35,0.4,0.55,0.7"))
  for (const joins of listOf("joins", "0.18"))
    for (const belongs of listOf("belongs", "0.02")) {
      const sets = statementSets(all.length, pairs, fullness, outOfFold, { leads, joins, belongs })
      const predicted = sets
        .map((set) => set.map((index) => all[index]))
        .filter((set) => set.some(({ quotation }) => quotation))
        .flatMap(parted)
        .map((set, id) => ({
          id: String(id),
          witnesses: set.map(({ page, content }) => ({ article: page.id, content })),
        }))
      const r = score(truth, predicted)
      const by = (tag) => percent(r.byRelation[tag].found / r.byRelation[tag].of)
      console.log(
        `${leads} ${joins} ${belongs} | ${percent(r.strictF1)} ${percent(r.strictPrecision)} ${percent(r.recall)} | ${percent(r.precision)} ${percent(r.f1)} ${percent(r.recallByCluster)} ${percent(r.bcubed.f1)} ${r.repeatsMerged} | ${by("paraphrased")} ${by("partial")} ${by("altered")} ${by("verbatim")}`,
      )
    }

const importance = new Map()
const walk = (tree) => {
  if (typeof tree === "number") return
  importance.set(names[tree[0]], (importance.get(names[tree[0]]) ?? 0) + 1)
  walk(tree[2])
  walk(tree[3])
}
if (argument("write")) {
  const model = fitTo(examples)
  model.trees.forEach(walk)
  console.log([...importance].sort((a, b) => b[1] - a[1]))
  writeFileSync(argument("write"), `${JSON.stringify({ evidence: names, ...model })}\n`)
}
