import { readdirSync, readFileSync } from "node:fs"
import fc from "fast-check"
import { expect, test } from "vitest"
import type { Article, QuotedArticle, Span } from "../model.js"
import { LANGUAGES } from "./languages/index.js"
import { plainOf } from "./marking.test.kit.js"
import { pairMarks, quoteByRules, quoterWith } from "./quoter.js"
import type { Tagger } from "./tagger/index.js"

const quoted = (text: string, language = "en") => quoteByRules({ id: "case", text, language })

/** Who says what, as lines. */
const lines = (text: string, language?: string) =>
  quoted(text, language).quotations.map(({ speaker, text: words }) => `${speaker?.name ?? "?"}: ${words}`)

const notes = (text: string) =>
  (quoted(text).notes ?? []).map(({ rule, start, end }) => `${rule} ${text.slice(start, end)}`)

// The asks of people who use other tools: see docs/quotations.md.
test.each([
  [
    "several paragraphs, each opened again, closed once (stanfordnlp/CoreNLP#1139)",
    "“We go.\n\n“We win,” said Ada Roe.",
    ["Ada Roe: We go.\n\nWe win"],
  ],
  [
    "several speakers, odd verbs (stanfordnlp/CoreNLP#1090)",
    "“I never said that,” Ada Roe sighed. “Nor did I,” laughed Ben Lin.",
    ["Ada Roe: I never said that", "Ben Lin: Nor did I"],
  ],
  [
    "an unclosed mark neither loses nor swallows (stanfordnlp/CoreNLP#338)",
    "Ada Roe said: “We will win.\n\nBen Lin said: “No.”",
    ["Ada Roe: We will win.", "Ben Lin: No."],
  ],
  [
    "an unclosed mark before another quotation",
    "“We will win, Ada Roe said.\n\n“No, you will not,” said Ben Lin.",
    ["Ada Roe: We will win", "Ben Lin: No, you will not"],
  ],
  [
    "stray and mixed marks (chartbeat-labs/textacy#379)",
    "» “We won't go\", said Ada Roe. It's the workers' day.",
    ["Ada Roe: We won't go"],
  ],
  [
    "press-release forms (chartbeat-labs/textacy#383)",
    "“We won!” –Ada Roe\n\nAnd from Ben Lin:\n\n“We lost.”",
    ["Ada Roe: We won!", "Ben Lin: We lost."],
  ],
  [
    "the speaker in the sentence before, no verb (afriedman412/sayswho#3)",
    "Ada Roe shook her head. “We will not give in to them.”",
    ["Ada Roe: We will not give in to them."],
  ],
  ["single marks (NLP-Suite/NLP-Suite#511)", "‘We won’t,’ said Ada Roe.", ["Ada Roe: We won’t"]],
  ["junk (stanfordnlp/CoreNLP#1147)", '""=', []],
  [
    "an attribution in the middle",
    "“We will,” Ada Roe wrote, “win this fight.”",
    ["Ada Roe: We will … win this fight."],
  ],
  [
    "a quotation in a quotation",
    "Ada Roe told Ben Lin that Cy Dunn said “the plan is dead.”",
    ["Ada Roe: that Cy Dunn said “the plan is dead.”", "Cy Dunn: the plan is dead."],
  ],
  [
    "a whole letter without marks",
    "The following is the text of a letter from Ada Roe.\n\nDear friends,\n\nwe go on.\n\nSincerely,\n\nAda Roe",
    ["Ada Roe: Dear friends,\n\nwe go on.\n\nSincerely"],
  ],
])("%s", (_, text, expected) => expect(lines(text)).toEqual(expected))

test("an inner quotation names the one around it", () => {
  const { quotations } = quoted("Ada Roe told Ben Lin that Cy Dunn said “the plan is dead.”")
  expect(quotations[1]?.within).toBe(quotations[0]?.id)
})

test("every marked passage is a quotation or is named in a note", () => {
  expect(
    notes("The so-called “experts” met. The shop sold the novel “Snow and Fire” and its “new” end."),
  ).toEqual(["quote/term “experts”", "quote/title “Snow and Fire”", "quote/scare “new”"])
  expect(notes("“Yes,” said Ada Roe.")).toEqual([])
})

test("an unknown language gives its marked passages and says so", () => {
  const { quotations, notes } = quoted("Silta on “turvallinen ja kaunis, kuten aina.”", "fi")
  expect(quotations.map(({ text, speaker }) => [text, speaker])).toEqual([
    ["turvallinen ja kaunis, kuten aina.", undefined],
  ])
  expect(notes?.map(({ rule }) => rule)).toEqual(["quote/unknown-language"])
})

test("the language is read off the words where the article does not say", () => {
  const { quotations } = quoteByRules({
    id: "a",
    text: "„Wir gewinnen“, sagte Ada Roe am Montag in der Stadt.",
  })
  expect(quotations[0]?.speaker?.name).toBe("Ada Roe")
})

test("one article gives one answer", () => {
  const text = "“We will win,” said Ada Roe. She told Ben Lin that it rained."
  expect(quoted(text)).toEqual(quoted(text))
})

const FOLDER = new URL("./languages/cases/", import.meta.url)

/** The made-up sentences of every language, without their tags. */
const CASES = readdirSync(FOLDER).flatMap((file) =>
  plainOf(readFileSync(new URL(file, FOLDER), "utf8"))
    .replaceAll("¶", "\n\n")
    .split("\n")
    .filter((line) => line !== ""),
)

const pieces = fc.constantFrom(
  ..."\"'“”„«»‘’「」`—–-:,.!?()[]\n ",
  ..."\n\n|said |told |Ada Roe |he |that |according to |and |the Gazette |on Friday |in an interview with |The following is the text of |Q: |ROE: |sagte |laut |说|قال ".split(
    "|",
  ),
  ..."\u202a\u202e\u2066\u2069\u200f\ufeff\u0301\ue000\ue003",
  "\u200b",
  "\ud800",
  "\udfff",
  "\u0000",
  "😀",
)

/** Every span of an article's quotations, transmissions and notes. */
function spansOf({ quotations, transmissions, notes = [] }: QuotedArticle): Span[] {
  const said = quotations.flatMap(({ content, cue, source }) => [...content, ...cue, ...source])
  // What the credits under a page say stands outside its text.
  const placed = [...transmissions, ...notes].flatMap(({ start, end }) =>
    start === undefined || end === undefined ? [] : [[start, end] as const],
  )
  return [...said, ...placed]
}

const expectWithin = (text: string, spans: readonly Span[]): void => {
  for (const [start, end] of spans) expect(0 <= start && start < end && end <= text.length).toBe(true)
}

const pageOf = (text: string, language?: string): Article => ({
  id: "junk",
  text,
  publisher: "Torrmere Gazette",
  published: { value: "2031-05-07", precision: "day", from: "given" },
  ...(language && { language }),
})

test("no string is too odd, and every span lies in its text", () => {
  const junk = fc.array(pieces, { maxLength: 60 }).map((parts) => parts.join(""))
  const language = fc.constantFrom("en", "de", "fr", "ar", "zh", "tr", "x-", undefined)
  fc.assert(
    fc.property(fc.oneof(junk, fc.string({ unit: "binary" })), language, (text, code) => {
      const quoted = quoteByRules(pageOf(text, code))
      expectWithin(text, spansOf(quoted))
      for (const { confidence } of quoted.quotations) expect(confidence >= 0 && confidence <= 1).toBe(true)
    }),
    { numRuns: 400 },
  )
})

test("a sign of every Unicode block, and half a one", () => {
  for (let point = 0; point < 0x110000; point += point < 0x20000 ? 0x80 : 0x1000) {
    const sign = String.fromCodePoint(point)
    const text = `${sign}“${sign}yes, ${sign},” said ${sign} Roe${sign}`
    expectWithin(text, spansOf(quoted(text)))
  }
})

test("no marked passage is lost, in any language", () => {
  const junk = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(""))
  const line = fc.constantFrom(...CASES)
  const page = fc.array(fc.oneof(line, junk), { maxLength: 6 }).map((parts) => parts.join("\n\n"))
  const language = fc.constantFrom(...LANGUAGES.keys(), "und")
  fc.assert(
    fc.property(page, language, (text, code) => {
      const article = { id: "page", text, language: code }
      const { quotations, notes = [] } = quoteByRules(article)
      const held = quotations.flatMap(({ content }) => content)
      const named = notes.filter(({ rule }) => /^quote\/(?:scare|title|term)$/.test(rule))
      for (const { start, end } of pairMarks(article).passages)
        expect(
          held.some((span) => span[0] < end && span[1] > start) ||
            named.some((note) => note.start === start && note.end === end),
        ).toBe(true)
    }),
    { numRuns: 60 },
  )
})

/** Attributions of one utterance to one speaker, in some of the forms and languages. */
const FORMS: readonly {
  readonly language: string
  readonly write: (words: string, name: string) => string
}[] = [
  { language: "en", write: (words, name) => `“${words},” said ${name}.` },
  { language: "en", write: (words, name) => `${name} said: “${words}.”` },
  { language: "en", write: (words, name) => `${name} said: “${words}.` },
  { language: "de", write: (words, name) => `„${words}“, sagte ${name}.` },
  { language: "de", write: (words, name) => `${name} sagte: „${words}.` },
  { language: "fr", write: (words, name) => `« ${words} », a dit ${name}.` },
  { language: "es", write: (words, name) => `—${words} —dijo ${name}—.` },
  { language: "ru", write: (words, name) => `«${words}, — сказал ${name}. — ${words}».` },
  { language: "ru", write: (words, name) => `— ${words}, — сказал ${name}.` },
]

test("no quotation swallows what another speaker says", () => {
  const names = ["Roe", "Lin", "Dunn", "Voss"]
  const speech = fc.record({ form: fc.constantFrom(...FORMS), speeches: fc.integer({ min: 2, max: 4 }) })
  fc.assert(
    fc.property(speech, ({ form, speeches }) => {
      const said = names
        .slice(0, speeches)
        .map((name, at) => ({ name, words: `Wort${at} wort${at} wort${at}` }))
      const text = said.map(({ words, name }) => form.write(words, name)).join("\n\n")
      const { quotations } = quoteByRules({ id: "page", text, language: form.language })
      for (const { text: words } of quotations)
        expect(said.filter((one) => words.includes(one.words)).length).toBeLessThanOrEqual(1)
    }),
    { numRuns: 40 },
  )
})

test("an English article says so where the tagger cannot run, or is slow", async () => {
  const notesOf = async (tagger: Parameters<typeof quoterWith>[0], language: string) => {
    const article = { id: "a", text: "“Yes,” said Ada Roe.", language }
    const { notes } = await quoterWith(tagger).quote(article)
    return notes?.map(({ rule }) => rule) ?? []
  }
  const slow: Tagger = { runtime: "wasm", tag: async () => [] }
  expect(await notesOf("unavailable", "en")).toEqual(["quote/no-tagger"])
  expect(await notesOf("unavailable", "de")).not.toContain("quote/no-tagger")
  expect(await notesOf(slow, "en")).toEqual(["quote/slow-tagger"])
  expect(await notesOf({ ...slow, runtime: "native" }, "en")).toEqual([])
})
