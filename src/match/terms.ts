import { stemOf } from "./stems.js"

/**
 * Small words of the languages news is most often met in: they tell nothing, though a pile of two pages could not
 * show it.
 */
const SMALL_WORDS = new Set(
  (
    "a an and are as at be been but by can could did do doe for from had ha has have he her him hi his i if in into is it its " +
    "just like may me more my no not now of on one or our out over said say she so some than that the their them then ther there these they " +
    "this those to too up us was we were what when where which who will with would you your about after all also am any because " +
    "before being even how most much must only other own same should such very while dont im were thats cant didnt doesnt its wont " +
    "der die das den dem des und oder in im ist sind war ein eine einer einem einen nicht mit auf fur von zu zum zur als auch an bei er sie es ich wir " +
    "sich dass hat haben wird werden sein wurde sei " +
    "le la les un une des de du et ou est sont que qui il ell nous vous ils dan pour sur par avec pas ne ce cett au aux en se sa son " +
    "el los las una del y o es son que en por para con no su se lo al mas como pero ha " +
    "il lo gli della dei di e che per con non una sono " +
    "os as do da dos das em um uma nao com por para que " +
    "и в не на что с по как это он она они мы я ты вы но за из от у к о же бы был была было"
  )
    .split(" ")
    .map(stemOf),
)

export const isSmallWord = (stem: string): boolean => SMALL_WORDS.has(stem)

/**
 * A pile is a small sample of a language: this many pages are imagined beside it, in which small words stand everywhere
 * and any other in one of fifty. So two pages that carry one letter still know its rare words from its common ones.
 */
const IMAGINED_PAGES = 500
const SHARE_OF_SMALL = 0.9
const SHARE_OF_OTHERS = 0.02

/** The stems of a pile, numbered, with the number of articles each is met in. */
export class Terms {
  readonly #numbers = new Map<string, number>()
  readonly #numberOfWord = new Map<number, number>()
  readonly #articles: number[] = []
  readonly #isSmall: boolean[] = []

  /** The number of the word with this hash; `spelling` is asked for at its first sight. */
  numberOf(hash: number, spelling: () => string): number {
    const known = this.#numberOfWord.get(hash)
    if (known !== undefined) return known
    const stem = stemOf(spelling())
    const number = this.#numbers.get(stem) ?? this.#articles.length
    if (number === this.#articles.length) {
      this.#numbers.set(stem, number)
      this.#articles.push(0)
      this.#isSmall.push(isSmallWord(stem))
    }
    this.#numberOfWord.set(hash, number)
    return number
  }

  /** Counts one article for each of its terms. */
  count(distinct: Iterable<number>): void {
    for (const term of distinct) this.#articles[term] = (this.#articles[term] ?? 0) + 1
  }

  /** Inverse article frequency of every term, in nats (Spärck Jones 1972). */
  weights(articles: number): Float32Array {
    return Float32Array.from(this.#articles, (met, term) => {
      const imagined = IMAGINED_PAGES * (this.#isSmall[term] ? SHARE_OF_SMALL : SHARE_OF_OTHERS)
      return Math.log((articles + IMAGINED_PAGES + 1) / (met + imagined))
    })
  }
}

/** The distinct numbers among `numbers`, ascending. */
export function ascending(numbers: Uint32Array): Uint32Array {
  const sorted = numbers.slice().sort()
  let kept = 0
  for (let at = 0; at < sorted.length; at++)
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
  return sorted.slice(0, kept)
}

/** The distinct numbers among `numbers`, ascending, and how often each is met. */
export function counted(numbers: Uint32Array): { terms: Uint32Array; counts: Uint16Array } {
  const sorted = numbers.slice().sort()
  const counts = new Uint16Array(sorted.length)
  let kept = 0
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) sorted[kept++] = sorted[at] ?? 0
    counts[kept - 1] = (counts[kept - 1] ?? 0) + 1
  }
  return { terms: sorted.slice(0, kept), counts: counts.slice(0, kept) }
}
