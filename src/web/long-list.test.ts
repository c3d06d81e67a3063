import { expect, test } from "vitest"
import type { Page } from "../api/types.js"
import { joined, LongList } from "./long-list.js"

/** A list of the numbers below `total`, and what it was asked; `told` where nobody counts further. */
function numbers(total: number, told = total) {
  const counted = told < total ? { isMore: true as const } : {}
  const asked: string[] = []
  const ask = async (paging: string): Promise<Page<number>> => {
    asked.push(paging)
    const query = new URLSearchParams(paging)
    const from = Number(query.get("next") ?? Number(query.get("row") ?? 1) - 1)
    if (from >= total) return { items: [], total: told, ...counted }
    const end = Math.min(total, from + Number(query.get("limit")))
    const items = Array.from({ length: end - from }, (_, at) => from + at)
    return { items, total: told, ...counted, ...(end < total && { next: String(end) }) }
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
  ["a row far down", numbers(100_000), 90_000, ["limit=100&row=89950"], 90_000],
  ["a row behind the end", numbers(1000), 9999, ["limit=100&row=950"], 1000],
  ["a row further than was counted", numbers(9000, 1000), 5000, ["limit=100&row=4950"], 5000],
  [
    "a row behind an end that nobody counted to",
    numbers(1001, 1000),
    5000,
    ["limit=100&row=4950", "limit=100&row=950"],
    1000,
  ],
])("reaches %s", async (_, { list, asked }, row, requests, found) => {
  list.more()
  await list.reach(row)
  expect(asked).toEqual(["limit=50", ...requests])
  expect(list.current().items[found - 1]).toBe(found - 1)
  expect(list.current().items[60]).toBeUndefined()
})

test("what lies between is asked for where somebody comes near, and the end is gone on from", async () => {
  const { list, asked } = numbers(100_000)
  await list.more()
  await list.reach(90_000)
  await list.around(89_948)
  await list.around(89_948)
  await list.more()
  expect(asked.slice(2)).toEqual(["limit=100&row=89899", "limit=50&next=90049"])
  expect(list.current().items).toHaveLength(90_099)
  const { items } = list.current()
  for (const at of [0, 49, 89_898, 89_948, 89_949, 90_098]) expect(items[at]).toBe(at)
})

test("a list that has become shorter ends where its last page does", async () => {
  let total = 1000
  const shrinking = new LongList<number>(async (paging) => {
    const from = Number(new URLSearchParams(paging).get("row") ?? 1) - 1
    const items = [from, from + 1, from + 2].filter((at) => at < total)
    return { items, total, ...(from + 3 < total && { next: "more" }) }
  })
  await shrinking.more()
  await shrinking.reach(900)
  total = 500
  await shrinking.around(549)
  expect(shrinking.current().items).toHaveLength(500)
  expect(shrinking.current().next).toBeUndefined()
})

test("a page that fails is told, what is known stays, and it can be asked for again", async () => {
  let isBroken = false
  const frail = new LongList<number>(async (paging) => {
    if (isBroken) throw new Error("out of order")
    return { items: [1], total: 3, next: paging }
  })
  await frail.more()
  isBroken = true
  await frail.reach(9)
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
