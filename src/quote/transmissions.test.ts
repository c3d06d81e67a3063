import { expect, test } from "vitest"
import { findTransmissions } from "./transmissions.js"

const told = (text: string) =>
  findTransmissions({ id: "a", publisher: "Fenholm Post", text }, []).map(
    ({ start, end, action, outlet, from, original, extent }) =>
      [action, outlet, from && `from ${from}`, original && "first", extent, `[${text.slice(start, end)}]`]
        .filter(Boolean)
        .join(" "),
  )

test.each([
  [
    "The letter was first published by the Torrmere Gazette.",
    ["published Torrmere Gazette first [first published by the Torrmere Gazette]"],
  ],
  ["Roe told the Torrmere Gazette.", ["told Torrmere Gazette [told the Torrmere Gazette]"]],
  [
    "Roe made the remarks in an interview with Velmora Today.",
    ["told Velmora Today [interview with Velmora Today]"],
  ],
  ["(NORTHWIRE)", ["carried NORTHWIRE [(NORTHWIRE)]"]],
  [
    "FENHOLM, May 3 (Brask News Agency) — The mayor left.",
    ["carried Brask News Agency [FENHOLM, May 3 (Brask News Agency) —]"],
  ],
  ["Source: Brask Newswire", ["carried Brask Newswire [Source: Brask Newswire]"]],
  [
    "Brask Voice reported, citing the Torrmere Gazette.",
    ["reported Brask Voice from Torrmere Gazette [Brask Voice reported, citing the Torrmere Gazette]"],
  ],
  [
    "The letter was translated by Velmora Online.",
    ["translated Velmora Online [translated by Velmora Online]"],
  ],
  ["This was reported by velmora.example.", ["reported velmora.example [was reported by velmora.example]"]],
  [
    "The full text was posted on the Brask Ledger website.",
    ["published Brask Ledger whole [posted on the Brask Ledger website]"],
  ],
  [
    "According to a transcript published by Brask Radio, Roe agreed.",
    ["published Brask Radio [published by Brask Radio]"],
  ],
  ["„Nein“, sagte Roe der Torrmer Zeitung.", ["told Torrmer Zeitung [sagte Roe der Torrmer Zeitung]"]],
  ["« Non », a déclaré Roe au Courrier, selon Le Figaro.", ["reported Le Figaro [selon Le Figaro]"]],
  ["Roe told me.", ["told Fenholm Post [told me]"]],
  ["Ada Roe is a columnist for the Torrmere Gazette.", []],
  ["Brask TV's Tom Vale will moderate the debate.", []],
  ["Follow him on Twitter.", []],
  ["She reads the Torrmere Gazette.", []],
])("%s", (text, expected) => expect(told(text)).toEqual(expected))
