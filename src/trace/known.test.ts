import { describe, expect, test } from "vitest"
import type { Article, CollatedStatement, KnownStep, StepEnd, Trail, Verdict } from "../model.js"
import { refusedSteps, traceStatement } from "./index.js"

const LETTER =
  "We have kept bees above Lower Marl for forty years and we have never lost a hive to the frost. The new road will run through the orchard where they feed, and nobody from the county has asked us where the bees are to go. Move the road, or tell us plainly that honey is worth less to you than gravel."
/** A line that only the pages after `b` have. */
const CUT = LETTER.replace(" for forty years", "")

interface Made {
  readonly words?: string
  readonly after?: string
  readonly day?: number
}

/** Page `b` copied `a`; `c` and `d` copied the cut of `b`; `e` names a carrier that the pile does not hold. */
const PAGES: Readonly<Record<string, Made>> = {
  a: { day: 1 },
  b: { words: CUT, after: "Source: Paper a.", day: 2 },
  c: { words: CUT, after: "Source: Paper b.", day: 3 },
  d: { words: CUT, day: 4 },
  e: { words: CUT, after: "Source: Tern.", day: 5 },
}

function pile(pages: Readonly<Record<string, Made>> = PAGES) {
  const articles = Object.entries(pages).map(([id, { words = LETTER, after = "", day = 1 }]): Article => {
    const text = `${words}\n\n${after}`
    const start = text.indexOf("Source")
    const outlet = after.slice("Source: ".length, -1)
    return {
      id,
      publisher: `Paper ${id}`,
      text,
      published: { value: `2031-05-0${day}T08:00Z`, precision: "minute", from: "given" },
      transmissions: start < 0 ? [] : [{ start, end: text.length, action: "carried", outlet }],
    }
  })
  const witnesses = Object.entries(pages).map(([article, { words = LETTER }]) => ({
    id: `w-${article}`,
    article,
    content: [[0, words.length] as const],
    text: words,
    relation: [],
  }))
  const statement: CollatedStatement = { id: "s", text: LETTER, witnesses, apparatus: [] }
  return { statement, articles: new Map(articles.map((article) => [article.id, article])) }
}

/** `b<a` b has it from a; `b!a` it has not; `b<<a` also; `b<Tern<a` over a carrier; `u` is the utterance, `?` what is lost. */
function step(said: string, at: number): KnownStep {
  const [, page = "", over, how = "", from = ""] = /^(\w)(?:<([\w?]+))?(<<|<|!)([\w?]+)$/.exec(said) ?? []
  const isSo = how !== "!"
  const verdict: Verdict = isSo ? "confirmed" : "rejected"
  return {
    from: endOf(from),
    ...(over && { over: endOf(over) }),
    pages: [page],
    isSo,
    ...(how === "<<" && { isFurther: true }),
    decided: { decision: `d${at}`, kind: "edge", verdict, by: "Mina", at: "2031-06-01T10:00:00Z" },
  }
}

const endOf = (name: string): StepEnd =>
  name === "u"
    ? { kind: "utterance" }
    : name === "?"
      ? { kind: "lost" }
      : name.length === 1
        ? { kind: "witness", article: name }
        : { kind: "credited", name: name }

const steps = (said: string): KnownStep[] => said.split(" ").filter(Boolean).map(step)

const trailOf = (said: string, pages = PAGES): Trail => {
  const { statement, articles } = pile(pages)
  return traceStatement(statement, articles, steps(said)).trail
}

/** Every edge as it is written above. */
function told({ nodes, edges }: Trail): string[] {
  const names = new Map(
    nodes.map(({ id, kind, article, name = "?" }) => [id, kind === "utterance" ? "u" : (article ?? name)]),
  )
  return edges.map(({ from, to }) => `${names.get(to)}<${names.get(from)}`).sort()
}

describe("what people know of a trail", () => {
  test.each([
    ["nothing", "", "a<u b<a c<b d<b e<Tern Tern<b"],
    ["a page that another had it from", "d<c", "a<u b<a c<b d<c e<Tern Tern<b"],
    ["the likeliest source is not one: the next is", "d!b", "a<u b<a c<b d<c e<Tern Tern<b"],
    ["neither is the next", "d!b d!c d!e", "a<u b<a c<b d<a e<Tern Tern<b"],
    [
      "not the speaker, though no page either: the lost one is named",
      "a!u a!b a!c a!d a!e",
      "Tern<u a<Tern b<a c<b d<Tern e<Tern",
    ],
    ["a copy turned round takes its place", "a<b", "a<b b<u c<b d<b e<Tern Tern<d"],
    ["it was told the words itself", "c<u", "a<u b<a c<u d<b e<Tern Tern<b"],
    ["two were told", "a<u c<u", "a<u b<a c<u d<b e<Tern Tern<b"],
    ["a carrier that no page names for it", "d<Tern", "a<u b<a c<b d<Tern e<Tern Tern<b"],
    ["a carrier with a name of its own", "c<Marlwire", "a<u b<a c<Marlwire Marlwire<b d<b e<Tern Tern<b"],
    ["not the carrier that it names", "e!Tern", "a<u b<a c<b d<b e<b"],
    ["a page that is lost", "d<?", "?<b a<u b<a c<b d<? e<Tern Tern<b"],
    ["what a carrier had it from", "e<Tern<c", "a<u b<a c<b d<b e<Tern Tern<c"],
    [
      "what a carrier had it from, a carrier too",
      "e<Tern<Marlwire",
      "a<u b<a c<b d<b e<Tern Tern<Marlwire Marlwire<b",
    ],
    ["not what a carrier had it from", "e<Tern!b", "a<u b<a c<b d<b e<Tern Tern<c"],
    ["a carrier whose page has come in", "d<Paper_c", "a<u b<a c<b d<c e<Tern Tern<b"],
    ["two sources", "c<<a", "a<u b<a c<a c<b d<b e<Tern Tern<b"],
    ["a source that is not in the pile", "d<z", "a<u b<a c<b d<b e<Tern Tern<b"],
    ["the later of two sources", "d<c d<a", "a<u b<a c<b d<a e<Tern Tern<b"],
    ["the later of yes and no", "d<c d!c", "a<u b<a c<b d<b e<Tern Tern<b"],
    ["the later of no and yes", "d!c d<c", "a<u b<a c<b d<c e<Tern Tern<b"],
  ])("%s: %s", (_, said, expected) => {
    expect(told(trailOf(said))).toEqual(expected.split(" ").sort())
  })

  test.each([
    ["b<c c<b", "b<c"],
    ["b<c c<d d<b", "b<c"],
    ["d<c d<a", "d<c"],
    ["d<c d!c", "d<c"],
    ["c<<d d<c", "c<<d"],
    ["a<u b<u c<u", ""],
    ["d!u d!a d!b d!c d!e d<c d<?", "d<c"],
    ["a<a", "a<a"],
  ])("of %s no trail keeps to %s", (said, refused) => {
    const { statement, articles } = pile()
    const all = steps(said)
    const names = said.split(" ")
    const found = refusedSteps(statement, articles, all).map((one) => names[all.indexOf(one)])
    expect(found).toEqual(refused.split(" ").filter(Boolean))
  })

  test("an edge that is known says so, and one that is not what it was says what it is not", () => {
    const into = (said: string, page: string) => trailOf(said).edges.find(({ to }) => to === `w-${page}`)
    expect(into("d<c", "d")).toMatchObject({ confidence: 0.99, decided: [{ decision: "d0", by: "Mina" }] })
    expect(into("d<c", "d")?.evidence.at(-1)).toEqual({
      kind: "decision",
      weight: 4.6,
      note: "confirmed by Mina on 2031-06-01",
    })
    const next = into("d!b", "d")
    expect(next?.decided).toBeUndefined()
    expect(next?.evidence.at(-1)?.note).toBe("not from Paper b: rejected by Mina on 2031-06-01")
    expect(next?.confidence).toBeGreaterThan(into("", "d")?.confidence === undefined ? 1 : 0)
  })

  test("what is known of one page bears on the others", () => {
    const sure = (said: string) => trailOf(said).edges.find(({ to }) => to === "w-b")?.confidence ?? 0
    expect(sure("a<u")).toBeGreaterThanOrEqual(sure(""))
  })
})
