import type { Person } from "../model.js"
import {
  type ArticleView,
  articleView,
  type OutletDetail,
  type StatementView,
  type Store,
  type SummaryView,
  statementView,
  summaryView,
} from "../store/index.js"
import { selectedArticles, selectedStatements } from "./selection.js"

/** All that the reader's screens show, for a report that has no server to ask. */
export interface ReportData {
  readonly summary: SummaryView
  readonly statements: readonly StatementView[]
  readonly articles: readonly ArticleView[]
  readonly people: readonly Person[]
  readonly outlets: readonly OutletDetail[]
}

/** The parts of {@link ReportData} as JSON, one by one, so that a large report needs no large memory. */
export function* reportJson(store: Store, selection: string): Iterable<string> {
  yield `{"summary":${JSON.stringify(summaryView(store))},"statements":[`
  yield* separated(selectedStatements(store, selection), ({ id }) => statementView(store, id))
  yield '],"articles":['
  const people = new Set<string>()
  yield* separated(selectedArticles(store, selection), ({ id, quotations }) => {
    for (const { speaker } of quotations) if (speaker?.person) people.add(speaker.person)
    return articleView(store, id)
  })
  yield '],"people":['
  yield* separated([...people].sort(), (id) => store.person(id))
  yield '],"outlets":['
  yield* separated(outletNames(store, selection), (name) => store.outlet(name))
  yield "]}"
}

/** Names of the outlets that the selected trails pass through. */
function outletNames(store: Store, selection: string): string[] {
  const names = new Set<string>()
  for (const { id, trail } of selectedStatements(store, selection)) {
    for (const { outlet } of statementView(store, id)?.articles ?? []) if (outlet) names.add(outlet)
    for (const { kind, name } of trail.nodes) if (kind === "credited" && name) names.add(name)
  }
  return [...names].sort()
}

function* separated<T>(records: Iterable<T>, view: (record: T) => object | undefined): Iterable<string> {
  let comma = ""
  for (const record of records) {
    const shown = view(record)
    if (!shown) continue
    yield comma + JSON.stringify(shown)
    comma = ","
  }
}
