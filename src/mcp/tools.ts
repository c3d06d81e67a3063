import { z } from "zod"
import { QuotetrailError } from "../errors.js"
import { FILTER_DAY, type StatementView, type Store, statementCards, statementView } from "../store/index.js"

/** Something that an assistant can ask of the store. */
export interface Tool {
  readonly name: string
  readonly description: string
  readonly input: z.ZodObject
  /** What the store answers; throws `usage` or `store/not-found`. */
  answer(store: Store, given: unknown): unknown
}

/** Checks what was given, so that each tool sees its own fields. */
const tool = <T extends z.ZodRawShape>(
  name: string,
  description: string,
  shape: T,
  answer: (store: Store, given: z.infer<z.ZodObject<T>>) => unknown,
): Tool => {
  const input = z.strictObject(shape)
  return { name, description, input, answer: (store, given) => answer(store, input.parse(given)) }
}

const limit = z.number().int().min(1).max(50).default(10)
const day = z.string().regex(FILTER_DAY, "want a date such as 2031, 2031-05 or 2031-05-03")
const statement = z.string().describe("id of a statement")

/** Copies that a quotation names: an assistant reads them all. */
const COPIES_SHOWN = 50

/** All tools, in the order an assistant is told of them. */
export const tools: readonly Tool[] = [
  tool(
    "find_statements",
    "Find statements by words, speaker, outlet or date: what was said, by whom, how many pages pass it on, where it was first seen.",
    {
      words: z.string().max(400).optional().describe("words of the statement or of the speaker's name"),
      person: z.string().optional().describe("id of the speaker"),
      outlet: z.string().optional().describe("name of an outlet that passes it on"),
      from: day.optional().describe("first day, month or year, such as 2031-05-03"),
      to: day.optional().describe("last day, month or year"),
      min_witnesses: z.number().int().min(1).optional().describe("2 for what more than one page has"),
      limit,
    },
    (store, { words, min_witnesses: minWitnesses, limit, ...filter }) =>
      statementCards(store, { ...filter, q: words, minWitnesses }, { limit }),
  ),
  tool(
    "open_trail",
    "Open the trail of a statement: who took it from whom, how sure each step is and why, and what each copy changed.",
    { statement },
    (store, { statement: id }) => {
      const { statement, origin, articles, passages } = found(statementView(store, id), `statement ${id}`)
      return { statement, origin, articles, passages }
    },
  ),
  tool(
    "quote_with_provenance",
    "A statement ready to be quoted: its words, speaker and occasion, where it was first seen and how sure that is, the pages that have it, from whom each took it and how sure that is. Say so when you quote it.",
    { statement },
    (store, { statement: id }) => quoteOf(store, id),
  ),
  tool(
    "find_people",
    "Find people by name in any script: ids, names, roles, how often they are quoted.",
    { name: z.string().min(1).max(400), limit },
    (store, { name, limit }) => store.people({ q: name }, { limit }),
  ),
  tool(
    "search",
    "Full-text search over articles, with snippets.",
    { words: z.string().min(1).max(400), limit },
    (store, { words, limit }) => store.search("articles", words, { limit }),
  ),
]

function quoteOf(store: Store, id: string) {
  const view = found(statementView(store, id), `statement ${id}`)
  const { statement, origin } = view
  const { text, speaker, addressee, occasion, place, said, witnesses, decided } = statement
  const card = new Map(view.articles.map((one) => [one.id, one]))
  const first = card.get(origin?.path.at(-1)?.article ?? "")
  return {
    text,
    speaker: speaker?.name,
    addressee,
    occasion,
    place,
    said: said?.value,
    firstSeen: first && { ...first, confidence: origin?.confidence },
    witnesses: witnesses.length,
    copies: witnesses.slice(0, COPIES_SHOWN).map(({ id: witness, article, relation, text: words }) => {
      const { outlet, title, published, url, file } = card.get(article) ?? {}
      const page = { article, outlet, title, published: published?.value, url, file }
      return { ...page, relation, words, takenFrom: sourceOf(view, witness) }
    }),
    decidedBy: decided?.map(({ by, at, verdict }) => ({ by, at, verdict })),
    caution:
      "Found by a program from the pages at hand: the first page seen need not be the first there was, and each step has a confidence below 1.",
  }
}

/** From whom a witness most likely has the words, how sure that is, and why; nothing where that is not known. */
function sourceOf({ statement, articles }: StatementView, witness: string) {
  const { nodes, edges } = statement.trail
  const node = nodes.find((one) => one.witness === witness)
  const [edge] = edges.filter(({ to }) => to === node?.id).sort((a, b) => b.confidence - a.confidence)
  const source = edge && nodes.find(({ id }) => id === edge.from)
  if (!source) return undefined
  const { outlet, title } = articles.find(({ id }) => id === source.article) ?? {}
  const name = outlet ?? source.name ?? title
  const { kind, article } = source
  const why = edge.evidence.map(({ note }) => note)
  return { kind, name, article, action: edge.action, confidence: edge.confidence, why }
}

function found<T>(answer: T | undefined, what: string): T {
  if (answer === undefined) throw new QuotetrailError("store/not-found", `${what}: not in this store`)
  return answer
}
