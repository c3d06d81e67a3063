import { expect, test } from "vitest"
import { markUp, plainOf } from "./marking.test.kit.js"
import { markedPassages } from "./nesting.js"
import { findSigned, findTurns } from "./transcripts.js"

test.each([
  [
    "turns",
    "Transcript.\n\n<s>ROE</s><v>:</v> <c>We will win.</c>\n\n<c>I mean it.</c>\n\n(CROSSTALK)\n\n<s>LIN</s><v>:</v> <c>No.</c>\n\n<s>ROE</s><v>:</v> <c>Yes.</c>",
  ],
  [
    "questions and answers",
    "<s>Q</s><v>.</v> <c>What now?</c>\n\n<s>A</s><v>.</v> <c>We rest.</c>\n\n<s>Q</s><v>.</v> <c>And then?</c>",
  ],
  [
    "full names",
    "<s>Ada Roe</s><v>:</v> <c>We will win.</c>\n\n<s>Ben Lin</s><v>:</v> <c>No.</c>\n\n<s>Ada Roe</s><v>:</v> <c>Yes.</c>",
  ],
  ["a colon in prose", "Note: it rained.\n\nUpdate: it stopped.\n\nOakham: the sun shone."],
])("%s", (_, marked) => expect(markUp(plainOf(marked), findTurns(plainOf(marked)))).toBe(marked))

test.each([
  ["signed", "<c>“We won!”</c> <v>–</v><s>Ada Roe</s>"],
  ["signed with a role", "<c>“We won!”</c>\n<v>—</v> <s>Ada Roe, mayor of Oakham</s>"],
  ["announced", "<v>And from</v> <s>Ben Lin</s>:\n\n<c>“We lost.”</c>"],
  ["a dash that goes on", "“We won” – And then it rained."],
])("%s", (_, marked) => {
  const text = plainOf(marked)
  expect(markUp(text, findSigned(text, markedPassages(text).passages))).toBe(marked)
})
