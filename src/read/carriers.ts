import type { Span, Transmission, TransmissionAction } from "../model.js"
import { sameOutlet } from "../text/index.js"
import { agenciesIn, agencyKey, isAgency } from "./agencies.js"
import { bylinesNearHeadline } from "./byline.js"
import { creditIn, NO_AGENCY } from "./credit-line.js"
import type { ArticleData } from "./json-ld.js"
import type { PageScan } from "./scan.js"
import { isOwnName, isOwnSite, type Site } from "./site.js"

/** Where a page may say from whom it has the article. */
export interface CarrierSources {
  readonly scan: PageScan
  readonly data: ArticleData | undefined
  readonly text: string
  readonly canonical?: string
  readonly site: Site
}

/** A carrier, and the words that name it: a place in the text, or words beside it. */
interface Carrier {
  readonly outlet: string
  readonly action: TransmissionAction
  readonly original?: true
  readonly words: Span | string
}

interface CarrierRule {
  readonly name: string
  readonly find: (page: CarrierSources) => Iterable<Carrier>
}

const carried = (outlet: string, words: Span | string): Carrier => ({ outlet, action: "carried", words })

/** From the most to the least trusted; a carrier is told once, by the first rule that finds it. */
const CARRIER_RULES: readonly CarrierRule[] = [
  { name: "canonical", find: canonicalCarrier },
  { name: "dateline", find: ({ text }) => datelineCarriers(text) },
  { name: "signature", find: ({ text }) => signatures(text) },
  { name: "byline", find: bylineCarriers },
  { name: "credit", find: looseCredits },
  { name: "meta", find: metaCarriers },
]

/**
 * From whom the page has the article: another site's canonical address, an agency in the dateline, under the text, in the
 * byline or in the metadata. A house's own name is none.
 *
 * @example carriersOf({ text: "NORWALL, May 3 (NORTHWIRE) — …", … }) // [{ outlet: "NORTHWIRE", action: "carried", … }]
 */
export function carriersOf(page: CarrierSources): Transmission[] {
  const found: Transmission[] = []
  for (const { find } of CARRIER_RULES)
    for (const { outlet, action, original, words } of find(page))
      if (!isOwnName(outlet, page.site) && !found.some((one) => isSameCarrier(one.outlet, outlet)))
        found.push({ ...placed(words, page.text), action, outlet, ...(original && { original }) })
  return found
}

const placed = (words: Span | string, { length }: string): Pick<Transmission, "start" | "end" | "as"> =>
  typeof words === "string" ? { start: length, end: length, as: words } : { start: words[0], end: words[1] }

/** @example isSameCarrier("AP", "The Associated Press") // true */
export const isSameCarrier = (one: string, other: string): boolean =>
  (agencyKey(one) ?? one) === (agencyKey(other) ?? other) || sameOutlet(one, other) > SAME

/** Names as likely one outlet's as this, 0…1, are taken for one. */
const SAME = 0.5

/** A page whose canonical address is another house's was taken from there. */
function* canonicalCarrier({ canonical, site }: CarrierSources): Iterable<Carrier> {
  if (canonical === undefined || !site.url || isOwnSite(canonical, site)) return
  const { hostname, pathname } = new URL(canonical)
  if (pathname.length > 1)
    yield { outlet: hostname.replace(/^www\./, ""), action: "reposted", words: canonical }
}

const DATELINE = /^([^()\n]{0,60}?)\(([\p{L}\p{N}][\p{L}\p{N}\s./|&-]{1,40})\)\s*(—|–|--|-|:|\.|)/u
/** Names and numbers, and the small words between them. */
const PLACE_AND_DATE =
  /^(?:[\p{Lu}\p{Lo}\d][\p{L}\p{M}\d.'’/-]*[,:\s]*|(?:de|del|la|le|al|of|the|am|im|an|der|den|and|und|du|do|da|e|y)\s)+$/u
const INITIALS = /^\p{Lu}[\p{Lu}\p{N}&-]{2,14}$/u

/** `NORWALL, May 3 (NORTHWIRE) —`, `Berlin (dpa) -`, `(CNN) —`: initials or a known agency behind the place. */
function* datelineCarriers(text: string): Iterable<Carrier> {
  const found = DATELINE.exec(text.slice(0, 160))
  const [, place = "", names = "", dash = ""] = found ?? []
  if (!found || (place !== "" && !PLACE_AND_DATE.test(place))) return
  const isShouted = /^[^\p{Ll}]*\p{Lu}{3}/u.test(place)
  for (const name of names.split(/\s*[/|]\s*/)) {
    const isNamed =
      dash !== "" && (INITIALS.test(name) || (isShouted && /^\p{Lu}\S+(?: \p{Lu}\S+){0,3}$/u.test(name)))
    const at = place.length + 1 + names.indexOf(name)
    if (isAgency(name) || isNamed) yield carried(name, [at, at + name.length])
  }
}

/** How far before a paragraph's end a signature is looked for, in UTF-16 code units. */
const MAX_SIGNED = 200
/** How many paragraphs from the end a signature may stand. */
const LAST_PARAGRAPHS = 3

/** `… on Friday. — AFP`, `… hieß es. (FR mit dpa)`, `… (ANSA).` */
function* signatures(text: string): Iterable<Carrier> {
  let end = text.length
  for (let count = 0; count < LAST_PARAGRAPHS && end > 0; count++) {
    const start = text.lastIndexOf("\n\n", end - 1)
    const from = start < 0 ? 0 : start + 2
    yield* signature(text, Math.max(from, end - MAX_SIGNED), end)
    end = start
  }
}

function* signature(text: string, from: number, end: number): Iterable<Carrier> {
  const paragraph = text.slice(from, end)
  const dashed = /[.!?…”"»)]\s*(?:—|–|--?)\s*\(?([\p{L}\p{N}][^\s()]*(?: \p{Lu}[^\s()]*)?)\)?\.?$/u.exec(
    paragraph,
  )
  const bracketed = /[([]([^()[\]]{2,60})[)\]]\W{0,2}$/u.exec(paragraph)
  for (const found of [dashed, bracketed]) {
    const words = found?.[1]
    if (!found || words === undefined) continue
    const at = from + found.index + found[0].indexOf(words)
    const isApart = found === dashed || /(?:^|[.!?…”"»])\W*$/u.test(paragraph.slice(0, found.index))
    const alone = isApart && INITIALS.test(words) && !NO_AGENCY.test(words) ? [words] : []
    for (const name of new Set([...agenciesIn(words), ...alone]))
      yield carried(name, [at + words.indexOf(name), at + words.indexOf(name) + name.length])
  }
}

/** Where two elements stand side by side without a space: `Ada RoeThe Associated Press`. */
const GLUED = /(\p{Ll})(\p{Lu})/gu

function* bylineCarriers({ scan, data }: CarrierSources): Iterable<Carrier> {
  for (const line of [...(data?.authors ?? []), ...bylinesNearHeadline(scan)])
    for (const name of agenciesIn(line.replace(GLUED, "$1; $2"))) yield carried(name, line)
}

/** How many visible blocks after the article's last a credit may stand that the page sets beside its main part. */
const AFTER_TEXT = 6
/** By how many characters a paragraph is found again among the page's blocks. */
const OPENING = 40
const MAX_PARAGRAPHS = 10_000
/** Rights at the foot of a page are the house's own, and pointers lead anywhere. */
const LOOSE = new Set(["first", "taken", "source", "agency"])

/** Credits that stand near the text but not in the page's main part. */
function* looseCredits({ scan, text }: CarrierSources): Iterable<Carrier> {
  const head = scan.headings[0]?.at ?? 0
  const ends = text
    .split("\n\n", MAX_PARAGRAPHS)
    .filter((paragraph) => paragraph.length > OPENING)
    .slice(-LAST_PARAGRAPHS)
  const openings = ends.map((paragraph) => paragraph.slice(0, OPENING))
  const last = scan.blocks.findLastIndex((block) => openings.some((words) => block.text.startsWith(words)))
  const near = [
    ...scan.blocks.slice(head, head + AFTER_TEXT),
    ...scan.blocks.slice(last + 1, last + 1 + AFTER_TEXT),
  ]
  for (const { text: words } of near) {
    const { rule = "", action, outlet, original } = creditIn({ text: words, links: [] }, () => false) ?? {}
    if (!LOOSE.has(rule) || !action || !outlet || text.includes(words)) continue
    const agencies = agenciesIn(outlet)
    for (const name of agencies.length > 0 ? agencies : [outlet])
      yield { outlet: name, action, words, ...(original && { original }) }
  }
}

const SOURCE_METAS = [
  "source",
  "article:source",
  "dc.source",
  "news_source",
  "provider",
  "syndication-source",
]

function* metaCarriers({ scan, data, site }: CarrierSources): Iterable<Carrier> {
  for (const name of [data?.publisher, ...(data?.sources ?? [])])
    if (name !== undefined && isAgency(name)) yield carried(name, name)
  for (const meta of SOURCE_METAS)
    for (const value of scan.metas.get(meta) ?? []) {
      if (isAgency(value)) yield carried(value, value)
      else if (URL.canParse(value) && /^https?:/.test(value) && site.url && !isOwnSite(value, site))
        yield { outlet: new URL(value).hostname.replace(/^www\./, ""), action: "reposted", words: value }
    }
}
