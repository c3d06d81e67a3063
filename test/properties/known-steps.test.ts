import fc from "fast-check"
import { expect, test } from "vitest"
import type { KnownStep, StepEnd, Trail, TrailNode } from "../../src/model.js"
import { refusedSteps, traceStatement } from "../../src/trace/index.js"
import { type CopiedPages, copiedPages, MANNERS } from "../fixtures/copied-pages.js"

const PAGES = 8
/** A carrier that the pile holds is its page. */
const [HELD, HELD_BY] = ["Aldermoor Courier", "page-0"]
const page = fc.integer({ min: 0, max: PAGES - 1 }).map((at) => `page-${at}`)

const end: fc.Arbitrary<StepEnd> = fc.oneof(
  { weight: 5, arbitrary: page.map((article): StepEnd => ({ kind: "witness", article })) },
  { weight: 1, arbitrary: fc.constant<StepEnd>({ kind: "utterance" }) },
  { weight: 1, arbitrary: fc.constant<StepEnd>({ kind: "lost" }) },
  {
    weight: 2,
    arbitrary: fc
      .constantFrom("Velm Radio", "Northwire")
      .map((name): StepEnd => ({ kind: "credited", name })),
  },
  { weight: 1, arbitrary: fc.constant<StepEnd>({ kind: "credited", name: HELD }) },
)

type Asked = Pick<KnownStep, "from" | "pages" | "isSo" | "over" | "isFurther">

const direct: fc.Arbitrary<Asked> = fc.record({ from: end, pages: fc.tuple(page), isSo: fc.boolean() })
const anyStep: fc.Arbitrary<Asked> = fc.oneof(
  { weight: 3, arbitrary: direct },
  {
    weight: 1,
    arbitrary: fc.record({
      from: end,
      over: fc.constantFrom<StepEnd>({ kind: "lost" }, { kind: "credited", name: "Tern" }),
      pages: fc.uniqueArray(page, { minLength: 1, maxLength: 3 }),
      isSo: fc.boolean(),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      from: page.map((article): StepEnd => ({ kind: "witness", article })),
      pages: fc.tuple(page),
      isSo: fc.boolean(),
      isFurther: fc.constant(true as const),
    }),
  },
)
const steps = fc.array(anyStep, { maxLength: 8 }).map((all) =>
  all.map((asked, at): KnownStep => {
    const verdict = asked.isSo ? "confirmed" : "rejected"
    const decided = {
      decision: `d${at}`,
      kind: "edge",
      verdict,
      by: "Mina",
      at: "2031-06-01T10:00:00Z",
    } as const
    return { ...asked, decided }
  }),
)

const traced = ({ statement, articles }: CopiedPages, steps: readonly KnownStep[] = []): Trail =>
  traceStatement(statement, articles, steps).trail

const nodeIn = ({ nodes }: Trail, id: string): TrailNode | undefined => nodes.find((node) => node.id === id)
const pageIn = ({ nodes }: Trail, article: string): string | undefined =>
  nodes.find((node) => node.article === article)?.id

/** The nodes right above one. */
const above = (trail: Trail, id: string): TrailNode[] =>
  trail.edges.filter(({ to }) => to === id).flatMap(({ from }) => nodeIn(trail, from) ?? [])

/** All nodes above one, itself only where it is above itself. */
function allAbove(trail: Trail, id: string): Set<string> {
  const found = new Set<string>()
  const left = above(trail, id)
  for (let node = left.pop(); node; node = left.pop())
    if (!found.has(node.id)) {
      found.add(node.id)
      left.push(...above(trail, node.id))
    }
  return found
}

const isCarrier = ({ kind }: TrailNode): boolean => kind === "lost" || kind === "credited"

/** The pages, or the utterance, that a node comes from, over carriers. */
const sources = (trail: Trail, id: string): TrailNode[] =>
  above(trail, id).flatMap((node) => (isCarrier(node) ? sources(trail, node.id) : [node]))

function expectTrail(trail: Trail): void {
  const utterance = trail.nodes.find(({ kind }) => kind === "utterance")?.id ?? ""
  expect(new Set(trail.nodes.map(({ id }) => id)).size).toBe(trail.nodes.length)
  for (const { id } of trail.nodes.filter((node) => node.id !== utterance)) {
    expect(allAbove(trail, id)).not.toContain(id)
    expect(allAbove(trail, id)).toContain(utterance)
  }
  for (const { confidence } of trail.edges) {
    expect(confidence).toBeGreaterThanOrEqual(0)
    expect(confidence).toBeLessThanOrEqual(1)
  }
}

/** A lost page that is said to have been there may have got its name. */
const isEnd = (node: TrailNode, end: StepEnd, isSo: boolean): boolean =>
  (node.kind === end.kind || (isSo && end.kind === "lost" && node.kind === "credited")) &&
  node.article === end.article &&
  (end.kind !== "credited" || node.name === end.name)

/** Does the trail do as a step says? Also where one of its ends is not in the pile. */
function keepsTo(trail: Trail, { from, over, pages, isSo }: KnownStep): boolean {
  const source: StepEnd =
    from.name === HELD && pageIn(trail, HELD_BY) ? { kind: "witness", article: HELD_BY } : from
  if (source.kind === "witness" && !pageIn(trail, source.article ?? "")) return true
  return pages.every((article) => {
    const id = pageIn(trail, article)
    if (id === undefined) return true
    const ends = over
      ? above(trail, id)
          .filter((node) => isEnd(node, over, isSo))
          .map((node) => node.id)
      : [id]
    const isThere = ends.some((to) => above(trail, to).some((node) => isEnd(node, source, isSo)))
    if (isSo) return isThere
    const isSource = sources(trail, id).some((node) => isEnd(node, source, isSo))
    return !isThere && !(isSource && (source.kind === "witness" || (over && source.kind === "utterance")))
  })
}

const sizes = fc.record({ seed: fc.nat(10_000), pages: fc.integer({ min: 1, max: PAGES }) })

test("whatever is known, a trail is one, and keeps to all that it does not refuse", () => {
  fc.assert(
    fc.property(sizes, steps, ({ seed, pages }, known) => {
      const pile = copiedPages(seed, { ...MANNERS, pages })
      const trail = traced(pile, known)
      expectTrail(trail)
      const refused = refusedSteps(pile.statement, pile.articles, known)
      const broken = known.filter((step) => !refused.includes(step) && !keepsTo(trail, step))
      expect(broken).toEqual([])
    }),
    { numRuns: 100 },
  )
})

test("what is known of pages that are not in the pile changes nothing", () => {
  const { statement, articles } = copiedPages(7)
  const elsewhere = (article: string): KnownStep => ({
    from: { kind: "witness", article: "page-0" },
    pages: [article],
    isSo: true,
    decided: { decision: "d", kind: "edge", verdict: "confirmed", by: "Mina", at: "2031-06-01T10:00:00Z" },
  })
  expect(traceStatement(statement, articles, [elsewhere("page-99")])).toEqual(
    traceStatement(statement, articles),
  )
})
