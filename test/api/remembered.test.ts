import { expect, test } from "vitest"
import { createApi } from "../../src/api/index.js"
import type { ArticleCard, Page } from "../../src/api/types.js"
import { openStore } from "../../src/store/index.js"
import { jsonOf } from "../answers.js"
import { emptyFolder } from "../command.js"
import { articles, pileStore } from "../fixtures/pile.js"

test("an answer is given again until something changes, here or in another process", async () => {
  const path = `${emptyFolder()}/pile.db`
  pileStore(path).close()
  const store = openStore(path)
  const api = createApi({ store })
  const total = async () => (await jsonOf<Page<ArticleCard>>(api.request("/api/articles"))).total
  const [article] = articles
  if (!article) throw new Error("no article")
  expect([await total(), await total()]).toEqual([9, 9])
  store.putArticles([{ ...article, id: "own" }])
  expect(await total()).toBe(10)
  const other = openStore(path)
  other.putArticles([{ ...article, id: "foreign" }])
  other.close()
  expect(await total()).toBe(11)
  store.close()
})

test("the second answer is the first, to its headers", async () => {
  const api = createApi({ store: pileStore() })
  const [one, other] = [await api.request("/api/people"), await api.request("/api/people")]
  expect(await other.text()).toBe(await one.text())
  expect([...other.headers]).toEqual([...one.headers])
})
