import { expect, test } from "vitest"
import { quoteByRules } from "./quoter.js"
import { workOf } from "./work.test.kit.js"

// Four times the text may be four times the work, and a little for its edges.
const LENGTH = 2_500
const GROWTH = 4.7

/** A text of about so many UTF-16 units; what is written may differ from one time to the next. */
function textOf(write: (letters: string, time: number) => string, length: number): string {
  let text = ""
  for (let time = 0; text.length < length; time++) text += write(lettersOf(time), time)
  return text
}

/** `aaa`, `baa`, …: another end of a name every time. */
const lettersOf = (time: number): string =>
  [1, 26, 676].map((of) => String.fromCharCode(97 + (Math.floor(time / of) % 26))).join("")

const languageOf = (text: string): string =>
  /[а-я]/u.test(text) ? "ru" : /sagte|gab|laut|nach/u.test(text) ? "de" : "en"

function growthOf(write: (letters: string, time: number) => string, length = LENGTH): number {
  const [one = 0, four = 0] = [1, 4].map((times) => {
    const text = textOf(write, times * length)
    return workOf(() => quoteByRules({ id: "page", text, language: languageOf(text) }))
  })
  return four / one
}

test.each([
  '"',
  '" ',
  "“",
  "「",
  "‘«",
  "“a\n\n",
  '"a," said Roe. ',
  "said ",
  "said Roe “a, ",
  "“a, said Roe ",
  "«a, — сказал он. ",
  "— a, — сказал он.\n",
  "„a“, sagte er, ",
  "gab ",
  "laut ",
  "nach ",
  "The ",
  "Roe of the ",
  "A. ",
  "x",
  " ",
  "\u0301",
  "\ud800",
  "1,",
  "the Gazette reported ",
])("%j again and again grows with the text", (piece) => expect(growthOf(() => piece)).toBeLessThan(GROWTH))

test.each<[string, (letters: string, time: number) => string]>([
  [
    "persons with one last name",
    (a) => `Ada${a} Roe left. “Yes,” Roe said. Mr. Roe told the Gazette so.\n\n`,
  ],
  ["persons with one first name", (a) => `Ada Roe${a} left. “Yes,” Ada said. `],
  ["persons with one office", (a) => `Senator Ada Roe${a} left. “No,” the senator said at a rally.\n\n`],
  ["outlets with one last word", (a) => `The Vale${a} Gazette reported it. “Yes,” the Gazette wrote. `],
  ["bodies with one last word", (a) => `The Vale${a} Board said it rained. The board said no. `],
  ["turns of one initial", (a) => `ROE${a.toUpperCase()}: Yes.\n\nLIN: No.\n\n`],
  [
    "a paragraph of scenes",
    (_, at) => `Ada Roe said “yes” at a rally on May ${(at % 28) + 1}. She added: “No.” `,
  ],
  ["headlines", (a) => `Mayor Roe Hammers Bank Chief Over Grain In Vale${a}\n\n`],
])("%s: time grows with the text", (_, write) => expect(growthOf(write)).toBeLessThan(GROWTH))

test("a long text without a space: time grows with the text", () =>
  expect(growthOf(() => '"', 40_000)).toBeLessThan(GROWTH))
