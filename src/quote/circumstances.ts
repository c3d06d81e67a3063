import type { Article, Circumstances, Said, Span } from "../model.js"
import { covers, hull, overlaps } from "../text/index.js"
import type { Attribution } from "./attribution.js"
import { addresseeIn } from "./circumstances-addressee.js"
import { carry, type Scenes } from "./circumstances-carry.js"
import { findDates } from "./circumstances-dates.js"
import { occasionIn } from "./circumstances-occasions.js"
import { placeIn } from "./circumstances-places.js"
import type { Cast, Figure } from "./mentions-cast.js"
import { mentionsWithin } from "./speakers-phrase.js"
import type { Referent } from "./speakers-resolve.js"
import type { Claim } from "./transmissions-claims.js"
import { QUOTED_SIGN } from "./transmissions-masks.js"

/** What an article says around an utterance, the speaker left out. */
export type Around = Omit<Circumstances, "speaker">

/** An attribution with whom its source means. */
export interface Attributed {
  readonly attribution: Attribution
  readonly place: number
  readonly referent?: Referent
  readonly as: string
}

/** What the circumstances of an article's attributions are read from. */
export interface Surroundings {
  readonly article: Article
  readonly cast: Cast
  readonly claims: readonly Claim[]
  readonly lines: readonly Span[]
  readonly paras: readonly Span[]
}

/** Index of the last span that starts at or before `place`. */
export function indexAt(spans: readonly Span[], place: number): number {
  let low = 0
  let high = spans.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((spans[middle]?.[0] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

const anchorOf = ({ attribution: { content, cue, source } }: Attributed): Span =>
  hull(cue.length + source.length > 0 ? [...source, ...cue] : content)

/**
 * The part of the text in which an attribution's own circumstances stand: its sentence, up to the source and cue of
 * another speaker in the same sentence.
 */
function regionOf(one: Attributed, line: Span, others: readonly Attributed[]): Span {
  const anchor = anchorOf(one)
  let [start, end] = line
  for (const other of others) {
    if (other === one || other.referent?.name === one.referent?.name) continue
    const [from, to] = anchorOf(other)
    if (to <= anchor[0]) start = Math.max(start, to)
    else if (from >= anchor[1]) end = Math.min(end, from)
  }
  return [Math.min(start, anchor[0]), Math.max(end, anchor[1])]
}

/** The region's words, with all that is said put behind signs: a date inside the words is not the date of saying. */
function narrated(text: string, region: Span, contents: readonly Span[]): string {
  let words = ""
  let at = region[0]
  for (const [start, end] of contents) {
    if (end <= at || start >= region[1]) continue
    words +=
      text.slice(at, Math.max(at, start)) + QUOTED_SIGN.repeat(Math.min(end, region[1]) - Math.max(at, start))
    at = Math.min(end, region[1])
  }
  return words + text.slice(at, region[1])
}

const isOutlet = (figure: Figure | undefined): boolean => figure?.kind === "outlet"

/** The circumstances that stand with the attribution itself. */
function localTo(
  one: Attributed,
  around: Surroundings,
  others: readonly Attributed[],
  contents: readonly Span[],
): Around {
  const { article, cast, claims, lines } = around
  const anchor = anchorOf(one)
  const line = lines[indexAt(lines, anchor[0])] ?? anchor
  const region = regionOf(one, [line[0], Math.max(line[1], anchor[1])], others)
  const words = narrated(article.text, region, contents)
  const own = claims.filter((c) => overlaps(c.span, region) && !contents.some((part) => covers(part, c.span)))
  const claim = own.find((c) => c.named) ?? own[0]
  const speaks = isOutlet(one.referent?.figure) ? one.referent?.name : undefined
  const outlet =
    speaks ??
    (claim && (claim.named || claim.rule.implied === "giver") && claim.rule.action !== "carried"
      ? outletOf(claim)
      : undefined)
  const occasion = speaks ? "document/report" : (occasionIn(words)?.occasion ?? claim?.rule.occasion)
  const place = placeIn(words, (name) => mayBePlace(name, cast))?.place
  const said = nearestDate(findDates(words, article.published), anchor[1] - region[0])
  const addressee = addresseeIn(article, one, words, region[0], cast)
  return {
    ...(addressee && { addressee }),
    ...(outlet && { outlet }),
    ...(occasion && { occasion }),
    ...(place && { place }),
    ...(said && { said }),
  }
}

const outletOf = (claim: Claim): string | undefined =>
  claim.named || claim.outlet === "Twitter" ? claim.outlet : undefined

const mayBePlace = (name: string, cast: Cast): boolean => {
  const first = name.split(",")[0] ?? name
  const figure = cast.figures.find((f) => f.name === first)
  return (
    figure === undefined ||
    figure.kind === "place" ||
    figure.kind === "organisation" ||
    !figure.mentions.some((m) => m.sure)
  )
}

const nearestDate = (
  dates: readonly { start: number; end: number; said: Said }[],
  place: number,
): Said | undefined =>
  [...dates].sort((a, b) => Math.abs(a.start - place) - Math.abs(b.start - place))[0]?.said

/** Scenes that narration sets without reporting words: “Roe spoke at a rally in Torrmere on Friday.” */
function narratedScenes(around: Surroundings, contents: readonly Span[]): Scenes {
  const { article, cast, claims, lines } = around
  const scenes: { place: number; figure: Figure; around: Around }[] = []
  let next = 0
  for (const line of lines) {
    while (next < contents.length && (contents[next]?.[1] ?? 0) <= line[0]) next++
    const words = narrated(article.text, line, contents.slice(next, next + 20))
    const claim = claims.find((c) => c.named && c.rule.action === "told" && covers(line, c.span))
    const occasion = claim?.rule.occasion ?? occasionIn(words)?.occasion
    if (!occasion) continue
    const subject = mentionsWithin(cast.mentions, ...line).find(
      (m) => cast.figureOf.get(m)?.kind === "person",
    )
    const figure = subject && cast.figureOf.get(subject)
    if (!figure) continue
    const said = findDates(words, article.published)[0]?.said
    const place = placeIn(words, (name) => mayBePlace(name, cast))?.place
    scenes.push({
      place: line[0],
      figure,
      around: {
        occasion,
        ...(claim && { outlet: claim.outlet }),
        ...(place && { place }),
        ...(said && { said }),
      },
    })
  }
  return scenes
}

/**
 * To whom, through which outlet, on what occasion, where and when each attribution was said, as far as the article
 * says it: in the attribution's own sentence, or carried over from one before (see {@link carry}).
 */
export function circumstancesOf(attributed: readonly Attributed[], around: Surroundings): Around[] {
  const contents = attributed.flatMap((one) => one.attribution.content).sort((a, b) => a[0] - b[0])
  const byLine = new Map<number, Attributed[]>()
  for (const one of attributed) {
    const line = indexAt(around.lines, anchorOf(one)[0])
    byLine.set(line, [...(byLine.get(line) ?? []), one])
  }
  const local = attributed.map((one) => {
    const line = indexAt(around.lines, anchorOf(one)[0])
    return localTo(one, around, byLine.get(line) ?? [], contentsNear(contents, around.lines[line]))
  })
  return carry(attributed, local, narratedScenes(around, contents), around)
}

/** Contents that touch the line or the one after it; `contents` in text order. */
function contentsNear(contents: readonly Span[], line: Span | undefined): Span[] {
  if (!line) return []
  const from = Math.max(0, indexAt(contents, line[0]) - 3)
  const found: Span[] = []
  for (let at = from; at < contents.length; at++) {
    const part = contents[at]
    if (!part || part[0] > line[1] + 2_000) break
    found.push(part)
  }
  return found
}
