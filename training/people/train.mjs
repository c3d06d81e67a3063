// Learns how spellings of one name differ from names that merely look alike; writes models/people/spelling.json.
//   npm run build && node training/people/train.mjs [../shared/data/names/dev.jsonl]
// A fifth of the groups (by hash) is never trained on; the figures printed are of that fifth.
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"
import { operationsOf, trigramsOf } from "./letters.mjs"

const dist = process.env.QUOTETRAIL_DIST ?? "../../dist"
const product = (name) => import(new URL(`${dist}/text/${name}.js`, import.meta.url))
const { soundFeatures, spellingFeatures } = await product("spelling")
const { letterModel } = await product("letter-operations")

const DATA = process.argv[2] ?? "../shared/data/names/dev.jsonl"
const OUT = process.argv[3] ?? "models/people/spelling.json"
const PAIRS_A_GROUP = 12
/** Look-alikes of other groups for each pair that is trained on; together they weigh as much as the pair. */
const LOOK_ALIKES = 4
const RATE = 0.15

const groups = readFileSync(DATA, "utf8")
  .split("\n")
  .filter(Boolean)
  .map((line) => JSON.parse(line))
const hash = (text) => createHash("sha256").update(text).digest().readUInt32LE(0)
const heldOut = ({ native }) => hash(native) % 5 === 0
const fold = (word) => word.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase()

/** Seeded, so that every run gives the same weights (mulberry32). */
function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const shuffle = (list, random) => {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[list[i], list[j]] = [list[j], list[i]]
  }
  return list
}

/** Spellings that stand in one group anywhere are no look-alikes. */
const together = new Set()
for (const { spellings } of groups)
  for (const a of spellings) for (const b of spellings) together.add(`${fold(a)} ${fold(b)}`)

function distance(a, b, most) {
  let row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const next = [i]
    let least = i
    for (let j = 1; j <= b.length; j++) {
      next[j] = Math.min(row[j] + 1, next[j - 1] + 1, row[j - 1] + (a[i - 1] === b[j - 1] ? 0 : 1))
      least = Math.min(least, next[j])
    }
    if (least > most) return most + 1
    row = next
  }
  return row[b.length]
}

const plainWords = (spellings) => [...new Set(spellings.map(fold))].filter((w) => /^[a-z'-]{2,}$/.test(w))

/** Positive pairs of the groups, and for each the pairs of different groups that look most alike. */
function pairsOf(some, seed, lookAlikes = 1) {
  const random = randomFrom(seed)
  const positive = some.flatMap(({ spellings }) => {
    const words = plainWords(spellings)
    const all = words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b]))
    return shuffle(all, random).slice(0, PAIRS_A_GROUP)
  })
  const byGram = new Map()
  for (const word of plainWords(some.flatMap(({ spellings }) => spellings)))
    for (let i = 0; i < word.length - 1; i++) {
      const gram = word.slice(i, i + 2)
      if (!byGram.has(gram)) byGram.set(gram, [])
      byGram.get(gram).push(word)
    }
  const negative = positive.flatMap(([a]) => {
    const near = nearWords(a, byGram)
    const found = new Set()
    for (let n = 0; n < lookAlikes; n++) {
      const ranked = near.map(([b, far]) => [b, far + random() * 0.9]).sort((x, y) => x[1] - y[1])
      if (ranked[0]) found.add(ranked[0][0])
    }
    return [...found].map((b) => [a, b, 0, 1 / found.size])
  })
  return [...positive.map(([a, b]) => [a, b, 1, 1]), ...negative]
}

/** The words of other groups that share most pairs of letters, with their edit distances. */
function nearWords(a, byGram) {
  const counts = new Map()
  for (let i = 0; i < a.length - 1; i++)
    for (const b of byGram.get(a.slice(i, i + 2)) ?? []) counts.set(b, (counts.get(b) ?? 0) + 1)
  return [...counts]
    .filter(([b]) => b !== a && !together.has(`${a} ${b}`))
    .sort((x, y) => y[1] - x[1])
    .slice(0, 150)
    .map(([b]) => [b, distance(a, b, 4)])
}

const score = (weights, features) =>
  features.reduce((sum, f) => sum + (weights.get(f) ?? 0), weights.get("bias") ?? 0)

/** Logistic regression by AdaGrad; a feature of fewer pairs than `least` is given no weight. */
function train(pairs, featuresOf, { epochs, shrink, least }) {
  const weights = new Map([["bias", 0]])
  const counts = new Map()
  const rows = pairs.map(([a, b, y, weight]) => ({ y, weight, features: featuresOf(a, b) }))
  for (const { features } of rows) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  for (const row of rows) row.features = row.features.filter((f) => counts.get(f) >= least)
  const random = randomFrom(1)
  const squares = new Map()
  for (let epoch = 0; epoch < epochs; epoch++) {
    for (const { y, weight, features } of shuffle(rows, random)) {
      const error = weight * (y - 1 / (1 + Math.exp(-score(weights, features))))
      for (const f of ["bias", ...features]) {
        const g = error - shrink * (f === "bias" ? 0 : (weights.get(f) ?? 0))
        const s = (squares.get(f) ?? 0) + g * g
        squares.set(f, s)
        weights.set(f, (weights.get(f) ?? 0) + (RATE * g) / Math.sqrt(s + 1e-6))
      }
    }
  }
  return weights
}

function figures(pairs, probability, threshold = 0.5) {
  let [tp, fp, fn] = [0, 0, 0]
  for (const [a, b, y] of pairs) {
    const yes = probability(a, b) >= threshold
    if (yes && y) tp++
    else if (yes) fp++
    else if (y) fn++
  }
  const [p, r] = [tp / (tp + fp), tp / (tp + fn)]
  return {
    p: +(100 * p).toFixed(1),
    r: +(100 * r).toFixed(1),
    f1: +((200 * p * r) / (p + r)).toFixed(1),
    pairs: pairs.length,
  }
}

const trainGroups = groups.filter((g) => !heldOut(g))
const trainPairs = pairsOf(trainGroups, 7, LOOK_ALIKES)
const testPairs = pairsOf(groups.filter(heldOut), 8)
/** Pairs with hardly a letter in common (a bearer's other name) would teach that anything turns into anything. */
const alike = trainPairs.filter(
  ([a, b, y]) => y === 1 && distance(a, b, 99) <= 0.7 * Math.max(a.length, b.length),
)
const letters = {
  operations: operationsOf(alike),
  trigrams: trigramsOf(trainGroups.flatMap(({ spellings }) => spellings.map(fold))),
}
const model = letterModel(letters)
const allFeatures = (a, b) => spellingFeatures(a, b, model)
const bySounds = train(pairsOf(trainGroups, 7), soundFeatures, { epochs: 12, shrink: 2e-3, least: 8 })
const byAll = train(trainPairs, allFeatures, { epochs: 8, shrink: 1e-2, least: 6 })
/** Letters tell more of such pairs, sounds carry over better to names unlike them: the mean of the two's log-odds. */
const weights = new Map(
  [...new Set([...bySounds.keys(), ...byAll.keys()])].map((f) => [
    f,
    ((bySounds.get(f) ?? 0) + (byAll.get(f) ?? 0)) / 2,
  ]),
)
const probability = (a, b) => 1 / (1 + Math.exp(-score(weights, allFeatures(a, b))))
const bySound = (a, b) => 1 / (1 + Math.exp(-score(bySounds, soundFeatures(a, b))))
console.log("by sounds alone, held-out fifth", figures(testPairs, bySound))
console.log("held-out fifth", figures(testPairs, probability))
for (const threshold of [0.35, 0.4, 0.45, 0.55, 0.6])
  console.log("at", threshold, figures(testPairs, probability, threshold))
for (const share of [0.25, 0.35])
  console.log(
    "edit distance share below",
    share,
    figures(testPairs, (a, b) => (distance(a, b, 9) / Math.max(a.length, b.length) < share ? 1 : 0)),
  )
const steps = Object.fromEntries(
  [...weights]
    .filter(([f, w]) => f !== "bias" && Math.abs(w) >= 0.03)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([f, w]) => [f, +w.toFixed(2)]),
)
writeFileSync(OUT, `${JSON.stringify({ bias: +weights.get("bias").toFixed(2), steps, letters })}\n`)
console.log(Object.keys(steps).length, "weights")
// Only now read, and so the weights just written.
const { sameSpelling } = await product("spelling")
console.log("as used, held-out fifth", figures(testPairs, sameSpelling))
