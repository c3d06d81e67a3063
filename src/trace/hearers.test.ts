import { expect, test } from "vitest"
import type { Article, CollatedStatement, Quotation, Trail, Transmission } from "../model.js"
import { traceStatement } from "./index.js"

interface Made {
  readonly id: string
  /** The words said stand between `<` and `>`. */
  readonly text: string
  readonly publisher?: string
  readonly language?: string
  readonly date: string
  readonly quotation?: Partial<Quotation>
  /** Words that credit, and what they make of whom. */
  readonly credits?: readonly (readonly [words: string, action: Transmission["action"], outlet: string])[]
}

function pageOf({
  id,
  text: marked,
  publisher = `Paper ${id}`,
  language,
  date,
  quotation,
  credits = [],
}: Made) {
  const [start, end] = [marked.indexOf("<"), marked.indexOf(">") - 1]
  const text = marked.replace(/[<>]/g, "")
  const content = [[start, end]] as const
  const quoted = {
    id: `q${id}`,
    kind: "direct" as const,
    content,
    cue: [],
    source: [],
    text: "",
    confidence: 1,
  }
  const transmissions = credits.map(([words, action, outlet]) => {
    const at = text.indexOf(words)
    return { start: Math.max(at, 0), end: Math.max(at, 0) + words.length, action, outlet }
  })
  const article: Article = {
    id,
    text,
    publisher,
    published: { value: date, precision: "minute", from: "given" },
    quotations: [{ ...quoted, ...quotation }],
    transmissions,
    ...(language && { language }),
  }
  return { article, content, quotation: `q${id}` }
}

function trailOf(...made: readonly Made[]): Trail {
  const pages = made.map(pageOf)
  const witnesses = pages.map(({ article, content, quotation }) => {
    const text = article.text.slice(...(content[0] ?? [0, 0]))
    return { id: `w-${article.id}`, article: article.id, content, quotation, text, relation: [] }
  })
  const statement: CollatedStatement = { id: "s", text: witnesses[0]?.text ?? "", witnesses, apparatus: [] }
  return traceStatement(statement, new Map(pages.map(({ article }) => [article.id, article]))).trail
}

/** `child<parent` for every edge; a page by its id. */
function traced(...made: readonly Made[]): string[] {
  const trail = trailOf(...made)
  const names = new Map(trail.nodes.map(({ id, article, name, kind }) => [id, article ?? name ?? kind]))
  return trail.edges.map(({ from, to }) => `${names.get(to)}<${names.get(from)}`).sort()
}

const SAID = "We opened the lower gate at four and the water fell by a hand before it was light"
const MORE = "By noon we shall know whether the second gate will hold, and I think that it will"

test.each([
  [
    "a house's own release and a reporter who was told",
    { addressee: "reporters" },
    [],
    ["paper<utterance", "release<utterance"],
  ],
  [
    "but not one who credits it",
    { addressee: "reporters" },
    [["Norwall Water said", "reported", "Norwall Water"]],
    ["paper<release", "release<utterance"],
  ],
  ["nor one who says nothing of being there", {}, [], ["paper<release", "release<utterance"]],
] as const)("who heard it: %s", (_, quotation, credits, expected) => {
  const release: Made = {
    id: "release",
    publisher: "Norwall Water",
    text: `“<${SAID}. ${MORE}>,” says Ada Roe, director of the works. Press release 7.`,
    date: "2031-05-03T08:00Z",
    credits: [["Press release 7", "published", "Norwall Water"]],
  }
  const paper: Made = {
    id: "paper",
    text: `“<${SAID}>,” Roe told a crowded room on Saturday. Norwall Water said no more.`,
    date: "2031-05-03T12:00Z",
    quotation,
    credits,
  }
  expect(traced(release, paper)).toEqual(expected)
})

const POLISH = "Otworzyliśmy dolną śluzę o czwartej i woda opadła o dłoń, zanim zrobiło się jasno"
const ANEW = "At four o’clock we let the lower gate open, and before daybreak the water was a hand lower"

const own = (id: string) => [["told us", "told", `Paper ${id}`]] as const

test("a page that translated the words itself is no copy of one in its own language", () => {
  const pages: Made[] = [
    {
      id: "a",
      text: `„<${POLISH}>”, told us.`,
      language: "pl",
      date: "2031-05-03T08:00Z",
      credits: own("a"),
    },
    { id: "b", text: `“<${SAID}>.”`, language: "en", date: "2031-05-03T12:00Z" },
    {
      id: "c",
      text: `Paper a printed the speech. “<${ANEW}>.” This is my own translation.`,
      language: "en",
      date: "2031-05-04T12:00Z",
      credits: [
        ["Paper a printed the speech", "published", "Paper a"],
        ["my own translation", "translated", "Paper c"],
      ],
    },
  ]
  expect(traced(...pages)).toContain("c<a")
})

test.each([
  ["a", ["a<utterance", "b<a"]],
  ["b", ["a<b", "b<utterance"]],
])("of two pages in two languages the other took it from the one that was told, %s", (told, expected) => {
  const date = "2031-05-03T08:00Z"
  const [one, other] = [
    { id: "a", text: `“<${SAID}>,” told us.`, language: "en", date },
    { id: "b", text: `„<${POLISH}>”, told us.`, language: "pl", date },
  ].map((page) => (page.id === told ? { ...page, credits: own(told) } : page))
  if (one && other) expect(traced(one, other)).toEqual(expected)
})

test("between two languages all that the words tell is one piece of evidence", () => {
  const { edges } = trailOf(
    {
      id: "a",
      text: `„<${POLISH}>”, told us.`,
      language: "pl",
      date: "2031-05-03T08:00Z",
      credits: own("a"),
    },
    { id: "b", text: `“<${ANEW}>,” Paper a reports.`, language: "en", date: "2031-05-03T12:00Z" },
    { id: "c", text: `“<${ANEW}>.”`, language: "en", date: "2031-05-04T12:00Z" },
  )
  const told = edges.find(({ evidence }) =>
    evidence.some(({ note }) => note.startsWith("in another language")),
  )
  expect(told).toBeDefined()
  expect(told?.evidence.map(({ kind }) => kind)).not.toContain("containment")
})
