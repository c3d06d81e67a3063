// Which of the program's quotations are right, one by one: the scorer gives sums only.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { shared } from "./evaluate.mjs"

const scorer = await import(pathToFileURL(join(shared, "eval", "attribution", "score.mjs")).href)

/** Numbers of the words of a span list, punctuation aside. */
function wordsOf(spans, tokens) {
  const words = new Set()
  for (const [from, to] of spans)
    for (let at = 0; at < tokens.start.length; at++)
      if (tokens.word[at] && tokens.start[at] < to && tokens.end[at] > from) words.add(at)
  return words
}

function jaccard(one, other) {
  if (one.size + other.size === 0) return 1
  let both = 0
  for (const word of one) if (other.has(word)) both++
  return both / (one.size + other.size - both)
}

const wordedBy =
  (tokens) =>
  ({ content, source }) => ({
    content: wordsOf(content, tokens),
    source: wordsOf(source ?? [], tokens),
  })

/** Indices that go together one to one: sources share half of their words, contents `least` of them. */
function matched(asked, said, least) {
  const pairs = asked.flatMap((one, g) =>
    said.flatMap((other, s) => {
      const weight = jaccard(one.content, other.content)
      const fits = weight > 0 && weight >= least && jaccard(one.source, other.source) >= 0.5
      return fits ? [{ g, s, weight }] : []
    }),
  )
  const found = { gold: new Set(), said: new Set() }
  for (const { g, s } of pairs.sort((one, other) => other.weight - one.weight)) {
    if (found.gold.has(g) || found.said.has(s)) continue
    found.gold.add(g)
    found.said.add(s)
  }
  return found
}

/**
 * For each quotation of an article whether its content and source share half of their words with a gold attribution of
 * its own (`half`: relation_half), or its content any word (`any`: relation).
 */
export function judged(gold, quotations) {
  const worded = wordedBy(scorer.tokenize(gold.text))
  const [asked, said] = [gold.attributions.map(worded), quotations.map(worded)]
  const [half, any] = [0.5, 0].map((least) => matched(asked, said, least).said)
  return quotations.map(({ confidence, kind }, s) => ({
    confidence,
    kind,
    half: half.has(s),
    any: any.has(s),
  }))
}

/** What can be amiss with the nearest answer to a gold attribution, first that fits. */
const AMISS = [
  ["not found at all", ({ shared }) => shared === 0],
  ["two run together, or another's words inside", ({ answer, taken }) => taken.has(answer)],
  ["no source given", ({ gold, said }) => gold.source.size > 0 && said.source.size === 0],
  ["a source given where there is none", ({ gold, said }) => gold.source.size === 0 && said.source.size > 0],
  ["another source", ({ gold, said }) => gold.source.size > 0 && jaccard(gold.source, said.source) === 0],
  ["part of the source, or too much", ({ gold, said }) => jaccard(gold.source, said.source) < 0.5],
  ["content too short", ({ gold, shared }) => shared < gold.content.size / 2],
  ["content too long", () => true],
]

/** What is amiss with each gold attribution of an article that has no answer half right. */
export function amiss(gold, quotations) {
  const worded = wordedBy(scorer.tokenize(gold.text))
  const [asked, said] = [gold.attributions.map(worded), quotations.map(worded)]
  const { gold: found, said: taken } = matched(asked, said, 0.5)
  return asked.flatMap((one, g) => {
    if (found.has(g)) return []
    const shares = said.map((other) => [...other.content].filter((word) => one.content.has(word)).length)
    const shared = Math.max(0, ...shares)
    const answer = shares.indexOf(shared)
    return AMISS.find(([, fits]) => fits({ gold: one, said: said[answer], answer, shared, taken }))[0]
  })
}
