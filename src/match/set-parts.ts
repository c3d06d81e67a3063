import { cutFrom, MOST_PARTS } from "./cuts.js"
import type { UtteranceAt } from "./echoes.js"
import type { Cut, IndexShelves } from "./kept.js"
import { byPlace, type Utterance } from "./utterances.js"

/** The utterance that the set of a part, or of a group, goes by: numbers of parts are that of the set, times the most of them, and their place. */
export const utteranceOfPart = (part: number): number => Math.floor(part / MOST_PARTS)

/** Which utterances are in which part of which set, and which parts are one letter, as the shelves have it now. */
export class SetParts {
  readonly #cutsByNumber = new WeakMap<readonly Cut[], ReadonlyMap<number, Cut>>()

  constructor(
    private readonly shelves: IndexShelves,
    private readonly at: UtteranceAt,
  ) {}

  /** The utterances of a set with those of the same words that they stand for. */
  allOf(first: number): number[] {
    const { states } = this.shelves
    return (states.get(first)?.set ?? [first]).flatMap((number) => [
      number,
      ...(states.get(number)?.twins ?? []),
    ])
  }

  partsOfSet(first: number): number[] {
    const count = this.shelves.states.get(first)?.cuts?.length ?? 1
    return Array.from({ length: count }, (_, at) => first * MOST_PARTS + at)
  }

  cutsOf(part: number): readonly Cut[] {
    const first = utteranceOfPart(part)
    const cuts = this.shelves.states.get(first)?.cuts
    return cuts?.[part % MOST_PARTS] ?? this.allOf(first).map((number) => ({ number }))
  }

  /** What a part has of an utterance of its set. */
  #cutAt(part: number, number: number): Cut | undefined {
    const cuts = this.shelves.states.get(utteranceOfPart(part))?.cuts?.[part % MOST_PARTS]
    if (!cuts) return { number }
    const known = this.#cutsByNumber.get(cuts) ?? new Map(cuts.map((cut) => [cut.number, cut]))
    this.#cutsByNumber.set(cuts, known)
    return known.get(number)
  }

  utterance(cut: Cut): Utterance {
    return cutFrom(this.at(cut.number), cut)
  }

  /** The parts of the letter that a part belongs to. */
  together(part: number): readonly number[] {
    return this.shelves.groups.get(part)?.parts ?? [part]
  }

  /** All utterances of a group, in the order of their places. */
  members(group: number): Utterance[] {
    return this.together(group)
      .flatMap((part) => this.cutsOf(part))
      .map((cut) => this.utterance(cut))
      .sort(byPlace)
  }

  /** What stands of parts on a page, in the order of the page's utterances. */
  *cutsOn(page: number): Generator<{ part: number; cut: Cut }> {
    const { marks, states } = this.shelves
    for (let number = page; number < marks.count && this.page(number) === page; number++) {
      const standing = states.get(number)?.twinOf ?? number
      for (const part of this.partsOfSet(states.get(standing)?.set?.[0] ?? standing)) {
        const cut = this.#cutAt(part, number)
        if (cut) yield { part, cut }
      }
    }
  }

  /** Groups with a passage on a page, by number. */
  groupsOn(page: number): Set<number> {
    return new Set([...this.cutsOn(page)].map(({ part }) => this.together(part)[0] ?? part))
  }

  page(number: number): number {
    return this.shelves.marks.pageOf(number)
  }
}
