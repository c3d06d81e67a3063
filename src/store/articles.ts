import type { Article, Quotation, QuotedArticle, Speaker } from "../model.js"
import { jsonText, withPerson } from "../text/index.js"
import { allOf, condition } from "./conditions.js"
import type { Database, Row } from "./database.js"
import { keepQuotationDoubts, removeDoubts } from "./doubts.js"
import { keepOutlet, outletKey, outletOf } from "./outlets.js"
import { beginningOf, type Page, type PageRequest, pageOf } from "./paging.js"
import { maybeTextOf, numberOf, packRecord, present, textOf, unpackRecord } from "./rows.js"
import { totalOf } from "./totals.js"
import { addWords, removeWords } from "./word-index.js"

/** What a list or a trail shows of an article. */
export interface ArticleCard {
  readonly id: string
  readonly title?: string
  /** The publisher, or the host of the address where none is named. */
  readonly outlet?: string
  readonly published?: Article["published"]
  readonly language?: string
  readonly url?: string
  /** Name of the file it was read from, without folders. */
  readonly file?: string
  readonly quotations: number
}

/** Articles, each with its quotations, in one transaction; one that is there already is replaced, the last one wins. */
export function putArticles(database: Database, given: readonly QuotedArticle[]): void {
  const byId = new Map(given.map((article) => [article.id, article]))
  const [ids, articles] = [[...byId.keys()], [...byId.values()]]
  database.transaction(() => {
    removeArticles(database, ids)
    for (const article of articles) {
      putArticle(database, article)
      for (const [place, quotation] of article.quotations.entries())
        putQuotation(database, article.id, place, quotation)
    }
    keepQuotationDoubts(database, articles)
    addWords(database, "articles", "id", ids)
    addWords(database, "quotations", "article", ids)
    forgetLeftOut(database, articles)
  })
}

function removeArticles(database: Database, ids: readonly string[]): void {
  removeWords(database, "quotations", "article", ids)
  removeWords(database, "articles", "id", ids)
  removeDoubts(database, ids)
  const list = jsonText(ids)
  database.run("DELETE FROM quotations WHERE article IN (SELECT value FROM json_each(?))", list)
  database.run("DELETE FROM articles WHERE id IN (SELECT value FROM json_each(?))", list)
}

/** An input that has been read by now is no longer left out. */
function forgetLeftOut(database: Database, articles: readonly QuotedArticle[]): void {
  const inputs = articles.flatMap(({ capture }) => [capture?.path, capture?.url]).filter(Boolean)
  database.run("DELETE FROM left_out WHERE input IN (SELECT value FROM json_each(?))", jsonText(inputs))
}

function putArticle(database: Database, { quotations: _, ...article }: QuotedArticle): void {
  const { text, record } = packRecord(article)
  database.run(
    "INSERT INTO articles (id, capture, outlet, day, language, title, text, record) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
    article.id,
    article.capture?.sha256,
    keepOutlet(database, outletOf(article)),
    article.published?.value.slice(0, 10),
    article.language,
    article.title ?? "",
    text,
    record,
  )
}

function putQuotation(database: Database, article: string, place: number, quotation: Quotation): void {
  const { person, ...speaker } = quotation.speaker ?? {}
  const { text, record } = packRecord(quotation.speaker ? { ...quotation, speaker } : quotation)
  database.run(
    "INSERT INTO quotations (article, place, id, person, speaker, text, record) VALUES (?, ?, ?, ?, ?, ?, ?)",
    article,
    place,
    quotation.id,
    person,
    quotation.speaker?.name ?? "",
    text,
    record,
  )
}

/** The quotation of a row of `quotations`, with the person it was resolved to. */
export function readQuotation(row: Row): Quotation {
  const quotation = unpackRecord<Quotation>(row)
  const person = maybeTextOf(row, "person")
  return quotation.speaker ? { ...quotation, speaker: withPerson(quotation.speaker, person) } : quotation
}

export const hasArticle = (database: Database, id: string): boolean =>
  database.first("SELECT 1 AS there FROM articles WHERE id = ?", id) !== undefined

export const holdsCapture = (database: Database, sha256: string): boolean =>
  database.first("SELECT 1 AS there FROM articles WHERE capture = ?", sha256) !== undefined

export function article(database: Database, id: string): QuotedArticle | undefined {
  return readArticles(database, database.all("SELECT * FROM articles WHERE id = ?", id))[0]
}

/** How many articles are read ahead: memory stays flat, and no cursor is open while the caller writes. */
const READ_AHEAD = 200

/** All articles by id, one after another, in little memory. */
export function* articles(database: Database): Generator<QuotedArticle> {
  let last = ""
  for (;;) {
    const rows = database.all("SELECT * FROM articles WHERE id > ? ORDER BY id LIMIT ?", last, READ_AHEAD)
    yield* readArticles(database, rows)
    const end = rows.at(-1)
    if (!end) return
    last = textOf(end, "id")
  }
}

/**
 * What tells who is who, of all articles by id: who is quoted, where and when; no texts.
 */
export function* speakers(database: Database): Generator<QuotedArticle> {
  let last = ""
  for (;;) {
    const rows = database.all(
      `SELECT a.id, a.record ->> '$.publisher' AS publisher, a.record -> '$.published' AS published,
         (SELECT json_group_array(json_object('id', q.id, 'person', q.person, 'speaker', q.record -> '$.speaker'))
          FROM quotations q WHERE q.article = a.id AND q.record ->> '$.speaker.kind' = 'person') AS quoted
       FROM articles a WHERE a.id > ? ORDER BY a.id LIMIT ?`,
      last,
      READ_AHEAD,
    )
    yield* rows.map(readSpeakers)
    const end = rows.at(-1)
    if (!end) return
    last = textOf(end, "id")
  }
}

interface QuotedSpeaker {
  readonly id: string
  readonly person: string | null
  readonly speaker: Omit<Speaker, "person">
}

function readSpeakers(row: Row): QuotedArticle {
  const publisher = maybeTextOf(row, "publisher")
  const published = maybeTextOf(row, "published")
  const quoted: readonly QuotedSpeaker[] = JSON.parse(textOf(row, "quoted"))
  return {
    id: textOf(row, "id"),
    text: "",
    ...(publisher !== undefined && { publisher }),
    ...(published !== undefined && { published: JSON.parse(published) }),
    quotations: quoted.map(({ id, person, speaker }) => ({
      id,
      kind: "direct",
      content: [],
      cue: [],
      source: [],
      text: "",
      speaker: { ...speaker, ...(person && { person }) },
      confidence: 0,
    })),
    transmissions: [],
  }
}

function readArticles(database: Database, rows: readonly Row[]): QuotedArticle[] {
  const quotations = new Map<string, Quotation[]>(rows.map((row) => [textOf(row, "id"), []]))
  const ids = jsonText([...quotations.keys()])
  for (const row of database.all(
    "SELECT * FROM quotations WHERE article IN (SELECT value FROM json_each(?)) ORDER BY article, place",
    ids,
  ))
    quotations.get(textOf(row, "article"))?.push(readQuotation(row))
  return rows.map((row) => ({
    ...unpackRecord<Omit<QuotedArticle, "quotations">>(row),
    quotations: quotations.get(textOf(row, "id")) ?? [],
  }))
}

/** The texts of articles by id, without all that is known of them. */
export const texts = (database: Database, ids: readonly string[]): Map<string, string> =>
  new Map(
    database
      .all(
        "SELECT id, text, record FROM articles WHERE id IN (SELECT value FROM json_each(?))",
        jsonText(ids),
      )
      .map((row) => [textOf(row, "id"), unpackRecord<Article>(row).text]),
  )

/** A page may give itself a title of any length: a list shows this many signs of it. */
const LONGEST_TITLE = 500

const CARD = `SELECT a.id, a.day, substr(a.title, 1, ${LONGEST_TITLE}) AS title, a.language, o.name AS outlet,
  a.record -> '$.published' AS published, COALESCE(a.record ->> '$.canonical', a.record ->> '$.url') AS url,
  a.record ->> '$.capture.path' AS path,
  (SELECT COUNT(*) FROM quotations q WHERE q.article = a.id) AS quotations
  FROM articles a LEFT JOIN outlets o ON o.name_key = a.outlet`

/** Cards of the articles asked for, in no order; an id that is not there gives none. */
export const cardsOf = (database: Database, ids: readonly string[]): ArticleCard[] =>
  database.all(`${CARD} WHERE a.id IN (SELECT value FROM json_each(?))`, jsonText(ids)).map(readCard)

/** What articles a list is to hold. */
export interface ArticleFilter {
  /** Any spelling of the outlet's name. */
  readonly outlet?: string | undefined
}

/** Cards of all articles, the newest first, undated ones last. */
export function articleCards(
  database: Database,
  filter: ArticleFilter,
  page: PageRequest,
): Page<ArticleCard> {
  const { outlet } = filter
  const key = outlet === undefined ? undefined : outletKey(outlet)
  const matching = allOf(key !== undefined && condition("a.outlet = ?5", key))
  const { place, skipped } = beginningOf(page, ["~", ""])
  // The first of the two conditions is the second's, said so that the index leads to the place. Cards are read of
  // what is shown alone: the rows before it are passed over in the index.
  const rows = database.all(
    `${CARD} WHERE a.id IN (
       SELECT a.id FROM articles a
       WHERE ${matching.sql} AND COALESCE(a.day, '') <= ?1 AND (COALESCE(a.day, '') < ?1 OR a.id > ?2)
       ORDER BY COALESCE(a.day, '') DESC, a.id LIMIT ?3 OFFSET ?4)
     ORDER BY COALESCE(a.day, '') DESC, a.id`,
    ...place,
    page.limit + 1,
    skipped,
    ...matching.values,
  )
  return pageOf(rows, page.limit, { total: articlesOf(database, key) }, readCard, (row) => [
    maybeTextOf(row, "day") ?? "",
    textOf(row, "id"),
  ])
}

/** How many articles an outlet has, or all. */
function articlesOf(database: Database, outlet: string | undefined): number {
  if (outlet === undefined) return totalOf(database, "articles")
  const row = database.first("SELECT articles FROM outlets WHERE name_key = ?", outlet)
  return row ? numberOf(row, "articles") : 0
}

function readCard(row: Row): ArticleCard {
  const published = maybeTextOf(row, "published")
  const known = {
    title: maybeTextOf(row, "title") || undefined,
    outlet: maybeTextOf(row, "outlet"),
    published: published === undefined ? undefined : JSON.parse(published),
    language: maybeTextOf(row, "language"),
    url: maybeTextOf(row, "url"),
    file: maybeTextOf(row, "path")?.replace(/^.*[\\/]/, ""),
  }
  return { id: textOf(row, "id"), ...present(known), quotations: numberOf(row, "quotations") }
}
