import type { Article } from "../model.js"
import { Growing } from "./growing.js"
import { WordScanner } from "./scan.js"

/**
 * Articles as their matching needs them: word hashes side by side, texts as UTF-8. 1,000 news pages take about
 * 12 MB, where strings with word objects would take ten times as much.
 */
export interface Pile {
  /** Ids in ascending order; a number `n` below means the n-th article here. */
  readonly ids: readonly string[]
  /** First word of article n; `starts[n + 1]` ends it. */
  readonly starts: Uint32Array
  /** The article a text of the same words was met in first, or n itself: copies are matched once. */
  readonly sameAs: Uint32Array
  readonly words: Uint32Array
  readonly breaks: Uint8Array
  textOf(article: number): string
}

interface Kept {
  readonly id: string
  readonly utf8: Uint8Array
  /** Where its words lie in the order of arrival. */
  readonly from: number
  readonly to: number
}

const encoder = new TextEncoder()
const decoder = new TextDecoder("utf-8", { ignoreBOM: true })

/** Takes a stream of articles in, and keeps only what matching needs, in an order of its own. */
export async function pileOf(articles: AsyncIterable<Article> | Iterable<Article>): Promise<Pile> {
  const scanner = new WordScanner()
  const words = new Growing(Uint32Array)
  const breaks = new Growing(Uint8Array)
  const kept: Kept[] = []
  for await (const { id, text } of articles) {
    const scanned = scanner.scan(text)
    const from = words.length
    words.append(scanned.hashes)
    breaks.append(scanned.breaks)
    kept.push({ id, utf8: encoder.encode(text), from, to: words.length })
  }
  kept.sort(byIdThenText)
  const order = kept.map(({ from, to }) => [from, to] as const)
  return laidOut(kept, words.inOrder(order), breaks.inOrder(order))
}

const byIdThenText = (one: Kept, other: Kept): number =>
  one.id < other.id ? -1 : one.id > other.id ? 1 : Buffer.compare(one.utf8, other.utf8)

function laidOut(kept: readonly Kept[], words: Uint32Array, breaks: Uint8Array): Pile {
  const starts = new Uint32Array(kept.length + 1)
  const sameAs = new Uint32Array(kept.length)
  const firstWith = new Map<string, number>()
  kept.forEach(({ from, to }, n) => {
    const start = starts[n] ?? 0
    starts[n + 1] = start + to - from
    const key = wordsKey(words.subarray(start, start + to - from))
    const first = firstWith.get(key)
    sameAs[n] = first ?? n
    if (first === undefined) firstWith.set(key, n)
  })
  const textOf = (n: number) => decoder.decode(kept[n]?.utf8)
  return { ids: kept.map(({ id }) => id), starts, sameAs, words, breaks, textOf }
}

/** Two 32-bit sums and the length: equal for equal words, and for no others in practice. */
function wordsKey(words: Uint32Array): string {
  let one = 0x811c9dc5
  let other = 0x9e3779b9
  for (const word of words) {
    one = Math.imul(one ^ word, 0x01000193)
    other = Math.imul((other << 5) ^ (other >>> 27) ^ word, 0x85ebca6b)
  }
  return `${words.length}:${one >>> 0}:${other >>> 0}`
}
