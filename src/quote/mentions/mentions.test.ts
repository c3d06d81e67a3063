import fc from "fast-check"
import { expect, test } from "vitest"
import { castOf } from "./cast.js"
import { findMentions } from "./mentions.js"
import { looksLikeOutlet } from "./outlets.js"

const mentions = (text: string) =>
  findMentions(text).map(({ kind, name, roles }) =>
    [kind, name, ...roles.map((role) => `(${role})`)].join(" "),
  )

test.each([
  ["Mayor Ada Roe left.", ["person Ada Roe (Mayor)"]],
  ["But Mr. Roe stayed.", ["person Roe (Mr)"]],
  ["House Speaker Tom Vale left.", ["person Tom Vale (House Speaker)"]],
  ["Ada M. Roe Jr. left.", ["person Ada M. Roe Jr."]],
  ["Secretary of State Tom Vale left.", ["person Tom Vale (Secretary of State)"]],
  ["He met press secretary Orla Quist.", ["person Orla Quist (press secretary)"]],
  ["Orla Quist, the director of the museum, left.", ["person Orla Quist (the director of the museum)"]],
  ["Orla Quist, 56, left.", ["person Orla Quist"]],
  ["Pieter van der Meer left.", ["person Pieter van der Meer"]],
  ["Ada Roe’s house burnt.", ["person Ada Roe"]],
  ["The Torrmere Grain Board met.", ["organisation Torrmere Grain Board"]],
  ["The Department of Justice met.", ["organisation Department of Justice"]],
  ["He read the Torrmere Gazette.", ["outlet Torrmere Gazette"]],
  ["He read velmora.example.", ["outlet velmora.example"]],
  ["On Monday she was in Berlin.", ["place Berlin"]],
  ["Theresa May left in May.", ["person Theresa May"]],
  ["Prime Minister May met the Governor Tuesday.", ["person May (Prime Minister)", "name Governor"]],
  ["Александр Иванов уехал.", ["person Александр Иванов"]],
  ["She runs the blog Torrmere Days.", ["outlet Torrmere Days"]],
  ["Elle écrit dans le quotidien Terres Velmoises.", ["outlet Terres Velmoises"]],
  ["She runs the paper Ada Roe founded.", ["person Ada Roe"]],
  ["In her letter to the council, Ottilie Vane agreed.", ["person Ottilie Vane"]],
  ["她说。", []],
])("%s", (text, expected) => expect(mentions(text)).toEqual(expected))

test.each([
  ["Torrmere Gazette", true],
  ["Velm TV", true],
  ["Radio Velm", true],
  ["velm.example", true],
  ["the Times", true],
  ["Times", false],
  ["Journal de Velm", true],
  ["Reuters", true],
  ["Ada Roe", false],
])("is “%s” an outlet by its look? %s", (name, expected) => expect(looksLikeOutlet(name)).toBe(expected))

test("mentions of one come together under the fullest name", () => {
  const text = "Ada M. Roe won. Roe thanked Tom Roe. Mr. Roe smiled. Ms. Roe left."
  const cast = castOf(text, findMentions(text))
  const figures = cast.figures.map(
    ({ name, mentions }) => `${name}: ${mentions.map((m) => m.name).join(", ")}`,
  )
  expect(figures).toEqual(["Ada M. Roe: Ada M. Roe, Roe, Roe", "Tom Roe: Tom Roe, Roe"])
})

test("mentions lie in the text, in order, whatever the text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme", maxLength: 200 }), (text) => {
      let last = 0
      for (const { start, end, from } of findMentions(text)) {
        expect(from).toBeGreaterThanOrEqual(last)
        expect(start).toBeGreaterThanOrEqual(from)
        expect(end).toBeLessThanOrEqual(text.length)
        last = from
      }
    }),
  )
})
