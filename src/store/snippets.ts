import { words } from "../text/index.js"
import { takenApart } from "./signs.js"

/** A run of words; `hit` where it is what was looked for. Plain text: show it as such. */
export interface SnippetPart {
  readonly text: string
  readonly hit: boolean
}

/** Marks around a hit: two code points that Unicode sets aside for such internal use. */
const HIT_START = "\uFDD0"
const HIT_END = "\uFDD1"
const SNIPPET_WORDS = 32

/** SQL for the words around the hits in a column of an index of words; to be read by {@link markedParts}. */
export const snippetIn = (index: string, column: number): string =>
  `snippet(${index}, ${column}, char(${HIT_START.codePointAt(0)}), char(${HIT_END.codePointAt(0)}), '…', ${SNIPPET_WORDS})`

/** Cuts FTS5's marked snippet into parts. `"a \uFDD0b\uFDD1"` → a, then b as a hit. */
export function markedParts(marked: string): SnippetPart[] {
  const parts: SnippetPart[] = []
  let hit = false
  for (const text of marked.split(/([\uFDD0\uFDD1])/)) {
    if (text === HIT_START || text === HIT_END) hit = text === HIT_START
    else if (text !== "") parts.push({ text, hit })
  }
  return parts
}

/** Signs before the first hit, and from there on. */
const SIGNS_BEFORE = 40
const SIGNS_AFTER = 80

/**
 * The signs around the first of what was typed in a script without spaces, of which the index keeps no text.
 *
 * @example signSnippet("部长说港口开放。", "港口") // 部长说, then 港口 as a hit, then 开放。
 */
export function signSnippet(text: string, typed: string): SnippetPart[] {
  const { runs, rest } = takenApart(typed)
  const sought = [...runs, ...words(rest).map(({ start, end }) => rest.slice(start, end))]
  // The longest first. Letters, digits and apostrophes: nothing that means something in a pattern.
  const hits = new RegExp(`(${sought.sort((a, b) => b.length - a.length).join("|")})`, "iu")
  const at = Math.max(0, text.search(hits))
  const before = [...text.slice(Math.max(0, at - 2 * SIGNS_BEFORE), at)].slice(-SIGNS_BEFORE).join("")
  const after = [...text.slice(at, at + 2 * SIGNS_AFTER)].slice(0, SIGNS_AFTER).join("")
  const cut = `${before.length < at ? "…" : ""}${before}${after}${at + after.length < text.length ? "…" : ""}`
  return cut.split(hits).flatMap((part, place) => (part === "" ? [] : { text: part, hit: place % 2 === 1 }))
}
