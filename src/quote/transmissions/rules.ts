import type { TransmissionAction } from "../../model.js"
import type { Occasion } from "../../text/index.js"
import { NAME_SIGN, OUTLET_SIGN, PERSON_SIGN, SOCIAL_SIGN } from "./masks.js"

/** A phrase by which an article tells a statement's way. Groups: `outlet`, `from` (the carrier it was taken from). */
export interface PhraseRule {
  readonly action: TransmissionAction
  readonly pattern: RegExp
  /** One of these signs must stand in a sentence that the rule can read; none are needed where this is empty. */
  readonly signs: readonly string[]
  /** The words say that it was first there. */
  readonly original?: boolean
  /**
   * No outlet is named: `own` the article's publisher is meant, `giver` whoever is named before, `last` the outlet named last,
   * `body` the body that the group of that name says what it is, `site` Twitter.
   */
  readonly implied?: "own" | "giver" | "last" | "body" | "site"
  /** The words mention a report beside what is said, and do not say that it was said there. */
  readonly aside?: boolean
  /** The occasion that goes with the phrase. */
  readonly occasion?: Occasion
}

/** A name known to be an outlet's. */
export const O = `${OUTLET_SIGN}+`
/** An outlet, or a name that may be one. */
export const N = `(?:${OUTLET_SIGN}+|${NAME_SIGN}+)`
/** Whatever is named there: the phrase itself makes it a carrier. */
export const A = `(?:${OUTLET_SIGN}+|${NAME_SIGN}+|${PERSON_SIGN}+)`
/** A person. */
export const P = `${PERSON_SIGN}+`
/** A social network. */
export const S = `${SOCIAL_SIGN}+`

const ARTICLE =
  "(?:[Tt]he |[Dd]er |[Dd]em |[Dd]en |[Dd]ie |[Dd]as |[Ll]a |[Ll]e |[Ll]’|[Ll]'|[Ee]l |[Ll]os |[Aa]l )?"
/** `the Braskish newspaper ` before a name. */
const KIND = `(?:(?:(?:[\\p{L}-]+|${NAME_SIGN}+) )?(?:newspaper|paper|daily|weekly|broadcaster|channel|station|agency|magazine|website|site|network|programme|program|podcast|portal|tabloid) )?`
const MARK = "[“\"'’‘«„»]{0,2}"

/** The carrier's name, an article and a mark before it left aside. */
export const outlet = (of: string): string => `${ARTICLE}${KIND}${MARK}(?<outlet>${of})`
export const from = (of: string): string => `${ARTICLE}${KIND}${MARK}(?<from>${of})`

/** A rule from a pattern over masked words (see `maskNames`). */
export const rule = (
  action: TransmissionAction,
  pattern: string,
  more: Omit<PhraseRule, "action" | "pattern" | "signs"> = {},
): PhraseRule => ({ action, pattern: new RegExp(pattern, "dgu"), signs: signsOf(pattern), ...more })

/** The signs that stand for names. */
export const NAME_SIGNS = [OUTLET_SIGN, NAME_SIGN, PERSON_SIGN, SOCIAL_SIGN]

/** The signs of which the carrier's name may be made. */
function signsOf(pattern: string): string[] {
  const name = /\(\?<outlet>(?<of>\(\?:[^)]*\)|[^)]*)/u.exec(pattern)?.groups?.of ?? ""
  return NAME_SIGNS.filter((sign) => name.includes(sign))
}

export const INTERVIEW = { occasion: "interview" } as const
export const REPORT = { occasion: "document/report" } as const
export const FIRST = { original: true } as const
