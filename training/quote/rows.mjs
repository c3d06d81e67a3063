// What the linker and the confidence are fitted on, one JSON object a line. fit.py runs it on the built project:
//   node rows.mjs links TRAIN.jsonl        a pair of spans: which choice it is of, its features, is it right
//   node rows.mjs certainty TRAIN.jsonl    an attribution of a kept-back article: its features, is it right
// Every twentieth article was kept back from the network (train.py, is_kept_back).
import { readFileSync } from "node:fs"
import { certaintyFeatures } from "../../dist/quote/tagger/certainty.js"
import { gapMeter } from "../../dist/quote/tagger/gaps.js"
import { candidatesOf, linkSpans, pairFeatures } from "../../dist/quote/tagger/link.js"
import { readVocabulary, wordsWithPieces } from "../../dist/quote/tagger/pieces.js"
import { readModelFile } from "../../dist/quote/tagger/session.js"
import { openReading } from "../../dist/quote/tagger/tagger.js"

const [task, file] = process.argv.slice(2)
const articles = readFileSync(file, "utf8").trim().split("\n").map(JSON.parse)
const isKeptBack = (_, index) => index % 20 === 7
const write = (row) => process.stdout.write(`${JSON.stringify(row)}\n`)
const cut = wordsWithPieces(readVocabulary(readModelFile("vocab.txt")))
const CHOICES = { content: ["content", "cue"], source: ["cue", "source"] }

/** The annotators' spans as the tagger would give them; `owners` says whose each is. */
function goldPage({ text, attributions }) {
  const words = cut(text)
  const byPlace = new Map()
  for (const [number, attribution] of attributions.entries())
    for (const role of ["cue", "content", "source"])
      for (const [start, end] of attribution[role]) {
        const inside = words.flatMap((word, at) => (word.start < end && word.end > start ? [at] : []))
        if (inside.length === 0) continue
        const key = `${role} ${inside[0]}`
        const held = byPlace.get(key) ?? { role, first: inside[0], last: inside.at(-1), owners: new Set() }
        byPlace.set(key, { ...held, owners: held.owners.add(number) })
      }
  const spans = [...byPlace.values()].sort((one, other) => one.first - other.first)
  return { text, words, spans }
}

/** The tagger's spans, with the owners of the gold spans of their role that they overlap. */
function owned(page, gold) {
  const spans = page.spans.map((span) => {
    const met = gold.spans.filter((g) => g.role === span.role && g.first <= span.last && span.first <= g.last)
    return { ...span, owners: new Set(met.flatMap(({ owners }) => [...owners])) }
  })
  return { ...page, spans }
}

function writePairs(page) {
  const gap = gapMeter(page)
  for (const [chooser, span] of page.spans.entries())
    for (const [choice, [by, of]] of Object.entries(CHOICES)) {
      if (span.role !== by || span.owners.size === 0) continue
      for (const candidate of candidatesOf(page, chooser, of)) {
        const right = [...span.owners].some((owner) => page.spans[candidate].owners.has(owner))
        write({ choice, right, features: pairFeatures(page, chooser, candidate, gap(chooser, candidate)) })
      }
    }
}

const jaccard = (one, other) => {
  if (one.size === 0 && other.size === 0) return 1
  const shared = [...one].filter((at) => other.has(at)).length
  return shared / (one.size + other.size - shared)
}
const wordSet = (page, spans) =>
  new Set(
    spans.flatMap(({ first, last }) =>
      Array.from({ length: last - first + 1 }, (_, k) => first + k).filter((at) => page.words[at].case !== 5),
    ),
  )

function writeCertainty(page, gold, linker) {
  const truths = Array.from({ length: gold.count }, (_, owner) => {
    const of = (role) =>
      wordSet(
        gold,
        gold.spans.filter((span) => span.role === role && span.owners.has(owner)),
      )
    return { content: of("content"), source: of("source") }
  })
  for (const linked of linkSpans(page, linker)) {
    const content = wordSet(
      page,
      linked.contents.map((at) => page.spans[at]),
    )
    const source = wordSet(page, linked.source === undefined ? [] : [page.spans[linked.source]])
    const right = truths.some((t) => jaccard(t.content, content) >= 0.5 && jaccard(t.source, source) >= 0.5)
    write({ right, features: certaintyFeatures(page, linked) })
  }
}

if (task === "links") {
  for (const article of articles.filter((_, index) => !isKeptBack(_, index))) writePairs(goldPage(article))
} else {
  const read = await openReading()
  const linker = task === "certainty" ? JSON.parse(readModelFile("linker.json")) : undefined
  for (const article of articles.filter(isKeptBack)) {
    const gold = { ...goldPage(article), count: article.attributions.length }
    const page = owned(await read(article.text), gold)
    if (linker) writeCertainty(page, gold, linker)
    else writePairs(page)
  }
}
