import type { Link, Note } from "../model.js"
import type { Block } from "./blocks.js"
import { type CleanedBlocks, cleanBlocks } from "./clean-blocks.js"
import { saysCarrier } from "./credit-line.js"
import { bodyBlocks, domRefusal, mainBlocks } from "./main-text.js"
import { absoluteAddress } from "./page-address.js"
import type { PageScan } from "./scan.js"

/** An article's text with what stands in it. */
export interface ArticleText {
  readonly text: string
  readonly links?: readonly Link[]
  readonly notes?: readonly Note[]
}

export interface TextOptions {
  /** What the page calls itself: headlines repeated above the text are cut. */
  readonly titles: readonly string[]
  /** What relative links are relative to. */
  readonly base?: string
  /** The HTML is an article without a page around it, as feeds carry it. */
  readonly isFragment: boolean
}

/**
 * The article's text: the page's main part without furniture; where there is no main part, all the page shows, with a
 * note; where the markup is beyond a DOM, all text between the tags, with a note.
 */
export function articleText(scan: PageScan, { titles, base, isFragment }: TextOptions): ArticleText {
  const refusal = domRefusal(scan)
  if (refusal) return strippedText(scan, `the page has ${refusal}: all its visible text was taken`)
  const main = isFragment ? undefined : attempt(() => mainBlocks(scan.lean))
  if (main && main.length > 0) {
    const cleaned = cleanBlocks(main, titles)
    if (cleaned.kept.length > 0) return joined(main, cleaned, base)
  }
  const whole = attempt(() => bodyBlocks(scan.lean)) ?? []
  const cleaned = cleanBlocks(whole, titles)
  const notes = isFragment ? [] : [wholePage("no main part was found: all visible text was taken")]
  if (cleaned.kept.length > 0) return joined(whole, cleaned, base, notes)
  return strippedText(scan, "nothing but page furniture was found: all visible text was taken")
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
  const main = blocks.filter(({ aside }) => !aside)
  const text = (main.length > 0 ? main : blocks).map((block) => block.text).join("\n\n")
  if (text !== "") return { text, notes: [wholePage(message)] }
  return { text, notes: [{ rule: "read/no-text", severity: "warning", message: "the page shows no text" }] }
}

function joined(
  blocks: readonly Block[],
  cleaned: CleanedBlocks,
  base: string | undefined,
  more: readonly Note[] = [],
): ArticleText {
  const links: Link[] = []
  let text = ""
  for (const block of cleaned.kept) {
    if (text !== "") text += "\n\n"
    for (const { start, end, href } of block.links) {
      const full = absoluteAddress(href, base)
      if (full !== undefined) links.push({ start: text.length + start, end: text.length + end, href: full })
    }
    text += block.text
  }
  const notes = [...more, ...creditNotes(blocks, cleaned)]
  return { text, ...(links.length > 0 && { links }), ...(notes.length > 0 && { notes }) }
}

/** Credits cut after the end are no rubbish: the words stay as notes, for the article's way is read from them. */
function creditNotes(blocks: readonly Block[], { kept, cut }: CleanedBlocks): Note[] {
  const last = kept.at(-1)
  const tail = new Set(blocks.slice(last ? blocks.indexOf(last) + 1 : 0))
  const credits = cut.filter(
    ({ block, rule }) => rule !== "caption" && tail.has(block) && saysCarrier(block.text),
  )
  return credits.map(({ block }) => ({ rule: "read/credit-line", severity: "info", message: block.text }))
}
