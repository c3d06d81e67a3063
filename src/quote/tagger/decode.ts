/** What a span is to an attribution. */
export type Role = "cue" | "content" | "source"

/** The tags in the order of the network's scores: outside, then begin and inside of each role. */
export const TAGS = ["O", "B-cue", "I-cue", "B-content", "I-content", "B-source", "I-source"] as const

const ROLES: readonly Role[] = ["cue", "content", "source"]

/** A tagged run of words. */
export interface TaggedSpan {
  readonly role: Role
  /** Numbers of its first and last word. */
  readonly first: number
  readonly last: number
  /** Log probability of its least likely word. */
  readonly weakest: number
  /** Log probability of where it begins and of where it ends. */
  readonly begins: number
  readonly ends: number
}

const isBegin = (tag: number): boolean => tag % 2 === 1

/** May `tag` follow `before`? Only an inside tag is choosy: it goes on its own role. */
const mayFollow = (before: number, tag: number): boolean =>
  tag === 0 || isBegin(tag) || before === tag || before === tag - 1

/** Log probabilities of the tags of every word, seven for each, one word after another. */
export type TagScores = Float32Array

/**
 * What is added to each tag's log probability: the network is trained to get words right, an attribution needs whole
 * spans. A content that begins once too often is torn in two, and a missing source costs the whole attribution.
 * Chosen on articles that the network never saw.
 */
const LEANING = [0, 0, 0, -0.5, 0, 0.5, 0.5]

/**
 * The likeliest tag of every word under the rule that an inside tag goes on a span of its role (Viterbi 1967),
 * leaning a little to whole contents and to sources.
 *
 * @example bestTags(Float32Array.of(...rowThatLikes("B-cue"), ...rowThatLikes("I-cue"))) // [1, 2]
 */
export function bestTags(scores: TagScores): Uint8Array {
  const words = scores.length / TAGS.length
  const origins = new Uint8Array(scores.length)
  let totals = Float64Array.from(TAGS, (_, tag) => (mayFollow(0, tag) ? 0 : Number.NEGATIVE_INFINITY))
  let next = new Float64Array(TAGS.length)
  for (let at = 0; at < words; at++) {
    for (let tag = 0; tag < TAGS.length; tag++) {
      const from = at === 0 ? tag : bestOrigin(totals, tag)
      origins[at * TAGS.length + tag] = from
      next[tag] = (totals[from] ?? 0) + (scores[at * TAGS.length + tag] ?? 0) + (LEANING[tag] ?? 0)
    }
    ;[totals, next] = [next, totals]
  }
  return walkBack(origins, words, totals.indexOf(Math.max(...totals)))
}

function bestOrigin(totals: Float64Array, tag: number): number {
  let best = -1
  for (let before = 0; before < TAGS.length; before++)
    if (mayFollow(before, tag) && (best < 0 || (totals[before] ?? 0) > (totals[best] ?? 0))) best = before
  return best
}

function walkBack(origins: Uint8Array, words: number, lastTag: number): Uint8Array {
  const tags = new Uint8Array(words)
  let tag = lastTag
  for (let at = words - 1; at >= 0; at--) {
    tags[at] = tag
    tag = origins[at * TAGS.length + tag] ?? 0
  }
  return tags
}

/** The spans that the tags say, in text order. */
export function spansFrom(tags: Uint8Array, scores: TagScores): TaggedSpan[] {
  const spans: TaggedSpan[] = []
  for (let first = 0; first < tags.length; first++) {
    const tag = tags[first] ?? 0
    if (!isBegin(tag)) continue
    let last = first
    while (tags[last + 1] === tag + 1) last++
    const role = ROLES[(tag - 1) / 2]
    if (role) spans.push({ role, first, last, ...certainty(tags, scores, first, last) })
  }
  return spans
}

function certainty(tags: Uint8Array, scores: TagScores, first: number, last: number) {
  const chance = (at: number, tag = tags[at] ?? 0): number => scores[at * TAGS.length + tag] ?? 0
  let weakest = 0
  for (let at = first; at <= last; at++) weakest = Math.min(weakest, chance(at))
  const goesOn = last + 1 < tags.length ? Math.exp(chance(last + 1, (tags[first] ?? 0) + 1)) : 0
  return { weakest, begins: chance(first), ends: Math.log(Math.max(1e-6, 1 - goesOn)) }
}

/** One word's scores of the network as log probabilities. */
export function logProbabilities(scores: Float32Array): Float32Array {
  const highest = Math.max(...scores)
  const sum = scores.reduce((total, score) => total + Math.exp(score - highest), 0)
  return scores.map((score) => score - highest - Math.log(sum))
}
