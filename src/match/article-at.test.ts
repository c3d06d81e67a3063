import fc from "fast-check"
import { expect, test } from "vitest"
import { ArticleAt } from "./article-at.js"

test("every word knows its article, whatever the articles' lengths", () => {
  fc.assert(
    fc.property(fc.array(fc.nat(700), { minLength: 1, maxLength: 20 }), (lengths) => {
      const starts = Uint32Array.of(0, ...lengths)
      for (let at = 1; at < starts.length; at++) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0)
      const articleAt = new ArticleAt(starts)
      const expected = lengths.flatMap((length, article) => Array.from({ length }, () => article))
      expect(expected.map((_, place) => articleAt.of(place))).toEqual(expected)
    }),
  )
})
