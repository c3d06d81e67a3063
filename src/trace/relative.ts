import { creditsOfOthers } from "./credited.js"
import type { Descriptions } from "./description.js"
import { creditLevel, ORIGIN } from "./evidence-credits.js"
import { bucket } from "./levels.js"
import type { Page, Pile } from "./pile.js"
import type { Rule } from "./rule.js"

/** A supposed source against all others: what is known only when every pair is compared. */
export interface Relative {
  readonly parent: Page
  readonly child: Page
  /** How many bits more the child takes to be told as a copy of this parent than of the nearest page. */
  readonly more: number
  /** How often the words bear out the credits of the pile's other pages; nothing where fewer than two credit. */
  readonly borneOut: number | undefined
}

/** What speaks for a source by how it compares with the nearest page. */
export const RELATIVE_RULES: readonly Rule<Relative>[] = [
  {
    name: "bits more than from the nearest page",
    kind: "reading",
    levels: ["none", "to 3", "to 6", "to 10", "to 16", "to 24", "to 36", "to 60", "more"],
    level: ({ more }) => bucket(BITS_MORE, more),
  },
  {
    name: "child credits parent, by how often the words bear the pile's credits out",
    kind: "credit",
    levels: [
      "no",
      ...["as a carrier", "as the origin"].flatMap((role) =>
        ["unknown", "seldom", "half", "mostly"].flatMap((often) =>
          ["nearest", "near", "far"].map((near) => `${role}, ${often}, ${near}`),
        ),
      ),
    ],
    level: ({ parent, child, more, borneOut }) => {
      const level = creditLevel(child, parent)
      if (level === 0) return 0
      const often = borneOut === undefined ? 0 : 1 + bucket(SELDOM_HALF_MOSTLY, borneOut)
      return 1 + 12 * Number(level === ORIGIN) + 3 * often + bucket(NEAREST_NEAR_FAR, more)
    },
  },
]

/** Lower ends of the levels, in bits; what lies between two steps by rounding belongs to the lower. */
const BITS_MORE = [0, 0.001, 3.001, 6.001, 10.001, 16.001, 24.001, 36.001, 60.001]
const NEAREST_NEAR_FAR = [0, 3.001, 12.001]
const SELDOM_HALF_MOSTLY = [0, 0.4, 0.7]

/** So many bits more than from the nearest page, and a credit still goes with the words. */
const NEAR = 3

/**
 * By page: the share of the other pages' credits that name the page nearest in words, or nearly so; nothing where fewer
 * than two others credit a page of the pile. Where credits mostly hold, one that the words leave open is believed.
 */
export function creditsBorneOut({ pages }: Pile, descriptions: Descriptions): (number | undefined)[] {
  const { edges } = descriptions
  const borneOut = pages.map((page) => {
    const credited = creditsOfOthers(page).filter((credit) => credit.pages.size > 0)
    if (credited.length === 0) return undefined
    const { index } = page
    for (let edge = edges.from(index); edge < edges.to(index); edge++) {
      const source = edges.parents[edge] ?? 0
      if (descriptions.more(index, source) <= NEAR && credited.some(({ pages }) => pages.has(source)))
        return 1
    }
    return 0
  })
  const known = borneOut.filter((one) => one !== undefined)
  const sum = known.reduce<number>((all, one) => all + one, 0)
  return borneOut.map((own) => {
    const others = known.length - Number(own !== undefined)
    return others < 2 ? undefined : (sum - (own ?? 0)) / others
  })
}
