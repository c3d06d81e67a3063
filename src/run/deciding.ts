import { QuotetrailError } from "../errors.js"
import type {
  Decision,
  Quotation,
  QuotedArticle,
  Span,
  SpeakerDecision,
  TracedStatement,
  Verdict,
} from "../model.js"
import type { Page, Store } from "../store/index.js"
import { contentId } from "../text/index.js"
import { applyDecisions } from "./decided.js"
import { assertPossible, edgeDecision } from "./deciding-edges.js"
import { ANCHORS, found } from "./found.js"

/** What every request for a decision says besides what it is about. */
interface Said {
  readonly verdict: Verdict
  readonly note?: string | undefined
}

/** A decision as a person asks for it: by the ids that the screens show. */
export type DecisionRequest = Said &
  (
    | {
        readonly kind: "speaker"
        readonly article: string
        readonly quotation: string
        readonly value?:
          | { readonly name: string; readonly person?: string | undefined; readonly kind?: Kind }
          | undefined
      }
    | {
        readonly kind: "span"
        readonly article: string
        readonly quotation: string
        readonly value?: readonly Span[] | undefined
      }
    | {
        readonly kind: "match"
        readonly statement: string
        readonly witness: string
        /** The right statement; null where it stands alone. */
        readonly value?: string | null | undefined
      }
    | {
        readonly kind: "edge"
        readonly statement: string
        /** Nodes of the statement's trail. */
        readonly from: string
        readonly to: string
        /** The right parent: a node, or `credited NAME`; null where it is not known. */
        readonly value?: string | null | undefined
      }
    | { readonly kind: "merge"; readonly people: readonly string[] }
    | { readonly kind: "split"; readonly person: string; readonly names: readonly string[] }
  )

type Kind = NonNullable<SpeakerDecision["value"]>["kind"]

/** Who decides, and when. */
export interface Decider {
  readonly by: string
  /** ISO 8601. */
  readonly at: string
}

/** A decision with the statements that it made anew. */
export interface Applied {
  readonly decision: Decision
  readonly statements: readonly string[]
}

/**
 * Keeps a decision and puts it into everything the store shows.
 *
 * Throws `store/not-found` where nothing has such an id, `usage` where the value does not fit, or where an edge contradicts
 * an earlier decision about another page.
 *
 * @example decide(store, { kind: "speaker", article, quotation, verdict: "rejected" }, { by: "Mina", at: now })
 */
export function decide(store: Store, request: DecisionRequest, decider: Decider): Applied {
  const about = decisionOf(store, request)
  const { by, at } = decider
  const id = contentId("d", JSON.stringify([about, by, at]))
  const note = request.note?.trim()
  const decision: Decision = { ...about, id, by, at, ...(note && { note }) }
  if (decision.kind === "edge") assertPossible(store, decision)
  store.putDecision(decision)
  return { decision, statements: applyDecisions(store, decision) }
}

/** Takes a decision back: the program's own answer is there again, or what earlier decisions made of it. */
export function undo(store: Store, id: string, { by, at }: Decider): Applied {
  const before = found(store.decision(id), `decision ${id}`)
  const decision: Decision = before.undone ? before : { ...before, undone: { by, at } }
  store.putDecision(decision)
  return { decision, statements: applyDecisions(store, decision) }
}

/** What came of reading decisions in. */
export interface Imported {
  readonly imported: number
  /** About pages that are not in the store; they are kept and count when these come in. */
  readonly unmatched: readonly Decision[]
}

/** Takes decisions over that another store has given out; one that is here already is not made twice. */
export function importDecisions(store: Store, decisions: Iterable<Decision>): Imported {
  let imported = 0
  const unmatched: Decision[] = []
  for (const decision of decisions) {
    const known = store.decision(decision.id)
    if (known && (known.undone !== undefined) === (decision.undone !== undefined)) continue
    store.putDecision(decision)
    imported++
    if (!isMatched(store, decision)) unmatched.push(decision)
    else applyDecisions(store, decision)
  }
  return { imported, unmatched }
}

function isMatched(store: Store, decision: Decision): boolean {
  switch (decision.kind) {
    case "speaker":
    case "span":
      return store.hasArticle(decision.article)
    case "match":
      return store.statementsHolding([decision.witness]).length > 0
    case "edge":
      return store.statementsHolding(decision.among).length > 0
    case "merge":
      return decision.anchors.every((anchors) => store.mentionsIn(anchors).length > 0)
    case "split":
      return store.mentionsIn(decision.anchors).length > 0
  }
}

type Distributed<T> = T extends Decision ? Omit<T, "id" | "by" | "at"> : never

/** What is decided about what, in ids that stay. */
function decisionOf(store: Store, request: DecisionRequest): Distributed<Decision> {
  switch (request.kind) {
    case "speaker":
      return speakerDecision(store, request)
    case "span":
      return spanDecision(store, request)
    case "match":
      return matchDecision(store, request)
    case "edge":
      return edgeDecision(statementOf(store, request.statement), request)
    case "merge":
      return mergeDecision(store, request)
    case "split":
      return splitDecision(store, request)
  }
}

export type Asked<K> = Extract<DecisionRequest, { kind: K }>

function speakerDecision(store: Store, { kind, article, quotation, verdict, value }: Asked<"speaker">) {
  const { content, speaker } = quotationIn(store, article, quotation)
  const about = { kind, verdict, article, quotation, content, was: speaker?.name ?? "nobody" }
  if (verdict !== "corrected") return about
  const name = value?.name.trim()
  if (!value || !name) throw new QuotetrailError("usage", "value: want the name of the right speaker")
  const person = value.person ?? personNamed(store, name)
  return { ...about, value: { name, ...(person && { person }), ...(value.kind && { kind: value.kind }) } }
}

/** The one person who goes by exactly this name, if there is one. */
function personNamed(store: Store, name: string): string | undefined {
  const { items }: Page<{ id: string; names: readonly { text: string }[] }> = store.people(
    { q: `"${name}"` },
    { limit: 20 },
  )
  const same = items.filter(({ names }) => names.some(({ text }) => text === name))
  return same.length === 1 ? same[0]?.id : undefined
}

function spanDecision(store: Store, { kind, article, quotation, verdict, value }: Asked<"span">) {
  const { content, text: was } = quotationIn(store, article, quotation)
  const about = { kind, verdict, article, quotation, content, was }
  if (verdict !== "corrected") return about
  const { length } = found(store.article(article), `article ${article}`).text
  const isWithin = ([start, end]: Span, at: number) =>
    (value?.[at - 1]?.[1] ?? 0) <= start && start < end && end <= length
  if (!value?.length || !value.every(isWithin))
    throw new QuotetrailError(
      "usage",
      "value: want spans in the article's text, in order, such as [[10, 24]]",
    )
  return { ...about, value }
}

function matchDecision(store: Store, { kind, statement, witness, verdict, value }: Asked<"match">) {
  const { witnesses, text: was } = statementOf(store, statement)
  found(
    witnesses.find(({ id }) => id === witness),
    `witness ${witness}`,
  )
  const among = witnesses.flatMap(({ id }) => (id === witness ? [] : id)).slice(0, ANCHORS)
  const about = { kind, statement, witness, among, was }
  if (verdict !== "corrected") return { ...about, verdict }
  if (value === undefined)
    throw new QuotetrailError("usage", "value: want the id of the right statement, or null")
  if (value === null) return { ...about, verdict: "rejected" as const }
  const right = statementOf(store, value).witnesses.flatMap(({ id }) => (id === witness ? [] : id))
  return { ...about, verdict, value: right.slice(0, ANCHORS) }
}

function mergeDecision(store: Store, { kind, people }: Asked<"merge">) {
  if (new Set(people).size < 2) throw new QuotetrailError("usage", "people: want two or more")
  const named = people.map((id) => found(store.person(id), `person ${id}`))
  const anchors = people.map((id) => anchorsOf(store, id))
  return {
    kind,
    verdict: "corrected" as const,
    people,
    anchors,
    was: named.map(({ name }) => name).join(" · "),
  }
}

function splitDecision(store: Store, { kind, person, names }: Asked<"split">) {
  const { name, names: all } = found(store.person(person), `person ${person}`)
  const known = new Set(all.map(({ text }) => text))
  if (names.length === 0 || !names.every((one) => known.has(one)) || names.length >= known.size)
    throw new QuotetrailError("usage", "names: want some, not all, of the person's names")
  const anchors = anchorsOf(store, person, new Set(names))
  return { kind, verdict: "corrected" as const, person, names, anchors, was: name }
}

/** Quotations of a person, those under other names than these. */
const anchorsOf = (store: Store, person: string, without: ReadonlySet<string> = new Set()): string[] =>
  store
    .mentionsOf(person)
    .filter(({ name }) => !without.has(name))
    .slice(0, ANCHORS)
    .map(({ quotation }) => quotation)

function quotationIn(store: Store, article: string, id: string): Quotation {
  const { quotations }: QuotedArticle = found(store.article(article), `article ${article}`)
  return found(
    quotations.find((quotation) => quotation.id === id),
    `quotation ${id}`,
  )
}

const statementOf = (store: Store, id: string): TracedStatement =>
  found(store.statement(id), `statement ${id}`)
