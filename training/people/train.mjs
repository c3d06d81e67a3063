// Learns how spellings of one name differ from names that merely look alike; writes models/people/spelling.json.
//   npm run build && node training/people/train.mjs [../shared/data/names/dev.jsonl]
// A fifth of the groups (by hash) is never trained on; the figures printed are of that fifth.
import { createHash } from "node:crypto"
import { readFileSync, writeFileSync } from "node:fs"

const dist = process.env.QUOTETRAIL_DIST ?? "../../dist"
const { sameSpelling, spellingFeatures } = await import(new URL(`${dist}/text/spelling.js`, import.meta.url))

const DATA = process.argv[2] ?? "../shared/data/names/dev.jsonl"
const OUT = process.argv[3] ?? "models/people/spelling.json"
const PAIRS_A_GROUP = 12
const EPOCHS = 12
const RATE = 0.15
const SHRINK = 2e-5

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

/** Positive pairs of the groups, and for each a pair of different groups that looks most alike. */
function pairsOf(some, seed) {
  const random = randomFrom(seed)
  const positive = []
  for (const { spellings } of some) {
    const words = [...new Set(spellings.map(fold))].filter((w) => /^[a-z'-]{2,}$/.test(w))
    const all = words.flatMap((a, i) => words.slice(i + 1).map((b) => [a, b]))
    positive.push(...shuffle(all, random).slice(0, PAIRS_A_GROUP))
  }
  const words = [...new Set(some.flatMap(({ spellings }) => spellings.map(fold)))].filter((w) =>
    /^[a-z'-]{2,}$/.test(w),
  )
  const byGram = new Map()
  for (const word of words)
    for (let i = 0; i < word.length - 1; i++) {
      const gram = word.slice(i, i + 2)
      if (!byGram.has(gram)) byGram.set(gram, [])
      byGram.get(gram).push(word)
    }
  const negative = positive
    .map(([a]) => {
      let best = null
      const counts = new Map()
      for (let i = 0; i < a.length - 1; i++)
        for (const b of byGram.get(a.slice(i, i + 2)) ?? []) counts.set(b, (counts.get(b) ?? 0) + 1)
      const near = [...counts]
        .filter(([b]) => b !== a && !together.has(`${a} ${b}`))
        .sort((x, y) => y[1] - x[1])
        .slice(0, 150)
      const ranked = near.map(([b]) => [b, distance(a, b, 4) + random() * 0.9]).sort((x, y) => x[1] - y[1])
      best = ranked[0]?.[0]
      return best ? [a, best] : null
    })
    .filter(Boolean)
  return [...positive.map((p) => [...p, 1]), ...negative.map((p) => [...p, 0])]
}

const score = (weights, features) =>
  features.reduce((sum, f) => sum + (weights.get(f) ?? 0), weights.get("bias") ?? 0)

function train(pairs) {
  const weights = new Map([["bias", 0]])
  const counts = new Map()
  const rows = pairs.map(([a, b, y]) => ({ y, features: spellingFeatures(a, b) }))
  for (const { features } of rows) for (const f of features) counts.set(f, (counts.get(f) ?? 0) + 1)
  for (const row of rows) row.features = row.features.filter((f) => counts.get(f) >= 8)
  const random = randomFrom(1)
  const squares = new Map()
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    for (const { y, features } of shuffle(rows, random)) {
      const error = y - 1 / (1 + Math.exp(-score(weights, features)))
      for (const f of ["bias", ...features]) {
        const g = error - SHRINK * 100 * (f === "bias" ? 0 : (weights.get(f) ?? 0))
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

const trainPairs = pairsOf(
  groups.filter((g) => !heldOut(g)),
  7,
)
const testPairs = pairsOf(groups.filter(heldOut), 8)
const weights = train(trainPairs)
const probability = (a, b) => 1 / (1 + Math.exp(-score(weights, spellingFeatures(a, b))))
console.log("train", figures(trainPairs, probability))
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
writeFileSync(OUT, `${JSON.stringify({ bias: +weights.get("bias").toFixed(2), steps })}\n`)
console.log(Object.keys(steps).length, "weights")
console.log("as used, held-out fifth", figures(testPairs, sameSpelling))
