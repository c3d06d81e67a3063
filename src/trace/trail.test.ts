import fc from "fast-check"
import { expect, test } from "vitest"
import type { Article, CollatedStatement, PageDate, Trail } from "../model.js"
import { traceReadings, traceStatement } from "./index.js"

const LETTER =
  "We have lived beside the Ombre for nine generations and we will not leave it now. The dam was promised as a gift, but nobody asked the people of the valley whether they wanted it. Close the gates, send the surveyors home and let the river run."

interface Made {
  readonly words?: string
  readonly before?: string
  readonly after?: string
  readonly date?: string
  readonly publisher?: string
  readonly links?: readonly string[]
}

function page(
  id: string,
  { words = LETTER, before = "", after = "", date, publisher = `Paper ${id}`, links = [] }: Made = {},
) {
  const text = `${before}\n\n${words}\n\n${after}`
  const start = before.length + 2
  const published: PageDate | undefined = date
    ? { value: date, precision: "minute", from: "given" }
    : undefined
  const article: Article = {
    id,
    url: `https://paper-${id}.example/1`,
    publisher,
    text,
    links: links.map((href) => ({ start: 0, end: 0, href })),
    ...(published ? { published } : {}),
  }
  return { article, content: [[start, start + words.length]] as const }
}

type Page = ReturnType<typeof page>

function statementOf(pages: readonly Page[]): CollatedStatement {
  const witnesses = pages.map(({ article, content }) => {
    const text = article.text.slice(...(content[0] ?? [0, 0]))
    return { id: `w-${article.id}`, article: article.id, content, text, relation: [] }
  })
  return { id: "s", text: LETTER, witnesses, apparatus: [] }
}

const trace = (pages: readonly Page[], more: readonly Page[] = []) =>
  traceStatement(statementOf(pages), new Map([...pages, ...more].map(({ article }) => [article.id, article])))
    .trail

/** `child<parent` for every edge between pages; carriers between by their kind and name. */
function told({ nodes, edges }: Trail): string[] {
  const name = new Map(
    nodes.map((node) => [
      node.id,
      node.kind === "witness" ? node.article : [node.kind, node.name].filter(Boolean).join(" "),
    ]),
  )
  return edges.map(({ from, to }) => `${name.get(to)} < ${name.get(from)}`).sort()
}

const DAY = "2031-05-03T"
const cutLetter = LETTER.replace(" Close the gates, send the surveyors home and let the river run.", "")

test("a statement with one witness has a trail", () => {
  expect(told(trace([page("a")]))).toEqual(["a < utterance"])
})

test("a carrier that the pile does not hold stands between", () => {
  const { article, content } = page("a", { after: "The letter was first published by Velm Radio." })
  const start = article.text.indexOf("first published")
  const said = {
    start,
    end: article.text.length - 1,
    action: "published",
    outlet: "Velm Radio",
    original: true,
  } as const
  const trail = trace([{ article: { ...article, transmissions: [said] }, content }])
  expect(told(trail)).toEqual(["a < credited Velm Radio", "credited Velm Radio < utterance"])
  expect(trail.edges.flatMap(({ evidence }) => evidence).find(({ kind }) => kind === "credit")).toMatchObject(
    {
      article: "a",
      note: "credits Velm Radio",
    },
  )
})

test("a credit outside the text is shown in its own words", () => {
  const { article, content } = page("a")
  const end = article.text.length
  const under = { start: end, end, as: "© Velm Radio", action: "published", outlet: "Velm Radio" } as const
  const trail = trace([{ article: { ...article, transmissions: [under] }, content }])
  const credits = trail.edges.flatMap(({ evidence }) => evidence).filter(({ kind }) => kind === "credit")
  expect(credits.map(({ as: words }) => words)).toContain("© Velm Radio")
})

test("a page that had the statement itself has no carrier above it, whomever its words name", () => {
  const { article, content } = page("a", {
    before: "Roe gave the letter to Paper a.",
    after: "As Velm Radio reported, the gates are shut.",
  })
  const start = article.text.indexOf("As Velm")
  const named = { start, end: start + 22, action: "reported", outlet: "Velm Radio" } as const
  expect(told(trace([{ article: { ...article, transmissions: [named] }, content }]))).toEqual([
    "a < utterance",
  ])
})

const chain = [
  page("a", { date: `${DAY}08:00Z` }),
  page("b", {
    date: `${DAY}10:00Z`,
    words: cutLetter,
    after: "Paper a reported.",
    links: ["https://paper-a.example/1"],
  }),
  page("c", {
    date: `${DAY}15:00Z`,
    words: cutLetter.replace("nobody", "no one"),
    after: "Source: Paper b.",
  }),
]

test("credits, cuts and dates lead from page to page", () => {
  const trail = trace(chain)
  expect(told(trail)).toEqual(["a < utterance", "b < a", "c < b"])
  const edge = trail.edges.find(({ to }) => to === "w-b")
  expect(edge?.confidence).toBeGreaterThan(0.9)
  expect(edge?.evidence.map(({ note }) => note)).toEqual(
    expect.arrayContaining([
      "credits Paper a",
      "links to its source",
      "dated 2 h later",
      expect.stringContaining("lacks “Close the gates"),
    ]),
  )
})

test("a link to a house leads to its only page where that came without an address", () => {
  const notes = (pages: readonly Page[]) =>
    trace(pages)
      .edges.find(({ to }) => to === "w-b")
      ?.evidence.map(({ note }) => note)
  const [first, ...others] = chain.map(({ article: { url, ...saved }, content }) => ({
    article: saved,
    content,
  }))
  if (!first) throw new Error("no first page")
  expect(notes([first, ...others])).toContain("links to its source")
  const twin = { ...first, article: { ...first.article, id: "d" } }
  expect(notes([first, twin, ...others])).not.toContain("links to its source")
})

test("evidence that was read in words says where", () => {
  const edge = trace(chain).edges.find(({ to }) => to === "w-b")
  const credit = edge?.evidence.find(({ kind }) => kind === "credit")
  expect(chain[1]?.article.text.slice(credit?.start, credit?.end)).toBe("Paper a")
})

test("the order of pages does not matter", () => {
  fc.assert(
    fc.property(fc.shuffledSubarray(chain, { minLength: 3 }), (pages) => {
      expect(trace(pages)).toEqual(trace(chain))
    }),
    { numRuns: 6 },
  )
})

test("an unrelated page changes nothing", () => {
  expect(trace(chain, [page("z", { before: "Paper a reported. Source: Paper c." })])).toEqual(trace(chain))
})

test("a verbatim duplicate hangs beside or below its twin", () => {
  fc.assert(
    fc.property(fc.constantFrom("a", "b", "c"), fc.boolean(), (of, isDated) => {
      const twin = chain.find(({ article }) => article.id === of)
      if (!twin) throw new Error("no such page")
      const { published, ...undated } = twin.article
      const later = published && isDated ? { published: { ...published, value: "2031-05-04T20:00Z" } } : {}
      const copy = {
        article: { ...undated, ...later, id: "d", publisher: "Paper d", url: "https://paper-d.example/1" },
        content: twin.content,
      }
      const parents = new Map(
        told(trace([...chain, copy])).map((edge) => edge.split(" < ") as [string, string]),
      )
      const around = [of, parents.get(of)]
      expect(around.includes(parents.get("d")) || parents.get(of) === "d").toBe(true)
    }),
    { numRuns: 6 },
  )
})

test("no page is above itself, whatever the pages say", () => {
  const words = fc.constantFrom(
    LETTER,
    cutLetter,
    LETTER.replace("gift", "present"),
    LETTER.replace("nobody asked", "they did not ask"),
  )
  const made = fc.record({
    words,
    date: fc.constantFrom(`${DAY}08:00Z`, `${DAY}09:00Z`),
    after: fc.constantFrom("", "Source: Paper p1.", "Paper p2 reported."),
  })
  fc.assert(
    fc.property(fc.array(made, { minLength: 1, maxLength: 6 }), (all) => {
      const trail = trace(all.map((one, at) => page(`p${at}`, one)))
      for (const { id } of trail.nodes.filter(({ kind }) => kind !== "utterance")) {
        expect(reaches(trail, id)).toContain(trail.nodes.find(({ kind }) => kind === "utterance")?.id)
        expect(reaches(trail, id)).not.toContain(id)
      }
      for (const { confidence } of trail.edges) {
        expect(confidence).toBeGreaterThanOrEqual(0)
        expect(confidence).toBeLessThanOrEqual(1)
      }
    }),
    { numRuns: 100 },
  )
})

/** All nodes above one. */
function reaches({ edges }: Trail, id: string): string[] {
  const seen = new Set<string>()
  const above = [id]
  for (let at = above.pop(); at !== undefined; at = above.pop())
    for (const { from, to } of edges)
      if (to === at && !seen.has(from)) {
        seen.add(from)
        above.push(from)
      }
  return [...seen]
}

test("two witnesses of one article are one page of the trail", () => {
  const { article, content } = page("a")
  const [start, end] = content[0]
  const statement = statementOf([{ article, content }])
  const halves = [
    { id: "w1", article: "a", content: [[start, start + 60]] as const, text: "", relation: [] },
    { id: "w2", article: "a", content: [[start + 60, end]] as const, text: "", relation: [] },
  ]
  const { trail } = traceStatement({ ...statement, witnesses: halves }, new Map([["a", article]]))
  expect(trail.nodes.filter(({ kind }) => kind === "witness").map(({ id }) => id)).toEqual(["w2"])
})

test("an article that was not given counts by its witness's words", () => {
  const pages = chain.slice(0, 2)
  const trail = traceStatement(statementOf(pages), new Map()).trail
  expect(trail.nodes.filter(({ kind }) => kind === "witness")).toHaveLength(2)
})

test("aligned readings: the copies hang below the text they change", () => {
  const places = Array.from({ length: 24 }, () => [1, 1, 1, 1])
  const changed = (place: number, witnesses: readonly number[]) => {
    for (const witness of witnesses) (places[place] ?? [])[witness] = place % 2 ? 0 : 2
  }
  for (const place of [1, 2, 3, 4, 5, 6]) changed(place, [1, 2, 3])
  for (const place of [10, 11, 12, 13]) changed(place, [2])
  for (const place of [15, 16, 17, 18]) changed(place, [3])
  const { trail, witnesses } = traceReadings({
    id: "t",
    witnesses: ["A", "B", "C", "D"].map((id) => ({ id })),
    aligned: { columns: ["A", "B", "C", "D"], words: places },
  })
  expect(witnesses.map(({ id }) => id)).toEqual(["A", "B", "C", "D"])
  const below = trail.edges.filter(({ from }) => from === "B").map(({ to }) => to)
  expect(below).toEqual(expect.arrayContaining(["C", "D"]))
})

test("aligned readings: a witness that is said to be the first stands at the top", () => {
  const words = Array.from({ length: 12 }, (_, place) => [1, place < 4 ? 2 : 1, place < 8 ? 2 : 1])
  const columns = ["A", "B", "C"]
  const tradition = { id: "t", witnesses: columns.map((id) => ({ id })), aligned: { columns, words } }
  for (const root of columns) {
    const { trail } = traceReadings({ ...tradition, root })
    expect(trail.edges.find(({ to }) => to === root)?.action).toBe("said")
    expect(trail.edges.every(({ confidence }) => confidence >= 0 && confidence <= 1)).toBe(true)
  }
  expect(traceReadings({ ...tradition, root: "A" })).toEqual(
    traceReadings({
      ...tradition,
      root: "A",
      aligned: { columns: [...columns].reverse(), words: words.map((row) => [...row].reverse()) },
    }),
  )
})

test.each([
  [
    "in words of their own",
    "MARLOW (Ostwire) – Nobody came to the gate.",
    ["a < credited Ostwire", "b < credited Ostwire"],
  ],
  ["in the same words", "Source: Ostwire", ["b < a"]],
])("two pages that credit one carrier %s", (_, after, expected) => {
  const credited = (id: string, words: string, date: string) => {
    const made = page(id, { after: words, date })
    const start = made.article.text.indexOf(words)
    const carried = { start, end: start + words.length, action: "carried" as const, outlet: "Ostwire" }
    return { ...made, article: { ...made.article, transmissions: [carried] } }
  }
  const edges = told(
    trace([credited("a", "Source: Ostwire", "2031-05-03T09:00Z"), credited("b", after, "2031-05-03T12:00Z")]),
  )
  expect(edges).toEqual(expect.arrayContaining(expected))
})
