import type { Article, Span } from "../../model.js"
import type { Cast } from "../mentions/cast.js"
import { isGerman } from "../mentions/german.js"
import type { Mention } from "../mentions/mentions.js"
import { isSocialNetwork } from "../mentions/outlets.js"

/**
 * Signs that stand for a name's letters, one for one, so that a phrase rule sees *what* is named and offsets stay:
 * `told CNN` → `told OOO` with O = {@link OUTLET_SIGN}.
 */
export const OUTLET_SIGN = "\uE000"
export const PERSON_SIGN = "\uE001"
/** An organisation, or a name of which only the capitals are known. */
export const NAME_SIGN = "\uE002"
/** A social network: one writes *on* it, and is not interviewed. */
export const SOCIAL_SIGN = "\uE004"
/** Words inside quotation marks: somebody else's, so no claim of the article. */
export const QUOTED_SIGN = "\uE003"

/** Does a sentence, line or quotation begin at `place`? Then a capital alone makes no name: “Translated by …”. */
const beginsSentence = (text: string, place: number): boolean =>
  /(?:^|[.!?:\n]["”’»)]*\s*|[“"«„(]\s*)$/u.test(text.slice(Math.max(0, place - 6), place)) || place === 0

/** `(Northwire)`: brackets hold a name and no sentence. */
const isBracketed = (text: string, { start, end }: Mention): boolean =>
  text[start - 1] === "(" && text[end] === ")"

function signOf(text: string, mention: Mention, cast: Cast, nounsCapital: boolean): string | undefined {
  const figure = cast.figureOf.get(mention)
  const kind = figure?.kind ?? mention.kind
  if (kind === "outlet") return isSocialNetwork(mention.name) ? SOCIAL_SIGN : OUTLET_SIGN
  if (kind === "place") return undefined
  if (kind === "name" && !figure && nounsCapital) return undefined
  const isCapitalAlone = kind === "name" && /\p{Ll}/u.test(mention.name) && !isBracketed(text, mention)
  if (isCapitalAlone && beginsSentence(text, mention.start)) return undefined
  const person = kind === "person" && (mention.sure || figure?.mentions.some((m) => m.sure))
  return person ? PERSON_SIGN : NAME_SIGN
}

/** Verbs that open a sentence about how its words were said: `Speaking to CNN, Roe said …`. */
const OPENING =
  /^[^\p{L}]*(?:Addressing|Appearing|Asked|Interviewed|Posting|Pressed|Questioned|Speaking|Talking|Testifying|Tweeting|Writing)\b/u

/** The words of a sentence, a verb of saying at their head written small: phrases are told as inside a sentence. */
export const withSmallOpening = (words: string): string =>
  words.replace(OPENING, (opening) => opening.toLowerCase())

/** A longer quoted passage is somebody's words; a short one may be a programme's title. */
const LONGEST_TITLE = 40

/** The article's text with names and quoted words put behind signs, of the same length. */
export function maskNames(article: Article, cast: Cast, marks: readonly Span[]): string {
  const { text } = article
  const nounsCapital = isGerman(article)
  const covers: { start: number; end: number; sign: string }[] = []
  for (const mention of cast.mentions) {
    const sign = signOf(text, mention, cast, nounsCapital)
    if (sign)
      covers.push({ start: sign === PERSON_SIGN ? mention.from : mention.start, end: mention.end, sign })
  }
  for (const [start, end] of marks)
    if (end - start > LONGEST_TITLE) covers.push({ start, end, sign: QUOTED_SIGN })
  covers.sort((a, b) => a.start - b.start || b.end - a.end)
  let masked = ""
  for (const { start, end, sign } of covers) {
    if (start < masked.length) continue
    masked += text.slice(masked.length, start) + sign.repeat(end - start)
  }
  return masked + text.slice(masked.length)
}
