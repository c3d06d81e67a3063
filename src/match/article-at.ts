/** Words that share one entry of the table: fewer than most articles have, so that a step or two is enough. */
const BLOCK_BITS = 8

/**
 * Tells which article a word stands in.
 *
 * @example new ArticleAt(Uint32Array.of(0, 3, 5)).of(4) // 1
 */
export class ArticleAt {
  readonly #starts: Uint32Array
  /** The article that the first word of each block stands in. */
  readonly #firstIn: Uint32Array

  constructor(starts: Uint32Array) {
    this.#starts = starts
    this.#firstIn = new Uint32Array(((starts.at(-1) ?? 0) >>> BLOCK_BITS) + 1)
    let article = 0
    this.#firstIn.forEach((_, block) => {
      const place = block << BLOCK_BITS
      while (article + 2 < starts.length && (starts[article + 1] ?? 0) <= place) article++
      this.#firstIn[block] = article
    })
  }

  of(place: number): number {
    const starts = this.#starts
    let article = this.#firstIn[place >>> BLOCK_BITS] ?? 0
    while ((starts[article + 1] ?? Number.POSITIVE_INFINITY) <= place) article++
    return article
  }
}
