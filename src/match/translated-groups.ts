import type { GroupState, IndexShelves } from "./kept.js"
import { daysApart, NEAR_DAYS, originalOf, type Side, sideOf } from "./translations.js"
import type { Utterance } from "./utterances.js"

/** Which groups of an index are translations of others, looked at again only where a speaker's days have changed. */
export class TranslatedGroups {
  readonly #shelves: IndexShelves
  readonly #membersOf: (group: number) => readonly Utterance[]
  readonly #sides = new Map<number, Side | undefined>()
  /** Days of speakers that have gained or lost a statement. */
  readonly #touched = new Set<string>()
  /** Groups whose original is no more as it was. */
  readonly #orphans = new Set<number>()
  readonly #originals = new Map<number, number | undefined>()

  constructor(shelves: IndexShelves, membersOf: (group: number) => readonly Utterance[]) {
    this.#shelves = shelves
    this.#membersOf = membersOf
  }

  /** Takes a group's statement out, as far as it was kept. */
  end(group: number, { side: key, translations = [] }: GroupState): void {
    if (key !== undefined) {
      const rest = (this.#shelves.sides.get(key) ?? []).filter((side) => side.group !== group)
      if (rest.length > 0) this.#shelves.sides.set(key, rest)
      else this.#shelves.sides.delete(key)
      this.#touched.add(key)
    }
    for (const translation of translations) this.#orphans.add(translation)
    this.#sides.delete(group)
  }

  /** Takes a group's statement in. */
  put(group: number): void {
    const side = this.#side(group)
    if (!side) return
    const key = keyOf(side)
    const known = this.#shelves.sides.get(key) ?? []
    if (known.some((other) => other.group === group)) return
    this.#shelves.sides.set(key, [...known, { group, language: side.language }])
    this.#touched.add(key)
  }

  /** The key under which a group's statement is kept. */
  keyOf(group: number): string | undefined {
    const side = this.#sides.get(group)
    return side && keyOf(side)
  }

  /** The originals of all groups that may have another one than before. */
  originals(): ReadonlyMap<number, number | undefined> {
    const doubtful = new Set([...this.#orphans].filter((group) => this.#side(group)))
    for (const key of this.#touched) {
      const around = [-2, -1, 0, 1, 2].flatMap((step) => this.#shelves.sides.get(shifted(key, step)) ?? [])
      if (new Set(around.map(({ language }) => language)).size < 2) continue
      for (const { group } of around) doubtful.add(group)
    }
    for (const group of doubtful) {
      const side = this.#side(group)
      if (side) this.#originals.set(group, originalOf(side, (of) => this.#near(of))?.group)
    }
    return this.#originals
  }

  originalOf(group: number): number | undefined {
    return this.#originals.get(group)
  }

  /** Translations of a group: those known before that are so still, and those that are so anew; in any order. */
  of(group: number, before: readonly number[]): number[] {
    const still = before.filter(
      (translation) => !this.#originals.has(translation) && this.#isThere(translation),
    )
    const now = [...this.#originals].flatMap(([translation, original]) =>
      original === group ? translation : [],
    )
    return [...still, ...now].sort((a, b) => a - b)
  }

  #isThere(group: number): boolean {
    return this.#shelves.groups.get(group)?.original !== undefined
  }

  #side(group: number): Side | undefined {
    if (!this.#sides.has(group)) this.#sides.set(group, sideOf(group, this.#membersOf(group)))
    return this.#sides.get(group)
  }

  #near(side: Side): Side[] {
    return [-1, 0, 1]
      .flatMap((step) => this.#shelves.sides.get(shifted(keyOf(side), step)) ?? [])
      .flatMap(({ group }) => {
        const other = this.#side(group)
        return other && daysApart(side, other) <= NEAR_DAYS ? other : []
      })
  }
}

/** A speaker's sound and a span of days as long as a translation may take. */
const keyOf = ({ speaker, day }: Side): string => `${speaker} ${Math.floor(day / NEAR_DAYS)}`

function shifted(key: string, step: number): string {
  const at = key.lastIndexOf(" ")
  return `${key.slice(0, at)} ${Number(key.slice(at + 1)) + step}`
}
