import type { Circumstances, Span } from "../../model.js"
import { covers, hull, overlaps } from "../../text/index.js"
import type { Attribution } from "../attribution.js"
import { isSocialNetwork } from "../mentions/outlets.js"
import type { Referent } from "../speakers/scene.js"
import type { Claim } from "../transmissions/claims.js"
import type { Reading } from "../transmissions/reading.js"
import { addresseeIn } from "./addressee.js"
import { carry } from "./carry.js"
import { goesElsewhen, Narration } from "./narration.js"
import { occasionIn } from "./occasions.js"
import { scenesOf } from "./scenes.js"

/** What an article says around an utterance, the speaker left out. */
export type Around = Omit<Circumstances, "speaker">

/** What stands with an attribution itself. */
export interface Local {
  readonly around: Around
  /** Does the text go over to another time there? */
  readonly elsewhen: boolean
}

/** An attribution with whom its source means. */
export interface Attributed {
  readonly attribution: Attribution
  readonly place: number
  readonly referent?: Referent
  readonly as: string
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

/** A source farther from its cue than this many UTF-16 units stands in another part of an endless sentence. */
const FARTHEST_SOURCE = 2_000

function anchorOf({ attribution: { content, cue, source } }: Attributed): Span {
  const anchor = hull(cue.length + source.length > 0 ? [...source, ...cue] : content)
  return anchor[1] - anchor[0] > FARTHEST_SOURCE && cue.length > 0 ? hull(cue) : anchor
}

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

/** A text's own kind: a letter, a poll, a report. */
const occasionOfDocument = ({ as }: Attributed): string =>
  occasionIn(`in the ${as.replace(/^(?:an?|the|this|that|h(?:is|er)|its|their) /iu, "")}`)?.occasion ??
  "document/report"

/** What a house says of its own doings, and does not print as news. */
const ITS_OWN_DOING =
  /\b(?:accept|agree|apologi|appeal|commit|declin|defend|den(?:y|ie)|plan|pledg|promis|refus|regret|reject|vow|welcom)\p{L}*\b/u

/** Does an outlet speak in its own pages? Not where it speaks of itself, nor a network on which others write. */
const speaksAsOutlet = (text: string, { referent, attribution: { cue } }: Attributed): boolean =>
  referent?.figure?.kind === "outlet" &&
  !isSocialNetwork(referent.name) &&
  !ITS_OWN_DOING.test(cue.map((span) => text.slice(...span)).join(" "))

/** The outlet and occasion that the article's claims and the speaker give: an outlet that speaks is its own. */
function carriedBy(one: Attributed, claims: readonly Claim[], { article, cast }: Reading): Around {
  const { referent } = one
  if (referent && speaksAsOutlet(article.text, one))
    return { outlet: referent.name, occasion: "document/report" }
  const isPerson = (name: string): boolean => cast.named(name)?.kind === "person"
  const told = claims.filter(
    ({ rule, outlet }) => rule.action !== "carried" && !rule.aside && !isPerson(outlet),
  )
  const claim = told.find((c) => c.named) ?? told[0]
  const occasion = referent?.kind === "document" ? occasionOfDocument(one) : claim?.rule.occasion
  const outlet =
    claim && (claim.named || /^(?:site|last)$/u.test(claim.rule.implied ?? "")) ? claim.outlet : undefined
  return { ...(outlet && { outlet }), ...(occasion && { occasion }) }
}

/** Claims that touch the region; `claims` in text order, so that a long article stays cheap. */
function claimsNear(claims: readonly Claim[], region: Span): Claim[] {
  let low = 0
  let high = claims.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((claims[middle]?.sentence[1] ?? 0) <= region[0]) low = middle + 1
    else high = middle
  }
  const found: Claim[] = []
  for (let at = low; at < claims.length; at++) {
    const claim = claims[at]
    if (!claim || claim.sentence[0] >= region[1]) break
    if (overlaps(claim.span, region)) found.push(claim)
  }
  return found
}

/** A clause that goes on with what is said: `… helped Vale, | who lost three years ago`. */
const GOES_ON =
  /^(?:,? (?:who|whom|whose|which|where|than|because|although|though|unlike|compared)\b|, (?:less|more|fewer) )/u

/** Where the telling ends, and a clause about what is said begins, with dates of its own. */
function endOfTelling(text: string, { content, cue }: Attribution, [, end]: Span): number {
  const said = content.at(-1)?.[1] ?? end
  const isAfter = said > (cue.at(-1)?.[1] ?? said) && said < end
  return isAfter && GOES_ON.test(text.slice(said, end)) ? said : end
}

/** The circumstances that stand with the attribution itself. */
function localTo(
  one: Attributed,
  around: Reading,
  narration: Narration,
  others: readonly Attributed[],
): Local {
  const { article, cast, claims, lines } = around
  const { content, cue } = one.attribution
  const anchor = anchorOf(one)
  const line = lines[indexAt(lines, anchor[0])] ?? anchor
  const region = regionOf(one, [line[0], Math.max(line[1], anchor[1])], others)
  const words = narration.words(region)
  const own = claimsNear(claims, region).filter((c) => !content.some((part) => covers(part, c.span)))
  const carrier = carriedBy(one, own, around)
  const occasion =
    carrier.outlet && carrier.occasion === "document/report"
      ? carrier.occasion
      : (narration.occasionIn(words)?.occasion ?? carrier.occasion)
  const place = narration.placeIn(words)
  const told = words.slice(0, endOfTelling(article.text, one.attribution, region) - region[0])
  const said = narration.dateNear(told, region[0], (cue.at(-1)?.[1] ?? anchor[1]) - region[0])
  const toldLast = own.find(({ rule }) => rule.implied === "last")?.outlet
  const addressee = addresseeIn(article, one, words, region[0], cast) ?? toldLast
  return {
    around: {
      ...carrier,
      ...(addressee && { addressee }),
      ...(occasion && { occasion }),
      ...(place && { place }),
      ...(said && { said }),
    },
    elsewhen: cue[0] !== undefined && goesElsewhen(words, cue[0][0] - region[0], cue[0][1] - region[0]),
  }
}

/**
 * To whom, through which outlet, on what occasion, where and when each attribution was said, as far as the article
 * says it: in the attribution's own sentence, or carried over from one before (see {@link carry}).
 */
export function circumstancesOf(attributed: readonly Attributed[], around: Reading): Around[] {
  const { article, cast, lines, paras, marks } = around
  const spoken = attributed.flatMap(({ attribution: { content, source } }) => [...content, ...source])
  const narration = new Narration(article, cast, paras, spoken)
  const byLine = new Map<number, Attributed[]>()
  const lineOf = (one: Attributed): number => indexAt(lines, anchorOf(one)[0])
  for (const one of attributed) {
    const there = byLine.get(lineOf(one))
    if (there) there.push(one)
    else byLine.set(lineOf(one), [one])
  }
  const local = attributed.map((one) => localTo(one, around, narration, byLine.get(lineOf(one)) ?? []))
  const scenes = scenesOf(around, new Narration(article, cast, paras, marks))
  return carry(attributed, local, scenes, around)
}
