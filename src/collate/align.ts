import { chainMatches, type Match } from "./chain.js"

/** Beyond this many cells anchors are sought first: exact and still well under a millisecond. */
const SMALL_TABLE = 20_000
/** Beyond this many cells a stretch without any anchor is cut into proportional pieces. */
const LARGE_TABLE = 1_000_000
/** Runs of words that stand once on either side, the longest tried first. */
const ANCHOR_LENGTHS = [5, 3, 1] as const

/**
 * Which words of `one` stand for which words of `other`, in order.
 *
 * `alignWords(a, b)` mirrors `alignWords(b, a)`: the pair is put in one canonical order first.
 *
 * @example alignWords(["we", "go", "now"], ["we", "now"]) // [[0, 0], [2, 1]]
 */
export function alignWords(one: readonly string[], other: readonly string[]): Match[] {
  if (!comesFirst(one, other)) return alignWords(other, one).map(([a, b]) => [b, a] as const)
  const { first, second, weights } = intern(one, other)
  const matches: Match[] = []
  alignRange(first, second, 0, 0, (word) => weights[word] ?? 0, matches)
  return matches
}

/** The shorter first, then by words. */
function comesFirst(one: readonly string[], other: readonly string[]): boolean {
  if (one.length !== other.length) return one.length < other.length
  const at = one.findIndex((word, index) => word !== other[index])
  return at < 0 || (one[at] ?? "") < (other[at] ?? "")
}

const STOCK_WORD = 200
const RARE_WORD = 400

/** Words as numbers; a word of some length that neither text repeats is rare and weighs double. */
function intern(one: readonly string[], other: readonly string[]) {
  const numbers = new Map<string, number>()
  const counts: [number, number][] = []
  const number = (word: string, side: 0 | 1): number => {
    const known = numbers.get(word) ?? numbers.size
    if (known === numbers.size) numbers.set(word, known)
    const count = counts[known] ?? [0, 0]
    count[side]++
    counts[known] = count
    return known
  }
  const first = Int32Array.from(one, (word) => number(word, 0))
  const second = Int32Array.from(other, (word) => number(word, 1))
  const weights = [...numbers.keys()].map((word, index) =>
    word.length > 3 && Math.max(...(counts[index] ?? [])) <= 1 ? RARE_WORD : STOCK_WORD,
  )
  return { first, second, weights }
}

type Weight = (word: number) => number

/** Appends the matches of a stretch: its equal ends, then its anchors, then what lies between them. */
function alignRange(
  a: Int32Array,
  b: Int32Array,
  atA: number,
  atB: number,
  weight: Weight,
  out: Match[],
): void {
  const shortest = Math.min(a.length, b.length)
  let head = 0
  while (head < shortest && a[head] === b[head]) head++
  let tail = 0
  while (tail < shortest - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++
  for (let i = 0; i < head; i++) out.push([atA + i, atB + i])
  const middleA = a.subarray(head, a.length - tail)
  const middleB = b.subarray(head, b.length - tail)
  if (middleA.length > 0 && middleB.length > 0)
    alignMiddle(middleA, middleB, atA + head, atB + head, weight, out)
  for (let i = tail; i > 0; i--) out.push([atA + a.length - i, atB + b.length - i])
}

function alignMiddle(
  a: Int32Array,
  b: Int32Array,
  atA: number,
  atB: number,
  weight: Weight,
  out: Match[],
): void {
  const cells = a.length * b.length
  const anchors = cells <= SMALL_TABLE ? [] : findAnchors(a, b)
  if (anchors.length === 0 && cells <= LARGE_TABLE) {
    for (const [i, j] of chainMatches(a, b, weight)) out.push([atA + i, atB + j])
    return
  }
  let [fromA, fromB] = [0, 0]
  for (const [i, j] of anchors.length > 0 ? anchors : proportionalCuts(a.length, b.length)) {
    alignRange(a.subarray(fromA, i), b.subarray(fromB, j), atA + fromA, atB + fromB, weight, out)
    ;[fromA, fromB] = [i, j]
  }
  alignRange(a.subarray(fromA), b.subarray(fromB), atA + fromA, atB + fromB, weight, out)
}

/** Where runs of words that stand once on either side begin; the longest rising chain of them (patience diff). */
function findAnchors(a: Int32Array, b: Int32Array): Match[] {
  for (const length of ANCHOR_LENGTHS) {
    const inB = uniqueRuns(b, length)
    const shared = [...uniqueRuns(a, length)].flatMap(([run, i]): Match[] => {
      const j = inB.get(run)
      return j === undefined ? [] : [[i, j]]
    })
    const chain = longestRising(shared.sort((one, other) => one[0] - other[0]))
    const inside = chain.filter(([i, j]) => i > 0 || j > 0)
    if (inside.length > 0) return inside
  }
  return []
}

function uniqueRuns(words: Int32Array, length: number): Map<string, number> {
  const places = new Map<string, number>()
  for (let at = 0; at + length <= words.length; at++) {
    const run = words.subarray(at, at + length).join(" ")
    places.set(run, places.has(run) ? -1 : at)
  }
  for (const [run, at] of places) if (at < 0) places.delete(run)
  return places
}

/** The longest chain that rises on both sides, of matches that rise on the first (patience sorting). */
function longestRising(matches: readonly Match[]): Match[] {
  const tops: number[] = []
  const before = new Int32Array(matches.length).fill(-1)
  matches.forEach(([, j], index) => {
    let [low, high] = [0, tops.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((matches[tops[middle] ?? 0]?.[1] ?? 0) < j) low = middle + 1
      else high = middle
    }
    before[index] = tops[low - 1] ?? -1
    tops[low] = index
  })
  const chain: Match[] = []
  for (let index = tops.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const match = matches[index]
    if (match) chain.push(match)
  }
  return chain.reverse()
}

/** Cuts that keep every piece below the large table, both sides in the same proportion. */
function proportionalCuts(lengthA: number, lengthB: number): Match[] {
  const pieces = Math.ceil(Math.sqrt((lengthA * lengthB) / LARGE_TABLE))
  const at = (length: number, piece: number) => Math.floor((length * piece) / pieces)
  return Array.from({ length: pieces - 1 }, (_, k) => [at(lengthA, k + 1), at(lengthB, k + 1)] as const)
}
