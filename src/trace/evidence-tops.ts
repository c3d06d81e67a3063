import { claimsStatement, creditsOfOthers, outsideCredits } from "./credited.js"
import { bucket, counted, NO_YES, shared } from "./levels.js"
import type { Page, Pile } from "./pile.js"
import { BRACKET, ELLIPSIS } from "./readings.js"
import { type Rule, type Top, wordCount } from "./rule.js"

/** Lower ends of the levels of "named by so many pages". */
export const NAMED = [0, 1, 2, 3, 5, 9]

/** What is weighed of a page at the top: with one set of weights as the first page, with another as a copy of a lost one. */
export const TOP_RULES: readonly Rule<Top>[] = [
  {
    name: "pages in the pile",
    kind: "containment",
    ...counted([1, 2, 3, 5, 8, 12, 18, 26, 40], ({ pile }: Top) => pile.pages.length),
  },
  {
    name: "share of the pile dated before",
    kind: "date",
    ...earlierShare(({ pile, page }: Top) => ({ pile, page })),
  },
  {
    name: "pages dated before",
    kind: "date",
    ...counted([0, 1, 2, 4, 8], ({ pile, page }: Top) => pile.earlier[page.index] ?? 0),
  },
  {
    name: "fullness",
    kind: "containment",
    ...shared(({ pile, page }: Top) => wordCount(page) / pile.fullest),
  },
  {
    name: "claims the statement",
    kind: "credit",
    levels: NO_YES,
    level: ({ page }) => Number(claimsStatement(page)),
  },
  {
    name: "credits",
    kind: "credit",
    levels: [
      "nobody",
      "a page as origin",
      "a page as carrier",
      "an origin not in the pile",
      "a carrier not in the pile",
    ],
    level: topCredit,
  },
  {
    name: "links",
    kind: "link",
    levels: ["nowhere", "to a page of the pile", "to another house"],
    level: ({ page }) => (page.linked.size > 0 ? 1 : page.linksOutside ? 2 : 0),
  },
  {
    name: "pages that name it as the origin",
    kind: "credit",
    ...counted(NAMED, ({ pile, page }: Top) => pile.namedAsOrigin[page.index] ?? 0),
  },
  {
    name: "pages that name it as a carrier",
    kind: "credit",
    ...counted(NAMED, ({ pile, page }: Top) => pile.namedAsCarrier[page.index] ?? 0),
  },
  {
    name: "pages that link to it",
    kind: "link",
    ...counted(NAMED, ({ pile, page }: Top) => pile.linkedBy[page.index] ?? 0),
  },
  {
    name: "pages that name the origin it names, not in the pile",
    kind: "credit",
    ...counted(NAMED, outsideOrigins),
  },
  {
    name: "readings of its own",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50], ({ pile, page }: Top) => ownReadings(pile, page)),
  },
  {
    name: "readings of a minority",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50], ({ pile, page }: Top) => minorityReadings(pile, page)),
  },
  {
    name: "words of the majority it lacks",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50, 100], ({ pile, page }: Top) =>
      lackedReadings(pile, page, pile.pages.length / 2, pile.readings.ofMost),
    ),
  },
  {
    name: "words of any two pages it lacks",
    kind: "reading",
    ...counted([0, 1, 3, 6, 12, 25, 50, 100], ({ pile, page }: Top) =>
      lackedReadings(pile, page, 1, pile.readings.ofTwo),
    ),
  },
  {
    name: "ellipses and brackets",
    kind: "reading",
    ...counted(
      [0, 1, 2, 4],
      ({ page }: Top) => page.readings.marks.filter((mark) => mark & (ELLIPSIS | BRACKET)).length,
    ),
  },
]

/** Everything that speaks for or against the first page being lost. */
export const LOST_RULES: readonly Rule<Pile>[] = [
  {
    name: "pages in the pile",
    kind: "containment",
    ...counted([1, 2, 3, 5, 8, 12, 18, 26, 40], ({ pages }: Pile) => pages.length),
  },
  { name: "pages that name one origin not in the pile", kind: "credit", ...counted(NAMED, mostNamedOutside) },
  {
    name: "pages that name one page as the origin",
    kind: "credit",
    ...counted(NAMED, ({ namedAsOrigin }: Pile) => namedAsOrigin.reduce((most, one) => Math.max(most, one))),
  },
  {
    name: "a page claims the statement",
    kind: "credit",
    levels: NO_YES,
    level: ({ pages }) => Number(pages.some(claimsStatement)),
  },
]

function mostNamedOutside({ pages }: Pile): number {
  const counts = new Map<string, number>()
  for (const { credits } of pages)
    for (const key of new Set(
      credits.filter((one) => one.role === "origin" && one.pages.size === 0).map(({ key }) => key),
    ))
      counts.set(key, (counts.get(key) ?? 0) + 1)
  return [...counts.values()].reduce((most, one) => Math.max(most, one), 0)
}

function topCredit({ page }: Top): number {
  const stated = creditsOfOthers(page)
  const has = (role: string, inPile: boolean) =>
    stated.some((one) => one.role === role && one.pages.size > 0 === inPile)
  const levels = [has("origin", true), has("carrier", true), has("origin", false), has("carrier", false)]
  return levels.indexOf(true) + 1
}

function outsideOrigins({ pile, page }: Top): number {
  const keys = new Set(outsideCredits(page).map(({ key }) => key))
  const found = new Set<number>()
  for (const key of keys)
    for (const other of pile.creditingOutside.get(key) ?? []) if (found.add(other).size >= MANY) return MANY
  return found.size
}

/** More are counted as so many. */
const MANY = NAMED.at(-1) ?? 0

const ownReadings = ({ lexicon }: Pile, { readings }: Page): number =>
  readings.pairs.reduce((count, pair) => count + (lexicon.frequency[pair] === 1 ? 1 : 0), 0)

const minorityReadings = ({ lexicon, pages }: Pile, { readings }: Page): number =>
  readings.pairs.reduce(
    (count, pair) => count + ((lexicon.frequency[pair] ?? 0) < pages.length / 2 ? 1 : 0),
    0,
  )

/** Of all word pairs that more than `least` pages have, how many this one lacks. */
function lackedReadings({ lexicon }: Pile, { readings }: Page, least: number, all: number): number {
  let lacked = all
  for (const pair of new Set(readings.pairs)) if ((lexicon.frequency[pair] ?? 0) > least) lacked--
  return lacked
}

/** The levels of a rule about how much of the pile is dated before a page. */
export function earlierShare<Subject>(of: (subject: Subject) => { pile: Pile; page: Page }) {
  const share = (subject: Subject): number | undefined => {
    const { pile, page } = of(subject)
    return page.date ? (pile.earlier[page.index] ?? 0) / Math.max(1, pile.pages.length - 1) : undefined
  }
  return {
    levels: ["undated", "none", "a tenth", "a quarter", "half", "most"],
    level: (subject: Subject) => bucketShare(share(subject)),
  }
}

const bucketShare = (share: number | undefined): number =>
  share === undefined ? 0 : share === 0 ? 1 : 2 + bucket([0, 0.1, 0.25, 0.5], share)
