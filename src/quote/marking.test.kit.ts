import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"
import { combine } from "./combine.js"
import { findByRules, pairMarks } from "./quoter.js"

/** The text of a marked case: `“<c>Yes</c>,” <v>said</v> <s>Roe</s>.` without its tags. */
export const plainOf = (marked: string): string => marked.replace(/<\/?[cvs]>/gu, "")

/** The text with content, cue (verb) and source of every attribution in tags. */
export function markUp(text: string, attributions: readonly Attribution[]): string {
  const tags = attributions.flatMap(({ content, cue, source }) => [
    ...tagsOf(content, "c"),
    ...tagsOf(cue, "v"),
    ...tagsOf(source, "s"),
  ])
  const unique = [...new Map(tags.map((tag) => [`${tag.place} ${tag.tag}`, tag])).values()]
  let marked = text
  for (const { place, tag } of unique.sort((one, other) => other.place - one.place || one.rank - other.rank))
    marked = marked.slice(0, place) + tag + marked.slice(place)
  return marked
}

/** Closing tags stand before opening ones at the same place. */
const tagsOf = (spans: readonly Span[], name: string) =>
  spans.flatMap(([start, end]) => [
    { place: start, tag: `<${name}>`, rank: 0 },
    { place: end, tag: `</${name}>`, rank: 1 },
  ])

/** What the rules find in a text, marked up. */
export function markedByRules(text: string, language = "en"): string {
  const article = { id: "case", text, language }
  const found = findByRules(article, pairMarks(article))
  return markUp(text, combine(text.length, found))
}
