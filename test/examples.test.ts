import { readFileSync } from "node:fs"
import { join, relative } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import type { Article, QuotedArticle, TracedStatement, TrailNode, Witness } from "../src/model.js"
import { quotetrail, records, root } from "./command.js"

/** `examples/truth.json`; `examples/README.md` says what its fields mean. */
interface Truth {
  readonly pages: readonly TruePage[]
  readonly statements: readonly TrueStatement[]
}

interface TruePage {
  readonly page: string
  readonly outlet: string
  readonly language: string
  readonly published?: string
}

interface TrueStatement {
  readonly id: string
  readonly text: string
  readonly speaker: string
  readonly names?: readonly string[]
  /** The statement that this one is quoted in. */
  readonly within?: string
  readonly witnesses: readonly TrueWitness[]
}

interface TrueWitness {
  readonly page: string
  readonly words: string
  readonly from: string
  readonly says?: string
  readonly translated?: boolean
}

const truth: Truth = JSON.parse(readFileSync(join(root, "examples/truth.json"), "utf8"))

/** What the program makes of the examples, by the name that the truth gives a page. */
interface Outcome {
  readonly articles: ReadonlyMap<string, QuotedArticle>
  readonly pageOf: ReadonlyMap<string, string>
  readonly statements: readonly TracedStatement[]
}

let outcome: Outcome

beforeAll(async () => {
  const pages = await quotetrail(["quote", "examples/pages", "--json"])
  const trails = await quotetrail(["trace", "-", "--json"], { input: pages.stdout })
  expect([pages.stderr, pages.status, trails.stderr, trails.status]).toEqual(["", 0, "", 0])
  const articles = records<QuotedArticle>(pages)
  outcome = {
    articles: new Map(articles.map((article) => [nameOf(article), article])),
    pageOf: new Map(articles.map((article) => [article.id, nameOf(article)])),
    statements: records<TracedStatement>(trails),
  }
}, 300_000)

/** A file's path below `examples/`; a feed's entry by its address. */
function nameOf({ capture, url, id }: Article): string {
  const path = capture?.path ?? id
  return path.includes(".xml") && url !== undefined ? url : relative(join(root, "examples"), join(root, path))
}

/** Only letters and digits matter when words are looked for. */
const folded = (words: string): string => words.replace(/[^\p{L}\p{N}]+/gu, " ").trim()

const hasWords = (text: string, words: string): boolean => folded(text).includes(folded(words))

/** What was counted, and a line for each miss. */
interface Score {
  right: number
  asked: number
  readonly misses: string[]
}

const newScore = (): Score => ({ right: 0, asked: 0, misses: [] })

function count(score: Score, isRight: boolean, miss: string): void {
  score.asked++
  if (isRight) score.right++
  else score.misses.push(miss)
}

/** Prints the misses and holds the share to what has been reached; the aim is 1. */
function expectShare(name: string, { right, asked, misses }: Score, floor: number): void {
  if (misses.length > 0)
    console.log(`${name}: ${right} of ${asked}\n${misses.map((m) => `  - ${m}`).join("\n")}`)
  expect(right / asked).toBeGreaterThanOrEqual(floor)
}

const isWitness = (witness: Witness, { page, words }: TrueWitness): boolean =>
  outcome.pageOf.get(witness.article) === page && hasWords(witness.text, words)

/**
 * The program's statement that holds most of the true witnesses. One quoted within another is not answered by the
 * other.
 */
function statementFor({ text, within, witnesses }: TrueStatement): TracedStatement | undefined {
  const longest = within ? 2 * text.length : Number.POSITIVE_INFINITY
  const held = (statement: TracedStatement) =>
    statement.text.length > longest
      ? 0
      : witnesses.filter((one) => statement.witnesses.some((witness) => isWitness(witness, one))).length
  const [best] = [...outcome.statements].sort((one, other) => held(other) - held(one))
  return best && held(best) > 0 ? best : undefined
}

/** A name counts as found where it holds the family name that the truth gives, in any of its spellings. */
function isSpeaker(name: string | undefined, names: readonly string[]): boolean {
  return names.some((known) => {
    const family = known.split(/[ ·・]/).at(-1) ?? known
    return name !== undefined && hasWords(name.toLowerCase(), family.toLowerCase())
  })
}

describe("the examples", () => {
  test("every page is read, with its language, outlet and date", () => {
    expect([...outcome.articles.keys()].sort()).toEqual(truth.pages.map(({ page }) => page).sort())
    const [languages, outlets, dates] = [newScore(), newScore(), newScore()]
    for (const { page, outlet, language, published } of truth.pages) {
      const article = outcome.articles.get(page)
      count(languages, article?.language === language, `${page}: ${article?.language}, not ${language}`)
      count(outlets, article?.publisher === outlet, `${page}: ${article?.publisher}, not ${outlet}`)
      const value = article?.published?.value
      const isRight = published === undefined ? value === undefined : value?.startsWith(published) === true
      count(dates, isRight, `${page}: ${value}, not ${published}`)
    }
    expectShare("languages", languages, 1)
    expectShare("outlets", outlets, 0.87)
    expectShare("dates", dates, 0.93)
  })

  test("speakers, as each page gives them", () => {
    const speakers = newScore()
    for (const statement of truth.statements)
      for (const witness of statement.witnesses) {
        const quotation = outcome.articles
          .get(witness.page)
          ?.quotations.filter(({ text }) => hasWords(text, witness.words))
          .sort((one, other) => one.text.length - other.text.length)[0]
        const names = witness.says ? [witness.says] : [statement.speaker, ...(statement.names ?? [])]
        const found = quotation?.speaker?.name
        const miss = `${witness.page}: ${quotation ? found : "no quotation"}, not ${names[0]}: ${witness.words}`
        count(speakers, isSpeaker(found, names), miss)
      }
    expectShare("speakers", speakers, 1)
  })

  test("statements with all their witnesses and no others", () => {
    const [found, kept, speakers] = [newScore(), newScore(), newScore()]
    for (const one of truth.statements) {
      const statement = statementFor(one)
      for (const witness of one.witnesses) {
        const isFound = statement?.witnesses.some((w) => isWitness(w, witness)) ?? false
        count(found, isFound, `${one.id}: without ${witness.page}: ${witness.words}`)
      }
      const pages = new Set(one.witnesses.map(({ page }) => page))
      for (const { article, text } of statement?.witnesses ?? []) {
        const page = outcome.pageOf.get(article) ?? article
        count(kept, pages.has(page), `${one.id}: ${page} has no part in it: ${text.slice(0, 60)}`)
      }
      const name = statement?.speaker?.name
      count(
        speakers,
        isSpeaker(name, [one.speaker, ...(one.names ?? [])]),
        `${one.id}: ${name}, not ${one.speaker}`,
      )
    }
    expectShare("witnesses found", found, 1)
    expectShare("witnesses that belong", kept, 1)
    expectShare("speakers of statements", speakers, 1)
  })

  test("who took it from whom", () => {
    const parents = newScore()
    for (const one of truth.statements) {
      const statement = statementFor(one)
      for (const witness of one.witnesses) {
        const found = statement ? parentsOf(statement, witness.page) : []
        const miss = `${one.id}: ${witness.page} from ${found.join(" and ") || "nowhere"}, not ${witness.from}`
        count(parents, found.join() === witness.from.toLowerCase(), miss)
      }
    }
    expectShare("parents", parents, 1)
  })
})

/** Where the trail takes a page's witness from: pages, carriers' names, `utterance` or `lost`, all in lower case. */
function parentsOf({ trail, witnesses }: TracedStatement, page: string): string[] {
  const pageOfNode = (node: TrailNode | undefined): string | undefined => {
    const article = node?.article ?? witnesses.find(({ id }) => id === node?.witness)?.article
    return article === undefined ? undefined : outcome.pageOf.get(article)
  }
  const nodes = new Map(trail.nodes.map((node) => [node.id, node]))
  const parents = trail.edges
    .filter(({ from, to }) => pageOfNode(nodes.get(to)) === page && pageOfNode(nodes.get(from)) !== page)
    .map(({ from }) => {
      const parent = nodes.get(from)
      return (pageOfNode(parent) ?? parent?.name ?? parent?.kind ?? from).toLowerCase()
    })
  return [...new Set(parents)]
}
