import { z } from "zod"
import { QuotetrailError } from "../errors.js"
import { type Store, statementCards, statementView } from "../store/index.js"

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
  const input = z.object(shape)
  return { name, description, input, answer: (store, given) => answer(store, input.parse(given)) }
}

const limit = z.number().int().min(1).max(50).default(10)

/** All tools, in the order an assistant is told of them. */
export const tools: readonly Tool[] = [
  tool(
    "find_statements",
    "Find statements by words, speaker, outlet or date: what was said, by whom, how many pages pass it on, where it was first seen.",
    {
      words: z.string().max(400).optional().describe("words of the statement or of the speaker's name"),
      person: z.string().optional().describe("id of the speaker"),
      outlet: z.string().optional().describe("name of an outlet that passes it on"),
      from: z.string().optional().describe("first day, such as 2031-05-03"),
      to: z.string().optional(),
      min_witnesses: z.number().int().min(1).optional().describe("2 for what more than one page has"),
      limit,
    },
    (store, { words, min_witnesses: minWitnesses, limit, ...filter }) =>
      statementCards(store, { ...filter, q: words, minWitnesses }, { limit }),
  ),
  tool(
    "open_trail",
    "Open the trail of a statement: who took it from whom, how sure each step is and why, and what each copy changed.",
    { statement: z.string().describe("id of a statement") },
    (store, { statement: id }) => {
      const { statement, origin, articles, passages } = found(statementView(store, id), `statement ${id}`)
      return { statement, origin, articles, passages }
    },
  ),
  tool(
    "quote_with_provenance",
    "A statement ready to be quoted: its words, speaker and occasion, where it was first seen and how sure that is, every page that has it, and what is doubtful. Say so when you quote it.",
    { statement: z.string().describe("id of a statement") },
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
  const { statement, origin, articles } = view
  const { text, speaker, addressee, occasion, place, said, witnesses, decided } = statement
  const card = new Map(articles.map((one) => [one.id, one]))
  const first = origin?.path.at(-1)
  return {
    text,
    speaker: speaker?.name,
    addressee,
    occasion,
    place,
    said: said?.value,
    firstSeen: first && { ...card.get(first.article ?? ""), confidence: origin?.confidence },
    copies: witnesses.map(({ article, relation, text: words }) => {
      const { outlet, title, published, url } = card.get(article) ?? {}
      return { outlet, title, published: published?.value, url, relation, words }
    }),
    decidedBy: decided?.map(({ by, at, verdict }) => ({ by, at, verdict })),
    caution:
      "Found by a program from the pages at hand: the first page seen need not be the first there was, and each step has a confidence below 1.",
  }
}

function found<T>(answer: T | undefined, what: string): T {
  if (answer === undefined) throw new QuotetrailError("store/not-found", `${what}: not in this store`)
  return answer
}
