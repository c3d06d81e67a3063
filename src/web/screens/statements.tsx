import type { SummaryView } from "../../api/types.js"
import { useSummary } from "../answer.js"
import { Filters } from "../parts/filters.js"
import { Folded } from "../parts/folded.js"
import { ScreenHead } from "../parts/screen-head.js"
import { LongStatements } from "../parts/statement-list.js"
import { type Address, askedQuery, Link } from "../router.js"
import { words } from "../words.js"

/** All statements, with filters; the address holds them. */
export function StatementsScreen({ address }: { address: Address }) {
  const query = askedQuery(address)
  return (
    <>
      <ScreenHead title={words.list.title}>
        <Summary />
      </ScreenHead>
      <Folded upTo="46rem" set={new URLSearchParams(query).size}>
        <Filters key={query} address={address} />
      </Folded>
      <LongStatements about={query} address={address} nothing={<Nothing isFiltered={query !== ""} />} />
    </>
  )
}

/** An empty store is no dead end: it says how to fill it. */
function Nothing({ isFiltered }: { isFiltered: boolean }) {
  const { value } = useSummary()
  if (isFiltered || value?.counts.articles !== 0) return <p className="nothing">{words.list.none}</p>
  return (
    <p className="nothing">
      {words.start.empty} {value.canAdd && <Link to="/start">{words.start.title}</Link>}
    </p>
  )
}

const COUNTED = ["articles", "quotations", "people", "statements", "shared"] as const

function Summary() {
  const { value } = useSummary()
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
