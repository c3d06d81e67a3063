import type { Difference } from "./differences.js"

/** Words kept of each text: two that are longer are not compared. */
const LONGEST = 1500
/** Texts that share fewer of their words, in order, are told in other words. */
const LEAST_SHARED = 0.4

/**
 * Two texts word for word, for a pair that the collation holds apart (longest common subsequence).
 *
 * @returns nothing where they have too little in common for single words to mean anything
 */
export function wordDifferences(base: string, copy: string): Difference[] | undefined {
  const [ours, theirs] = [wordsOf(base), wordsOf(copy)]
  if (ours.length === 0 || theirs.length === 0 || Math.max(ours.length, theirs.length) > LONGEST)
    return undefined
  const shared = sharedLengths(ours, theirs)
  const common = shared[0]?.[0] ?? 0
  if (common < LEAST_SHARED * Math.min(ours.length, theirs.length)) return undefined
  return runsOf(ours, theirs, shared)
}

/** Words with the space before them. */
const wordsOf = (text: string): string[] => text.match(/\s*\S+/g) ?? []

const bare = (word: string | undefined): string => (word ?? "").toLowerCase().replace(/[^\p{L}\p{N}]/gu, "")

/** How many words the ends of both have in common, from each pair of places on. */
function sharedLengths(ours: readonly string[], theirs: readonly string[]): number[][] {
  const [left, right] = [ours.map(bare), theirs.map(bare)]
  const shared = Array.from({ length: left.length + 1 }, () => new Array<number>(right.length + 1).fill(0))
  for (let a = left.length - 1; a >= 0; a -= 1)
    for (let b = right.length - 1; b >= 0; b -= 1) {
      const row = shared[a]
      if (!row) continue
      row[b] =
        left[a] === right[b]
          ? (shared[a + 1]?.[b + 1] ?? 0) + 1
          : Math.max(shared[a + 1]?.[b] ?? 0, row[b + 1] ?? 0)
    }
  return shared
}

/** Follows the longest way through both texts; what one has beyond the other's ends is not quoted there. */
function runsOf(
  ours: readonly string[],
  theirs: readonly string[],
  shared: readonly (readonly number[])[],
): Difference[] {
  const runs: Difference[] = []
  let [a, b] = [0, 0]
  let [lost, gained] = ["", ""]
  const close = (isEnd: boolean) => {
    if (lost === "" && gained === "") return
    const isOutside = (runs.length === 0 || isEnd) && (lost === "" || gained === "")
    const kind = lost === "" ? "addition" : gained === "" ? "omission" : "substitution"
    runs.push({ base: lost, copy: gained, kind, ...(isOutside ? { isOutside: true } : {}) })
    lost = ""
    gained = ""
  }
  while (a < ours.length || b < theirs.length) {
    const isSame = a < ours.length && b < theirs.length && bare(ours[a]) === bare(theirs[b])
    if (isSame) {
      close(false)
      const last = runs.at(-1)
      const same = { base: ours[a] ?? "", copy: theirs[b] ?? "" }
      if (last && !last.kind)
        runs[runs.length - 1] = { base: last.base + same.base, copy: last.copy + same.copy }
      else runs.push(same)
      a += 1
      b += 1
    } else if (
      b >= theirs.length ||
      (a < ours.length && (shared[a + 1]?.[b] ?? 0) >= (shared[a]?.[b + 1] ?? 0))
    ) {
      lost += ours[a] ?? ""
      a += 1
    } else {
      gained += theirs[b] ?? ""
      b += 1
    }
  }
  close(true)
  return runs
}
