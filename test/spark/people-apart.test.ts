import fc from "fast-check"
import { describe, expect, test } from "vitest"
import type { Person, QuotedArticle } from "../../src/model.js"
import { resolvePeople } from "../../src/people/index.js"
import { readGroups } from "../names/groups.js"
import { quoting } from "../quoting.js"
import { peopleApart } from "./people-apart.js"
import { shuffling } from "./stages.js"

const NAMES = readGroups("people.txt").flatMap(({ names }) => names)

const ROLES = ["", "the mayor ", "striker ", "Mr. ", "Mrs. "]

/** An article in which some speak, under their names or in another way. */
const article = (at: number, said: readonly { name: string; role: string }[]): QuotedArticle => {
  const id = `page ${at}`
  const one = quoting(id, { words: "We will see", speaker: "Ada Roe", rest: "", confidence: 1 })
  const [quotation] = one.quotations
  if (!quotation) throw new Error("nobody speaks")
  const year = 1900 + ((at * 37) % 200)
  return {
    ...one,
    publisher: `Post ${at % 4}`,
    published: { value: `${year}`, precision: "year", from: "given" },
    quotations: said.map(({ name, role }, nth) => ({
      ...quotation,
      id: `q-${at}-${nth}`,
      speaker: { name, as: `${role}${name}`, kind: "person" },
    })),
  }
}

const pilesOf = (names: fc.Arbitrary<string>) =>
  fc
    .array(
      fc.array(fc.record({ name: names, role: fc.constantFrom(...ROLES) }), { minLength: 1, maxLength: 4 }),
      { minLength: 1, maxLength: 30 },
    )
    .map((pages) => pages.map((said, at) => article(at, said)))

const sorted = (people: readonly Person[]) => people.map((person) => JSON.stringify(person)).sort()

async function expectSame(pages: readonly QuotedArticle[], seed: number, partitions: number) {
  const { people, personOf } = resolvePeople(pages)
  const apart = await peopleApart(pages, shuffling(seed), partitions)
  expect(sorted(apart.people)).toEqual(sorted(people))
  expect([...apart.personOf].sort()).toEqual([...personOf].sort())
}

/** Many of one family, near ones and initials, last names alone, one name in several writings. */
const kin = fc
  .tuple(
    fc.constantFrom("Ada", "Adah", "A.", "Ida", "Adam", "Mr. Ada", "Yusuf", "Youssef", "ADA", "Y.", "Kim Ji"),
    fc.constantFrom("Roe", "Rowe", "Roe Jr", "al-Qasim", "Kassem", "bin Qasim", "Won", "-won"),
  )
  .chain(([first, last]) => fc.constantFrom(`${first} ${last}`, last, `${first} ${last}`))

describe("who is who apart is who is who at once", () => {
  test.each([
    ["of the made-up table", fc.constantFrom(...NAMES)],
    ["of one family", kin],
    ["of any letters", fc.oneof(fc.string({ unit: "grapheme" }), kin)],
  ])("people %s, in any partitions and order", async (_, names) => {
    await fc.assert(
      fc.asyncProperty(pilesOf(names), fc.integer(), fc.integer({ min: 1, max: 7 }), expectSame),
      { numRuns: 60 },
    )
  })

  test("all of the made-up table at once", async () => {
    await expectSame(
      NAMES.map((name, at) => article(at, [{ name, role: "" }])),
      7,
      3,
    )
  })

  test("sounds that more names share than are compared", async () => {
    const firsts = ["Ada", "Ida", "Eda", "Oda", "Aida", "Edda", "Otto", "Utta", "Ata"]
    const lasts = ["Ro", "Roy", "Ray", "Rao", "Raue", "Reh", "Rhee", "Rau", "Rea", "Rua", "Rey", "Rio"]
    const all = firsts.flatMap((first) => lasts.map((last) => `${first} ${last}`))
    await expectSame(
      all.map((name, at) => article(at, [{ name, role: "" }])),
      3,
      2,
    )
  })
})
