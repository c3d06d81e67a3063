import { expect, test } from "vitest"
import { findLetters } from "./letters.js"
import { markUp, plainOf } from "./marking.test.kit.js"
import { markedPassages } from "./nesting.js"

test.each([
  [
    "to the signature",
    "It rained.\n\n<v>The following is the text of a letter from <s>Ada Roe</s>.</v>\n\n<c>Dear friends,\n\nWe go on.\n\nSincerely</c>,\n\nAda Roe",
  ],
  [
    "signed, the introduction names nobody",
    "<v>Below is the full text of the statement.</v>\n\n<c>We go on.\n\nWe win.</c>\n\n— <s>Ada Roe</s>\n\nIt rained.",
  ],
  [
    "to the editor's line",
    "<v>Full text of <s>Ada Roe</s>’s speech:</v>\n\n<c>We go on.\n\nWe win.</c>\n\nEditor’s note: the speech was shortened.",
  ],
  [
    "a closing mark in the middle of it",
    "<v>The following is the text of a letter by <s>Ada Roe</s>:</v>\n\n<c>“Dear all.”\n\nWe go on.\n\nWe win.”</c>",
  ],
  [
    "marks decide where there is no signature",
    "<v>The statement from <s>Ada Roe</s> reads:</v>\n\n<c>“We go on.\n\n“We win.”</c>\n\nThe mayor then left.",
  ],
  [
    "the sender stands before the introduction",
    "<s>Ada Roe</s>, who ran the dam, has written to the mayor. She waits.\n\n<v>The following is the text of the letter:</v>\n\n<c>“Mayor,\n\n“We go on.”</c>\n\nIt rained.",
  ],
  [
    "whoever wrote it, not where it was taken from",
    "<v>It is taken from the Velm Courier. The following is the text of the letter that <s>Ada Roe</s> wrote to the mayor:</v>\n\n<c>Mayor,\n\nWe go on.</c>\n\nAda Roe",
  ],
  [
    "known by salutation and signature",
    "So here it is. Reposted from the Courier.\n\n<c>Governor,\n\nI no longer sleep.\n\nI sign this.</c>\n\n<s>Ada Roe</s>\n\nIt rained.",
  ],
  [
    "a salutation without a signature",
    "Dear readers,\n\nIt rained all day.\n\nWe will be back when it stops raining.",
  ],
  ["prose about a letter", "She wrote a letter to the town.\n\nIt rained."],
])("%s", (_, marked) => {
  const text = plainOf(marked)
  const found = findLetters(text, markedPassages(text).passages)
  expect(markUp(text, found).replace("Sincerely,</c>", "Sincerely</c>,")).toBe(marked)
})
