import {
  adjacentAt,
  type KnownPassage,
  type LikelyPair,
  likelyAmong,
  neighboursOn,
  type PageRecord,
  type PartPassage,
  type PassagePair,
  packSide,
  partsOf,
  SomePages,
  type StatementPart,
  sideOfGroup,
  statementOfGroup,
  Terms,
  unpackPage,
  withPassages,
} from "../match/index.js"
import type { QuotedArticle } from "../model.js"
import {
  bytesIn,
  isComponentMember,
  isLikelyPair,
  isPartPassage,
  isPassagePair,
  isStatementPart,
  quotedIn,
  recordIn,
} from "./records.js"
import { gathered, groupsOf, ofKind, type Row } from "./rows.js"

const pageIn = (packed: string): PageRecord => unpackPage(bytesIn(packed))

/** Rows are `[group, kind, record]`: pages (kind 0), then pairs of passages on them (1): gives the likely ones. */
export async function* likelyOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const terms = new Terms()
  for await (const group of groupsOf(rows)) {
    const pages = new SomePages(ofKind(group, "0").map(pageIn), terms)
    const pairs = ofKind(group, "1").map((record): PassagePair => {
      const { one, other } = recordIn(record, isPassagePair, "a pair of passages")
      return [one, other]
    })
    for (const { one, other, probability } of likelyAmong(pairs, pages))
      yield JSON.stringify({ id: one, other, probability })
  }
}

/** Rows are `[component, kind, record]`: pages (kind 0), passages (1) and likely pairs of them (2): gives parts of statements. */
export async function* partsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const terms = new Terms()
  for await (const group of groupsOf(rows)) {
    const { component, places } = componentIn(group)
    const pages = new SomePages(pagesAt(places, group), terms)
    for (const part of partsOf(component, pages)) {
      const passages = part.passages.map((passage) => ({ ...passage, adjacent: adjacentAt(passage, pages) }))
      const count = new Set(passages.map(({ article }) => article)).size
      yield JSON.stringify({ id: `${part.first.id}-${part.at}`, pages: count, ...part, passages })
    }
  }
}

/** The pages of a component, without their other passages: it may have many thousands. */
function* pagesAt(places: ReadonlyMap<string, ReadonlySet<number>>, group: readonly Row[]) {
  for (const packed of ofKind(group, "0")) {
    const page = pageIn(packed)
    yield withPassages(page, places.get(page.id) ?? new Set())
  }
}

function componentIn(group: readonly Row[]) {
  const all = ofKind(group, "1").map((record) => recordIn(record, isComponentMember, "a passage"))
  const twins = new Map<string, KnownPassage[]>()
  for (const { standIn } of all) if (standIn !== undefined) twins.set(standIn, [])
  for (const passage of all) twins.get(passage.standIn ?? "")?.push(passage)
  const likely = ofKind(group, "2").map((record): LikelyPair => {
    const { id, other, probability } = recordIn(record, isLikelyPair, "a likely pair")
    return { one: id, other, probability }
  })
  const places = new Map<string, Set<number>>()
  for (const { article, place } of all)
    places.set(article, (places.get(article) ?? new Set<number>()).add(place))
  const members = all.filter(({ standIn }) => standIn === undefined)
  return { component: { members, twins, likely }, places }
}

/** Rows are `[article, part, passage of it]`: says which parts adjoin on the article. */
export async function* neighboursOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const passages = group.map(([, part = "", record = ""]) => ({
      part,
      adjacent: recordIn(record, isPartPassage, "a passage of a part").adjacent,
    }))
    for (const [id, other] of neighboursOn(passages)) yield JSON.stringify({ id, other })
  }
}

/**
 * Rows are `[task, kind, about, record]`: first the articles of a task (kind 0), with their pages, then the parts of the statements
 * that stand in them (1) and of their translations (2), with what the statement goes by. Gives the statements; beside each what
 * tells of translations.
 */
export async function* statementsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  const terms = new Terms()
  // Taken in row by row: of a statement that stands in many thousand articles, their lines would fill the memory once more.
  for await (const { articles, records, wholes } of gathered(rows, newTask, take)) {
    const pages = new SomePages(records, terms)
    const articleOf = (id: string): QuotedArticle => {
      const article = articles.get(id)
      if (!article) throw new Error(`no article ${id}`)
      return article
    }
    for (const [name, { own, translated }] of wholes) {
      const statement = statementOfGroup({ parts: own, translated }, pages, articleOf)
      const side = sideOfGroup(own, pages)
      if (statement)
        yield `${JSON.stringify(statement)}\t${JSON.stringify({ group: name, ...(side && packSide(side)) })}`
    }
  }
}

/** The parts of a statement, and the passages of its translations. */
interface Whole {
  readonly own: StatementPart[]
  readonly translated: PartPassage[]
}

/** Statements that are made together, with their articles and pages. */
interface Task {
  readonly articles: Map<string, QuotedArticle>
  readonly records: PageRecord[]
  readonly wholes: Map<string, Whole>
}

const newTask = (): Task => ({ articles: new Map(), records: [], wholes: new Map() })

function take({ articles, records, wholes }: Task, [, kind, about = "", record = ""]: Row): void {
  if (kind === "0") {
    const article = quotedIn(record)
    articles.set(article.id, article)
    records.push(pageIn(about))
    return
  }
  const part = recordIn(record, isStatementPart, "a part of a statement")
  const whole = wholes.get(about) ?? { own: [], translated: [] }
  wholes.set(about, whole)
  if (kind === "1") whole.own.push(part)
  else for (const passage of part.passages) whole.translated.push(passage)
}
