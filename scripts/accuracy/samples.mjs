// Figures on samples of the development corpora, small enough for every run of the tests: by name { value, room }, both in
// percent. A fall by more than `room` is more than noise.
import { cpSync, existsSync, mkdirSync } from "node:fs"
import { join } from "node:path"
import { evaluate, folderFor, rowsOf, shared, writeRows } from "./evaluate.mjs"
import { copyPiles, plantedCopies } from "./piles.mjs"

/** How many items may fall to the other side: processors add up a network's small integers differently. */
const NOISE = 3

const round = (percent) => Math.round(10 * percent) / 10
/** Where items are many, rounding and the order of sums still move a figure a little. */
const LEAST_ROOM = 0.3

const share = (value, n) => ({
  value: round(100 * value),
  room: Math.max(LEAST_ROOM, round((100 * NOISE) / n)),
})

/** Every `nth` line of a gold file, as a file of its own. */
function everyNth(path, nth, name) {
  const sample = join(folderFor(name), "gold.jsonl")
  writeRows(
    sample,
    rowsOf(path).filter((_, index) => index % nth === 0),
  )
  return sample
}

function attributions(name, task, corpus, nth) {
  const { score } = evaluate(task, name, [
    "--gold",
    everyNth(join(shared, "data", corpus, "dev.jsonl"), nth, name),
  ])
  const figure = ({ f1, gold }) => share(f1, gold)
  const half = score.relations.relation_half
  return {
    relation: figure(half.all),
    direct: figure(half.direct),
    mixed: figure(half.mixed),
    indirect: figure(half.indirect),
    "content, same words": figure(score.spans.content.exact.all),
    "cue, same words": figure(score.spans.cue.exact.all),
    "source, same words": figure(score.spans.source.exact.all),
  }
}

function circumstances() {
  const { score } = evaluate("circumstances", "sample-circumstances")
  const fields = Object.entries(score.fields).map(([field, { accuracy, n }]) => [
    field,
    share(accuracy / 100, n),
  ])
  const { gold, f1 } = score.transmissions
  return { ...Object.fromEntries(fields), transmissions: share(f1 / 100, gold) }
}

/** The first pages of the folder; the pages' own files are copied, because the command walks the folder. */
function reading(pages = 30) {
  const folder = folderFor("sample-reading")
  const source = join(shared, "data", "article-extraction")
  const gold = rowsOf(join(source, "gold.jsonl")).slice(0, pages)
  writeRows(join(folder, "gold.jsonl"), gold)
  mkdirSync(join(folder, "html"), { recursive: true })
  for (const { id } of gold)
    if (existsSync(join(source, "html", `${id}.html.gz`)))
      cpSync(join(source, "html", `${id}.html.gz`), join(folder, "html", `${id}.html.gz`))
  const args = ["--gold", join(folder, "gold.jsonl"), "--input", join(folder, "html")]
  const { text } = evaluate("read", "sample-reading", args).score
  return { "main text": { value: round(100 * text.f1), room: 0.5 } }
}

function passages() {
  const { score } = evaluate("match", "sample-passages", ["--input", plantedCopies(400)])
  return { pairs: share(score.pairs.f1, score.truth.pairs) }
}

async function trails() {
  const input = await copyPiles("medium", 20)
  const { score } = evaluate("trail", "sample-trails", ["--input", input])
  return {
    parents: share(score.parent.accuracy, score.parent.n),
    "ancestor pairs": share(score.ancestorPairs.f1, score.parent.n),
  }
}

const SAMPLES = {
  "quotations, English": () => attributions("sample-quote", "quote", "polnear", 4),
  "quotations, German": () => attributions("sample-german", "german", "german-news", 3),
  circumstances,
  reading,
  passages,
  trails,
}

/** Figures of all samples. */
export async function sampleFigures() {
  const figures = {}
  for (const [name, sample] of Object.entries(SAMPLES)) figures[name] = await sample()
  return figures
}
