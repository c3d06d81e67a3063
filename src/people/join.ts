import { consonantsOf, type NameForm, namesLike } from "../text/index.js"
import type { Bearer } from "./bearers.js"

/** Names at least this alike are one person's. Chosen on the made-up groups of `names.test.ts`. */
export const ALIKE = 0.6

/** A name that so many others share sounds with is compared to the commonest of them only. */
const LARGEST_BLOCK = 60

interface Written {
  readonly form: NameForm
  readonly bearers: Bearer[]
}

/** First consonants of a word, near ones as one: what all spellings of a name are likely to share. */
function soundKey(word: string): string {
  const near = consonantsOf(word)
    .replace(/[GkHgqC]/g, "k")
    .replace(/[SzZJs]/g, "s")
    .replace(/[bfp]/g, "b")
    .replace(/[dt]/g, "t")
    .replace(/(.)\1+/g, "$1")
    .replace(/^k(?=.)/, "")
  return near || word.slice(0, 1)
}

/** Keys under which names that may be one meet: first and last word's sounds in either order, and all sounds in a row. */
function keysOf({ words, letters }: NameForm): string[] {
  if (words.length === 1) return []
  const keys = new Set<string>([`all ${soundKey(letters)}`])
  const ends = [words.at(-1) ?? "", words.length > 2 ? (words[1] ?? "") : ""].filter(Boolean)
  const firsts = [words[0] ?? "", ...namesLike(words[0] ?? "")]
  for (const end of ends)
    for (const first of firsts) {
      const [a, b] = [soundKey(first), soundKey(end)]
      keys.add(`${a.slice(0, 1)} ${b.slice(0, 3)}`)
      keys.add(`${b.slice(0, 1)} ${a.slice(0, 3)}`)
    }
  return [...keys]
}

/** One entry for all bearers whose names are the same but for case, accents and titles. */
function written(bearers: readonly Bearer[]): Written[] {
  const byForm = new Map<string, Written>()
  for (const bearer of bearers) {
    const key = `${bearer.form.unvowelled ? "~" : ""}${bearer.form.words.join(" ")}`
    const known = byForm.get(key)
    if (known) known.bearers.push(bearer)
    else byForm.set(key, { form: bearer.form, bearers: [bearer] })
  }
  return [...byForm.values()]
}

const count = ({ bearers }: Written): number =>
  bearers.reduce((sum, { quotations }) => sum + quotations.length, 0)

class Sets {
  private readonly up: number[]
  constructor(size: number) {
    this.up = Array.from({ length: size }, (_, at) => at)
  }
  find(at: number): number {
    let root = at
    while (this.up[root] !== root) root = this.up[root] ?? root
    for (let here = at; here !== root; ) {
      const next = this.up[here] ?? root
      this.up[here] = root
      here = next
    }
    return root
  }
  join(a: number, b: number): void {
    const [x, y] = [this.find(a), this.find(b)]
    if (x !== y) this.up[Math.max(x, y)] = Math.min(x, y)
  }
}

/**
 * Bearers joined into persons: exact names first, then alike ones that meet under a key, the likeliest pairs first and
 * only where the two sets' commonest names are alike themselves, so that chains of small changes do not run together.
 */
export function joinAlike(
  bearers: readonly Bearer[],
  alike: (a: NameForm, b: NameForm) => number,
): Bearer[][] {
  const entries = written(bearers)
  entries.sort((a, b) => count(b) - count(a) || (a.form.words.join(" ") < b.form.words.join(" ") ? -1 : 1))
  const sets = new Sets(entries.length)
  const pairs = pairsOf(entries)
    .map(([a, b]) => ({ a, b, weight: alike(entries[a]?.form ?? NOBODY, entries[b]?.form ?? NOBODY) }))
    .filter(({ weight }) => weight >= ALIKE)
    .sort((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b)
  for (const { a, b } of pairs) {
    if (hasInitial(entries[a]) || hasInitial(entries[b])) continue
    const [x, y] = [entries[sets.find(a)], entries[sets.find(b)]]
    if (x && y && alike(x.form, y.form) >= ALIKE * 0.8) sets.join(a, b)
  }
  joinInitials(entries, pairs, sets)
  joinSingles(entries, sets)
  const groups = new Map<number, Bearer[]>()
  entries.forEach((entry, at) => {
    const root = sets.find(at)
    groups.set(root, [...(groups.get(root) ?? []), ...entry.bearers])
  })
  return [...groups.values()].flatMap(partNamesakes)
}

const NOBODY: NameForm = { words: [], letters: "", unvowelled: false }

function pairsOf(entries: readonly Written[]): (readonly [number, number])[] {
  const blocks = new Map<string, number[]>()
  entries.forEach(({ form }, at) => {
    for (const key of keysOf(form)) {
      const block = blocks.get(key)
      if (block) block.push(at)
      else blocks.set(key, [at])
    }
  })
  const seen = new Set<number>()
  const pairs: (readonly [number, number])[] = []
  for (const block of blocks.values()) {
    block.forEach((b, i) => {
      for (const a of block.slice(0, Math.min(i, LARGEST_BLOCK))) {
        const key = a * entries.length + b
        if (seen.has(key)) continue
        seen.add(key)
        pairs.push([a, b])
      }
    })
  }
  return pairs
}

const hasInitial = (entry: Written | undefined): boolean => entry?.form.words[0]?.length === 1

/** `T. Roe` is joined to the one full name of the pile that it may stand for; where there are two, to none. */
function joinInitials(
  entries: readonly Written[],
  pairs: readonly { a: number; b: number }[],
  sets: Sets,
): void {
  const meant = new Map<number, Set<number>>()
  for (const { a, b } of pairs) {
    if (hasInitial(entries[a]) === hasInitial(entries[b])) continue
    const [short, full] = hasInitial(entries[a]) ? [a, b] : [b, a]
    meant.set(short, (meant.get(short) ?? new Set()).add(sets.find(full)))
  }
  for (const [short, roots] of meant) {
    const [only] = roots
    if (roots.size === 1 && only !== undefined) sets.join(only, short)
  }
}

/** A last name alone is joined to the one full name of the pile that ends in it; where there are two, to none. */
function joinSingles(entries: readonly Written[], sets: Sets): void {
  const byLast = new Map<string, Set<number>>()
  entries.forEach(({ form }, at) => {
    const last = form.words.at(-1)
    if (form.words.length < 2 || last === undefined) return
    byLast.set(last, (byLast.get(last) ?? new Set()).add(sets.find(at)))
  })
  entries.forEach(({ form }, at) => {
    if (form.words.length !== 1) return
    const full = byLast.get(form.words[0] ?? "")
    const [only] = full ?? []
    if (full?.size === 1 && only !== undefined) sets.join(only, at)
  })
}

/** Bearers of one name parted where their callings, or *he* and *she*, say that they are two. */
function partNamesakes(bearers: readonly Bearer[]): Bearer[][] {
  const camps: { fields: Set<string>; gender?: string; bearers: Bearer[] }[] = []
  const undecided: Bearer[] = []
  const telling = [...bearers].sort(
    (a, b) => b.fields.size - a.fields.size || (a.article < b.article ? -1 : 1),
  )
  for (const bearer of telling) {
    const fitting = camps.find((camp) => {
      if (camp.gender && bearer.gender && camp.gender !== bearer.gender) return false
      return [...bearer.fields].some((field) => camp.fields.has(field)) || camp.fields.size === 0
    })
    if (bearer.fields.size === 0 && camps.length > 0) undecided.push(bearer)
    else if (fitting) {
      fitting.bearers.push(bearer)
      for (const field of bearer.fields) fitting.fields.add(field)
    } else
      camps.push({
        fields: new Set(bearer.fields),
        ...(bearer.gender && { gender: bearer.gender }),
        bearers: [bearer],
      })
  }
  for (const bearer of undecided) {
    const agreeing = camps.find((camp) => !(camp.gender && bearer.gender && camp.gender !== bearer.gender))
    if (agreeing) agreeing.bearers.push(bearer)
    else camps.push({ fields: new Set(), ...(bearer.gender && { gender: bearer.gender }), bearers: [bearer] })
  }
  if (camps.length <= 1) return camps.map((camp) => camp.bearers)
  return camps.map((camp, at) => {
    const field = [...camp.fields].sort()[0] ?? camp.gender ?? String(at)
    return camp.bearers.map((bearer) => ({ ...bearer, field }))
  })
}
