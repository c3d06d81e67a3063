import { expect, test } from "vitest"
import { quotationsOf } from "../attributed.test.kit.js"

test("circumstances carry over until the text moves on", () => {
  const quotations = quotationsOf(
    "<s1>Ada Roe</s1> <v1>told</v1> the Torrmere Gazette on Friday <c1>that she would stay</c1>.\n\n<c2>“I like it here,”</c2> <s2>she</s2> <v2>added</v2>.\n\n<c3>“We lost,”</c3> <s3>Roe</s3> <v3>said</v3> at a rally in Quillport on Monday.",
  )
  const around = quotations.map(({ outlet, occasion, place, said }) => ({
    outlet,
    occasion,
    place,
    said: said?.value,
  }))
  expect(around).toEqual([
    { outlet: "Torrmere Gazette", occasion: "interview", place: undefined, said: "2031-05-02" },
    { outlet: "Torrmere Gazette", occasion: "interview", place: undefined, said: "2031-05-02" },
    { outlet: undefined, occasion: "rally", place: "Quillport", said: "2031-05-05" },
  ])
})

test("what is thought or often said has no occasion", () => {
  const quotations = quotationsOf(
    "<s1>Ada Roe</s1> <v1>said</v1> at a rally <c1>that she would stay</c1>. <s2>She</s2> <v2>believes</v2> <c2>that she will win</c2>.",
  )
  expect(quotations.map((q) => q.occasion)).toEqual(["rally", undefined])
})

/** Marked text, and for each quotation: outlet, occasion, place, day. */
test.each([
  [
    "the next day counts from the day before",
    "The mill closed on Friday. <c>“We tried,”</c> <s>Rolf Dorn</s> <v>said</v> the following day.",
    ["- - - 2031-05-03"],
  ],
  [
    "so does the day after another month's end",
    "Ada Roe left on April 30. <s>Tom Vale</s> <v>said</v> a day later <c>that he was glad</c>.",
    ["- - - 2031-05-01"],
  ],
  [
    "three days before a day named behind",
    "<s>Tom Vale</s> <v>said</v> three days before Monday’s vote <c>that he was glad</c>.",
    ["- - - 2031-05-02"],
  ],
  [
    "days after what has no date here: the scene before is over",
    "<s1>Tom Vale</s1> <v1>said</v1> on Friday <c1>it rained</c1>.\n\nThree days after the storm, <s2>Vale</s2> <v2>told</v2> Marlow Radio <c2>that it was dry</c2>.",
    ["- - - 2031-05-02", "Marlow Radio interview - -"],
  ],
  [
    "later is another occasion",
    "<s1>Ada Roe</s1> <v1>told</v1> a rally in Quillport on Friday <c1>that she would stay</c1>. <s2>She</s2> later <v2>wrote</v2> on Telegram <c2>that she would go</c2>.",
    ["- rally Quillport 2031-05-02", "Telegram tweet/social post - -"],
  ],
  [
    "a scene of narration",
    "Ada Roe spoke at a rally in Oakham on Monday. <c1>“Stay,”</c1> <s1>she</s1> <v1>said</v1>.\n\nIt rained all day.\n\n<c2>“Vote,”</c2> <s2>she</s2> <v2>added</v2>.",
    ["- rally Oakham 2031-05-05", "- rally Oakham 2031-05-05"],
  ],
  [
    "the same broadcaster",
    "A reporter of Velm Radio came. <s>Ada Roe</s> <v>told</v> the same broadcaster <c>that Vale was finished</c>.",
    ["Velm Radio interview - -"],
  ],
  [
    "a verb of saying that opens the sentence",
    "Speaking to Velm Radio on Monday, <s>Ada Roe</s> <v>said</v> <c>that Vale was finished</c>.",
    ["Velm Radio interview - 2031-05-05"],
  ],
  [
    "and one for an article",
    "Writing in the Torrmere Gazette, <s>Ada Roe</s> <v>said</v> <c>that Vale was finished</c>.",
    ["Torrmere Gazette document/report - -"],
  ],
  [
    "the network X",
    "<s>Acme Rail</s> <v>wrote</v> on X on Tuesday: <c>“No trains.”</c>",
    ["X tweet/social post - 2031-05-06"],
  ],
])("%s", (_, marked, expected) =>
  expect(
    quotationsOf(marked).map(({ outlet, occasion, place, said }) =>
      [outlet, occasion, place, said?.value].map((value) => value ?? "-").join(" "),
    ),
  ).toEqual(expected),
)

test("who was told something is not told what was said on another day", () => {
  const told = quotationsOf(
    "<s1>Ada Roe</s1> <v1>told</v1> Tom Vale <c1>that it rained</c1>. <c2>“It pours,”</c2> <s2>she</s2> <v2>said</v2>.\n\n<c3>“It is dry,”</c3> <s3>Roe</s3> <v3>said</v3> on Monday.",
  )
  expect(told.map(({ addressee }) => addressee)).toEqual(["Tom Vale", "Tom Vale", undefined])
})

test("what is told somebody else is not told in the interview before", () => {
  const told = quotationsOf(
    "<s1>Ada Roe</s1> <v1>told</v1> the Torrmere Gazette <c1>that it rained</c1>. <c2>“It pours,”</c2> <s2>she</s2> <v2>said</v2>.\n\n<c3>“It is dry,”</c3> <s3>Roe</s3> <v3>told</v3> Tom Vale.",
  )
  expect(told.map(({ outlet }) => outlet)).toEqual(["Torrmere Gazette", "Torrmere Gazette", undefined])
})

test("a date in a clause about what is said is not the day of saying", () => {
  const [first, second] = quotationsOf(
    "<s1>Ada Roe</s1> <v1>said</v1> <c1>the rain helped Tom Vale</c1>, who lost to Lund eight years ago.\n\n<c2>“It will stop,”</c2> <s2>Roe</s2> <v2>said</v2> on Monday.",
  )
  expect([first?.said?.value, second?.said?.value]).toEqual(["2031-05-05", "2031-05-05"])
})

test.each([
  ["<s>The Velm Gazette</s> <v>reported</v> <c>that it rained</c>.", "Velm Gazette"],
  ["<s>The Velm Gazette</s> <v>declined</v> <c>to comment</c>.", undefined],
  ["<s>Telegram</s> <v>said</v> <c>that it would delete the account</c>.", undefined],
])("does an outlet speak in its own pages? %s", (marked, outlet) =>
  expect(quotationsOf(marked)[0]?.outlet?.replace("The ", "")).toBe(outlet),
)
