import { eld } from "eld/extrasmall"
import fc from "fast-check"
import { expect, test } from "vitest"
import { likeliestLanguage } from "./language-profiles.js"

test.each([
  ["en", "The dam at Norwall has held through the night, said the mayor."],
  ["de", "Der Damm hat gehalten, sagte der Minister."],
  ["fr", "Le barrage a tenu toute la nuit, a déclaré le maire."],
  ["uk", "Гребля витримала всю ніч, сказав міський голова."],
  ["ar", "قال رئيس البلدية إن السد صمد طوال الليل."],
  ["zh", "市长说,大坝整夜都守住了。"],
  [undefined, "123 …"],
])("%s: %s", (language, text) => expect(likeliestLanguage(text)).toBe(language))

const WORDS =
  "the dam don’t l’eau ñandú größe Straße мост мэр σπίτι 大坝 ダム 댐 السد गाँव a é 😀 'tis 12 x-y constructor".split(
    " ",
  )
const texts = fc.oneof(
  fc.array(fc.constantFrom(...WORDS), { maxLength: 150 }).map((words) => words.join(" ")),
  fc.string({ unit: "grapheme", maxLength: 600 }),
)

test("answers as the library does whose profiles it reads", () =>
  fc.assert(
    fc.property(texts, (text) => {
      expect(likeliestLanguage(text) ?? "").toBe(eld.detect(text).language)
    }),
  ))
