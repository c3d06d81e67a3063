import { expect, test } from "vitest"
import type { Quotation, QuotedArticle } from "../model.js"
import { matchStatements } from "./statements.js"

interface Made {
  readonly language: string
  readonly date: string
  /** `[quoted words, speaker, the quotation that holds them]`; each must stand in the text. */
  readonly said: readonly (readonly [words: string, speaker: string, within?: number])[]
  readonly credits?: readonly (readonly [action: "translated" | "told" | "published", outlet: string])[]
}

function page(id: string, text: string, { language, date, said, credits = [] }: Made): QuotedArticle {
  const quotations = said.map(([words, name, within], at): Quotation => {
    const start = text.indexOf(words)
    const kind = /\p{Lu}|\p{Lo}/u.test(name.charAt(0)) ? "person" : "unnamed"
    return {
      id: `${id}-${at}`,
      kind: "direct",
      content: [[start, start + words.length]],
      cue: [],
      source: [],
      text: words,
      confidence: 0.9,
      speaker: { name, as: name, kind },
      ...(within !== undefined && { within: `${id}-${within}` }),
    }
  })
  const transmissions = credits.map(([action, outlet]) => ({ start: 0, end: 1, action, outlet }))
  return {
    id,
    text,
    publisher: `Paper ${id}`,
    language,
    published: { value: date, precision: "day", from: "given" },
    quotations,
    transmissions,
  }
}

/** Of every statement in another language too, its words and the translations. */
const translated = (pages: readonly QuotedArticle[]): string[] =>
  matchStatements(pages).flatMap(({ text, witnesses }) =>
    witnesses
      .filter(({ relation }) => relation.includes("translated"))
      .map((witness) => `${text} = ${witness.text}`),
  )

const GATE = "The lower gate opened at four and the water fell by a hand."
const LAMP = "I carried the lamp myself, for nobody else would go down the stairs."
const SOUP = "My brother cooked soup for all of them until the morning came."
const day = "2031-05-03"

test("a translation of several parts of one quotation goes with the first", () => {
  const [gate, lamp] = [
    "In 2031 the gate opened eleven times.",
    "Eleven times is not enough, and we all know it.",
  ]
  const both = `${gate} ${lamp}`
  const german = "Im Jahr 2031 ging das Tor elfmal auf. Elfmal ist nicht genug, und das wissen wir alle."
  const en = { language: "en", date: day }
  const pages = [
    page("a", `“${both}” said Ada Vossbeck.`, { ...en, said: [[both, "Ada Vossbeck"]] }),
    page("b", `“${gate}” said Ada Vossbeck.`, { ...en, said: [[gate, "Ada Vossbeck"]] }),
    page("c", `“${lamp}” said Ada Vossbeck.`, { ...en, said: [[lamp, "Ada Vossbeck"]] }),
    page("d", `„${german}“ sagte Ada Vossbeck.`, {
      language: "de",
      date: day,
      said: [[german, "Ada Vossbeck"]],
      credits: [["told", "Paper a"]],
    }),
  ]
  expect(translated(pages)).toEqual([`${gate} = ${german}`])
})

test("answers of one interview are told apart by order, by who else carries them, and by length", () => {
  const answers = [
    GATE,
    LAMP,
    "No.",
    SOUP,
    "We shall see what the autumn brings to the valley and to its people.",
  ]
  const text = answers.map((words) => `“${words}”`).join("\n\n")
  const en = { language: "en", date: day }
  const carrier = (id: string, words: string) =>
    page(id, `“${words}” said Ada Sarrow.`, {
      ...en,
      said: [[words, "Ada Sarrow"]],
      credits: [["told", "Paper a"]],
    })
  const [gate, soup] = ["四点钟打开了下闸，水位下降了一掌。", "我兄弟给他们所有人煮汤，一直煮到早上。"]
  const pages = [
    page("a", text, { ...en, said: answers.map((words) => [words, "Ada Sarrow"] as const) }),
    carrier("b", GATE),
    carrier("c", SOUP),
    page("d", `萨罗说：「${gate}」她说：「${soup}」`, {
      language: "zh",
      date: day,
      said: [
        [gate, "萨罗"],
        [soup, "萨罗"],
      ],
      credits: [["told", "Paper a"]],
    }),
  ]
  expect(translated(pages).sort()).toEqual([`${SOUP} = ${soup}`, `${GATE} = ${gate}`].sort())
})

test("who is quoted without a name in a letter is known in its translation, by the page", () => {
  const [letter, stairs] = [
    "I warned them in 1999 and in 2004. A clerk told me on the stairs, ‘We do not pay you for that.’ I went home.",
    "We do not pay you for that.",
  ]
  const [part, answer] = ["Ich habe sie 1999 und 2004 gewarnt.", "Dafür bezahlen wir Sie nicht."]
  const original = page("a", `Governor, ${letter}\n\nAda Vossbeck`, {
    language: "en",
    date: day,
    said: [
      [letter, "Ada Vossbeck"],
      [stairs, "clerk", 0],
    ],
  })
  const translation = (credits: Made["credits"] = []) =>
    page("b", `„${part}“, schreibt Vossbeck. Ein Beamter habe gesagt: „${answer}“`, {
      language: "de",
      date: day,
      said: [
        [part, "Ada Vossbeck"],
        [answer, "clerk of the board"],
      ],
      credits,
    })
  const own = [["published", "Paper a"] as const, ["translated", "Paper b"] as const]
  expect(translated([original, translation(own)])).toEqual([`${letter} = ${part}`, `${stairs} = ${answer}`])
  expect(translated([original, translation([["published", "Paper a"]])])).toEqual([`${letter} = ${part}`])
})
