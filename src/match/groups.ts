import type { QuotedArticle, Statement } from "../model.js"
import { adjoiningSets, type PagePart, type SetsOnPages } from "./assembly.js"
import { cutsAmong } from "./cuts.js"
import type { UtteranceAt } from "./echoes.js"
import type { Cut, GroupState, IndexShelves } from "./kept.js"
import { SetParts, utteranceOfPart } from "./set-parts.js"
import { loneStatementId, statementOf } from "./statement-of.js"
import type { Terms } from "./terms.js"
import { TranslatedGroups } from "./translated-groups.js"
import type { Page } from "./utterances.js"

export { utteranceOfPart } from "./set-parts.js"

/** What an addition changes: statements that are new or not as they were, and the ids of those that are no more. */
export interface StatementChanges {
  readonly put: readonly Statement[]
  readonly remove: readonly string[]
}

/** What an index can tell of its utterances. */
export interface GroupContext {
  readonly shelves: IndexShelves
  readonly terms: Terms
  readonly at: UtteranceAt
  readonly articleOf: (page: Page) => QuotedArticle
}

/**
 * From sets of utterances to statements: a set whose sentences travel apart is several parts, and parts that adjoin on page
 * after page are one letter, a group. Tells what changes among the statements as sets come and go. A set goes by the least
 * number of its utterances, a part by that and its place, a group by the least number of its parts.
 */
export class Groups implements SetsOnPages {
  readonly #context: GroupContext
  readonly #shelves: IndexShelves
  readonly #sets: SetParts
  readonly #translations: TranslatedGroups
  /** Parts that are new, parts that are to be grouped anew, and parts of sets that are no more. */
  readonly #made = new Set<number>()
  readonly #loose = new Set<number>()
  readonly #gone = new Set<number>()
  readonly #dissolved = new Set<number>()
  readonly #dirtyPages = new Set<number>()
  /** Groups that are no more as they were, with what was known of them. */
  readonly #old = new Map<number, GroupState>()
  /** Groups whose statement is made, and those of them whose utterances are as they were. */
  readonly #new = new Set<number>()
  readonly #renewed = new Set<number>()
  readonly #removed = new Set<string>()
  readonly #pages = new Map<number, ReadonlySet<number>>()
  readonly #parts = new Map<number, readonly PagePart[]>()

  constructor(context: GroupContext) {
    this.#context = context
    this.#shelves = context.shelves
    this.#sets = new SetParts(context.shelves, context.at)
    this.#translations = new TranslatedGroups({
      shelves: context.shelves,
      membersOf: (group) => this.#sets.members(group),
      groupsOn: (page) => this.#sets.groupsOn(page),
      isThere: (group) => this.#new.has(group) || !this.#old.has(group),
    })
  }

  /** Says that a set is no more, while its utterances still tell what it was. */
  dissolve(set: readonly number[]): void {
    const [first = 0] = set
    if (this.#dissolved.has(first)) return
    this.#dissolved.add(first)
    for (const number of set) this.#dirtyPages.add(this.#shelves.marks.pageOf(number))
    for (const part of this.#sets.partsOfSet(first)) {
      const together = this.#sets.together(part)
      for (const other of together) this.#loose.add(other)
      this.#gone.add(part)
      this.#end(together[0] ?? part)
      this.#shelves.groups.delete(part)
    }
    this.#cut(first, undefined)
  }

  /** Says that a set is new, when its utterances tell so already. */
  make(set: readonly number[]): void {
    const [first = 0] = set
    const all = this.#sets.allOf(first)
    const isOnOnePage = all.every((number) => this.#sets.page(number) === this.#sets.page(first))
    if (!isOnOnePage) {
      const utterances = all.map((number) => this.#context.at(number))
      const cuts = cutsAmong(utterances, this.#context.terms.weights)
      if (cuts) this.#cut(first, cuts)
    }
    for (const part of this.#sets.partsOfSet(first)) this.#made.add(part)
  }

  /** What all that changes among the statements. */
  finish(): StatementChanges {
    for (const part of this.#gone) if (!this.#made.has(part)) this.#loose.delete(part)
    for (const part of this.#made) this.#loose.add(part)
    this.#group()
    this.#translate()
    const put = [...this.#new].flatMap((group) => this.#statement(group) ?? [])
    for (const { id } of put) this.#removed.delete(id)
    return {
      put: put.sort((one, other) => (one.id < other.id ? -1 : 1)),
      remove: [...this.#removed].sort(),
    }
  }

  readonly pagesOf = (part: number): ReadonlySet<number> => {
    const known = this.#pages.get(part)
    if (known) return known
    const numbers = this.#sets.cutsOf(part).map(({ number }) => number)
    const isQuoted = numbers.some((number) => this.#shelves.marks.isQuotation(number))
    const pages = new Set(isQuoted ? numbers.map((number) => this.#sets.page(number)) : [])
    this.#pages.set(part, pages)
    return pages
  }

  readonly partsOn = (page: number): readonly PagePart[] => {
    const known = this.#parts.get(page)
    if (known) return known
    const parts: PagePart[] = []
    for (const { part, cut } of this.#sets.cutsOn(page))
      if (this.pagesOf(part).size > 1) parts.push({ set: part, utterance: this.#sets.utterance(cut) })
    this.#parts.set(page, parts)
    return parts
  }

  #cut(first: number, cuts: readonly (readonly Cut[])[] | undefined): void {
    const { states } = this.#shelves
    const state = states.get(first)
    if (cuts || state?.cuts) states.set(first, { ...state, cuts })
  }

  /** Ends a group as it was: its statement goes, unless the same comes again. */
  #end(group: number): void {
    if (this.#old.has(group)) return
    const members = this.#sets.together(group).flatMap((part) => this.#sets.cutsOf(part))
    this.#translations.end(group, this.#close(group))
    for (const { number } of members) this.#translations.touch(this.#sets.page(number))
  }

  /** Lays aside what is known of a group. */
  #close(group: number): GroupState {
    const { groups, marks } = this.#shelves
    const { parts, ...known } = groups.get(group) ?? {}
    this.#old.set(group, known)
    const first = utteranceOfPart(group)
    if (known.statement) this.#removed.add(known.statement)
    else if (known.original === undefined && marks.isQuotation(first) && !parts)
      this.#removed.add(loneStatementId(this.#context.at(first)))
    if (parts) groups.set(group, { parts })
    else groups.delete(group)
    return known
  }

  /** Puts parts that adjoin into groups, where any of them may have come or gone. */
  #group(): void {
    for (const part of this.#made) for (const page of this.pagesOf(part)) this.#dirtyPages.add(page)
    for (const page of this.#dirtyPages) for (const { set } of this.partsOn(page)) this.#loose.add(set)
    const visited = new Set<number>()
    for (const part of this.#loose) {
      if (visited.has(part)) continue
      const parts = this.#adjoining(part, visited)
      const before = this.#sets.together(part)
      const isSame = parts.length === before.length && parts.every((own, at) => own === before[at])
      if (isSame && !parts.some((own) => this.#made.has(own)) && !this.#old.has(parts[0] ?? 0)) continue
      for (const own of parts) if (!this.#made.has(own)) this.#end(this.#sets.together(own)[0] ?? own)
      for (const own of parts)
        if (parts.length > 1) this.#shelves.groups.set(own, { ...this.#shelves.groups.get(own), parts })
        else this.#shelves.groups.delete(own)
      if (this.pagesOf(part).size > 0) this.#new.add(parts[0] ?? part)
    }
  }

  #adjoining(part: number, visited: Set<number>): number[] {
    const found = [part]
    visited.add(part)
    for (const own of found)
      for (const other of adjoiningSets(own, this))
        if (!visited.has(other)) {
          visited.add(other)
          found.push(other)
        }
    return found.sort((a, b) => a - b)
  }

  /** Finds which groups are translations of others, where that may have changed. */
  #translate(): void {
    for (const group of this.#new) this.#translations.put(group)
    for (const [group, original] of this.#translations.originals()) {
      const before = (this.#old.get(group) ?? this.#shelves.groups.get(group))?.original
      if (before === original && !this.#new.has(group)) continue
      if (before !== original) for (const other of [before, original]) this.#renew(other)
      this.#renew(group)
    }
    for (const { original } of [...this.#old.values()]) this.#renew(original)
  }

  /** Makes a group's statement anew, if the group is still there. */
  #renew(group: number | undefined): void {
    if (group === undefined || this.#new.has(group) || this.#old.has(group)) return
    this.#close(group)
    this.#renewed.add(group)
    this.#new.add(group)
  }

  /** The group that a group is a translation of. */
  #originalOf(group: number): number | undefined {
    if (this.#translations.isAsked(group)) return this.#translations.originalOf(group)
    return this.#renewed.has(group) ? this.#old.get(group)?.original : undefined
  }

  #statement(group: number): Statement | undefined {
    const original = this.#originalOf(group)
    const translations = this.#translationsOf(group)
    const members = this.#sets.members(group)
    const isAssembled = this.#sets.together(group).length > 1
    const translated = translations.flatMap((one) => this.#sets.members(one))
    const statement =
      original === undefined
        ? statementOf({ members, isAssembled, translated }, this.#context.articleOf)
        : undefined
    const isLone = members.length === 1 && !this.#sets.cutsOf(group).some(({ content }) => content)
    this.#keep(group, {
      ...(statement && !isLone && { statement: statement.id }),
      ...(original !== undefined && { original }),
      ...(translations.length > 0 && { translations }),
    })
    return statement
  }

  /** Translations of a group: those known before, unless they were looked at again or are no more, and those found. */
  #translationsOf(group: number): number[] {
    const before = this.#old.get(group)?.translations ?? []
    const still = before.filter(
      (one) => !this.#translations.isAsked(one) && (!this.#old.has(one) || this.#renewed.has(one)),
    )
    return [...still, ...this.#translations.of(group)].sort((a, b) => a - b)
  }

  #keep(group: number, known: GroupState): void {
    const { groups } = this.#shelves
    const side = this.#translations.placeOf(group)
    const state = { ...groups.get(group), ...known, ...(side && { side }) }
    if (Object.keys(state).length > 0) groups.set(group, state)
  }
}
