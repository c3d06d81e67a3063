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

/**
 * The likeliest tag of every word under the rule that an inside tag goes on a span of its role (Viterbi 1967).
 * `scores`: log probabilities, one row of seven for each word.
 *
 * @example bestTags([rowThatLikes("B-cue"), rowThatLikes("I-cue")]) // [1, 2]
 */
export function bestTags(scores: readonly Float64Array[]): number[] {
  let totals = Float64Array.from(TAGS, (_, tag) => (mayFollow(0, tag) ? 0 : Number.NEGATIVE_INFINITY))
  const origins = scores.map((row, at) => {
    const origin = new Uint8Array(TAGS.length)
    const next = new Float64Array(TAGS.length)
    for (let tag = 0; tag < TAGS.length; tag++) {
      const from = at === 0 ? tag : bestOrigin(totals, tag)
      origin[tag] = from
      next[tag] = (totals[from] ?? 0) + (row[tag] ?? 0)
    }
    totals = next
    return origin
  })
  return walkBack(origins, totals.indexOf(Math.max(...totals)))
}

function bestOrigin(totals: Float64Array, tag: number): number {
  let best = -1
  for (let before = 0; before < TAGS.length; before++)
    if (mayFollow(before, tag) && (best < 0 || (totals[before] ?? 0) > (totals[best] ?? 0))) best = before
  return best
}

function walkBack(origins: readonly Uint8Array[], lastTag: number): number[] {
  const tags = new Array<number>(origins.length)
  let tag = lastTag
  for (let at = origins.length - 1; at >= 0; at--) {
    tags[at] = tag
    tag = origins[at]?.[tag] ?? 0
  }
  return tags
}

/** The spans that the tags say, in text order. */
export function spansFrom(tags: readonly number[], scores: readonly Float64Array[]): TaggedSpan[] {
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

function certainty(tags: readonly number[], scores: readonly Float64Array[], first: number, last: number) {
  const chance = (at: number): number => scores[at]?.[tags[at] ?? 0] ?? 0
  let weakest = 0
  for (let at = first; at <= last; at++) weakest = Math.min(weakest, chance(at))
  const goesOn = Math.exp(scores[last + 1]?.[(tags[first] ?? 0) + 1] ?? Number.NEGATIVE_INFINITY)
  return { weakest, begins: chance(first), ends: Math.log(Math.max(1e-6, 1 - goesOn)) }
}

/** A word's seven scores as log probabilities. */
export function logProbabilities(scores: Float32Array, from: number): Float64Array {
  const row = Float64Array.from(scores.subarray(from, from + TAGS.length))
  const highest = Math.max(...row)
  const sum = row.reduce((total, score) => total + Math.exp(score - highest), 0)
  return row.map((score) => score - highest - Math.log(sum))
}
