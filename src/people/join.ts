import type { NameForm } from "../text/index.js"
import type { Bearer } from "./bearers.js"
import { keysOf } from "./keys.js"
import { type Bearers, partNamesakes } from "./namesakes.js"
import { Sets } from "./sets.js"

/** Names at least this alike are one person's. Chosen on the made-up people of `test/names`. */
export const ALIKE = 0.6

/** Names of one set that are less alike than this are two people's: what joined them was a chain of small changes. */
const CONTRARY = 0.1

/** A name that so many others share sounds with is compared to the commonest of them only. */
export const LARGEST_BLOCK = 60

/** A name is compared to so many others at most, those under its finest keys first: time grows as the pile does. */
export const MOST_COMPARED = 40

/** Of two sets, so many of the commonest names each are held against each other before they become one. */
const MOST_WITNESSES = 6

/** Names that are one but for case, accents and titles. */
export interface OneName {
  readonly key: string
  /** Of the first of them, by code point. */
  readonly form: NameForm
  /** Quotations of all who bear it. */
  readonly said: number
}

interface Entry extends OneName {
  readonly bearers: readonly Bearer[]
}

type Alike = (a: NameForm, b: NameForm) => number

/** Under what names are one but for case, accents and titles: `roe jr`. Letters from a to z. */
export const keyOf = ({ words, suffix = "" }: NameForm): string => `${words.join(" ")} ${suffix}`.trim()

/** Those with the most quotations first. */
export const byFrequency = (one: OneName, other: OneName): number =>
  other.said - one.said || (one.key < other.key ? -1 : 1)

/** One entry a name, those with the most quotations first. */
function entriesOf(bearers: readonly Bearer[]): Entry[] {
  const byKey = new Map<string, Bearer[]>()
  for (const bearer of bearers) {
    const key = keyOf(bearer.form)
    const known = byKey.get(key)
    if (known) known.push(bearer)
    else byKey.set(key, [bearer])
  }
  return [...byKey].map(([key, own]) => entryOf(key, own)).sort(byFrequency)
}

function entryOf(key: string, bearers: readonly Bearer[]): Entry {
  const forms = new Map(bearers.map(({ name, form }) => [name, form]))
  const [first = ""] = [...forms.keys()].sort(byCodePoint)
  const said = bearers.reduce((sum, { quotations }) => sum + quotations.length, 0)
  return { key, form: forms.get(first) ?? NOBODY, said, bearers }
}

/** As a database sorts them. */
const byCodePoint = (one: string, other: string): number =>
  Buffer.compare(Buffer.from(one), Buffer.from(other))

const NOBODY: NameForm = { words: [], letters: "", unvowelled: false }

/** Two names that are likely one person's, by their places in a list. */
export interface NamePair {
  readonly a: number
  readonly b: number
  readonly weight: number
}

/**
 * Bearers joined into persons: exact names first, then alike ones that meet under a key, the likeliest pairs first and
 * only where no two of their names contradict each other, so that chains of small changes do not run together.
 */
export function joinAlike(bearers: readonly Bearer[], alike: Alike): Bearers[] {
  const entries = entriesOf(bearers)
  const pairs = pairsOf(entries, alike)
  const sets = joinPairs(entries, pairs, alike)
  joinSingles(entries, sets)
  const people = new Map<number, Bearer[]>()
  entries.forEach((entry, at) => {
    const root = sets.find(at)
    const person = people.get(root)
    if (person) for (const bearer of entry.bearers) person.push(bearer)
    else people.set(root, [...entry.bearers])
  })
  return [...people.values()].flatMap(partNamesakes)
}

/** Names joined into sets by likely pairs; what no pairs lead to, from one to the next, has no part in each other's. */
export function joinPairs(names: readonly OneName[], pairs: readonly NamePair[], alike: Alike): Sets {
  const sets = new Sets(names.length)
  const likeliest = [...pairs].sort((p, q) => q.weight - p.weight || p.a - q.a || p.b - q.b)
  joinFull(names, likeliest, sets, alike)
  joinInitials(names, likeliest, sets)
  return sets
}

/** Pairs of entries that meet under a key and are alike. */
function pairsOf(entries: readonly Entry[], alike: Alike): NamePair[] {
  const blocks = new Map<string, number[]>()
  const pairs = new Map<number, NamePair>()
  entries.forEach(({ form }, b) => {
    const met = new Set<number>()
    for (const key of keysOf(form)) {
      const block = blocks.get(key) ?? []
      for (const a of block) if (met.size < MOST_COMPARED) met.add(a)
      if (block.length < LARGEST_BLOCK) block.push(b)
      blocks.set(key, block)
    }
    for (const a of met) {
      const weight = alike(entries[a]?.form ?? NOBODY, form)
      if (weight >= ALIKE) pairs.set(a * entries.length + b, { a, b, weight })
    }
  })
  return [...pairs.values()]
}

/** Joins names in full, the likeliest pairs first. */
function joinFull(entries: readonly OneName[], pairs: readonly NamePair[], sets: Sets, alike: Alike): void {
  const witnesses = entries.map((_, at) => [at])
  for (const { a, b } of pairs) {
    if (hasInitial(entries[a]) || hasInitial(entries[b])) continue
    const [x, y] = [sets.find(a), sets.find(b)]
    if (x === y) continue
    const [one, other] = [witnesses[x] ?? [], witnesses[y] ?? []]
    const contrary = one.some((i) =>
      other.some((j) => alike(entries[i]?.form ?? NOBODY, entries[j]?.form ?? NOBODY) < CONTRARY),
    )
    if (contrary) continue
    sets.join(x, y)
    witnesses[sets.find(x)] = [...one, ...other].sort((i, j) => i - j).slice(0, MOST_WITNESSES)
  }
}

const hasInitial = (entry: OneName | undefined): boolean => entry?.form.words[0]?.length === 1

/** `T. Roe` is joined to the one full name of the pile that it stands for best; where there are two, to none. */
function joinInitials(entries: readonly OneName[], pairs: readonly NamePair[], sets: Sets): void {
  const meant = new Map<number, Map<number, number>>()
  for (const { a, b, weight } of pairs) {
    if (hasInitial(entries[a]) === hasInitial(entries[b])) continue
    const [short, full] = hasInitial(entries[a]) ? [a, b] : [b, a]
    const root = sets.find(full)
    const roots = meant.get(short) ?? new Map<number, number>()
    meant.set(short, roots.set(root, Math.max(weight, roots.get(root) ?? 0)))
  }
  for (const [short, roots] of meant) {
    const [best, next] = [...roots].sort(([, v], [, w]) => w - v)
    if (best && best[1] > (next?.[1] ?? 0)) sets.join(best[0], short)
  }
}

/** A last name alone is joined to the one full name of the pile that ends in it; where there are two, to none. */
function joinSingles(entries: readonly Entry[], sets: Sets): void {
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
