import { describe, expect, test } from "vitest"
import type { Article, CollatedStatement, Trail } from "../model.js"
import { bestParents, TOP } from "./arborescence.js"
import { allEdges, Edges } from "./edges.js"
import { traceStatement } from "./index.js"

/** More than are weighed with each other, and more than fit into a matrix. */
const MANY = 1600
const MINUTE = 60_000

interface Made {
  readonly text: string
  readonly language?: string
}

const PASSAGE = "The ferry will sail at dawn although the master of the harbour has warned of fog."
const TRANSLATED = "Die Fähre läuft im Morgengrauen aus obwohl der Hafenmeister vor Nebel gewarnt hat."
const withWord = (at: number) => PASSAGE.replace("dawn", `dawn on day ${Math.floor(at / 20)}`)

/** By kind of large statement, what stands on each page. */
const PILES: Readonly<Record<string, (at: number) => Made>> = {
  "in the very same words": () => ({ text: PASSAGE }),
  "with words changed that some have": (at) => ({ text: withWord(at) }),
  "that credit a page, a carrier that is not there, or nobody": (at) => ({
    text: `${at % 3 === 0 ? "Paper 1 reported:" : at % 3 === 1 ? "Tern reported:" : "Heard today:"} ${PASSAGE}`,
  }),
  "in two languages": (at) =>
    at % 2 === 0 ? { text: PASSAGE, language: "en" } : { text: TRANSLATED, language: "de" },
}

function trailOf(textAt: (at: number) => Made): Trail {
  const articles = Array.from({ length: MANY }, (_, at): Article => {
    const { text, language } = textAt(at)
    const value = new Date(Date.UTC(2031, 4, 2) + at * MINUTE).toISOString()
    const start = text.search(/Tern|Paper 1/)
    return {
      id: `page-${String(at).padStart(5, "0")}`,
      publisher: `Paper ${at % 97}`,
      text,
      published: { value, precision: "minute", from: "given" },
      transmissions:
        start < 0
          ? []
          : [
              {
                start: 0,
                end: text.indexOf(":"),
                action: "reported",
                outlet: text.slice(0, text.indexOf(" rep")),
              },
            ],
      ...(language && { language }),
    }
  })
  const witnesses = articles.map(({ id, text }) => {
    const start = text.includes(": ") ? text.indexOf(": ") + 2 : 0
    return { id: `w-${id}`, article: id, content: [[start, text.length] as const], text, relation: [] }
  })
  const statement: CollatedStatement = { id: "s", text: PASSAGE, witnesses, apparatus: [] }
  return traceStatement(statement, new Map(articles.map((one) => [one.id, one]))).trail
}

/** The nodes that edges lead to from the utterance. */
function reachedFrom({ nodes, edges }: Trail): Set<string> {
  const below = new Map<string, string[]>()
  for (const { from, to } of edges) below.set(from, [...(below.get(from) ?? []), to])
  const reached = new Set([nodes[0]?.id ?? ""])
  for (const node of reached) for (const to of below.get(node) ?? []) reached.add(to)
  return reached
}

describe("many pages", () => {
  test.each(Object.entries(PILES))("%s have one trail", (_, textAt) => {
    const trail = trailOf(textAt)
    expect(trail.nodes.filter(({ kind }) => kind === "witness").length).toBe(MANY)
    expect(reachedFrom(trail).size).toBe(trail.nodes.length)
    const sources = new Set(trail.edges.map(({ to }) => to))
    expect(trail.nodes.filter(({ id }) => !sources.has(id)).map(({ kind }) => kind)).toEqual(["utterance"])
  })

  test("a chain of ten thousand pages is found, however it is come upon", () => {
    const length = 10_000
    const isAbove = [(child: number) => child - 1, (child: number) => child + 1]
    for (const parentOf of isAbove) {
      const parents = Array.from({ length }, (_, child) => parentOf(child))
      const edges = new Edges(parents.map((parent) => (parent in parents ? [parent] : [])))
      const pair = new Float64Array(edges.count).fill(1)
      const chain = parents.map((parent) => (parent in parents ? parent : TOP))
      expect(bestParents({ edges, pair, top: new Float64Array(length) })).toEqual(chain)
    }
  })

  test("of pages that would each rather be below the next, in a ring, one is at the top", () => {
    const pages = 300
    const edges = allEdges(pages)
    const pair = Float64Array.from(edges.parents, (parent, edge) =>
      parent === (edges.childOf(edge) + 1) % pages ? 1 : 0,
    )
    const top = new Float64Array(pages).fill(-pages)
    top[7] = 1 - pages
    const best = bestParents({ edges, pair, top })
    expect(best).toEqual(Array.from(top, (_, page) => (page === 7 ? TOP : (page + 1) % pages)))
  })
})
