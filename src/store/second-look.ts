import type {
  Decision,
  DecisionKind,
  Quotation,
  Statement,
  TracedStatement,
  TrailNode,
  Witness,
} from "../model.js"
import { hull } from "../text/index.js"
import type { ArticleCard } from "./articles.js"
import type { Doubt, DoubtKind } from "./doubts.js"
import { formatToken, type Page, type PageRequest, parseToken } from "./paging.js"
import { present } from "./rows.js"
import type { Store } from "./store.js"
import { type Passage, passageAt } from "./views.js"

/** Another answer to choose: `value` is what a decision takes. */
export interface Alternative {
  readonly value: { readonly name: string; readonly person?: string } | string | null
  readonly label: string
}

/** An answer that a person is asked to look at, with what is needed to judge it. */
export interface SecondLookItem {
  /** Names the answer in a request for a decision. */
  readonly key: string
  readonly kind: DecisionKind
  /** 0…1; an estimate for a match. Absent where it is decided. */
  readonly confidence?: number
  readonly question: string
  /** What the program says, or what was decided. */
  readonly answer: string
  readonly article?: ArticleCard
  readonly quotation?: Quotation
  readonly statement?: Pick<Statement, "id" | "text" | "speaker">
  readonly witness?: Witness
  readonly edge?: {
    readonly from: string
    readonly to: string
    readonly fromName: string
    readonly toName: string
    /** Place among the edges of the trail, from 1. */
    readonly number: number
  }
  readonly passage?: Passage
  readonly alternatives: readonly Alternative[]
  readonly decision?: Decision
}

const ALTERNATIVES = 20

/** The key of an answer, as {@link parseAnswerKey} reads it. */
export const answerKey = ({ kind, holder, one, other }: Omit<Doubt, "certainty">): string =>
  formatToken([kind, holder, one, other])

/** The inverse of {@link answerKey}; throws `usage` on any other string. */
export function parseAnswerKey(key: string): Omit<Doubt, "certainty"> {
  const [kind, holder, one, other] = parseToken(key, 4).map(String)
  return { kind: kindOf(kind ?? ""), holder: holder ?? "", one: one ?? "", other: other ?? "" }
}

const KINDS: readonly DoubtKind[] = ["speaker", "span", "match", "edge"]
const kindOf = (name: string): DoubtKind => KINDS.find((kind) => kind === name) ?? "speaker"

/** The least certain answers that nobody has decided. */
export function secondLook(
  store: Store,
  filter: { readonly kind?: DoubtKind | undefined },
  page: PageRequest,
): Page<SecondLookItem> {
  const found = store.doubts(filter, page)
  return { ...found, items: found.items.flatMap((doubt) => itemOf(store, doubt) ?? []) }
}

function itemOf(store: Store, doubt: Doubt): SecondLookItem | undefined {
  const { kind, certainty: confidence } = doubt
  const known =
    kind === "speaker" || kind === "span" ? aboutQuotation(store, doubt) : aboutStatement(store, doubt)
  return known && { key: answerKey(doubt), kind, confidence, ...known }
}

type About = Omit<SecondLookItem, "key" | "kind" | "confidence">

function aboutQuotation(store: Store, { kind, holder, one }: Doubt): About | undefined {
  const article = store.article(holder)
  const quotation = article?.quotations.find(({ id }) => id === one)
  if (!article || !quotation) return undefined
  const isSpeaker = kind === "speaker"
  return {
    question: isSpeaker ? "Who says this?" : "Are these the words that are passed on?",
    answer: isSpeaker ? (quotation.speaker?.name ?? "nobody is named") : quotation.text,
    quotation,
    passage: passageAt(article, hull(quotation.content)),
    alternatives: isSpeaker ? otherSpeakers(article.quotations, quotation) : [],
    ...present({ article: store.cardsOf([holder]).get(holder) }),
  }
}

/** Everybody else whom the page quotes. */
function otherSpeakers(quotations: readonly Quotation[], { speaker }: Quotation): Alternative[] {
  const others = new Map(quotations.flatMap((one) => (one.speaker ? [[one.speaker.name, one.speaker]] : [])))
  if (speaker) others.delete(speaker.name)
  return [...others.values()]
    .slice(0, ALTERNATIVES)
    .map(({ name, person }) => ({ value: { name, ...present({ person }) }, label: name }))
}

function aboutStatement(store: Store, doubt: Doubt): About | undefined {
  const statement = store.statement(doubt.holder)
  if (!statement) return undefined
  return doubt.kind === "match" ? aboutMatch(store, statement, doubt) : aboutEdge(store, statement, doubt)
}

const briefly = ({ id, text, speaker }: TracedStatement): Pick<Statement, "id" | "text" | "speaker"> => ({
  id,
  text,
  ...present({ speaker }),
})

function aboutMatch(store: Store, statement: TracedStatement, { one }: Doubt): About | undefined {
  const witness = statement.witnesses.find(({ id }) => id === one)
  if (!witness) return undefined
  return {
    question: "Does this page pass the same statement on?",
    answer: statement.text,
    statement: briefly(statement),
    witness,
    ...witnessPassage(store, witness),
    alternatives: [{ value: null, label: "a statement of its own" }],
  }
}

function witnessPassage(store: Store, { article: id, content }: Witness): Partial<About> {
  const text = store.texts([id]).get(id)
  if (text === undefined || content.length === 0) return {}
  return {
    passage: passageAt({ id, text }, hull(content)),
    ...present({ article: store.cardsOf([id]).get(id) }),
  }
}

function aboutEdge(store: Store, statement: TracedStatement, { one, other }: Doubt): About | undefined {
  const { nodes, edges } = statement.trail
  const number = edges.findIndex(({ from, to }) => from === one && to === other) + 1
  if (number === 0) return undefined
  const cards = store.cardsOf(nodes.flatMap(({ article }) => article ?? []))
  const nameOf = (id: string) =>
    nodeName(
      nodes.find((node) => node.id === id),
      cards,
    )
  const child = statement.witnesses.find(({ id }) => id === nodes.find((node) => node.id === other)?.witness)
  const parents = nodes.filter(({ id, kind }) => id !== one && id !== other && kind !== "lost")
  return {
    question: `Has ${nameOf(other)} this from ${nameOf(one)}?`,
    answer: nameOf(one),
    statement: briefly(statement),
    edge: { from: one, to: other, fromName: nameOf(one), toName: nameOf(other), number },
    ...(child && { witness: child, ...witnessPassage(store, child) }),
    alternatives: [
      ...parents.slice(0, ALTERNATIVES).map(({ id }) => ({ value: id, label: nameOf(id) })),
      { value: null, label: "somebody else, not known" },
    ],
  }
}

function nodeName(node: TrailNode | undefined, cards: ReadonlyMap<string, ArticleCard>): string {
  if (!node) return ""
  if (node.kind === "utterance") return "the speaker"
  const card = node.article === undefined ? undefined : cards.get(node.article)
  return node.name ?? card?.outlet ?? card?.title ?? card?.file ?? `a ${node.kind} carrier`
}

/** What has been decided, the newest first. */
export function decidedItems(
  store: Store,
  filter: { readonly kind?: DoubtKind | undefined },
  page: PageRequest,
): Page<SecondLookItem> {
  const found = store.decisionPage(filter, page)
  return { ...found, items: found.items.map((decision) => decidedItem(store, decision)) }
}

function decidedItem(store: Store, decision: Decision): SecondLookItem {
  const { kind, was = "", verdict } = decision
  const doubt = doubtOf(store, decision)
  const known = doubt && itemOf(store, doubt)
  return {
    ...(known ?? { question: "", alternatives: [] }),
    key: doubt ? answerKey(doubt) : decision.id,
    kind,
    answer: known?.answer ?? (verdict === "confirmed" ? was : ""),
    decision,
  }
}

/** Where the answer that a decision is about stands now. */
function doubtOf(store: Store, decision: Decision): Doubt | undefined {
  switch (decision.kind) {
    case "speaker":
    case "span":
      return {
        kind: decision.kind,
        certainty: 1,
        holder: decision.article,
        one: decision.quotation,
        other: "",
      }
    case "match": {
      const [statement] = store.statementsHolding([decision.witness])
      return (
        statement && { kind: "match", certainty: 1, holder: statement.id, one: decision.witness, other: "" }
      )
    }
    case "edge": {
      const [statement] = store.statementsHolding([decision.to])
      const edge = statement?.trail.edges.find(({ to }) => to === decision.to)
      return (
        statement && {
          kind: "edge",
          certainty: 1,
          holder: statement.id,
          one: edge?.from ?? "",
          other: decision.to,
        }
      )
    }
    case "merge":
    case "split":
      return undefined
  }
}
