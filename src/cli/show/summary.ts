import type { RunReport } from "../../run/index.js"
import { firstSeen, type Store } from "../../store/index.js"
import { write } from "../output.js"
import type { StoreRunOptions } from "../store-run.js"
import { colours, count, wrap } from "./layout.js"
import { statementText } from "./statement.js"

/** What a run found: counts, then the statements with the most witnesses and their trails. */
export async function showSummary(store: Store, report: RunReport, options: StoreRunOptions): Promise<void> {
  const { counts, leftOut } = report
  const { top, db, minWitnesses = 1 } = options
  const found = [
    count(counts.articles, "page"),
    ...(leftOut.length ? [count(leftOut.length, "input left out", "inputs left out")] : []),
    count(counts.quotations, "quotation"),
    count(counts.people, "person", "people"),
    count(counts.statements, "statement"),
    `${count(counts.shared, "trail")} of more than one page`,
  ]
  await write(`${colours.bold(wrap(found.join(" · ")))}\n\n`)
  const shown = store.statements({ minWitnesses }, { limit: top }).items
  const articles = shown.flatMap(({ witnesses }) => witnesses.map(({ article }) => article))
  const cards = store.cardsOf([...new Set(articles)])
  for (const statement of shown)
    await write(`${statementText(statement, cards, firstSeen(statement, cards))}\n\n`)
  const rest = counts.statements - shown.length
  if (rest > 0)
    await write(
      `${colours.dim(wrap(`and ${count(rest, "more statement")}: \`quotetrail serve --db ${db}\` shows all`))}\n`,
    )
}
