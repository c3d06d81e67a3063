import type { KnownStep, StepEnd } from "../model.js"
import { outletKey } from "../text/index.js"
import { TOP } from "./arborescence.js"
import type { Pile } from "./pile.js"
import { RuledOut, type Top } from "./ruled-out.js"

/** A carrier that the pile does not hold; one that is lost has no name. */
export interface Carrier {
  readonly key: string
  readonly name?: string
}

export const LOST: Carrier = { key: "" }

/** What is known of the sources of one page. */
export interface KnownOfPage {
  /** The only pages that it may have the statement from, {@link TOP} for none of the pile; nothing where any may be. */
  readonly from?: ReadonlySet<number>
  readonly notFrom: ReadonlySet<number>
  /** It does not have the statement from the utterance itself. */
  readonly isNotSaid: boolean
  /** The carrier that it had the statement from; null where none stands between it and its source. */
  readonly over?: Carrier | null
  readonly notOver: ReadonlySet<string>
  /** The carrier that this one had it from; null where none. */
  readonly above?: Carrier | null
  readonly notAbove: ReadonlySet<string>
  /** Pages that it has something from too, whatever its main source. */
  readonly further: ReadonlySet<number>
}

const NOTHING: KnownOfPage = {
  notFrom: new Set(),
  isNotSaid: false,
  notOver: new Set(),
  notAbove: new Set(),
  further: new Set(),
}

/** A step as it bears on one page of the pile. */
export interface PageStep {
  readonly step: KnownStep
  readonly child: number
  /** Pages of the pile that the step comes from, {@link TOP} for the utterance; none where it comes from a carrier. */
  readonly from: readonly number[]
  /** The carrier that the step comes from, where the pile does not hold it. */
  readonly carrier?: Carrier
  /** The carrier that the step leads to. */
  readonly over?: Carrier
  readonly isFurther: boolean
}

/** What is known of a pile's trail. */
export interface Known {
  readonly ruledOut: RuledOut
  readonly ofPage: (page: number) => KnownOfPage
  readonly isAbout: (page: number) => boolean
  /** The pages that one may have the statement from, where any are ruled out; {@link TOP} is none. */
  readonly sourcesOf: (page: number) => Iterable<number> | undefined
  /** Is a page known to have the statement from no page of the pile? */
  readonly isHeard: (page: number) => boolean
  /** May a page hang below a parent, or {@link TOP}? */
  readonly mayHave: (page: number, parent: number) => boolean
  /** Steps that the trail keeps to. */
  readonly kept: readonly PageStep[]
  /** Steps that cannot be kept to along with later ones. */
  readonly refused: readonly PageStep[]
}

/**
 * What steps known to have been made, or not to have been, say of a pile's trail. Steps come in the order in which they were
 * decided. Where they contradict each other, or leave a page no way from the utterance, the later ones hold.
 *
 * @param asMain steps from a further source that are taken for those from the main one
 * @returns nothing where no step is about the pile's pages
 */
export function knownOf(
  pile: Pile,
  steps: readonly KnownStep[],
  asMain: ReadonlySet<KnownStep> = new Set(),
): Known | undefined {
  const all = steps.flatMap((step) => pageSteps(pile, step, !asMain.has(step))).reverse()
  if (all.length === 0) return undefined
  const known = new Map<number, KnownOfPage>()
  const ruledOut = new RuledOut(pile.pages.length)
  const kept = all.filter((one) => {
    const before = known.get(one.child) ?? NOTHING
    const after = withStep(before, one)
    if (!after) return false
    ruleOut(ruledOut, one.child, after)
    if (ruledOut.isPossible()) return known.set(one.child, after)
    ruleOut(ruledOut, one.child, before)
    return false
  })
  const isKept = new Set(kept)
  ruleOutWaysBack(ruledOut, known)
  const ofPage = (page: number) => known.get(page) ?? NOTHING
  const isHeard = (page: number) => isFromNone(ofPage(page))
  return {
    ruledOut,
    ofPage,
    isAbout: (page) => known.has(page),
    sourcesOf: (page) => sourcesLeft(pile, ofPage(page)),
    isHeard,
    mayHave: (page, parent) => (isHeard(page) ? parent === TOP : !ruledOut.isOut(page, parent)),
    kept,
    refused: all.filter((one) => !isKept.has(one)),
  }
}

const isFromNone = ({ from }: KnownOfPage): boolean => from?.has(TOP) ?? false

/** The steps of a page; one that comes from a page, or leads to one, which the pile lacks says nothing of it. */
function pageSteps(pile: Pile, step: KnownStep, mayBeFurther: boolean): PageStep[] {
  const [source, target] = [endIn(pile, step.from), step.over && endIn(pile, step.over)]
  const over = target?.carrier
  const children = target && !over ? target.pages : indicesOf(pile, step.pages)
  const { pages, carrier } = source
  if (pages.length === 0 && !carrier) return []
  const isFurther = mayBeFurther && step.isFurther === true
  return children.map((child) => {
    const from = pages.filter((page) => page !== child)
    return { step, child, from, isFurther, ...(carrier && { carrier }), ...(over && { over }) }
  })
}

/** Pages of the pile, or the carrier that it does not hold. A carrier whose page has come in is that page. */
function endIn(pile: Pile, { kind, article, name = "" }: StepEnd): { pages: number[]; carrier?: Carrier } {
  if (kind === "utterance") return { pages: [TOP] }
  if (kind === "lost") return { pages: [], carrier: LOST }
  if (kind === "witness") return { pages: indicesOf(pile, article === undefined ? [] : [article]) }
  const pages = [...pile.carriers.pagesOf(name)]
  return pages.length > 0 ? { pages } : { pages, carrier: { key: outletKey(name), name } }
}

function indicesOf({ pages }: Pile, articles: readonly string[]): number[] {
  const ids = new Set(articles)
  return pages.filter(({ article }) => ids.has(article.id)).map(({ index }) => index)
}

/** What is known of a page with one step more, an earlier one; nothing where that contradicts what is known. */
const withStep = (known: KnownOfPage, one: PageStep): KnownOfPage | undefined =>
  one.step.isSo ? withStepMade(known, one) : withStepNotMade(known, one)

function withStepMade(
  known: KnownOfPage,
  { from, carrier, over, isFurther }: PageStep,
): KnownOfPage | undefined {
  if (isFurther) {
    const further = from.filter((page) => !known.notFrom.has(page))
    return further.length > 0 ? { ...known, further: union(known.further, further) } : undefined
  }
  // A carrier that is lost, or the carrier itself, is no source of a carrier that anybody could draw.
  if (over && carrier && [LOST.key, over.key].includes(carrier.key)) return undefined
  const passed = over ?? carrier ?? null
  if (!fits(known.over, known.notOver, passed)) return undefined
  const above = over ? (carrier ?? null) : known.above
  if (over && !fits(known.above, known.notAbove, above ?? null)) return undefined
  const sources = from.filter((page) => !known.notFrom.has(page) && (known.from?.has(page) ?? true))
  if (!carrier && (sources.length === 0 || (known.isNotSaid && passed === null && sources[0] === TOP)))
    return undefined
  return {
    ...known,
    over: passed,
    ...(above !== undefined && { above }),
    ...(!carrier && { from: new Set(sources) }),
  }
}

/** Does a carrier, or null for none, agree with what is known of the carrier in that place? */
const fits = (is: Carrier | null | undefined, isNot: ReadonlySet<string>, carrier: Carrier | null): boolean =>
  (is === undefined || is?.key === carrier?.key) && !(carrier && isNot.has(carrier.key))

function withStepNotMade(known: KnownOfPage, { from, carrier, over }: PageStep): KnownOfPage | undefined {
  if (carrier && over)
    return known.above?.key === carrier.key
      ? undefined
      : { ...known, notAbove: union(known.notAbove, [carrier.key]) }
  if (carrier)
    return known.over?.key === carrier.key
      ? undefined
      : { ...known, notOver: union(known.notOver, [carrier.key]) }
  if (!over && from[0] === TOP)
    return known.over === null && known.from?.has(TOP) ? undefined : { ...known, isNotSaid: true }
  const notFrom = union(known.notFrom, from)
  const isContradicted =
    (known.from && [...known.from].every((page) => notFrom.has(page))) ||
    from.some((page) => known.further.has(page))
  return isContradicted ? undefined : { ...known, notFrom }
}

const union = <T>(some: ReadonlySet<T>, more: Iterable<T>): ReadonlySet<T> => new Set([...some, ...more])

/** Rules out what cannot be above a page. Of one that is known to be at the top nothing is: it may not be the only one. */
function ruleOut(ruledOut: RuledOut, child: number, known: KnownOfPage): void {
  const { from, notFrom, notOver, isNotSaid } = isFromNone(known) ? NOTHING : known
  const isBelow = notFrom.has(TOP) || from !== undefined
  const tops: Top[] = [
    ...(isBelow || isNotSaid ? (["first"] as const) : []),
    ...(isBelow || notOver.has(LOST.key) ? (["orphan"] as const) : []),
  ]
  ruledOut.bar(child, from, notFrom, tops)
}

/** The pages that may still be above one; nothing where all may. */
function sourcesLeft({ pages }: Pile, known: KnownOfPage): Iterable<number> | undefined {
  const { from, notFrom } = known
  if (isFromNone(known) || (!from && notFrom.size === 0)) return undefined
  return from ?? pages.keys()
}

/** No page has the statement from one that is known to have it, over whatever pages, from that page. */
function ruleOutWaysBack(ruledOut: RuledOut, known: ReadonlyMap<number, KnownOfPage>): void {
  const parentOf = (page: number): number => {
    const [parent = TOP, ...others] = known.get(page)?.from ?? []
    return others.length > 0 ? TOP : parent
  }
  for (const page of known.keys())
    for (let above = parentOf(page); above !== TOP; above = parentOf(above)) ruledOut.barPair(above, page)
}
