import type { TransmissionAction } from "../model.js"
import { sameOutlet } from "../text/index.js"
import { agenciesIn, isAgency, withoutStaff } from "./agencies.js"
import type { Block } from "./blocks.js"
import { AT, FIRST_WORDS, ONWARD_WORDS, ORIGINAL_WORDS, SOURCE_WORDS, TAKEN_WORDS } from "./credit-words.js"

/** What a line that stands by itself under or over an article says of the article's way. */
export interface Credit {
  /** The {@link CreditRule} that holds. */
  readonly rule: string
  readonly action?: TransmissionAction
  /** The carrier; absent where the line names people only. */
  readonly outlet?: string
  readonly original?: true
}

/** Words by which a line is known as a credit, and what they say. */
interface CreditRule {
  readonly name: string
  /** `outlet` is the part that names the carrier. */
  readonly pattern: RegExp
  readonly action?: TransmissionAction
  readonly original?: true
  /** Holds only where the line links to another site. */
  readonly isPointer?: true
  /** Holds only for the names of agencies: a name by itself may be anything. */
  readonly isAgency?: true
  /** Holds only where the link leads to a house of that name: `(Marlow Examiner)`. */
  readonly isHouse?: true
}

const line = (words: string, rest = ""): RegExp => new RegExp(`^[^\\p{L}\\p{N}©]*${words}${rest}$`, "iu")

const NAMED = "\\s*[:：]?\\s*(?<outlet>\\S.{1,120})"
const POINTED = `(?:\\s*[:：]?\\s*(?:${AT}\\s+)?(?<outlet>\\S.{1,80}))?\\W*`

/** In the order they are asked. */
const CREDIT_RULES: readonly CreditRule[] = [
  {
    name: "staff",
    pattern:
      /^\W*(?:additional |further )?(?:reporting|writing|editing|research|production)(?: (?:and|&) (?:reporting|writing|editing))? by \p{Lu}/iu,
  },
  {
    name: "copyright",
    action: "carried",
    pattern:
      /^\W*(?:copyright|©|\(c\))[\s©(c)]*(?:(?:19|20|21)\d\d\W*)*(?:by )?(?<outlet>[^.|]*)|\ball rights reserved\W*$/iu,
  },
  { name: "first", action: "published", original: true, pattern: line(FIRST_WORDS, `\\s+${NAMED}`) },
  { name: "taken", action: "reposted", pattern: line(TAKEN_WORDS, NAMED) },
  {
    name: "source",
    action: "carried",
    pattern: line(`(?:.{0,40}\\s[-–—|·]\\s+)?${SOURCE_WORDS}`, "\\s*[:：]\\s*(?<outlet>\\S.{1,160})"),
  },
  {
    name: "via",
    action: "reposted",
    pattern: /^\W*(?:via|h\/t|hat tip(?: to)?)\s+(?<outlet>[\p{Lu}\p{N}@]\S*(?: \S+){0,5})$/iu,
  },
  { name: "original", action: "reposted", pattern: line(ORIGINAL_WORDS, POINTED), isPointer: true },
  { name: "address", action: "cited", pattern: /^\W*(?<outlet>https?:\/\/\S+)\W*$/iu, isPointer: true },
  {
    name: "agency",
    action: "carried",
    pattern: /^[^\p{L}]*(?<outlet>[\p{L}\p{N}][\p{L}\p{N} .&/-]{1,30})[^\p{L}\p{N}]*$/u,
    isAgency: true,
  },
  { name: "onward", action: "reposted", pattern: line(ONWARD_WORDS, POINTED), isPointer: true },
  {
    name: "house",
    action: "carried",
    pattern: /^\W*[([](?<outlet>[^()[\]]{2,60})[)\]]\W*$/u,
    isPointer: true,
    isHouse: true,
  },
]

/** A line with more text is a paragraph of the article. */
const MAX_LINE = 600
/** Those who reported make a long line, the carrier's name a short one. */
const MAX_NAMING = 300
const MAX_NAME_WORDS = 8

/** What follows the carrier's name: a date, a licence, a remark. */
const AFTER_NAME =
  /\s*(?:[|([–—•»].*|\s-\s.*|[.。!?]\s.*|,?\s(?:on|am|vom|le|el|il|em|del)\s(?:the )?(?:\p{L}+\.? )?\d.*|,?\s(?:19|20|21)\d\d\b.*|\s(?:reported|said|wrote|writes|meldete?|berichtete?)\W*|,?\s(?:under|and (?:is|was|has|can)|where|with (?:the )?permission|as part|in (?:its|their|the \p{L}+ issue)|unter|erschienen|sous|con (?:permiso|licencia)|bajo|som?|all rights|alle rechte|tous droits)\b.*|\s(?:here|hier|ici|aquí|aqui|qui|tutaj|»|→|>)*)$/iu
const LEGAL = /,?\s+(?:inc|ltd|llc|plc|gmbh|ag|co|corp|s\.?a|s\.?r\.?l|b\.?v|pty)\b\.?(?=[\s,.]|$)/giu

/**
 * What a line that pages set under or over an article says of its way; nothing for lines of the article.
 *
 * @example
 * creditIn({ text: "Originally published in the Marlow Examiner.", links: [] }, () => false)
 * // { rule: "first", action: "published", outlet: "Marlow Examiner", original: true }
 */
export function creditIn(
  { text, links }: Pick<Block, "text" | "links">,
  isElsewhere: (href: string) => boolean,
): Credit | undefined {
  if (text.length > MAX_LINE) return undefined
  for (const {
    name: rule,
    pattern,
    action,
    original,
    isPointer,
    isHouse,
    isAgency: isOfAgency,
  } of CREDIT_RULES) {
    if ((isPointer && links.length === 0) || (action && text.length > MAX_NAMING)) continue
    const groups = pattern.exec(text)
    if (!groups) continue
    const link = links.find(({ href }) => isElsewhere(href))
    const outlet =
      outletOf(groups.groups?.outlet ?? "") ??
      agenciesIn(groups.groups?.outlet ?? "")[0] ??
      (link && hostOf(link.href))
    if (isHouse && !isHouseOf(outlet, link?.href)) continue
    if ((isPointer && !link) || (isOfAgency && !isSigned(text, outlet))) continue
    if (action && !outlet && rule !== "copyright") continue
    return { rule, ...(outlet && action && { action, outlet }), ...(outlet && original && { original }) }
  }
  return undefined
}

/** Does the address name the outlet? */
function isHouseOf(outlet: string | undefined, href = ""): boolean {
  const host = hostOf(href)
  return outlet !== undefined && host !== undefined && sameOutlet(outlet, host) > SAME_HOUSE
}

/** Names as likely one outlet's as this, 0…1, are taken for one. */
const SAME_HOUSE = 0.5

/** A known agency, or initials in brackets: `(NORTHWIRE)`. */
const isSigned = (text: string, outlet: string | undefined): boolean =>
  outlet !== undefined &&
  (isAgency(outlet) || /^\W*[([]\p{Lu}[\p{Lu}\p{N}-]{2,14}[)\]]\W*$/u.test(text)) &&
  !NO_AGENCY.test(outlet)

/** What stands in brackets at the end of articles and names nobody. */
export const NO_AGENCY = /^(?:ends?|more|sic|fin|fine|ende|koniec|update|updated|continued|tba|usa|eu|uk)$/iu

/** The carrier's name at the start of words; nothing where they do not start with a name. */
function outletOf(words: string): string | undefined {
  const name = withoutStaff(words.replace(AFTER_NAME, "").replace(LEGAL, ""))
    .replace(/^by\s+/iu, "")
    .replace(/^(?:the|die|der|das|le|la|les|el|los|il|de|het|o|a)\s+(?=\p{Lu})/iu, "")
    .replace(/^[\s"“„«'‘]+|[\s"”“»'’.,;:)]+$/gu, "")
  const address = /^(?:https?:\/\/)\S+$/.exec(name)
  if (address) return hostOf(name)
  const isName = /^[\p{Lu}\p{Lo}\p{N}@]|^[\w-]+(?:\.[\w-]+)+$|^\p{Ll}{2,4}$/u.test(name)
  const isShort = name.split(/\s+/).length <= MAX_NAME_WORDS
  return isName && isShort && !DATE.test(name) ? name : undefined
}

const MONTH =
  "(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mär|mai|okt|dez|janv|févr|avr|juin|juil|août|ene|abr|ago|dic)\\p{L}*\\.?"
/** `November 19`, `3. Mai`, `Tuesday, 4 June`, `2031-05-03`: when a page came out, not where. */
const DATE = new RegExp(
  `^(?:\\p{L}+,? )?(?:${MONTH} \\d{1,4}(?!\\p{L})|\\d{1,2}\\.? ${MONTH}(?!\\p{L})|[\\d/.-]{6,10}(?!\\S))`,
  "iu",
)

const hostOf = (href: string): string | undefined =>
  URL.canParse(href) ? new URL(href).hostname.replace(/^www\./, "") || undefined : undefined
