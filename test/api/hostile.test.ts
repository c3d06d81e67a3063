import { describe, expect, test } from "vitest"
import { createApi } from "../../src/api/index.js"
import { HOSTILE_WORDS, hostileStore } from "../fixtures/hostile-pile.js"

const ADDRESSES = [
  "summary",
  "statements",
  "statements?q=x&min_witnesses=2",
  "statements/s-hostile",
  "articles",
  "articles/page-1",
  "people",
  "outlets",
  "search?q=x",
  "facets",
  "facets?language=zh-hant-tw",
  "second-look",
  "second-look?kind=speaker",
  "decisions",
]

describe.each(HOSTILE_WORDS)("%s in every field", (_, words) => {
  const api = createApi({ store: hostileStore(words) })

  test.each(ADDRESSES)("/api/%s is answered with JSON, and again", async (path) => {
    const answer = await api.request(`/api/${path}`)
    expect([answer.status, answer.headers.get("Content-Type")]).toEqual([200, "application/json"])
    await answer.json()
    const mark = answer.headers.get("ETag") ?? ""
    const again = await api.request(`/api/${path}`, { headers: { "If-None-Match": mark } })
    expect(again.status).toBe(304)
  })

  test("its words can be asked for", async () => {
    const query = encodeURIComponent(words.replace(/\p{Surrogate}/gu, "\uFFFD").slice(0, 300))
    for (const path of [
      "statements?occasion=",
      "statements?outlet=",
      "statements?q=",
      "search?q=",
      "people?q=",
    ]) {
      const answer = await api.request(`/api/${path}${query}`)
      // Who asks for nothing is told so.
      expect([path, answer.status]).toEqual([
        path,
        /=$/.test(path + query) && path.startsWith("statements?o") ? 400 : 200,
      ])
      await answer.json()
    }
  })
})
