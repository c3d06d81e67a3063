import type { Row } from "../../src/spark/rows.js"
import { componentsOf, grouped } from "./groups.js"
import { parsed, type RunStage } from "./stages.js"

export interface Translation {
  readonly id: string
  readonly original: string
}

/** What Spark looks at of a side. */
interface ToldSide {
  readonly group: string
  readonly keys?: readonly string[]
  readonly language: string
  readonly isSyllabic: boolean
  readonly isOwnTranslation: boolean
  readonly places: readonly (readonly [article: string, place: number])[]
}

interface Asked extends ToldSide {
  readonly record: string
  readonly task: string
}

/** Which statements translate which, made by the workers' stages, with what Spark does between them done here. */
export async function translationsApart(
  sides: readonly string[],
  stage: RunStage,
): Promise<readonly Translation[]> {
  const asked = askedOf(sides)
  const first: Translation[] = parsed(
    await stage(
      "first-translations",
      asked.map(({ task, record }): Row => [task, record]),
    ),
  )
  const rows = [
    ...asked.map(({ task, record }): Row => [task, "0", record]),
    ...linksOf(first, asked).map(({ task, ...link }): Row => [task, "1", JSON.stringify(link)]),
  ]
  return parsed(await stage("translations", rows))
}

/** Sides whose speakers' names may lead to translations, each with the task of its names. */
function askedOf(records: readonly string[]): Asked[] {
  const sides = records.map((record): ToldSide & { record: string } => ({ ...JSON.parse(record), record }))
  const heard = sides.flatMap((side) => (side.keys ?? []).map((name) => ({ name, side })))
  const leading = new Set(
    [...grouped(heard, ({ name }) => name)].flatMap(([name, own]) => {
      const all = own.map(({ side }) => side)
      const isParted = new Set(all.map(({ language }) => language)).size > 1
      const isTold = /^(?:fine|beside)/.test(name) || all.some(({ isSyllabic }) => isSyllabic)
      return (isParted && isTold) || all.some(({ isOwnTranslation }) => isOwnTranslation) ? name : []
    }),
  )
  const namesOf = (side: ToldSide) => (side.keys ?? []).filter((name) => leading.has(name)).sort()
  const tasks = componentsOf(
    sides.flatMap((side) => {
      const [id = "", ...others] = namesOf(side)
      return others.map((other) => ({ id, other }))
    }),
  )
  return sides.flatMap((side) => {
    const [name] = namesOf(side)
    return name === undefined ? [] : { ...side, task: tasks.get(name) ?? name }
  })
}

function linksOf(first: readonly Translation[], asked: readonly Asked[]) {
  const pagesOf = new Map(asked.map(({ group, places }) => [group, places.map(([article]) => article)]))
  const pagesIn = [...grouped(asked, ({ task }) => task)].map(([task, own]) => ({
    task,
    pages: new Set(own.flatMap(({ group }) => pagesOf.get(group) ?? [])),
  }))
  const links = first.flatMap(({ id, original }) =>
    (pagesOf.get(id) ?? []).flatMap((one) =>
      (pagesOf.get(original) ?? []).flatMap((other) =>
        pagesIn
          .filter(({ pages }) => pages.has(one) && pages.has(other))
          .map(({ task }) => ({ task, one, other })),
      ),
    ),
  )
  return [...new Map(links.map((link) => [JSON.stringify(link), link])).values()]
}
