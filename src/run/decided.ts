import { collateStatement } from "../collate/index.js"
import {
  decideArticle,
  decideStatements,
  inForce,
  knownSteps,
  type QuotationOf,
  quotationMeant,
} from "../decide/index.js"
import type { Article, Decision, QuotedArticle, Statement, TracedStatement } from "../model.js"
import type { Store } from "../store/index.js"
import { traceStatement } from "../trace/index.js"
import { applyToPeople } from "./decided-people.js"

/** Does anything that people have decided bear on what the program finds? */
export const hasDecisions = (store: Store): boolean =>
  inForce(store.decisions()).length > 0 ||
  store.programAnswers("statement").length > 0 ||
  store.programAnswers("person").length > 0

/** Newly quoted articles as the decisions want them; what the program read is kept, so that they can be taken back. */
export function decidedArticles(store: Store, articles: readonly QuotedArticle[]): QuotedArticle[] {
  const decisions = store.decisions({ about: articles.map(({ id }) => id) })
  return articles.map((article) => {
    const decided = decideArticle(article, decisions)
    if (decided !== article) store.putProgramAnswers("article", [article])
    return decided
  })
}

/** Matched statements as the decisions want them; what the program matched is kept where they change it. */
export function decidedStatements(
  store: Store,
  matched: readonly Statement[],
  articleOf: (id: string) => Article | undefined,
): readonly Statement[] {
  const decisions = inForce(store.decisions())
  const before = store.programAnswers<Statement>("statement").map(({ id }) => id)
  store.removeProgramAnswers("statement", before)
  if (decisions.length === 0) return matched
  const touched = matched.filter(isTouchedBy(decisions))
  store.putProgramAnswers("statement", touched)
  const left = new Set(touched)
  const decided = decideStatements(touched, decisions, quotationIn(articleOf))
  return [...matched.filter((statement) => !left.has(statement)), ...decided]
}

const quotationIn =
  (articleOf: (id: string) => Article | undefined): QuotationOf =>
  (article, quotation) =>
    articleOf(article)?.quotations?.find(({ id }) => id === quotation)

/** Is any of the decisions about the statement, one of its witnesses or their quotations? */
function isTouchedBy(decisions: readonly Decision[]): (statement: Statement) => boolean {
  const names = new Set(decisions.flatMap(namesIn))
  return ({ witnesses }) =>
    witnesses.some(({ id, quotation }) => names.has(id) || (quotation !== undefined && names.has(quotation)))
}

/** Ids of the witnesses and quotations that a decision names. */
function namesIn(decision: Decision): readonly string[] {
  switch (decision.kind) {
    case "speaker":
    case "span":
      return [decision.quotation]
    case "match":
      return [decision.witness, ...decision.among, ...(decision.value ?? [])]
    case "edge":
      return decision.among
    case "merge":
    case "split":
      return []
  }
}

/** Traced statements with their trails as the decisions want them: those that decisions are about are traced again. */
export function decidedTrails(store: Store, traced: readonly TracedStatement[]): TracedStatement[] {
  const stepsOf = knownSteps(store.decisions())
  return traced.map((statement) => {
    const steps = stepsOf(statement)
    return steps.length === 0 ? statement : traceStatement(statement, articlesOf(store, statement), steps)
  })
}

/** The articles of a statement's witnesses, by id. */
export const articlesOf = (store: Store, { witnesses }: Pick<Statement, "witnesses">): Map<string, Article> =>
  new Map(witnesses.flatMap(({ article }) => store.article(article) ?? []).map((one) => [one.id, one]))

/**
 * Puts the decisions about the same answer into what the store shows, at once: after a decision was made or taken back.
 * Gives the ids of the statements that were made anew.
 */
export function applyDecisions(store: Store, decision: Decision): string[] {
  switch (decision.kind) {
    case "speaker":
    case "span":
      return applyToArticle(store, decision)
    case "match":
    case "edge":
      return applyToStatements(store, namesIn(decision))
    case "merge":
      applyToPeople(store, decision.people)
      return []
    case "split":
      applyToPeople(store, [decision.person])
      return []
  }
}

function applyToArticle(store: Store, decision: Extract<Decision, { kind: "speaker" | "span" }>): string[] {
  const held = store.article(decision.article)
  if (!held) return []
  const [kept] = store.programAnswers<QuotedArticle>("article", held.id)
  const read = kept ?? held
  const decided = decideArticle(read, store.decisions({ about: [held.id] }))
  if (decided === read) store.removeProgramAnswers("article", [held.id])
  else if (!kept) store.putProgramAnswers("article", [read])
  store.putArticles([decided])
  const quotation = quotationMeant(read.quotations, decision)?.id ?? decision.quotation
  const holding = store.statementsIn([held.id])
  const own = holding.flatMap(({ witnesses }) =>
    witnesses.filter((one) => one.article === held.id && one.quotation === quotation).map(({ id }) => id),
  )
  return applyToStatements(store, [...own, quotation])
}

/** The statements that hold any of these witnesses or quotations, and those that decisions tie to them, made anew. */
function applyToStatements(store: Store, names: readonly string[]): string[] {
  const decisions = inForce(store.decisions())
  const kept = store.programAnswers<Statement>("statement")
  const program = tiedTogether(store, kept, decisions, names)
  const keptIds = new Set(kept.map(({ id }) => id))
  store.putProgramAnswers(
    "statement",
    program.filter(({ id }) => !keptIds.has(id)),
  )
  const articles = new Map<string, QuotedArticle>()
  const articleOf = (id: string): QuotedArticle | undefined => {
    const article = articles.get(id) ?? store.article(id)
    if (article) articles.set(id, article)
    return article
  }
  const decided = decideStatements(program, decisions, quotationIn(articleOf))
  for (const { witnesses } of [...program, ...decided])
    for (const { article } of witnesses) articleOf(article)
  const stepsOf = knownSteps(decisions)
  const put = decided.map((statement) =>
    traceStatement(collateStatement(statement), articles, stepsOf(statement)),
  )
  const now = new Set(put.map(({ id }) => id))
  const shown = shownOf(store, program)
  store.replaceStatements({ put, remove: shown.filter((id) => !now.has(id)) })
  const isStillTouched = isTouchedBy(decisions)
  store.removeProgramAnswers(
    "statement",
    program.filter((statement) => !isStillTouched(statement)).map(({ id }) => id),
  )
  return [...now]
}

/** The program's own statements that hold the named witnesses, and those that decisions in force tie to these. */
function tiedTogether(
  store: Store,
  kept: readonly Statement[],
  decisions: readonly Decision[],
  names: readonly string[],
): Statement[] {
  const found = new Map<string, Statement>()
  const known = new Set<string>()
  const wanted = [...names]
  for (let name = wanted.pop(); name !== undefined; name = wanted.pop()) {
    if (known.has(name)) continue
    known.add(name)
    for (const statement of programStatementsOf(store, kept, name)) {
      if (found.has(statement.id)) continue
      found.set(statement.id, statement)
      wanted.push(...statement.witnesses.flatMap(namesOf))
    }
    for (const decision of decisions) {
      const tied = decision.kind === "match" ? namesIn(decision) : []
      if (tied.includes(name)) wanted.push(...tied)
    }
  }
  return [...found.values()].sort((one, other) => (one.id < other.id ? -1 : 1))
}

const namesOf = ({ id, quotation }: Statement["witnesses"][number]): string[] =>
  quotation === undefined ? [id] : [id, quotation]

/** What is kept holds what decisions have touched; any other statement is as the program made it. */
function programStatementsOf(store: Store, kept: readonly Statement[], name: string): Statement[] {
  const own = kept.filter(({ witnesses }) => witnesses.some((witness) => namesOf(witness).includes(name)))
  if (own.length > 0) return own
  const keptNames = new Set(kept.flatMap(({ witnesses }) => witnesses.flatMap(namesOf)))
  return store
    .statementsHolding([name])
    .filter(
      ({ witnesses }) => !witnesses.some((witness) => namesOf(witness).some((one) => keptNames.has(one))),
    )
    .map(asMatched)
}

/** A stored statement as matching gave it: collating and tracing add to it, and find the same again. */
function asMatched({ apparatus: _, trail: __, decided: ___, ...matched }: TracedStatement): Statement {
  return matched
}

/** Ids of the stored statements that show witnesses of these. */
function shownOf(store: Store, program: readonly Statement[]): string[] {
  const names = new Set(program.flatMap(({ witnesses }) => witnesses.flatMap(namesOf)))
  const articles = new Set(program.flatMap(({ witnesses }) => witnesses.map(({ article }) => article)))
  return store
    .statementsIn([...articles])
    .filter(({ witnesses }) => witnesses.some((witness) => namesOf(witness).some((name) => names.has(name))))
    .map(({ id }) => id)
}
