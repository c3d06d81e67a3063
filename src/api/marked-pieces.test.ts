import { expect, test } from "vitest"
import { markedPieces, type Piece } from "./marked-pieces.js"

const shown = (pieces: readonly Piece[]) =>
  pieces.map((piece) => ("text" in piece ? piece.text : piece.markup)).join("")

test.each<[string, Piece[], string[], string]>([
  [
    "words in one piece",
    [{ text: "He said “no, never”." }],
    ["no, never"],
    "He said “<mark>no, never</mark>”.",
  ],
  [
    "words over several pieces",
    [{ text: "We " }, { markup: "<em>" }, { text: "will" }, { markup: "</em>" }, { text: " stay, he said" }],
    ["We will stay,"],
    "<mark>We </mark><em><mark>will</mark></em><mark> stay</mark>, he said",
  ],
  [
    "other blanks than were read",
    [{ text: "not\n  one   crew" }],
    ["not one crew"],
    "<mark>not\n  one   crew</mark>",
  ],
  ["the second of two", [{ text: "yes yes" }], ["yes", "yes"], "<mark>yes</mark> <mark>yes</mark>"],
  ["what is not there", [{ text: "nothing" }], ["else", "…"], "nothing"],
  [
    "letters that grow when folded",
    [{ text: "İstanbul stays open" }],
    ["stays"],
    "İstanbul <mark>stays</mark> open",
  ],
])("%s", (_, pieces, quoted, expected) => expect(shown(markedPieces(pieces, quoted))).toBe(expected))
