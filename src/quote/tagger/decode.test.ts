import fc from "fast-check"
import { expect, test } from "vitest"
import { bestTags, logProbabilities, spansFrom, TAGS } from "./decode.js"

/** Scores that like the given tags, each with its share of the probability. */
const row = (shares: Partial<Record<(typeof TAGS)[number], number>>): number[] =>
  TAGS.map((tag) => Math.log(shares[tag] ?? 0.001))

const tagNames = (tags: Uint8Array) => Array.from(tags, (tag) => TAGS[tag])

test.each([
  ["a lone inside tag begins nothing", [{ O: 0.3, "I-cue": 0.6 }], ["O"]],
  ["an inside tag goes on its role", [{ "B-cue": 0.9 }, { "I-cue": 0.9 }], ["B-cue", "I-cue"]],
  [
    "a whole span outweighs its unsure beginning",
    [{ O: 0.5, "B-content": 0.4 }, { "I-content": 0.9 }],
    ["B-content", "I-content"],
  ],
  [
    "another role must begin",
    [{ "B-cue": 0.9 }, { "I-source": 0.6, "B-source": 0.3 }],
    ["B-cue", "B-source"],
  ],
])("%s", (_, shares, expected) => {
  expect(tagNames(bestTags(Float32Array.from(shares.flatMap(row))))).toEqual(expected)
})

test("no words have no tags", () => expect(bestTags(new Float32Array())).toHaveLength(0))

test("spans say how sure they are", () => {
  const scores = Float32Array.of(
    ...row({ "B-source": 0.8 }),
    ...row({ "B-cue": 0.5 }),
    ...row({ "I-cue": 0.25, O: 0.2 }),
    ...row({ O: 0.9 }),
  )
  const spans = spansFrom(bestTags(scores), scores)
  expect(spans).toMatchObject([
    { role: "source", first: 0, last: 0 },
    { role: "cue", first: 1, last: 2 },
  ])
  expect(spans[1]?.weakest).toBeCloseTo(Math.log(0.25))
  expect(spans[1]?.begins).toBeCloseTo(Math.log(0.5))
  expect(spans[1]?.ends).toBeCloseTo(Math.log(0.999))
})

test("tags of any scores are such that every inside tag goes on its role", () => {
  const scores = fc.array(fc.float({ min: -9, max: 9, noNaN: true }), { minLength: 7, maxLength: 7 })
  fc.assert(
    fc.property(fc.array(scores, { maxLength: 20 }), (rows) => {
      const tags = bestTags(
        Float32Array.from(rows.flatMap((values) => [...logProbabilities(Float32Array.from(values))])),
      )
      expect(tags).toHaveLength(rows.length)
      for (const [at, tag] of tags.entries())
        if (TAGS[tag]?.startsWith("I")) expect([tag, tag - 1]).toContain(tags[at - 1])
    }),
  )
})
