import { alignedWeight, heaviestRun, sequenceWeight } from "./common-words.js"
import { lowerBound } from "./sorted.js"
import { ascending } from "./terms.js"
import type { Surroundings, Utterance } from "./utterances.js"

/** What speaks for and against two utterances being one statement, by name. Order is that of the verifier's weights. */
export const EVIDENCE = [
  "lighterShared",
  "heavierShared",
  "cosine",
  "sharedWeight",
  "runWeight",
  "runOfLighter",
  "alignedWeight",
  "alignedOfLighter",
  "markedShared",
  "markedRun",
  "lighterWords",
  "heavierWords",
  "wordsRatio",
  "marksLeast",
  "marksMost",
  "cues",
  "confidence",
  "speakersAgree",
  "speakersDiffer",
  "speakerNamed",
  "nearbyShared",
  "days",
  "undated",
  "aboutTheSame",
  "ownShared",
  "ownOfLighter",
  "ownMarked",
  "speakerKnown",
  "rarestShared",
  "rarestMissing",
  "rarestOwn",
  "markedMissing",
  "alignedMarked",
  "sharedWords",
] as const

export type EvidenceName = (typeof EVIDENCE)[number]

export const isEvidenceName = (name: unknown): name is EvidenceName =>
  EVIDENCE.some((known) => known === name)

/** Share of the words that stand in quotation marks, roughly; running text is not even reported. */
const MARKS = { direct: 1, mixed: 0.6, indirect: 0.2, running: 0 } as const

/** The evidence on a pair as numbers, one for each name in {@link EVIDENCE}; symmetric in the pair. */
export function evidenceOf(
  one: Utterance,
  other: Utterance,
  weights: Float32Array,
): Record<EvidenceName, number> {
  const shared = sharedTerms(one.terms, other.terms, weights)
  const own = ownShared(one, other, weights)
  const run = heaviestRun(one.words, other.words, weights)
  const aligned = alignedWeight(one.words, other.words, weights)
  const ones = markedOnly(one)
  const others = markedOnly(other)
  const nearby = sharedTerms(one.nearby, other.nearby, weights).sum
  const [lighter, heavier] = one.weight <= other.weight ? [one, other] : [other, one]
  const lengths = [one.words.length, other.words.length].sort((a, b) => a - b) as [number, number]
  const marks = [MARKS[one.kind], MARKS[other.kind]].sort((a, b) => a - b) as [number, number]
  const speakers = speakersOf(one, other)
  const isDated = one.day !== undefined && other.day !== undefined
  return {
    lighterShared: shared.sum / (lighter.weight || 1),
    heavierShared: shared.sum / (heavier.weight || 1),
    cosine: shared.squares / (one.norm * other.norm || 1),
    sharedWeight: Math.log1p(shared.sum),
    runWeight: Math.log1p(run),
    runOfLighter: Math.min(1, run / (lighter.weight || 1)),
    alignedWeight: Math.log1p(aligned),
    alignedOfLighter:
      aligned / (Math.min(sequenceWeight(one.words, weights), sequenceWeight(other.words, weights)) || 1),
    markedShared: sharedShare(ascending(ones), ascending(others), weights),
    markedRun: Math.log1p(heaviestRun(ones, others, weights)),
    lighterWords: Math.log1p(lengths[0]),
    heavierWords: Math.log1p(lengths[1]),
    wordsRatio: lengths[0] / lengths[1],
    marksLeast: marks[0],
    marksMost: marks[1],
    cues: cuesOf(one) + cuesOf(other),
    confidence: Math.min(one.quotation?.confidence ?? 0, other.quotation?.confidence ?? 0),
    speakersAgree: speakers === "agree" ? 1 : 0,
    speakersDiffer: speakers === "differ" ? 1 : 0,
    speakerNamed: (isNamedNear(one, other) ? 0.5 : 0) + (isNamedNear(other, one) ? 0.5 : 0),
    nearbyShared: Math.log1p(Math.max(0, nearby - shared.sum)),
    days: isDated ? Math.log1p(Math.abs((one.day ?? 0) - (other.day ?? 0))) : 0,
    undated: isDated ? 0 : 1,
    aboutTheSame: aboutness(one.surroundings, other.surroundings, weights),
    ownShared: Math.log1p(own.sum),
    ownOfLighter: own.sum / (lighter.weight || 1),
    ownMarked: Math.log1p(own.marked),
    speakerKnown:
      (isNamedIn(one, other.surroundings) ? 0.5 : 0) + (isNamedIn(other, one.surroundings) ? 0.5 : 0),
    rarestShared: shared.rarest,
    rarestMissing: rarestMissing(lighter, heavier, weights),
    rarestOwn: own.rarest,
    markedMissing: Math.log1p(markedMissing(one, other, weights)),
    alignedMarked:
      alignedWeight(ones, others, weights) /
      (Math.min(sequenceWeight(ones, weights), sequenceWeight(others, weights)) || 1),
    sharedWords: shared.telling,
  }
}

/**
 * What two utterances share beyond what their articles share anyway: a word counts the less the more often the two articles
 * have it elsewhere, for the event's own words tell nothing about who said what of it.
 */
function ownShared(
  one: Utterance,
  other: Utterance,
  weights: Float32Array,
): { sum: number; marked: number; rarest: number } {
  const [ofOne, ofOther] = [one.surroundings, other.surroundings]
  let sum = 0
  let marked = 0
  let rarest = 0
  for (const term of one.terms) {
    if (!has(other.terms, term)) continue
    const own = rounded((weights[term] ?? 0) / Math.sqrt(countIn(ofOne, term) * countIn(ofOther, term)))
    sum += own
    rarest = Math.max(rarest, own)
    if (isMarkedIn(one, term) && isMarkedIn(other, term)) marked += own
  }
  return { sum, marked, rarest }
}

/** To a step of 2⁻¹²: sums of such numbers are exact, so that no order of the terms changes them. */
const rounded = (weight: number): number => Math.round(weight * 4096) / 4096

const isMarkedIn = ({ words, marked }: Utterance, term: number): boolean =>
  words.some((word, at) => word === term && marked[at] === 1)

const countIn = ({ terms, counts }: Surroundings, term: number): number =>
  counts[lowerBound(terms, term)] ?? 1

const has = (sorted: Uint32Array, term: number): boolean => sorted[lowerBound(sorted, term)] === term

const markedOnly = ({ words, marked }: Utterance): Uint32Array => words.filter((_, at) => marked[at] === 1)

const totalOf = (terms: Uint32Array, weights: Float32Array): number => {
  let sum = 0
  for (const term of terms) sum += weights[term] ?? 0
  return sum
}

/** Shared weight by that of the lighter; nothing shared where either is empty. */
const sharedShare = (one: Uint32Array, other: Uint32Array, weights: Float32Array): number =>
  sharedTerms(one, other, weights).sum / (Math.min(totalOf(one, weights), totalOf(other, weights)) || 1)

/** Is the last name of the one's speaker said close to the other? */
const isNamedNear = (one: Utterance, other: Utterance): boolean => {
  const name = one.speaker.at(-1)
  return name !== undefined && (other.nearby.includes(name) || other.speaker.includes(name))
}

const cuesOf = ({ quotation }: Utterance): number => Math.min(1, quotation?.cue.length ?? 0)

/** What a term tells, in nats, from which it is no common word. */
const TELLING = 1.5

/** The terms both have: what they tell together, the sum of squares, the most that one tells, and how many tell something. */
function sharedTerms(
  one: Uint32Array,
  other: Uint32Array,
  weights: Float32Array,
): { sum: number; squares: number; rarest: number; telling: number } {
  let sum = 0
  let squares = 0
  let rarest = 0
  let telling = 0
  for (let i = 0, j = 0; i < one.length && j < other.length; ) {
    const a = one[i] ?? 0
    const b = other[j] ?? 0
    if (a === b) {
      const weight = weights[a] ?? 0
      sum += weight
      squares += weight * weight
      rarest = Math.max(rarest, weight)
      if (weight > TELLING) telling++
    }
    if (a <= b) i++
    if (b <= a) j++
  }
  return { sum, squares, rarest, telling }
}

/** The rarest word that the lighter has and the heavier lacks. */
function rarestMissing(lighter: Utterance, heavier: Utterance, weights: Float32Array): number {
  let rarest = 0
  for (const term of lighter.terms)
    if (!has(heavier.terms, term)) rarest = Math.max(rarest, weights[term] ?? 0)
  return rarest
}

/** What the words in marks tell that the other lacks altogether, of the side that has less in marks. */
function markedMissing(one: Utterance, other: Utterance, weights: Float32Array): number {
  const [ones, others] = [ascending(markedOnly(one)), ascending(markedOnly(other))]
  const isLighter = totalOf(ones, weights) <= totalOf(others, weights)
  const [fewer, there] = isLighter ? [ones, other.terms] : [others, one.terms]
  return totalOf(
    fewer.filter((term) => !has(there, term)),
    weights,
  )
}

/** Is the last name of its speaker said anywhere in the other's article? */
function isNamedIn({ speaker }: Utterance, { terms }: Surroundings): boolean {
  const name = speaker.at(-1)
  return name !== undefined && has(terms, name)
}

/** Names agree when the last word of one is in the other: `J. Roe`, `Senator Jane Roe`, `Roe`. */
function speakersOf(one: Utterance, other: Utterance): "agree" | "differ" | "unknown" {
  if (one.person !== undefined && one.person === other.person) return "agree"
  const a = one.speaker.at(-1)
  const b = other.speaker.at(-1)
  if (a === undefined || b === undefined) return "unknown"
  return other.speaker.includes(a) || one.speaker.includes(b) ? "agree" : "differ"
}

/** How far two articles are about the same event: shared weight by that of the lighter. */
function aboutness(one: Surroundings, other: Surroundings, weights: Float32Array): number {
  return sharedTerms(one.terms, other.terms, weights).sum / (Math.min(one.weight, other.weight) || 1)
}
