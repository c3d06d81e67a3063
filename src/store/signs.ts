/** Scripts written without spaces between words: SQLite's tokenizer takes a whole run of them as one word. */
const UNSPACED =
  /(?=[\p{L}\p{M}\p{N}])[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmr}\p{scx=Mymr}]/u

const RUN = /[\p{L}\p{M}\p{N}]+/gu

/** A text taken apart by how its words stand. */
export interface TakenApart {
  /** Runs of letters and digits in which a script without spaces occurs, in small letters. */
  readonly runs: readonly string[]
  /** The text without them. */
  readonly rest: string
}

/**
 * Takes the runs out that are written without spaces.
 *
 * @example takenApart("The 港口 opens in 2031年.") // { runs: ["港口", "2031年"], rest: "The   opens in  ." }
 */
export function takenApart(text: string): TakenApart {
  if (!UNSPACED.test(text)) return { runs: [], rest: text }
  const runs: string[] = []
  const rest = text.replace(RUN, (run) => {
    if (!UNSPACED.test(run)) return run
    runs.push(run.toLowerCase())
    return " "
  })
  return { runs, rest }
}

/**
 * What the index keeps of a run: its neighbouring signs two by two, then the last by itself. Pairs need no dictionary,
 * so what is found does not depend on which edition of one is at hand.
 *
 * @example signPairs("港口日报") // ["港口", "口日", "日报", "报"]
 */
export function signPairs(run: string): string[] {
  const signs = [...run]
  return signs.map((sign, at) => sign + (signs[at + 1] ?? ""))
}

/**
 * A run as it is looked up: as a part of any run; a single sign as the beginning of a pair.
 *
 * @example signQuery("港口日") // '"港口 口日"'
 */
export function signQuery(run: string): string {
  const pairs = signPairs(run)
  return pairs.length > 1 ? `"${pairs.slice(0, -1).join(" ")}"` : `"${run}"*`
}
