import { genderOfGivenName } from "../text/index.js"
import type { Bearer } from "./bearers.js"

/** Bearers of one name who are one person. */
export interface Bearers {
  readonly bearers: readonly Bearer[]
  /** What told them from namesakes, one word a rule: `["she", "sport"]`. Empty where the name has one bearer. */
  readonly mark: readonly string[]
}

/** Says of each bearer which of several people it is; nothing where it cannot tell. */
type Rule = (bearers: readonly Bearer[]) => (bearer: Bearer) => string | undefined

/**
 * Bearers of one name parted into people: by *he* and *she*, by calling, and by lifetimes. Who tells nothing is laid to
 * those quoted by the same house or nearest in time. No two people of one name have the same mark.
 *
 * @example
 * partNamesakes([senator, striker, sameSenator]).map(({ mark }) => mark) // [["politics"], ["sport"]]
 */
export function partNamesakes(bearers: readonly Bearer[]): Bearers[] {
  const rules = [byGender, byCalling, byLifetime]
  return rules.reduce<Bearers[]>(
    (parted, rule) => parted.flatMap((one) => partBy(rule, one)),
    [{ bearers, mark: [] }],
  )
}

function partBy(rule: Rule, { bearers, mark }: Bearers): Bearers[] {
  const labelOf = rule(bearers)
  const told = new Map<string, Bearer[]>()
  const untold: Bearer[] = []
  for (const bearer of bearers) {
    const label = labelOf(bearer)
    const others = label === undefined ? untold : told.get(label)
    if (others) others.push(bearer)
    else if (label !== undefined) told.set(label, [bearer])
  }
  if (told.size < 2) return [{ bearers, mark }]
  const people = [...told].sort(([a], [b]) => (a < b ? -1 : 1))
  const near = people.map(([, some]) => nearness(some))
  const joined = people.map(([, some]) => [...some])
  for (const bearer of untold) joined[likeliest(near.map((of) => of(bearer)))]?.push(bearer)
  return people.map(([label], at) => ({ bearers: joined[at] ?? [], mark: [...mark, label] }))
}

const likeliest = (weights: readonly number[]): number => weights.indexOf(Math.max(...weights))

/** How near a bearer is to some: the same house counts more than the same year, and that more than how often they speak. */
function nearness(some: readonly Bearer[]): (bearer: Bearer) => number {
  const outlets = new Set(some.map(({ outlet }) => outlet))
  const years = [...new Set(some.map(({ year }) => year).filter((year) => year !== undefined))]
  const often = some.length / (some.length + 1)
  return ({ outlet, year }) => {
    const apart =
      year === undefined ? Number.POSITIVE_INFINITY : Math.min(...years.map((y) => Math.abs(y - year)))
    return (outlet !== undefined && outlets.has(outlet) ? 4 : 0) + 2 / (1 + apart) + often
  }
}

/** A pronoun is laid to the wrong person now and then: one in five against the others tells nothing. */
const MISREAD = 0.2

/** *He* and *she*, where the given name leaves it open. */
const byGender: Rule = (bearers) => {
  const named = bearers.some(({ form }) => genderOfGivenName(form.words[0] ?? "") !== undefined)
  const he = bearers.filter(({ gender }) => gender === "he").length
  const she = bearers.filter(({ gender }) => gender === "she").length
  const tells = !named && Math.min(he, she) > MISREAD * (he + she)
  return ({ gender }) => (tells ? gender : undefined)
}

/** The callings that bearers have together make one person's; the first in the alphabet names it. */
const byCalling: Rule = (bearers) => {
  const one = new Map<string, string>()
  const rootOf = (field: string): string => {
    const up = one.get(field) ?? field
    return up === field ? field : rootOf(up)
  }
  for (const { fields } of bearers) {
    const roots = [...fields].map(rootOf).sort()
    for (const root of roots) one.set(root, roots[0] ?? root)
  }
  return ({ fields }) => [...fields].map(rootOf)[0]
}

/** Years between two articles that no one speaks in both of. */
const LIFETIME = 80

/** Where nobody of the name speaks for a lifetime, another does after it. */
const byLifetime: Rule = (bearers) => {
  const years = [...new Set(bearers.map(({ year }) => year).filter((year) => year !== undefined))]
  const starts = years
    .sort((a, b) => a - b)
    .filter((year, at) => at === 0 || year - (years[at - 1] ?? year) >= LIFETIME)
  return ({ year }) =>
    year === undefined ? undefined : `${starts.findLast((start) => start <= year) ?? year}`
}
