import { expect, test } from "vitest"
import { markStates } from "./mask.js"

/** `.` outside, `i` inside, `<` opening, `>` closing. */
const drawn = (text: string): string => [...markStates(text)].map((state) => ".i<>"[state]).join("")

test.each([
  ["“Yes,” he said", "<iiii>........"],
  ['"Yes," he said', "<iiii>........"],
  ["''Yes,'' he", "<<iiii>>..."],
  ["„Ja“ er", "<ii>..."],
  ["«Oui» il", "<iii>..."],
  ["don't 'we'", ".........."],
  ["“open\nnext", "<iiii....."],
  ["“a “b” c", "<iiii>.."],
  ["lost” end", "........."],
  ["“Yes,", "<iiii"],
])("states of %j", (text, expected) => expect(drawn(text)).toBe(expected))
