import type { Span } from "../model.js"

/** Marks that can open and close one another (`dash`, which opens a turn, closes nothing); `mend` of the families in `nesting.ts` knows which stand in for which. */
export type MarkFamily =
  | "double"
  | "angle"
  | "single"
  | "single-angle"
  | "corner"
  | "white-corner"
  | "title"
  | "dash"

/** `either`: only what is open so far can tell. */
export type MarkRole = "open" | "close" | "either"

/** One quotation mark as written. */
export interface Mark {
  readonly start: number
  readonly end: number
  /** The mark itself: `“`, `''`, `«`. */
  readonly glyph: string
  readonly family: MarkFamily
  readonly role: MarkRole
}

/** How this text uses the marks that mean different things in different countries. */
export interface MarkConvention {
  /** `»so«` (German, Danish) and not `«so»`. */
  readonly inwardAngles: boolean
  /** `„so“`: the high mark that opens in English closes. */
  readonly lowHigh: boolean
}

/** A run of marks longer than this is decoration. */
const LONGEST_RUN = 3
/** Marks that may stand next to one another at one place (`"'So`); more are not looked through. */
const LONGEST_STACK = 4

// Runs are bounded because an unbounded one of ten million signs exhausts the matcher's stack.
const GLYPHS =
  /["“”„‟″＂〝〞〟«»‹›‚‛]{4,1000}|['’‘`]{5,1000}|"{1,3}|''+(?!')|'|``+|`|‘‘|‘|’’|’|[“”„‟″＂〝〞〟«»‹›‚‛「」『』﹁﹂﹃﹄《》〈〉״]|,,(?=\p{Lu})|<<(?=\s?\p{L})|(?<=[\p{L}\p{P}]\s?)>>/gu

const FAMILIES: Readonly<Record<string, MarkFamily>> = {
  "«": "angle",
  "»": "angle",
  "<<": "angle",
  ">>": "angle",
  "‘": "single",
  "’": "single",
  "‚": "single",
  "‛": "single",
  "'": "single",
  "`": "single",
  "‹": "single-angle",
  "›": "single-angle",
  "「": "corner",
  "」": "corner",
  "﹁": "corner",
  "﹂": "corner",
  "『": "white-corner",
  "』": "white-corner",
  "﹃": "white-corner",
  "﹄": "white-corner",
  "《": "title",
  "》": "title",
  "〈": "title",
  "〉": "title",
}

/** The same whatever stands around them. */
const ALWAYS: Readonly<Record<string, MarkRole>> = {
  "„": "open",
  "‟": "open",
  "〝": "open",
  "〞": "close",
  "〟": "close",
  "``": "open",
  ",,": "open",
  "「": "open",
  "」": "close",
  "﹁": "open",
  "﹂": "close",
  "『": "open",
  "』": "close",
  "﹃": "open",
  "﹄": "close",
  "《": "open",
  "》": "close",
  "〈": "open",
  "〉": "close",
}

const QUOTE_SIGN = /["'`‘’“”„‟″＂«»‹›‚‛]/u
const OPEN_EDGE = /[\s([{<¿¡/\-–—―‒]/u
const CLOSE_EDGE = /[\s)\]}>.,;:!?…/\-–—―‒،؛؟。，、；：！？]/u

/** Reads off the whole text which way its angles point and whether its quotations open low. */
export function markConvention(text: string): MarkConvention {
  const count = (pattern: RegExp): number => {
    let n = 0
    for (const _ of text.matchAll(pattern)) n++
    return n
  }
  const inward = count(/(?<![^\s(])[»›](?=[\p{L}\p{N}])/gu)
  const outward = count(/(?<![^\s(])[«‹](?=[\p{L}\p{N}])/gu)
  return { inwardAngles: inward > outward, lowHigh: text.includes("„") }
}

/** The quotation marks of one paragraph in order; apostrophes, inches and decoration are left out. */
export function marksOf(text: string, [from, to]: Span, convention: MarkConvention): Mark[] {
  const marks: Mark[] = []
  const part = text.slice(from, to)
  for (const { 0: signs, index } of part.matchAll(GLYPHS)) {
    if (signs.length > LONGEST_RUN) continue
    const glyph = signs.startsWith('"') ? '"' : signs
    const sides = sidesOf(part, index, index + signs.length)
    const family = FAMILIES[glyph] ?? "double"
    if (isNoMark(part, index, signs, sides)) continue
    const role = roleOf(glyph, family, sides, convention)
    marks.push({ start: from + index, end: from + index + signs.length, glyph, family, role })
  }
  return withoutApostrophes(text, marks)
}

interface Sides {
  readonly before: string
  readonly after: string
  /** Stands where an opening mark would: after white space, a bracket, a dash. */
  readonly opens: boolean
  /** Stands where a closing mark would: before white space, punctuation, a dash. */
  readonly closes: boolean
}

function sidesOf(part: string, start: number, end: number): Sides {
  let left = start - 1
  while (left >= 0 && start - left <= LONGEST_STACK && QUOTE_SIGN.test(part.charAt(left))) left--
  let right = end
  while (right < part.length && right - end < LONGEST_STACK && QUOTE_SIGN.test(part.charAt(right))) right++
  const before = part.charAt(left)
  const after = part.charAt(right)
  return {
    before,
    after,
    opens: before === "" || OPEN_EDGE.test(before),
    closes: after === "" || CLOSE_EDGE.test(after),
  }
}

const HEBREW = /\p{Script=Hebrew}/u
/** What an apostrophe at a word's beginning stands for: years and clipped words. */
const CLIPPED = /^['’‘](?:\d0?s?\b|\d\ds?\b|(?:em|tis|twas|til|till|cause|cuz|n|round|bout|neath)\b)/iu

/** Signs that look like quotation marks and are none; the first rule that holds decides. */
const NO_MARK: readonly ((part: string, at: number, signs: string, sides: Sides) => boolean)[] = [
  // צה"ל: the sign before the last letter of a Hebrew abbreviation.
  (part, at, signs) =>
    /^["״]$/.test(signs) &&
    HEBREW.test(part.charAt(at - 1)) &&
    /^\p{Script=Hebrew}(?!\p{Script=Hebrew}{2})/u.test(part.slice(at + 1, at + 4)),
  // 6'2": feet and inches.
  (part, at, signs) =>
    /^(?:"|″|'')$/.test(signs) && /\d['’′]\s?\d{1,2}$/u.test(part.slice(Math.max(0, at - 6), at)),
  (part, at, signs) => signs === "'" && /\d/.test(part.charAt(at - 1)) && /\d/.test(part.charAt(at + 1)),
  // don't, l’ami
  (part, at, signs) =>
    /^['’‘`]$/.test(signs) &&
    /[\p{L}\p{N}]/u.test(part.charAt(at - 1)) &&
    /[\p{L}\p{N}]/u.test(part.charAt(at + 1)),
  (part, at, signs) => /^['’‘]$/.test(signs) && CLIPPED.test(part.slice(at, at + 9)),
  // A low comma that only looks like a mark.
  (_part, _at, signs, sides) => signs === "‚" && !sides.opens,
]

const isNoMark = (part: string, at: number, signs: string, sides: Sides): boolean =>
  NO_MARK.some((rule) => rule(part, at, signs, sides))

/** Ordered: the first rule that knows decides. */
const ROLES: readonly ((
  glyph: string,
  family: MarkFamily,
  sides: Sides,
  convention: MarkConvention,
) => MarkRole | undefined)[] = [
  (glyph) => ALWAYS[glyph],
  (glyph, family, _sides, { inwardAngles }) =>
    /angle/.test(family) ? (/[«‹<]/u.test(glyph) === inwardAngles ? "close" : "open") : undefined,
  (_glyph, _family, { opens, closes }) => (opens === closes ? undefined : opens ? "open" : "close"),
  (glyph, _family, _sides, { lowHigh }) => (/^[“‘]/u.test(glyph) ? (lowHigh ? "close" : "open") : undefined),
  (glyph) => (/^[”’]/u.test(glyph) ? "close" : undefined),
]

function roleOf(glyph: string, family: MarkFamily, sides: Sides, convention: MarkConvention): MarkRole {
  for (const rule of ROLES) {
    const role = rule(glyph, family, sides, convention)
    if (role) return role
  }
  return "either"
}

/**
 * Single marks are marks only in pairs: an opening one needs a closing one in its paragraph. Of several that could
 * close, one between a plural's s and a further word (`the workers’ pay`) is taken for an apostrophe.
 */
function withoutApostrophes(text: string, marks: readonly Mark[]): Mark[] {
  const kept = new Set<Mark>()
  let open: Mark | undefined
  let weak: Mark | undefined
  const pair = (close: Mark) => {
    if (open) kept.add(open).add(close)
    open = undefined
    weak = undefined
  }
  for (const mark of marks) {
    if (mark.family !== "single") kept.add(mark)
    else if (mark.role === "open") {
      if (weak) pair(weak)
      open = mark
    } else if (open && !isPossessive(text, mark)) pair(mark)
    else if (open) weak = mark
  }
  if (weak) pair(weak)
  return marks.filter((mark) => kept.has(mark))
}

const isPossessive = (text: string, mark: Mark): boolean =>
  /^['’]$/u.test(mark.glyph) &&
  text.charAt(mark.start - 1) === "s" &&
  /^ \p{Ll}/u.test(text.slice(mark.end, mark.end + 2))
