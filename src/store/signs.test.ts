import { expect, test } from "vitest"
import { openStore } from "./open.js"
import { signPairs, takenApart } from "./signs.js"
import { signSnippet } from "./snippets.js"

test.each([
  ["The 港口 opens in 2031年.", ["港口", "2031年"], "The   opens in  ."],
  ["ラジオ・タワー", ["ラジオ", "タワー"], " ・ "],
  ["ท่าเรือ เปิด", ["ท่าเรือ", "เปิด"], "   "],
  ["COVID疫苗", ["covid疫苗"], " "],
  ["항구는 열려 있다", [], "항구는 열려 있다"],
])("%j has the runs %j", (text, runs, rest) => expect(takenApart(text)).toEqual({ runs, rest }))

test("signs beyond the basic plane stay whole", () => expect(signPairs("𠮷野")).toEqual(["𠮷野", "野"]))

const TEXTS = {
  zh: "部长说：“港口将在2031年保持开放，没有人会失去工作。”",
  ja: "「港は開いたままです」とロウ大臣は語った。ラジオが伝えた。",
  th: "รัฐมนตรีกล่าวว่า “ท่าเรือจะเปิดต่อไป”",
  mixed: "Northwire公司 said the harbour stays open, 港口开放.",
  en: "The harbour stays open.",
}

function filled() {
  const store = openStore(":memory:")
  store.putArticles(
    Object.entries(TEXTS).map(([id, text]) => ({
      id,
      text,
      language: id,
      quotations: [],
      transmissions: [],
    })),
  )
  store.replaceStatements({
    put: Object.entries(TEXTS).map(([id, text]) => ({
      id: `s-${id}`,
      text,
      witnesses: [{ id: `w-${id}`, article: id, content: [[0, 5]], text, relation: ["verbatim"] }],
      apparatus: [],
      trail: { nodes: [], edges: [] },
    })),
    remove: [],
  })
  store.putPeople(
    [
      {
        id: "p-roe",
        name: "Ada Roe",
        names: [{ text: "ロウ大臣", count: 1 }],
        roles: [],
        articles: 1,
        quotations: 1,
      },
    ],
    new Map(),
  )
  return store
}

const found = (typed: string) =>
  filled()
    .search("articles", typed, { limit: 10 })
    .items.map(({ id }) => id)
    .sort()
    .join(" ")

test.each([
  ["港口", "mixed zh"],
  ["港", "ja mixed zh"],
  ["口", "mixed zh"],
  ["。", ""],
  ["作", "zh"],
  ["保持开放", "zh"],
  ["开放保持", ""],
  ["港口 工作", "zh"],
  ["港口 harbour", "mixed"],
  ["harbour", "en mixed"],
  ["2031年", "zh"],
  ["northwire公", "mixed"],
  ["ラジオ", "ja"],
  ["ジオ", "ja"],
  ["ท่าเรือ", "th"],
  ["เปิด", "th"],
  ["ท", "th"],
  ["“港口将在”", "zh"],
  ['港"*', "ja mixed zh"],
])("%j is found in %j", (typed, ids) => expect(found(typed)).toBe(ids))

test("statements and people are found by signs, together with other filters", () => {
  const store = filled()
  const ids = (filter: Parameters<typeof store.statements>[0]) =>
    store.statements(filter, { limit: 9 }).items.map(({ id }) => id)
  expect(ids({ q: "港口" })).toEqual(["s-mixed", "s-zh"])
  expect(ids({ q: "港口", language: "zh" })).toEqual(["s-zh"])
  expect(ids({ q: "港口", language: "zh", relation: "verbatim" })).toEqual(["s-zh"])
  expect(ids({ q: "港口 harbour", language: "mixed" })).toEqual(["s-mixed"])
  expect(ids({ q: "港口", article: "zh" })).toEqual(["s-zh"])
  expect(store.people({ q: "大臣" }, { limit: 9 }).total).toBe(1)
  expect(store.facets({ q: "港口" })).toMatchObject({ total: 2, language: [{ count: 1 }, { count: 1 }] })
})

test("what is replaced or removed is not found any more", () => {
  const store = filled()
  store.putArticles([{ id: "zh", text: "大臣", quotations: [], transmissions: [] }])
  store.replaceStatements({ put: [], remove: ["s-zh"] })
  store.putPeople([], new Map())
  expect(store.search("articles", "港口", { limit: 9 }).items.map(({ id }) => id)).toEqual(["mixed"])
  expect(store.statements({ q: "港口" }, { limit: 9 }).total).toBe(1)
  expect(store.people({ q: "大臣" }, { limit: 9 }).total).toBe(0)
})

const marked = (text: string, typed: string) =>
  signSnippet(text, typed)
    .map((part) => (part.hit ? `[${part.text}]` : part.text))
    .join("")

test.each([
  [TEXTS.zh, "港口", "部长说：“[港口]将在2031年保持开放，没有人会失去工作。”"],
  [TEXTS.mixed, "northwire公司 harbour", "[Northwire公司] said the [harbour] stays open, 港口开放."],
  [`${"一".repeat(300)}港口${"二".repeat(300)}`, "港口", `…${"一".repeat(40)}[港口]${"二".repeat(78)}…`],
  [`${"𠮷".repeat(300)}港口`, "港口", `…${"𠮷".repeat(40)}[港口]`],
  ["没有", "港口", "没有"],
])("of %j the snippet for %j is %j", (text, typed, snippet) => expect(marked(text, typed)).toBe(snippet))
