import {
  type KnownPassage,
  LEAST_PAGES,
  LEAST_SHARE,
  type MarkedPassage,
  type PartPassage,
  type StatementPart,
} from "../../src/match/index.js"
import type { QuotedArticle } from "../../src/model.js"
import type { Row } from "../../src/spark/rows.js"
import { componentsOf, type Edge, grouped } from "./groups.js"
import { parsed, type RunStage, type Shuffle, stagesIn } from "./stages.js"
import { translationsApart } from "./translations-apart.js"

interface Part extends StatementPart {
  readonly id: string
  readonly pages: number
  readonly passages: readonly PartPassage[]
}

interface Hanging extends MarkedPassage {
  readonly standIn: string | undefined
  readonly component: string
}

/**
 * Statements as JSON, made by the workers' stages, with what Spark does between them done here: rows are grouped by key, cut into
 * partitions, and come in any order.
 */
export async function matchedApart(
  articles: readonly QuotedArticle[],
  shuffle: Shuffle,
  partitions: number,
): Promise<string[]> {
  const stage = stagesIn(partitions, shuffle)
  const { pages, passages, keys } = await passagesOf(articles, stage)
  const standIns = await standInsOf(passages, stage)
  const near = await nearOf(keys, [...standIns.values()], stage)
  const likely = await likelyOf(pairsAmong(passages, near), pages, stage)
  const hanging = hangingOf(passages, standIns, componentsOf(likely))
  const parts = [...(await partsOf(hanging, likely, pages, stage)), ...lone(passages, hanging)]
  const groupOf = componentsOf(await adjoiningOf(parts, stage))
  const wholes = grouped(parts, ({ id }) => groupOf.get(id) ?? id)
  return toldOf(wholes, { articles, pages }, stage)
}

async function passagesOf(articles: readonly QuotedArticle[], stage: RunStage) {
  const pages = new Map<string, string>()
  const keys = new Map<string, string>()
  const passages: MarkedPassage[] = []
  for (const line of await stage(
    "passages",
    articles.map((article) => [JSON.stringify(article)]),
  )) {
    const [record = "", beside = ""] = line.split("\t")
    const one = JSON.parse(record)
    if (one.passages === undefined) keys.set(one.id, beside)
    else {
      pages.set(one.id, beside)
      for (const passage of one.passages) passages.push({ ...passage, article: one.id, day: one.day })
    }
  }
  return { pages, passages, keys }
}

/** A passage that another one of the same words stands for. */
interface Twin extends KnownPassage {
  readonly standIn: string
}

/** Those that others stand for, by id. */
async function standInsOf(passages: readonly MarkedPassage[], stage: RunStage): Promise<Map<string, Twin>> {
  const worded = passages.filter(({ wording }) => wording !== undefined)
  const rows = worded.map((passage): Row => [`${passage.wording}`, JSON.stringify(passage)])
  const twins: Twin[] = parsed(await stage("twins", rows))
  return new Map(twins.map((twin) => [twin.id, twin]))
}

interface Near {
  readonly id: string
  readonly nearest: readonly string[]
}

const BUCKETS = "5"

/** What is nearest to each passage, found in two blocks. */
async function nearOf(
  keys: ReadonlyMap<string, string>,
  twins: readonly Twin[],
  stage: RunStage,
): Promise<Near[]> {
  const places = grouped(twins, ({ article }) => article)
  const keyed = await stage(
    "keys",
    [...keys].map(([id, packed]): Row => {
      const leftOut = (places.get(id) ?? []).map(({ place }) => place).join(" ")
      return [`${id.charCodeAt(id.length - 1) % 2}`, BUCKETS, leftOut, packed]
    }),
  )
  const blocks = keyed.map((line) => {
    const [record = "", numbers = ""] = line.split("\t")
    const { id, bucket }: { id: string; bucket?: string } = JSON.parse(record)
    return { id, bucket, numbers }
  })
  const uses = blocks.flatMap(({ id, bucket, numbers }): Row[] => (bucket ? [[bucket, id, numbers]] : []))
  const marked = blocks.filter(({ bucket }) => bucket === undefined)
  const marks = marked.flatMap(({ id }) =>
    marked.map((there): Row => [id, there.id === id ? "0" : "1", there.id, there.numbers]),
  )
  const lists = (await stage("lists", uses)).map((line): Row => {
    const [record = "", numbers = ""] = line.split("\t")
    return [JSON.parse(record).id, "2", "", numbers]
  })
  return parsed(await stage("near", [...marks, ...lists]))
}

/** Pairs of which one is among the other's nearest. */
function pairsAmong(
  passages: readonly MarkedPassage[],
  near: readonly Near[],
): [KnownPassage, KnownPassage][] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const pairs = new Map<string, [KnownPassage, KnownPassage]>()
  for (const { id, nearest } of near)
    for (const there of nearest) {
      const [one, other] = [id, there].sort().flatMap((each) => byId.get(each) ?? [])
      if (one && other) pairs.set(`${one.id} ${other.id}`, [one, other])
    }
  return [...pairs.values()]
}

async function likelyOf(
  pairs: readonly [KnownPassage, KnownPassage][],
  pages: ReadonlyMap<string, string>,
  stage: RunStage,
): Promise<Edge[]> {
  const tasks = grouped(pairs, ([one]) => one.article)
  const rows = [...tasks].flatMap(([task, own]): Row[] => [
    ...pageRows(
      task,
      own.flat().map(({ article }) => article),
      pages,
    ),
    ...own.map(([one, other]): Row => [task, "1", JSON.stringify({ one, other })]),
  ])
  return parsed(await stage("likely", rows))
}

const pageRows = (task: string, articles: readonly string[], pages: ReadonlyMap<string, string>): Row[] =>
  [...new Set(articles)].map((article) => [task, "0", pages.get(article) ?? ""])

/** Passages that hang together with others, or have others of the same words. */
function hangingOf(
  passages: readonly MarkedPassage[],
  standIns: ReadonlyMap<string, Twin>,
  components: ReadonlyMap<string, string>,
): Hanging[] {
  const standing = new Set([...standIns.values()].map(({ standIn }) => standIn))
  return passages.flatMap((passage) => {
    const standIn = standIns.get(passage.id)?.standIn
    const component =
      components.get(standIn ?? passage.id) ?? standIn ?? (standing.has(passage.id) ? passage.id : undefined)
    return component === undefined ? [] : { ...passage, standIn, component }
  })
}

async function partsOf(
  hanging: readonly Hanging[],
  likely: readonly Edge[],
  pages: ReadonlyMap<string, string>,
  stage: RunStage,
): Promise<Part[]> {
  const componentOf = new Map(hanging.map(({ id, component }) => [id, component]))
  const rows = [...grouped(hanging, ({ component }) => component)].flatMap(([component, own]): Row[] => [
    ...pageRows(
      component,
      own.map(({ article }) => article),
      pages,
    ),
    ...own.map((passage): Row => [component, "1", JSON.stringify(passage)]),
  ])
  const pairs = likely.map((pair): Row => [componentOf.get(pair.id) ?? "", "2", JSON.stringify(pair)])
  return parsed(await stage("parts", [...rows, ...pairs]))
}

/** Quotations that hang together with nothing. */
function lone(passages: readonly MarkedPassage[], hanging: readonly Hanging[]): Part[] {
  const isHanging = new Set(hanging.map(({ id }) => id))
  return passages
    .filter(({ id, isQuotation }) => isQuotation && !isHanging.has(id))
    .map((first) => ({ id: `${first.id}-0`, pages: 1, first, at: 0, passages: [first] }))
}

async function adjoiningOf(parts: readonly Part[], stage: RunStage): Promise<Edge[]> {
  const rows = parts
    .filter(({ pages }) => pages > 1)
    .flatMap(({ id, passages }) =>
      passages.map((passage): Row => [passage.article, id, JSON.stringify(passage)]),
    )
  const edges: Edge[] = parsed(await stage("neighbours", rows))
  const pagesOf = new Map(parts.map(({ id, pages }) => [id, pages]))
  return [...grouped(edges, ({ id, other }) => `${id} ${other}`).values()].flatMap((same) => {
    const [edge] = same
    const smaller = Math.min(pagesOf.get(edge?.id ?? "") ?? 0, pagesOf.get(edge?.other ?? "") ?? 0)
    return edge && same.length >= LEAST_PAGES && same.length >= LEAST_SHARE * smaller ? edge : []
  })
}

interface Sources {
  readonly articles: readonly QuotedArticle[]
  readonly pages: ReadonlyMap<string, string>
}

/** The statements; those that have translations are made anew with them. */
async function toldOf(
  wholes: ReadonlyMap<string, readonly Part[]>,
  sources: Sources,
  stage: RunStage,
): Promise<string[]> {
  const own = [...wholes].flatMap(([whole, parts]) => parts.map((part) => ({ whole, part, kind: "1" })))
  const tasks = grouped(own, ({ whole, part }) =>
    part.pages === 1 ? `article ${part.passages[0]?.article}` : `statement ${whole}`,
  )
  const told = (await stage("statements", statementRows(tasks, sources))).map((line) => line.split("\t"))
  const translations = await translationsApart(
    told.map(([, side = ""]) => side),
    stage,
  )
  const partsOfWhole = (id: string, original: string, kind: string) =>
    (wholes.get(id) ?? []).map((part) => ({ whole: original, part, kind }))
  const retold = new Map(
    [...grouped(translations, ({ original }) => original)].map(([original, translated]) => [
      original,
      [
        ...partsOfWhole(original, original, "1"),
        ...translated.flatMap(({ id }) => partsOfWhole(id, original, "2")),
      ],
    ]),
  )
  const changed = new Set(translations.flatMap(({ id, original }) => [id, original]))
  const anew = (await stage("statements", statementRows(retold, sources))).map((line) => line.split("\t"))
  return [...told.filter(([, side = ""]) => !changed.has(JSON.parse(side).group)), ...anew]
    .map(([record = ""]) => record)
    .sort()
}

function statementRows(
  tasks: ReadonlyMap<string, readonly { whole: string; part: Part; kind: string }[]>,
  { articles, pages }: Sources,
): Row[] {
  const articleOf = new Map(articles.map((article) => [article.id, JSON.stringify(article)]))
  return [...tasks].flatMap(([task, own]) =>
    [...new Set(own.flatMap(({ part }) => part.passages.map(({ article }) => article)))]
      .map((article): Row => [task, "0", pages.get(article) ?? "", articleOf.get(article) ?? ""])
      .concat(own.map(({ whole, part, kind }) => [task, kind, whole, JSON.stringify(part)])),
  )
}
