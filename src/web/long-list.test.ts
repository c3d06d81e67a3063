import { expect, test } from "vitest"
import type { Page } from "../api/types.js"
import { joined, LongList } from "./long-list.js"

/** A list of the numbers below `total`, and what it was asked. */
function numbers(total: number) {
  const asked: string[] = []
  const ask = async (paging: string): Promise<Page<number>> => {
    asked.push(paging)
    const query = new URLSearchParams(paging)
    const from = Number(query.get("next") ?? 0)
    const end = Math.min(total, from + Number(query.get("limit")))
    const items = Array.from({ length: end - from }, (_, at) => from + at)
    return end < total ? { items, total, next: String(end) } : { items, total }
  }
  return { list: new LongList(ask), asked }
}

test("grows page by page to its end, and asks no further", async () => {
  const { list, asked } = numbers(120)
  for (let time = 0; time < 5; time += 1) await list.more()
  expect(list.current().items).toEqual(Array.from({ length: 120 }, (_, at) => at))
  expect(asked).toEqual(["limit=50", "limit=50&next=50", "limit=50&next=100"])
})

test("whoever asks while a page is on its way waits for the same one", async () => {
  const { list, asked } = numbers(500)
  await Promise.all([list.more(), list.more(), list.more()])
  expect(list.current().items).toHaveLength(50)
  expect(asked).toHaveLength(1)
})

test.each([
  ["a row that is there", 450, 600],
  ["a row behind the end", 9999, 1000],
])("reaches %s", async (_, row, known) => {
  const { list } = numbers(1000)
  await list.reach(row, new AbortController().signal)
  expect(list.current().items).toHaveLength(known)
})

test("stops on the way when it is called off", async () => {
  const { list } = numbers(100_000)
  const way = new AbortController()
  list.subscribe(() => list.current().items.length >= 400 && way.abort())
  await list.reach(90_000, way.signal)
  expect(list.current().items).toHaveLength(400)
})

test("a page that fails is told, what is known stays, and it can be asked for again", async () => {
  let isBroken = false
  const frail = new LongList<number>(async (paging) => {
    if (isBroken) throw new Error("out of order")
    return { items: [1], total: 3, next: paging }
  })
  await frail.more()
  isBroken = true
  await frail.reach(9, new AbortController().signal)
  expect(frail.current()).toMatchObject({ items: [1], failed: "out of order" })
  isBroken = false
  await frail.more()
  expect(frail.current().items).toEqual([1, 1])
  expect(frail.current().failed).toBeUndefined()
})

test("parts of a query are joined, empty ones left out", () => {
  expect(joined("", "limit=50")).toBe("limit=50")
  expect(joined("q=sea", "limit=50")).toBe("q=sea&limit=50")
})
