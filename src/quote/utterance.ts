import type { Note, Span } from "../model.js"
import { words } from "../text/index.js"
import type { MarkedPassage } from "./nesting.js"

/** A marked passage of at least so many words is somebody's words even without a verb of saying. */
const UTTERANCE_WORDS = 5

/** Is the marked passage somebody's words, and not a term, a title or a word held at arm's length? */
export function isUtterance(text: string, [start, end]: Span): boolean {
  const passage = text.slice(start, end)
  const count = words(passage).length
  if (count < 2) return false
  if (isTitle(text, [start, end])) return false
  return count >= UTTERANCE_WORDS || /[.!?…,。！？，]\P{L}{1,3}$/u.test(passage)
}

/** Small words that stay small in a title. */
const SMALL = /^(?:a|an|the|of|and|or|in|on|at|to|for|by|from|with|de|la|le|der|die|das|und|von|vs|is)$/iu
/** Nouns that announce a title. */
const WORK =
  /(?:book|novel|film|movie|song|album|show|series|play|poem|memoir|program|programme|documentary|essay|article|report|podcast|magazine|newspaper|hit|ballad|episode|titled|entitled|called|Zeitung|Zeitschrift|Film|Buch|Roman|Serie|Lied|Magazin|Sendung)\W{0,3}$/u

/** `“The Long Road Home”`, or what a noun announces as a work: `the film “Snow”`. */
const isTitle = (text: string, [start, end]: Span): boolean =>
  isCapitalised(text.slice(start, end)) ||
  (WORK.test(text.slice(Math.max(0, start - 24), start)) && words(text, start, end).length <= 12)

/** Two to ten words, all with capitals but for the small ones. */
export function isCapitalised(passage: string): boolean {
  const big = passage.match(/[\p{L}\p{N}]+(?:['’]\p{L}+)*/gu) ?? []
  if (big.length < 2 || big.length > 10 || !/\p{Ll}/u.test(passage)) return false
  return big.every((word, index) => /^[\p{Lu}\p{N}]/u.test(word) || (index > 0 && SMALL.test(word)))
}

/** Rule and message of the notes on marked passages that are no quotations; the first that holds decides. */
const NAMED: readonly {
  readonly rule: string
  readonly message: string
  readonly holds: (text: string, passage: MarkedPassage) => boolean
}[] = [
  {
    rule: "quote/term",
    message: "a term or a name, not a quotation",
    holds: (text, { start, end }) =>
      /(?:so-called|known as|called|term|word|phrase|nicknamed|dubbed|sogenannten?|so genannten?|genannt|Begriff|Wort)\W{0,3}$/iu.test(
        text.slice(Math.max(0, start - 24), start),
      ) || /^\P{L}*\p{Lu}\p{L}*\P{L}*$/u.test(text.slice(start, end)),
  },
  {
    rule: "quote/title",
    message: "the title of a work, not a quotation",
    holds: (text, { start, end, family }) => family === "title" || isTitle(text, [start, end]),
  },
  {
    rule: "quote/scare",
    message: "marked words without a speaker, not a quotation",
    holds: () => true,
  },
]

/** Says of a marked passage that became no quotation what it is taken for. */
export function nameUnquoted(text: string, passage: MarkedPassage): Note {
  const named = NAMED.find(({ holds }) => holds(text, passage))
  const { start, end } = passage
  return {
    rule: named?.rule ?? "quote/scare",
    severity: "info",
    start,
    end,
    message: named?.message ?? "marked words without a speaker, not a quotation",
  }
}
