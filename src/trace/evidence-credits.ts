import { claimsStatement, creditsOfOthers, outsideCredits } from "./credited.js"
import { bucket, NO_YES } from "./levels.js"
import type { Page } from "./pile.js"
import type { Pair, Rule } from "./rule.js"

/** Whom the pages name. A credit is evidence about an ancestor: it may be inherited, or wrong. */
export const CREDIT_RULES: readonly Rule<Pair>[] = [
  {
    name: "child credits parent",
    kind: "credit",
    levels: ["no", "nearer link", "carrier", "origin", "farther link", "names it"],
    level: ({ parent, child }) => creditLevel(child, parent),
  },
  {
    name: "child names parent as the origin",
    kind: "credit",
    levels: ["no", "alone", "as one or two others do", "as many do"],
    level: ({ pile, parent, child }) =>
      creditLevel(child, parent) === ORIGIN
        ? 1 + bucket([0, 1, 3], (pile.namedAsOrigin[parent.index] ?? 1) - 1)
        : 0,
  },
  {
    name: "child credits parent, by how many pages credit",
    kind: "credit",
    levels: [
      "no",
      ...["few", "less than half", "half", "many", "most", "nearly all"].flatMap((pages) => [
        `as a carrier, ${pages}`,
        `as the origin, ${pages}`,
      ]),
    ],
    level: ({ pile, parent, child }) => {
      const level = creditLevel(child, parent)
      if (level === 0) return 0
      return 1 + 2 * bucket([0, 0.3, 0.45, 0.6, 0.75, 0.88], pile.crediting) + Number(level === ORIGIN)
    },
  },
  {
    name: "parent credits child",
    kind: "credit",
    levels: ["no", "nearer link", "carrier", "origin", "farther link", "names it"],
    level: ({ parent, child }) => creditLevel(parent, child),
  },
  {
    name: "child credits another page",
    kind: "credit",
    levels: ["no", "credits parent too", "a carrier", "an origin the parent credits too", "an origin"],
    level: creditsElsewhere,
  },
  {
    name: "credit in the same words",
    kind: "credit",
    levels: ["no", "about a page of the pile", "about a carrier not in the pile"],
    level: sameCredit,
  },
  {
    name: "child credits a carrier not in the pile",
    kind: "credit",
    levels: ["no", "as the parent does", "the parent does not"],
    level: creditsOutside,
  },
  {
    name: "parent claims the statement",
    kind: "credit",
    levels: NO_YES,
    level: ({ parent }) => Number(claimsStatement(parent)),
  },
]

/** The level of {@link creditLevel} for "first published by". */
export const ORIGIN = 3

/** How `by` credits `page`, the plainest way first. */
export function creditLevel(by: Page, page: Page): number {
  const credits = by.credits.filter(({ pages }) => pages.has(page.index) && !pages.has(by.index))
  if (credits.length === 0) return 0
  if (credits.some(({ chain }) => chain === "nearer")) return 1
  if (credits.some(({ role }) => role === "carrier")) return 2
  if (credits.some(({ role, chain }) => role === "origin" && chain !== "farther")) return 3
  return credits.some(({ chain }) => chain === "farther") ? 4 : 5
}

function creditsElsewhere({ parent, child }: Pair): number {
  const stated = creditsOfOthers(child).filter(({ pages }) => pages.size > 0)
  if (stated.length === 0) return 0
  if (stated.some(({ pages }) => pages.has(parent.index))) return 1
  if (stated.some(({ role }) => role === "carrier")) return 2
  const isShared = stated.some(({ pages }) => parent.credits.some((one) => haveCommon(one.pages, pages)))
  return isShared ? 3 : 4
}

/** Names of one carrier are of the very same pages. */
function haveCommon(some: ReadonlySet<number>, others: ReadonlySet<number>): boolean {
  if (some === others) return some.size > 0
  for (const page of some) if (others.has(page)) return true
  return false
}

function sameCredit({ parent, child }: Pair): number {
  const credit = child.credits.find(
    (one) =>
      one.role !== "named" &&
      !one.pages.has(child.index) &&
      parent.credits.some(({ sentence }) => sentence === one.sentence),
  )
  return credit ? (credit.pages.size > 0 ? 1 : 2) : 0
}

function creditsOutside({ parent, child }: Pair): number {
  const outside = outsideCredits(child)
  if (outside.length === 0) return 0
  return outside.some((one) => outsideCredits(parent).some((other) => other.key === one.key)) ? 1 : 2
}

/** Links in the page and its canonical address. */
export const LINK_RULES: readonly Rule<Pair>[] = [
  {
    name: "child links to",
    kind: "link",
    levels: ["nothing", "parent", "another page", "another house"],
    level: ({ parent, child }) =>
      child.linked.has(parent.index) ? 1 : child.linked.size > 0 ? 2 : child.linksOutside ? 3 : 0,
  },
  {
    name: "parent links to child",
    kind: "link",
    levels: NO_YES,
    level: ({ parent, child }) => Number(parent.linked.has(child.index)),
  },
  {
    name: "canonical address",
    kind: "link",
    levels: ["own", "child's is the parent", "parent's is the child"],
    level: ({ parent, child }) =>
      child.canonical === parent.index ? 1 : parent.canonical === child.index ? 2 : 0,
  },
]
