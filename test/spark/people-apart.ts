import type { Person, QuotedArticle } from "../../src/model.js"
import {
  type AlikeNames,
  type KnownName,
  LARGEST_BLOCK,
  MOST_COMPARED,
  namesIn,
  type WrittenName,
} from "../../src/people/index.js"
import type { Row } from "../../src/spark/rows.js"
import { componentsOf, grouped } from "./groups.js"
import { parsed, type RunStage, type Shuffle, stagesIn } from "./stages.js"

/** A name of the pile, by the first of its bearers' names. */
type Name = KnownName & Pick<WrittenName, "words" | "last" | "sounds">

/** Who is who, made by the workers' stages, with what Spark does between them done here. */
export async function peopleApart(articles: readonly QuotedArticle[], shuffle: Shuffle, partitions: number) {
  const stage = stagesIn(partitions, shuffle)
  const bearers = shuffle(articles.flatMap(namesIn))
  const names = shuffle(namesOf(bearers))
  const alike = await alikeOf(names, stage)
  const whose = await whoseOf(names, alike, stage)
  const rows = bearers.map(({ key, bearer }): Row => [whose.get(key) ?? "", JSON.stringify(bearer)])
  const told: (Person | { persons: Record<string, string> })[] = parsed(await stage("people", rows))
  return {
    people: told.filter((one) => "name" in one),
    personOf: new Map(told.flatMap((one) => ("persons" in one ? Object.entries(one.persons) : []))),
  }
}

const namesOf = (bearers: readonly WrittenName[]): Name[] =>
  [...grouped(bearers, ({ key }) => key).values()].flatMap((own) => {
    const [first] = own.toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
    return first ? { ...first, said: own.reduce((sum, { said }) => sum + said, 0) } : []
  })

/** Those of the names that meet under a sound which are alike. */
async function alikeOf(names: readonly Name[], stage: RunStage): Promise<AlikeNames[]> {
  const heard = names.flatMap((name) => name.sounds.map((sound, place) => ({ sound, place, name })))
  const meetings = [...grouped(heard, ({ sound }) => sound).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => b.name.said - a.name.said || (a.name.key < b.name.key ? -1 : 1))
    return sorted.flatMap(({ name: other, place }, at) =>
      sorted.slice(0, Math.min(at, LARGEST_BLOCK)).map(({ name: one }, nth) => ({ one, other, place, nth })),
    )
  })
  const rows = [...grouped(meetings, ({ other }) => other).values()].flatMap((own) => {
    const sorted = own.toSorted((a, b) => a.place - b.place || a.nth - b.nth)
    const met = new Map(sorted.map(({ one, other }) => [one.key, { one, other }]))
    return [...met.values()].slice(0, MOST_COMPARED).map((pair): Row => [JSON.stringify(pair)])
  })
  const alike: { id: string; other: string; weight: number }[] = parsed(await stage("alike", rows))
  return alike.map(({ id, ...pair }) => ({ one: id, ...pair }))
}

async function whoseOf(
  names: readonly Name[],
  alike: readonly AlikeNames[],
  stage: RunStage,
): Promise<Map<string, string>> {
  const componentOf = componentsOf(alike.map(({ one, other }) => ({ id: one, other })))
  const rows = [
    ...names.flatMap((name): Row[] => {
      const component = componentOf.get(name.key)
      return component === undefined ? [] : [[component, "0", JSON.stringify(name)]]
    }),
    ...alike.map(
      ({ one, ...pair }): Row => [componentOf.get(one) ?? "", "1", JSON.stringify({ id: one, ...pair })],
    ),
  ]
  const sets = new Map(
    parsed<{ id: string; whose: string }>(await stage("sets", rows)).map(({ id, whose }) => [id, whose]),
  )
  const known = names.map((name) => ({ ...name, whose: sets.get(name.key) ?? name.key }))
  const byLast = grouped(
    known.filter(({ words }) => words > 1),
    ({ last }) => last,
  )
  return new Map(
    known.map(({ key, words, last, whose }) => {
      const full = new Set(byLast.get(last)?.map((name) => name.whose))
      const [only] = full
      return [key, words === 1 && full.size === 1 && only !== undefined ? only : whose]
    }),
  )
}
