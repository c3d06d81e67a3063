import type { SummaryView } from "../../api/types.js"
import { Answered, useAnswer } from "../answer.js"
import { Filters } from "../parts/filters.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
import { StatementList } from "../parts/statement-list.js"
import { type Address, Link } from "../router.js"
import { words } from "../words.js"

/** All statements, with filters; the address holds them. */
export function StatementsScreen({ address }: { address: Address }) {
  const query = address.query.toString()
  const answer = useAnswer(query, (client) => client.statements(query))
  return (
    <>
      <ScreenHead title={words.list.title}>
        <Summary />
      </ScreenHead>
      <Filters key={query} address={address} />
      <Answered answer={answer}>
        {(page) => (
          <>
            {page.items.length === 0 && <Nothing isFiltered={address.query.size > 0} />}
            <StatementList items={page.items} />
            <Pager address={address} page={page} />
          </>
        )}
      </Answered>
    </>
  )
}

/** An empty store is no dead end: it says how to fill it. */
function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { value } = useAnswer("summary", (client) => client.summary())
  if (isFiltered || value?.counts.articles !== 0) return <p className="nothing">{words.list.none}</p>
  return (
    <p className="nothing">
      {words.start.empty} {value.canAdd && <Link to="/start">{words.start.title}</Link>}
    </p>
  )
}

const COUNTED = ["articles", "quotations", "people", "statements", "shared"] as const

function Summary() {
  const { value } = useAnswer("summary", (client) => client.summary())
  return <p className="lead">{value ? <Counts summary={value} /> : words.list.lead}</p>
}

function Counts({ summary: { counts } }: { summary: SummaryView }) {
  return (
    <>
      {COUNTED.map((what) => (
        <span key={what} className="count">
          <b>{counts[what].toLocaleString("en")}</b> {words.list.counts[what][counts[what] === 1 ? 0 : 1]}
        </span>
      ))}
      {counts.leftOut > 0 && (
        <Link to="/left-out" className="count">
          {words.list.leftOut(counts.leftOut)}
        </Link>
      )}
    </>
  )
}
