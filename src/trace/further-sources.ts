import type { Evidence, KnownStep, TrailEdge } from "../model.js"
import { TOP } from "./arborescence.js"
import { spanOf } from "./explain.js"
import { probabilityOf } from "./marginals.js"
import type { Page } from "./pile.js"
import { type Placed, upwards } from "./placing.js"
import { Lenders, type SecondSource, secondSource } from "./second-source.js"

/** That there are two is mostly right; which page the second is, seldom. */
const CONFIDENCE_OF_A_SECOND = 0.2

/** By page: the pages that it took from besides its parent. */
type Further = Map<Page, Page[]>

/**
 * Edges from the further pages that some pages took from besides their parent: those known, and those whose run of words
 * tells of them; never from a page below.
 *
 * @param drawn the edges from parents, over carriers or not
 */
export function furtherEdges(placed: Placed, drawn: readonly TrailEdge[]): TrailEdge[] {
  const { pile, known } = placed
  const { further } = knownFurther(placed)
  const into = (id: string) => drawn.filter(({ to }) => to === id)
  const edges = [...further].flatMap(([child, sources]) => {
    const sourcesDrawn = new Set(into(child.witness.id).map(({ from }) => from))
    return sources
      .filter((source) => !sourcesDrawn.has(source.witness.id))
      .map((source) => edgeBetween(source, child, []))
  })
  const lenders = new Lenders(pile)
  for (const child of pile.pages) {
    const isPossible = (page: Page) =>
      !comesFrom(placed, further, page, child) &&
      !known?.ofPage(child.index).notFrom.has(page.index) &&
      !further.get(child)?.includes(page)
    const second = secondOf(placed, lenders, child, isPossible)
    if (!second) continue
    addTo(further, child, second.page)
    edges.push(edgeBetween(second.page, child, [evidenceOf(child, second)]))
  }
  return edges
}

/** The further sources that are known, and the steps from pages that are themselves placed below. */
export function knownFurther(placed: Placed): { further: Further; circular: KnownStep[] } {
  const { pile, known } = placed
  const further: Further = new Map()
  const circular: KnownStep[] = []
  for (const { step, child, from, isFurther } of known?.kept ?? [])
    for (const at of isFurther && step.isSo ? from : []) {
      const [page, source] = [pile.pages[child], pile.pages[at]]
      if (!page || !source || further.get(page)?.includes(source)) continue
      if (comesFrom(placed, further, source, page)) circular.push(step)
      else addTo(further, page, source)
    }
  return { further, circular }
}

const addTo = (further: Further, page: Page, source: Page): unknown =>
  further.set(page, [...(further.get(page) ?? []), source])

/** Is a page the other, or below it? */
function comesFrom({ pile, parents }: Placed, further: Further, page: Page, above: Page): boolean {
  const reached = new Set([page])
  for (const one of reached) {
    if (one === above) return true
    const parent = pile.pages[parents[one.index] ?? TOP]
    if (parent) reached.add(parent)
    for (const source of further.get(one) ?? []) reached.add(source)
  }
  return false
}

const edgeBetween = (source: Page, child: Page, evidence: readonly Evidence[]): TrailEdge => ({
  from: source.witness.id,
  to: child.witness.id,
  action: "carried",
  confidence: CONFIDENCE_OF_A_SECOND,
  evidence,
})

function secondOf(
  { pile, parents, comparisons, marginals, weighed }: Placed,
  lenders: Lenders,
  child: Page,
  isPossible: (page: Page) => boolean,
): SecondSource | undefined {
  const parent = pile.pages[parents[child.index] ?? TOP]
  const comparison = comparisons[child.index]
  if (!parent || !comparison) return undefined
  const likelihood = (page: Page) => probabilityOf(marginals, child.index, page.index)
  const mayLend = (page: Page) => isPossible(page) && !upwards(pile, parents, parent).includes(page)
  return secondSource(lenders, weighed.edges, parent, child, comparison, mayLend, likelihood)
}

function evidenceOf(child: Page, { stretch, isRepeated }: SecondSource): Evidence {
  const [start, end] = spanOf(child, stretch)
  const words = `${stretch[1] - stretch[0]} words`
  const note = isRepeated ? `gives ${words} a second time` : `has ${words} that its other source lacks`
  return { kind: "reading", weight: 0, article: child.article.id, start, end, note }
}
