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
  ["words for asking", "<s>Question</s><v>:</v> <c>What now?</c>\n\n<s>Answer</s><v>:</v> <c>We rest.</c>"],
  [
    "bold names, short afterwards",
    "**<s>Ada Roe</s><v>:</v>** <c>We will win.</c>\n\n**<s>Ben Lin</s><v>:</v>** <c>No.</c>\n\n**<s>Roe</s><v>:</v>** <c>Yes.</c>\n\n**<s>Lin</s><v>:</v>** <c>Why?</c>",
  ],
  [
    "initials after full names",
    "<s>Harbour Review</s><v>:</v> <c>What now?</c>\n\n<s>Ada Roe</s><v>:</v> <c>We rest.</c>\n\n<s>HR</s><v>:</v> <c>And then?</c>\n\n<s>AR</s><v>:</v> <c>We go.</c>",
  ],
  [
    "a station's name and office",
    "<s>KELLY HART</s>, VELM TV ANCHOR<v>:</v> <c>Good evening.</c>\n\n<s>GOV. PAUL STRAND</s>, (D) OAKHAM<v>:</v> <c>Hello.</c>\n\n<s>HART</s><v>:</v> <c>Will you run?</c>",
  ],
  ["a recipe", "Ingredients: flour, eggs.\n\nServes: four\n\nMethod: Stir well."],
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
