import type { Link, Note, Transmission } from "../model.js"
import { agenciesIn } from "./agencies.js"
import { CREDIT_LINE } from "./block-rules.js"
import type { Block } from "./blocks.js"
import { cleanBlocks } from "./clean-blocks.js"
import { creditIn } from "./credit-line.js"
import { hasEndlessWord } from "./endless.js"
import { bodyBlocks, domRefusal, mainBlocks } from "./main-text.js"
import { absoluteAddress } from "./page-address.js"
import type { PageScan } from "./scan.js"
import { isOwnName, isOwnSite, type Site } from "./site.js"

/** An article's text with what stands in it. */
export interface ArticleText {
  readonly text: string
  readonly links?: readonly Link[]
  /** What the credits under or over the text say; their words are no part of it. */
  readonly transmissions?: readonly Transmission[]
  readonly notes?: readonly Note[]
}

/** What is known of the page before its text is taken out. */
export interface TextOptions {
  /** What the page calls itself: headlines repeated above the text are cut. */
  readonly titles: readonly string[]
  /** What relative links are relative to. */
  readonly base?: string
  readonly site: Site
  /** The HTML is an article without a page around it, as feeds carry it. */
  readonly isFragment: boolean
}

/**
 * The article's text: the page's main part without furniture; where there is no main part, all the page shows, with a
 * note; where the markup is beyond a DOM, all text between the tags, with a note.
 */
export function articleText(scan: PageScan, options: TextOptions): ArticleText {
  const refusal = domRefusal(scan)
  if (refusal) return strippedText(scan, `the page has ${refusal}: all its visible text was taken`)
  const { isFragment } = options
  const main = isFragment ? undefined : attempt(() => mainBlocks(scan))
  if (main && main.length > 0) {
    const found = cleanedText(main, options)
    if (found) return found
  }
  const whole = attempt(() => bodyBlocks(scan)) ?? []
  const notes = isFragment ? [] : [wholePage("no main part was found: all visible text was taken")]
  const found = cleanedText(whole, options, notes)
  return found ?? strippedText(scan, "nothing but page furniture was found: all visible text was taken")
}

/** A page that the DOM libraries break on still has its text. */
function attempt(find: () => Block[] | undefined): Block[] | undefined {
  try {
    return find()
  } catch {
    return undefined
  }
}

const wholePage = (message: string): Note => ({ rule: "read/whole-page", severity: "warning", message })

function strippedText({ blocks }: PageScan, message: string): ArticleText {
  const readable = blocks.filter((block) => !hasEndlessWord(block.text))
  const main = readable.filter(({ aside }) => !aside)
  const text = (main.length > 0 ? main : readable).map((block) => block.text).join("\n\n")
  if (text !== "") return { text, notes: [wholePage(message)] }
  return { text, notes: [{ rule: "read/no-text", severity: "warning", message: "the page shows no text" }] }
}

/** The text of what is left of the blocks; nothing where all of them are furniture. */
function cleanedText(
  blocks: readonly Block[],
  { titles, base, site }: TextOptions,
  more: readonly Note[] = [],
): ArticleText | undefined {
  const isElsewhere = (href: string) => {
    const full = absoluteAddress(href, base)
    return full !== undefined && !isOwnSite(full, site)
  }
  const readable = blocks.filter((block) => !hasEndlessWord(block.text))
  const { kept, cut } = cleanBlocks(readable, { titles, isElsewhere })
  if (kept.length === 0) return undefined
  const { text, links: linked } = joined(kept, base)
  const credits = cut.filter(({ rule }) => rule === CREDIT_LINE).map(({ block }) => block)
  const links = [...linked, ...credits.flatMap((block) => linksOf(block, text.length, base))]
  const transmissions = credits.flatMap((block) => said(block, text.length, isElsewhere, site))
  const unread = credits.filter((block) => !transmissions.some(({ as }) => as === block.text))
  const notes = [...more, ...unread.map(creditNote)]
  return {
    text,
    ...(links.length > 0 && { links }),
    ...(transmissions.length > 0 && { transmissions }),
    ...(notes.length > 0 && { notes }),
  }
}

function joined(kept: readonly Block[], base: string | undefined): { text: string; links: Link[] } {
  const links: Link[] = []
  let text = ""
  for (const block of kept) {
    if (text !== "") text += "\n\n"
    for (const { start, end, href } of block.links) {
      const full = absoluteAddress(href, base)
      if (full !== undefined) links.push({ start: text.length + start, end: text.length + end, href: full })
    }
    text += block.text
  }
  return { text, links }
}

/** Credits are no rubbish: what they say goes with the article, or else their words as a note. */
const creditNote = ({ text }: Block): Note => ({ rule: "read/credit-line", severity: "info", message: text })

function linksOf({ text, links }: Block, end: number, base: string | undefined): Link[] {
  return links.flatMap((link) => {
    const href = absoluteAddress(link.href, base)
    return href === undefined ? [] : [{ start: end, end, as: text.slice(link.start, link.end), href }]
  })
}

/** What a credit says; of `AFP, EFE y Reuters` each. A page's own copyright tells nothing of its way. */
function said(block: Block, end: number, isElsewhere: (href: string) => boolean, site: Site): Transmission[] {
  const { action, outlet, original } = creditIn(block, isElsewhere) ?? {}
  if (!action || !outlet) return []
  const agencies = agenciesIn(outlet)
  const outlets = (agencies.length > 1 ? agencies : [outlet]).filter((name) => !isOwnName(name, site))
  return outlets.map((name) => ({
    start: end,
    end,
    as: block.text,
    action,
    outlet: name,
    ...(original && { original }),
  }))
}
