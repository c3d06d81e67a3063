import type { GroupState, IndexShelves, KeptPlace, KeptSide, SpeakerState } from "./kept.js"
import { type Side, sideOf, speakerKeys } from "./side.js"
import { mayHoldTranslations, translatedSides } from "./translations.js"
import type { Utterance } from "./utterances.js"

/** Days whose statements of one speaker are kept in one list: lists stay short, and are written often. */
const DAYS_A_LIST = 10

/** The list of what has no date. */
const UNDATED_LIST = -1_000_000

/** What the groups of an index are asked. */
export interface TranslationContext {
  readonly shelves: IndexShelves
  readonly membersOf: (group: number) => readonly Utterance[]
  readonly groupsOn: (page: number) => ReadonlySet<number>
  /** Is the group, as it is now, a statement or a translation of one? */
  readonly isThere: (group: number) => boolean
}

/**
 * Which groups of an index are translations of others. Looked at again are, all together, the statements that share a speaker or
 * a page with what has changed, as far as those speakers are quoted in several languages at all: in a pile of one language, none.
 */
export class TranslatedGroups {
  readonly #context: TranslationContext
  readonly #shelves: IndexShelves
  readonly #sides = new Map<number, Side | undefined>()
  /** Sounds of speakers that have gained or lost a statement. */
  readonly #touched = new Set<string>()
  readonly #pages = new Set<number>()
  /** Whether a sound led to translations before, where that was asked. */
  readonly #led = new Map<string, boolean>()
  readonly #originals = new Map<number, number | undefined>()

  constructor(context: TranslationContext) {
    this.#context = context
    this.#shelves = context.shelves
  }

  /** Takes a group's statement out, as far as it was kept. */
  end(group: number, { side: place, translations = [] }: GroupState): void {
    for (const key of place?.keys ?? []) {
      this.#touch(key)
      const list = `${key} ${place?.list}`
      const kept = this.#shelves.sides.get(list) ?? []
      const gone = kept.find((side) => side.group === group)
      const rest = kept.filter((side) => side !== gone)
      if (rest.length > 0) this.#shelves.sides.set(list, rest)
      else this.#shelves.sides.delete(list)
      if (gone) this.#count(key, gone, -1, place?.list ?? 0, rest.length === 0)
    }
    for (const translation of translations) this.#originals.set(translation, undefined)
    this.#sides.delete(group)
  }

  /** Says that the statements of a page may have changed. */
  touch(page: number): void {
    this.#pages.add(page)
  }

  /** Takes a group's statement in. */
  put(group: number): void {
    const side = this.#side(group)
    const place = this.placeOf(group)
    if (!side || !place) return
    const { language, isSyllabic, isOwnTranslation } = side
    for (const key of place.keys) {
      this.#touch(key)
      const list = `${key} ${place.list}`
      const kept = this.#shelves.sides.get(list) ?? []
      if (kept.some((other) => other.group === group)) continue
      const own = { group, language, isSyllabic, isOwnTranslation }
      this.#shelves.sides.set(list, [...kept, own])
      this.#count(key, own, 1, place.list, kept.length === 0)
    }
    for (const { page } of this.#context.membersOf(group)) this.#pages.add(page.first)
  }

  /** Where a group's statement is kept. */
  placeOf(group: number): KeptPlace | undefined {
    const side = this.#side(group)
    const keys = side ? speakerKeys(side) : []
    if (!side || keys.length === 0) return undefined
    const day = Math.min(...side.days)
    return { keys, list: Number.isFinite(day) ? Math.floor(day / DAYS_A_LIST) : UNDATED_LIST }
  }

  /** The originals of all groups that may have another one than before. */
  originals(): ReadonlyMap<number, number | undefined> {
    const sides = this.#around()
    const found = translatedSides(sides)
    for (const side of sides) this.#originals.set(side.group, found.get(side)?.group)
    return this.#originals
  }

  originalOf(group: number): number | undefined {
    return this.#originals.get(group)
  }

  /** Groups that were found to be translations of this one. */
  of(group: number): number[] {
    return [...this.#originals].flatMap(([translation, original]) => (original === group ? translation : []))
  }

  /** Was the group looked at again? */
  isAsked(group: number): boolean {
    return this.#originals.has(group)
  }

  #touch(key: string): void {
    if (!this.#led.has(key)) this.#led.set(key, this.#leads(key))
    this.#touched.add(key)
  }

  #leads(key: string): boolean {
    return mayHoldTranslations(key, this.#shelves.speakers.get(key)?.kinds ?? [])
  }

  #count(
    key: string,
    { group: _, ...kind }: KeptSide,
    change: 1 | -1,
    list: number,
    isListChanged: boolean,
  ): void {
    const state = this.#shelves.speakers.get(key) ?? NOBODY
    const isSame = (other: Omit<KeptSide, "group">) =>
      other.language === kind.language &&
      other.isSyllabic === kind.isSyllabic &&
      other.isOwnTranslation === kind.isOwnTranslation
    const known = state.kinds.find(isSame)?.count ?? 0
    const others = state.kinds.filter((other) => !isSame(other))
    const kinds = known + change > 0 ? [...others, { ...kind, count: known + change }] : others
    const lists = isListChanged ? state.lists.filter((other) => other !== list) : state.lists
    this.#shelves.speakers.set(key, { kinds, lists: isListChanged && change > 0 ? [...lists, list] : lists })
  }

  /** All statements that may tell something of the touched speakers' translations: theirs, those on their pages, and so on. */
  #around(): Side[] {
    const found = new Map<number, Side>()
    const keys = new Set([...this.#touched].filter((key) => this.#led.get(key) || this.#leads(key)))
    const pages = new Set<number>()
    if (keys.size === 0 && this.#originals.size === 0) return []
    for (const page of this.#pages) this.#takePage(page, pages, keys)
    for (const group of this.#originals.keys()) this.#take(group, found, keys)
    for (const key of keys)
      for (const list of this.#shelves.speakers.get(key)?.lists ?? [])
        for (const { group } of this.#shelves.sides.get(`${key} ${list}`) ?? []) {
          const side = this.#take(group, found, keys)
          for (const { page } of side ? this.#context.membersOf(group) : [])
            this.#takePage(page.first, pages, keys)
        }
    return [...found.values()]
  }

  #take(group: number, found: Map<number, Side>, keys: Set<string>): Side | undefined {
    const isNew = !found.has(group) && this.#context.isThere(group)
    const side = isNew ? this.#side(group) : undefined
    if (!side) return undefined
    found.set(group, side)
    for (const key of speakerKeys(side)) if (this.#leads(key)) keys.add(key)
    return side
  }

  /** Takes the speakers in who say anything on a page. */
  #takePage(page: number, pages: Set<number>, keys: Set<string>): void {
    if (pages.has(page)) return
    pages.add(page)
    for (const group of this.#context.groupsOn(page))
      for (const key of (this.#sides.has(group) ? this.placeOf(group) : this.#shelves.groups.get(group)?.side)
        ?.keys ?? [])
        if (this.#leads(key)) keys.add(key)
  }

  #side(group: number): Side | undefined {
    if (!this.#sides.has(group)) this.#sides.set(group, sideOf(group, this.#context.membersOf(group)))
    return this.#sides.get(group)
  }
}

const NOBODY: SpeakerState = { kinds: [], lists: [] }
