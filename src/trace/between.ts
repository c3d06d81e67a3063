import type { Evidence } from "../model.js"
import type { Change } from "./compare.js"
import {
  type CreditedCarrier,
  claimsStatement,
  creditedCarriers,
  originOutside,
  outsideCredits,
} from "./credited.js"
import { lostGroups } from "./lost.js"
import type { Page, Pile } from "./pile.js"

/** A carrier that the pile does not hold, between pages and what is above them. */
export interface Between {
  readonly kind: "credited" | "lost"
  /** Of a credited carrier. */
  readonly carrier?: CreditedCarrier
  /** The pages that had the statement from it. */
  readonly below: readonly Page[]
  /** The carrier, also not in the pile, that this one is said to have it from. */
  readonly from?: CreditedCarrier
  readonly evidence: readonly Evidence[]
}

/** What one page's credit of a carrier weighs: about nine of ten credits hold. */
const WEIGHT_OF_A_CREDIT = 2.2
const BITS_TO_LOG_ODDS = Math.LN2

/** The carriers between the utterance and the pages that have no page of the pile above them. */
export function carriersAbove(pile: Pile, tops: readonly Page[]): Between[] {
  const [only] = tops
  const isClaimed = tops.some(claimsStatement)
  // Whom the page that had it first names beside is whom the words speak of.
  if (only && tops.length === 1 && isClaimed) return []
  const named = creditedCarriers(tops)[0] ?? (isClaimed ? undefined : originOutside(pile))
  if (only && tops.length === 1) return named ? [carrierOfOne(only, named)] : []
  const evidence = named ? creditEvidence(named) : [commonSource(tops)]
  return [{ kind: named ? "credited" : "lost", ...(named ? { carrier: named } : {}), below: tops, evidence }]
}

/** In "X reports, citing Y" the page has it from X, and X from Y. */
function carrierOfOne(page: Page, named: CreditedCarrier): Between {
  const chain = (link: "nearer" | "farther") => creditedCarriers([page], (credit) => credit.chain === link)[0]
  const [nearer, farther] = [chain("nearer"), chain("farther")]
  if (nearer && farther)
    return {
      kind: "credited",
      carrier: nearer,
      from: farther,
      below: [page],
      evidence: creditEvidence(nearer),
    }
  return { kind: "credited", carrier: named, below: [page], evidence: creditEvidence(named) }
}

function commonSource(tops: readonly Page[]): Evidence {
  return { kind: "reading", weight: 0, note: `${tops.length} pages, none of which has it from another` }
}

/**
 * The carriers between a page and the pages below it: implied by readings, or credited.
 *
 * @param above the page and all above it, who are asked for only where a page below credits a carrier
 */
export function carriersBelow(
  pile: Pile,
  above: () => readonly Page[],
  children: readonly Page[],
  changesOf: (child: Page) => readonly Change[],
): Between[] {
  let known: ReadonlySet<string> | undefined
  const isNew = ({ key }: CreditedCarrier) => {
    known ??= new Set(above().flatMap((page) => outsideCredits(page).map((credit) => credit.key)))
    return !known.has(key)
  }
  const lost = lostGroups(pile, children, changesOf).map(({ members, gain }): Between => {
    const carrier = creditedCarriers(members).find(isNew)
    const readings: Evidence = {
      kind: "reading",
      weight: Math.round(gain * BITS_TO_LOG_ODDS * 100) / 100,
      note: `${members.length} pages share changes that their source lacks`,
    }
    return {
      kind: carrier ? "credited" : "lost",
      ...(carrier ? { carrier } : {}),
      below: members,
      evidence: [readings, ...(carrier ? creditEvidence(carrier) : [])],
    }
  })
  const placed = new Set(lost.flatMap(({ below }) => below))
  return [
    ...lost,
    ...creditedBelow(
      children.filter((page) => !placed.has(page)),
      isNew,
    ),
  ]
}

/** Each page goes below the carrier it shares with the most others; an origin belongs farther up and is left. */
function creditedBelow(children: readonly Page[], isNew: (carrier: CreditedCarrier) => boolean): Between[] {
  const found: Between[] = []
  let left = [...children]
  for (const carrier of creditedCarriers(children, ({ role }) => role === "carrier").filter(isNew)) {
    const pages = new Set(carrier.pages)
    const below = left.filter((page) => pages.has(page))
    if (below.length === 0) continue
    found.push({ kind: "credited", carrier, below, evidence: creditEvidence({ ...carrier, pages: below }) })
    left = left.filter((page) => !pages.has(page))
  }
  return found
}

function creditEvidence({ key, name, pages }: CreditedCarrier): Evidence[] {
  return pages.flatMap((page) => {
    const credit = outsideCredits(page).find((one) => one.key === key)
    if (!credit) return []
    const [start, end] = credit.span
    return [
      {
        kind: "credit" as const,
        weight: WEIGHT_OF_A_CREDIT,
        article: page.article.id,
        start,
        end,
        ...(credit.as !== undefined && { as: credit.as }),
        note: `credits ${name}`,
      },
    ]
  })
}
