// Rows of docs/accuracy.md about quotations: by kind, by publisher, by language; confidence; what each part carries.
import { writeFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../ready.mjs"
import { dial, dialFor, expectedError, reliabilityDiagram } from "./calibration.mjs"
import { evaluate, rescore, rowsOf, shared } from "./evaluate.mjs"
import { decimal, percent, table } from "./tables.mjs"

const KINDS = ["all", "direct", "mixed", "indirect"]
const corpus = (name) => join(shared, "data", name, "dev.jsonl")

const relation = (name) => (score, kind) => score.relations[name][kind].f1
const span = (role, match) => (score, kind) => score.spans[role][match][kind].f1

/** What the scorers measure, as the page calls it, and what is asked of English in the end: all, direct, mixed, indirect. */
const MEASURES = [
  ["content and source, half of their words (relation_half)", relation("relation_half"), "73 (91 / 82 / 66)"],
  ["content and source, any word of the content (relation)", relation("relation"), "–"],
  ["content, overlap", span("content", "overlap"), "87"],
  ["content, same words", span("content", "exact"), "64"],
  ["cue, same words", span("cue", "exact"), "76"],
  ["source, same words", span("source", "exact"), "82"],
  [
    "right source for what was found, %",
    ({ speaker }, kind) => speaker[kind]?.accuracy,
    "direct 93, indirect 75",
  ],
]

const byKind = (score) =>
  MEASURES.map(([name, of, asked]) => ({
    asked,
    cells: [name, ...KINDS.map((kind) => percent(of(score, kind)))],
  }))

let ran

/** PolNeAR's development part is run once for all its tables. */
function polnear() {
  if (ran) return ran
  const { folder, cost } = evaluate("quote", "quote")
  const gold = rowsOf(corpus("polnear"))
  const score = rescore(
    "attribution/score.mjs",
    corpus("polnear"),
    join(folder, "pred.jsonl"),
    "--by-publisher",
  )
  const said = new Map(rowsOf(join(folder, "out.ndjson")).map(({ id, quotations }) => [id, quotations]))
  ran = { score, cost, gold, said }
  return ran
}

export function english() {
  const { score, cost } = polnear()
  const pair = `direct and mixed: ${percent(score.speaker["direct+mixed"].accuracy)} % with the right source (92 asked)`
  const rows = byKind(score).map(({ cells, asked }) => [...cells, asked])
  return `${table(["F1", ...KINDS, "asked in the end"], rows)}\n\n${score.counts.articles} articles, ${score.counts.gold} attributions marked, ${score.counts.pred} found; ${pair}. ${cost.cpu_s} s of CPU, ${cost.peak_mb} MB at most.`
}

export function publishers() {
  const rows = Object.entries(polnear().score.publishers).map(
    ([name, { counts, relations, spans, speaker }]) => [
      name,
      counts.gold,
      ...KINDS.map((kind) => percent(relations.relation_half[kind].f1)),
      percent(spans.content.exact.all.f1),
      percent(speaker["direct+mixed"].accuracy),
    ],
  )
  const heads = ["publisher", "marked", ...KINDS, "content, same words", "right source, direct and mixed, %"]
  return table(heads, rows)
}

export function german() {
  const { score } = evaluate("german", "german")
  return table(
    ["F1", ...KINDS],
    byKind(score).map(({ cells }) => cells),
  )
}

export async function confidence() {
  const { judged } = await import("./relations.mjs")
  const { gold, said } = polnear()
  const judgements = gold.flatMap((article) => judged(article, said.get(article.id) ?? []))
  const marked = gold.reduce((sum, { attributions }) => sum + attributions.length, 0)
  const picture = reliabilityDiagram(judgements, "Confidence said and share right, PolNeAR dev")
  writeFileSync(join(root, "docs", "reliability.svg"), picture)
  const positions = dial(judgements, marked, [0, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9])
  const rows = positions.map(({ least, kept, relation, half }) => [
    least,
    kept,
    percent(relation.precision),
    percent(relation.recall),
    percent(half.precision),
    percent(half.recall),
  ])
  const errors = KINDS.map((kind) => {
    const own = judgements.filter((one) => kind === "all" || one.kind === kind)
    return `${kind} ${decimal(expectedError(own))}`
  })
  const [any, half] = ["any", "half"].map((measure) => dialFor(judgements, marked, 0.88, measure))
  const at = (found) =>
    found ? `recall ${percent(found.recall)} at \`--min-confidence ${found.least.toFixed(2)}\`` : "never"
  return `Expected calibration error (ten bins): ${errors.join(", ")}.

![How often the program is right, by the confidence it gives](reliability.svg)

${table(["`--min-confidence`", "kept", "relation: precision", "recall", "relation_half: precision", "recall"], rows)}

Precision of 88: relation, ${at(any)}; relation_half, ${at(half)}.`
}

/** The same articles with parts of the quoter left out. */
export async function ablations() {
  const { variants } = await import("./variants.mjs")
  const { gold } = polnear()
  const rows = []
  for (const { name, score } of await variants(gold))
    rows.push([
      name,
      ...KINDS.map((kind) => percent(score.relations.relation_half[kind].f1)),
      percent(score.spans.content.exact.all.f1),
      percent(score.speaker["direct+mixed"].accuracy),
    ])
  return table(
    ["relation_half F1", ...KINDS, "content, same words", "right source, direct and mixed, %"],
    rows,
  )
}

/** What goes wrong, counted by the first thing amiss. */
export async function losses() {
  const { amiss } = await import("./relations.mjs")
  const { gold, said, score } = polnear()
  const counts = new Map()
  for (const article of gold)
    for (const name of amiss(article, said.get(article.id) ?? []))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  const rows = [...counts].sort(([, one], [, other]) => other - one)
  const lost = rows.reduce((sum, [, count]) => sum + count, 0)
  return `${lost} of ${score.counts.gold} attributions have no answer of their own that is half right:

${table(["what is amiss first", "attributions"], rows)}`
}
