import type { Article, Said, Span } from "../../model.js"
import { firstAfter } from "../../text/index.js"
import type { Cast } from "../mentions/cast.js"
import { mentionsWithin } from "../mentions/near.js"
import { QUOTED_SIGN, withSmallOpening } from "../transmissions/masks.js"
import { type Day, dayFromIso } from "./calendar.js"
import { type DateMention, findDates } from "./dates.js"
import { occasionIn } from "./occasions.js"
import { placeIn } from "./places.js"
import { Recent } from "./recent.js"

/** `FENHOLM, Mich., May 3 (NORTHWIRE) — `: where and when the article was written, not where anybody spoke. */
const DATELINE = /^\p{Lu}{3}[^.\n]*?(?:\.[^.\n]{0,30}){0,4}? ?(?:—|–|--|-) /u
const LONGEST_DATELINE = 90

const datelines = (text: string, paras: readonly Span[]): Span[] =>
  paras.slice(0, 6).flatMap(([start, end]) => {
    const match = DATELINE.exec(text.slice(start, Math.min(end, start + LONGEST_DATELINE)))
    return match ? [[start, start + match[0].length] as const] : []
  })

/** The article's own words: what is said, and who says it, put behind signs of the same length. */
export class Narration {
  private readonly hidden: readonly Span[]
  private readonly regions = new Recent<string>()
  private readonly occasions = new Recent<ReturnType<typeof occasionIn>>()
  private readonly places = new Recent<string | undefined>()
  private readonly dates = new Recent<readonly DateMention[]>()

  constructor(
    private readonly article: Article,
    private readonly cast: Cast,
    paras: readonly Span[],
    spoken: readonly Span[],
  ) {
    this.hidden = disjoint([...spoken, ...datelines(article.text, paras)])
  }

  /** The words of a region, the hidden ones behind signs. */
  words(region: Span): string {
    return this.regions.of(region.join(), () => this.read(region))
  }

  private read([start, end]: Span): string {
    let words = ""
    let at = start
    for (let i = firstAfter(this.hidden, start); i < this.hidden.length; i++) {
      const [from, to] = this.hidden[i] ?? [end, end]
      if (from >= end) break
      words += this.article.text.slice(at, Math.max(at, from))
      words += QUOTED_SIGN.repeat(Math.max(0, Math.min(to, end) - Math.max(at, from)))
      at = Math.max(at, Math.min(to, end))
    }
    return withSmallOpening(words + this.article.text.slice(at, end))
  }

  /** The date in `words` that stands nearest to a place in them; words that are hidden make no distance. */
  dateNear(words: string, offset: number, place: number): Said | undefined {
    const dates = this.datesIn(words, offset).filter(
      ({ start, end }) => !this.isInName(offset + start, offset + end),
    )
    const near = dates
      .map(({ start, end, said }) => ({ said, distance: distance(words, start, end, place) }))
      .filter(({ distance }) => distance <= FARTHEST_DATE)
    return near.sort((a, b) => a.distance - b.distance)[0]?.said
  }

  private datesIn(words: string, offset: number): readonly DateMention[] {
    return this.dates.of(`${offset} ${words}`, () =>
      findDates(words, this.article.published, () => this.dayBefore(offset)),
    )
  }

  /** The day named last before a place, from which “the next day” counts. */
  private dayBefore(place: number): Day | undefined {
    const words = this.words([Math.max(0, place - BACK), place])
    const last = findDates(words, this.article.published).findLast(({ said }) => said.precision === "day")
    return last && dayFromIso(last.said.value)
  }

  /** “Today” in “Torrmere Today”. */
  private isInName(start: number, end: number): boolean {
    return mentionsWithin(this.cast.mentions, Math.max(0, start - 40), end).some(
      (m) => m.from < end && start < m.end && m.words.length > 1,
    )
  }

  /** The occasion that the words tell. */
  occasionIn(words: string): ReturnType<typeof occasionIn> {
    return this.occasions.of(words, () => occasionIn(words))
  }

  /** Where the words say something was said. */
  placeIn(words: string): string | undefined {
    return this.places.of(words, () => placeIn(words, (name) => this.mayBePlace(name))?.place)
  }

  private mayBePlace(name: string): boolean {
    const first = name.split(",")[0] ?? name
    const figure = this.cast.named(first)
    const unsure = figure === undefined || !figure.mentions.some((m) => m.sure)
    return unsure || figure.kind === "place" || figure.kind === "organisation"
  }
}

/** How far back the day may be named from which another is counted, in UTF-16 units. */
const BACK = 800

/** Signs of narration between a verb of saying and its date: further off stands the date of something else. */
const FARTHEST_DATE = 90

function distance(words: string, start: number, end: number, place: number): number {
  const between = end <= place ? words.slice(end, place) : words.slice(place, start)
  return between.replaceAll(QUOTED_SIGN, "").length
}

function disjoint(spans: readonly Span[]): Span[] {
  const found: [number, number][] = []
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const last = found.at(-1)
    if (last && start < last[1]) last[1] = Math.max(last[1], end)
    else found.push([start, end])
  }
  return found
}

/** Words by which the text goes over to another time, told or not: what held before holds no more. */
const ELSEWHEN =
  /\b(?:previously|once|earlier(?! (?:today|in|on|during|that day))|later(?! (?:in|on|during|that (?:day|evening|night|afternoon)))|(?:days?|weeks?|months?|years?|decades?) (?:later|earlier|before|after|ago)|at the time|in the past|the (?:next|following|previous) (?:day|week|month|year|morning))\b/u
/** Signs before and after a verb in which such words stand. */
const BESIDE = 30

/** Do the words beside a verb at `[start, end)` go over to another time? */
export const goesElsewhen = (words: string, start: number, end: number): boolean =>
  ELSEWHEN.test(words.slice(Math.max(0, start - BESIDE), end + BESIDE))
