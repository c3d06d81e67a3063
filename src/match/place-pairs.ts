import type { ArticleAt } from "./article-at.js"

/** Seeds that two articles share: `places` holds a place in the one, then its place in the other, and so on. */
export interface SeedsOfArticles {
  readonly one: number
  readonly other: number
  readonly places: Uint32Array
}

/** Pairs of places, kept as bare numbers: millions of them fit. */
export class PlacePairs {
  #ones = new Uint32Array(1024)
  #others = new Uint32Array(1024)
  #count = 0

  get count(): number {
    return this.#count
  }

  add(one: number, other: number): void {
    if (this.#count === this.#ones.length) {
      this.#ones = doubled(this.#ones)
      this.#others = doubled(this.#others)
    }
    this.#ones[this.#count] = one
    this.#others[this.#count++] = other
  }

  /** The seeds of every two articles that share any, each by the place in the one. */
  *byArticles(articleAt: ArticleAt, articles: number): Iterable<SeedsOfArticles> {
    const order = this.#orderByOne(articleAt, articles)
    for (let from = 0; from < order.length; ) {
      const one = this.#oneArticle(articleAt, order, from)
      let to = from + 1
      while (to < order.length && this.#oneArticle(articleAt, order, to) === one) to++
      yield* this.#byOther(articleAt, one, order.subarray(from, to))
      from = to
    }
  }

  #oneArticle(articleAt: ArticleAt, order: Uint32Array, at: number): number {
    return articleAt.of(this.#ones[order[at] ?? 0] ?? 0)
  }

  *#byOther(articleAt: ArticleAt, one: number, seeds: Uint32Array): Iterable<SeedsOfArticles> {
    const ones = this.#ones
    const others = this.#others
    seeds.sort((a, b) => (others[a] ?? 0) - (others[b] ?? 0) || (ones[a] ?? 0) - (ones[b] ?? 0))
    for (let from = 0; from < seeds.length; ) {
      const other = articleAt.of(others[seeds[from] ?? 0] ?? 0)
      let to = from
      while (to < seeds.length && articleAt.of(others[seeds[to] ?? 0] ?? 0) === other) to++
      const places = new Uint32Array(2 * (to - from))
      for (let at = from; at < to; at++) {
        places[2 * (at - from)] = ones[seeds[at] ?? 0] ?? 0
        places[2 * (at - from) + 1] = others[seeds[at] ?? 0] ?? 0
      }
      yield { one, other, places }
      from = to
    }
  }

  /** Indices of the pairs by the article of their first place (counting sort). */
  #orderByOne(articleAt: ArticleAt, articles: number): Uint32Array {
    const offsets = new Uint32Array(articles + 1)
    for (let index = 0; index < this.#count; index++) {
      const next = articleAt.of(this.#ones[index] ?? 0) + 1
      offsets[next] = (offsets[next] ?? 0) + 1
    }
    for (let article = 0; article < articles; article++)
      offsets[article + 1] = (offsets[article + 1] ?? 0) + (offsets[article] ?? 0)
    const order = new Uint32Array(this.#count)
    for (let index = 0; index < this.#count; index++) {
      const article = articleAt.of(this.#ones[index] ?? 0)
      const to = offsets[article] ?? 0
      order[to] = index
      offsets[article] = to + 1
    }
    return order
  }
}

function doubled(from: Uint32Array): Uint32Array<ArrayBuffer> {
  const to = new Uint32Array(from.length * 2)
  to.set(from)
  return to
}
