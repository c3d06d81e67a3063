import fc from "fast-check"
import { expect, test } from "vitest"
import { markedPassages } from "./nesting.js"

/** Every passage in square brackets of its own: `[“Yes,”] said Roe`. */
function bracketed(text: string): string {
  const places = markedPassages(text).passages.flatMap(({ start, end }) => [
    { place: start, sign: "[" },
    { place: end, sign: "]" },
  ])
  let marked = text
  for (const { place, sign } of places.sort((one, other) => other.place - one.place))
    marked = marked.slice(0, place) + sign + marked.slice(place)
  return marked
}

test.each([
  ["curly", "[“We will,”] said Roe. [“Now.”]"],
  ["straight", '["We will,"] said Roe. ["Now."]'],
  ["doubled single", "[''We will,''] said Roe."],
  ["backquotes", "[``We will,''] said Roe."],
  ["low and high", "[„Wir gehen“], sagte Roe. [„Ja, [‚gut‘] so.“]"],
  ["low and high, Polish", "[„Idziemy”], mówi Roe."],
  ["high twice, Swedish", "[”Ja”], sade Roe."],
  ["angled", "[«Oui»], dit-il. [«Non»]"],
  ["angled with spaces", "[« Oui »], dit-il. [«\u00a0Non\u00a0»]"],
  ["angled inward", "[»Ja«], sagte Roe. [»Nein«]"],
  ["single angled inside", "[«Il dit ‹oui›»]".replace("‹oui›", "[‹oui›]")],
  ["corners", "他说：[「好，[『真的』]好。」]"],
  ["Chinese", "他说：[“我们会赢。”]她说"],
  ["single", "[‘We will,’] said Roe. [‘The workers’ pay isn’t ours.’]"],
  ["single straight", "['We will,'] said Roe. Don't. The '90s."],
  ["single inside double", "[“He told me, [‘No,’] and left,”] said Roe."],
  ["double inside double", '[“He said ["no" ]then.”]'.replace('["no" ]', '["no"] ')],
  ["a mixture", '["Mixed”] and [“mixed"] both'],
  ["feet and inches", '6\'2" tall and 12" wide ["so,"] he said'],
  ["a Hebrew abbreviation", 'הוא אמר: ["צה"ל ינצח"] היום'],
  ["an editor's insertion", "[“We [the town] will … go,”] said Roe."],
  ["over paragraphs, opened again", "[“One.\n\n“Two.\n\n“Three,”] said Roe."],
  ["over paragraphs, French", "[« Un.\n\n» Deux »], dit-il."],
  ["never closed", "[“We will.]\n\nIt rained."],
  ["never closed, another opens", "[“We go.] [“And we,”] said Lin."],
  ["never closed, straight", '["We go, said Lin.] ["No,"] said Roe.'],
  ["never opened", "It rained. [We will win,”] said Roe."],
  ["closed too early", "[“We heard.” We will answer it, and not rest.”] said Roe."],
  ["junk", '[""=]'],
])("%s", (_, marked) => {
  const plain = marked.replace("[the town]", "⟦the town⟧").replace(/[[\]]/g, "")
  expect(bracketed(plain).replace("⟦the town⟧", "[the town]")).toBe(marked)
})

test("what was mended is noted with its place", () => {
  const notes = (text: string) => markedPassages(text).notes.map(({ rule }) => rule)
  expect(notes("“Yes,” said Roe.")).toEqual([])
  expect(notes("“Yes, said Roe.\n\nIt rained.")).toEqual(["quote/unclosed-mark"])
  expect(notes("Yes,” said Roe.")).toEqual(["quote/unopened-mark"])
  expect(notes("“Yes.” We go on.” said Roe.")).toEqual(["quote/early-mark"])
})

test("passages lie inside the text, in order, and nest or are apart", () => {
  const junk = fc.string({
    unit: fc.constantFrom(..."\"'“”„«»‘’「」`\n .,aS", "\n\n", "said "),
    maxLength: 80,
  })
  fc.assert(
    fc.property(fc.oneof(junk, fc.string({ unit: "binary" })), (text) => {
      const { passages } = markedPassages(text)
      for (const [index, { start, end }] of passages.entries()) {
        expect(start).toBeGreaterThanOrEqual(0)
        expect(end).toBeGreaterThan(start)
        expect(end).toBeLessThanOrEqual(text.length)
        const next = passages[index + 1]
        if (next) expect(next.start >= end || next.end <= end).toBe(true)
      }
    }),
    { numRuns: 500 },
  )
})
