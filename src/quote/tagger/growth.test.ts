import { expect, test } from "vitest"
import type { Role, TaggedSpan } from "./decode.js"
import { linkSpans } from "./link.js"
import { readVocabulary, wordsWithPieces } from "./pieces.js"
import { readModelFile } from "./session.js"
import { windowsOf } from "./windows.js"

// Work is counted, not timed: a page four times as long may cost four times as much, and a little for its edges.
const LENGTH = 4000
const SPANS = 600
const GROWTH = 4.3

let lookups = 0
const vocabulary = new (class extends Map<string, number> {
  override get(piece: string) {
    lookups += 1
    return super.get(piece)
  }
})(readVocabulary(readModelFile("vocab.txt")))
const linker = JSON.parse(readModelFile("linker.json"))

/** What cutting a text costs: look-ups of pieces, words made and pieces for the network. */
function cuttingWork(text: string): number {
  lookups = 0
  const words = wordsWithPieces(vocabulary)(text)
  return lookups + words.length + windowsOf(words).reduce((sum, { pieces }) => sum + pieces.length, 0)
}

test.each([
  ['"'],
  ['" '],
  ["x"],
  ["ab "],
  ["said\n"],
  ["“a,” said b. "],
  ["“a\n\n"],
  ["\ud800"],
  ["\udc00a "],
  ["\u202ea\u2066 "],
  ["e\u0301\u0301"],
  ["界"],
  ["1,"],
])("cutting %j again and again grows with the text", (piece) => {
  const [one, four] = [1, 4].map((times) => cuttingWork(piece.repeat((times * LENGTH) / piece.length)))
  expect((four ?? 0) / (one ?? 0)).toBeLessThan(GROWTH)
})

/** How often the linker looks at a span of a page whose spans have these roles. */
function linkingWork(roles: readonly Role[]): number {
  let looks = 0
  const words = roles.map((_, at) => ({
    start: at,
    end: at + 1,
    pieces: [0],
    case: 0,
    mark: 0,
    paragraph: 0,
  }))
  const spans = roles.map(
    (role, at): TaggedSpan => ({
      get role() {
        looks += 1
        return role
      },
      first: at,
      last: at,
      weakest: 0,
      begins: 0,
      ends: 0,
    }),
  )
  linkSpans({ text: "a".repeat(roles.length), words, spans }, linker)
  return looks
}

const repeated = (roles: readonly Role[], times: number): Role[] =>
  Array.from({ length: times }, () => roles).flat()

test.each<[string, readonly Role[], readonly Role[]]>([
  ["contents without a cue", [], ["content"]],
  ["contents after one cue", ["cue"], ["content"]],
  ["cues without a source", [], ["content", "cue"]],
  ["attributions in order", [], ["source", "cue", "content"]],
])("linking %s grows with the page", (_, begins, roles) => {
  const [one, four] = [1, 4].map((times) => linkingWork([...begins, ...repeated(roles, times * SPANS)]))
  expect((four ?? 0) / (one ?? 0)).toBeLessThan(GROWTH)
})
