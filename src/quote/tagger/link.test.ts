import { expect, test } from "vitest"
import type { Role } from "./decode.js"
import { linkSpans } from "./link.js"
import { readVocabulary, wordsWithPieces } from "./pieces.js"
import { readModelFile } from "./session.js"

const cut = wordsWithPieces(readVocabulary(readModelFile("vocab.txt")))
const linker = JSON.parse(readModelFile("linker.json"))
const ROLES: Readonly<Record<string, Role>> = { c: "content", s: "source", q: "cue" }

/** A page from text with its spans marked: `{s Ada Roe} {q said} {c it held}`. */
function marked(drawn: string) {
  const places: { role: Role; start: number; end: number }[] = []
  let text = ""
  for (const { 1: role = "", 2: inside = "", 3: outside = "" } of drawn.matchAll(
    /\{([csq]) ([^}]*)\}|([^{]+)/g,
  )) {
    const known = ROLES[role]
    if (known) places.push({ role: known, start: text.length, end: text.length + inside.length })
    text += inside + outside
  }
  const words = cut(text)
  const spans = places.map(({ role, start, end }) => ({
    role,
    first: words.findIndex((word) => word.end > start),
    last: words.findLastIndex((word) => word.start < end),
    weakest: 0,
    begins: 0,
    ends: 0,
  }))
  return { text, words, spans }
}

/** The links in words: `cue < source: content | content`. */
function linksIn(drawn: string): string[] {
  const page = marked(drawn)
  const spelt = (at: number | undefined): string => {
    const span = at === undefined ? undefined : page.spans[at]
    return span ? page.text.slice(page.words[span.first]?.start, page.words[span.last]?.end) : "nobody"
  }
  return linkSpans(page, linker).map(
    ({ cue, source, contents }) => `${spelt(cue)} < ${spelt(source)}: ${contents.map(spelt).join(" | ")}`,
  )
}

test.each([
  ["{s Ada Roe} {q said} {c the bridge was safe}.", ["said < Ada Roe: the bridge was safe"]],
  ["{c “It is safe,”} {q said} {s Ada Roe}.", ["said < Ada Roe: “It is safe,”"]],
  [
    "{c “It is safe,”} {s she} {q said}. {c “It will stay so.”}",
    ["said < she: “It is safe,” | “It will stay so.”"],
  ],
  [
    "{s Ada Roe} {q said} {c the bridge was safe} and {q promised} {c to walk over it}.",
    ["said < Ada Roe: the bridge was safe", "promised < Ada Roe: to walk over it"],
  ],
  [
    "{s Ada Roe} {q denied} {c it}. {s Ben Oak} {q hoped} {c for rain}.",
    ["denied < Ada Roe: it", "hoped < Ben Oak: for rain"],
  ],
  [
    "{q According to} {s the harbour office}, {c nobody fell}.",
    ["According to < the harbour office: nobody fell"],
  ],
  [
    "{s Ada Roe} {q said} {c “It is safe,”} and swore {c that the mayor had crossed it}.",
    ["said < Ada Roe: “It is safe,”"],
  ],
  ["It is {q reportedly} {c closed}.", ["reportedly < nobody: closed"]],
  ["{s She} {q waved}.", []],
])("%s", (drawn, expected) => expect(linksIn(drawn)).toEqual(expected))
