import type { ReactNode } from "react"
import type { Relation, StatementCard } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { joined, longLists } from "../long-list.js"
import { type Address, Link, to } from "../router.js"
import { words } from "../words.js"
import { LongRows } from "./long-rows.js"
import { MaterialChip } from "./material-chip.js"
import { placeName } from "./names.js"

/** Statements as a list: how many copies, the words, who said them, where they were first seen. */
export const StatementList = ({ items }: { items: readonly StatementCard[] }) => (
  <ol className="statements">
    {items.map((card) => (
      <li key={card.id}>
        <StatementItem card={card} />
      </li>
    ))}
  </ol>
)

const useStatements = longLists((client, about, paging) => client.statements(joined(about, paging)))

interface LongStatementsProps {
  /** The filter, as a query. */
  readonly about: string
  readonly address: Address
  readonly nothing: ReactNode
}

/** All statements that a filter lets through, however many. */
export const LongStatements = ({ about, address, nothing }: LongStatementsProps) => (
  <LongRows
    shown={useStatements(about)}
    address={address}
    className="statements"
    keyOf={({ id }) => id}
    row={(card) => <StatementItem card={card} />}
    nothing={nothing}
  />
)

function StatementItem({ card }: { card: StatementCard }) {
  return (
    <Link to={to.statement(card.id)} className="statement-item" data-stop="">
      <span className="copies">
        <b>{card.witnesses.toLocaleString("en")}</b> {words.list.copies(card.witnesses)}
      </span>
      <span className="statement-body">
        <q className="said" dir="auto">
          {card.text}
        </q>
        <span className="byline">
          <bdi className="speaker">{card.speaker?.name ?? words.unknownSpeaker}</bdi>
          {card.first && (
            <span>
              {words.list.firstSeen} <bdi>{placeName(card.first)}</bdi>
              {card.first.published && `, ${plainDate(card.first.published.value)}`}
            </span>
          )}
          <Changes card={card} />
          {(card.material ?? 0) > 0 && <MaterialChip />}
        </span>
      </span>
    </Link>
  )
}

const TOLD: readonly Relation[] = ["altered", "interpolated", "translated", "paraphrased"]

/** What became of the copies, where that is worth a look. */
function Changes({ card }: { card: StatementCard }) {
  if (card.witnesses < 2) return null
  const told = TOLD.filter((relation) => card.relations[relation])
  return told.map((relation) => (
    <span key={relation} className={`badge badge-${relation}`}>
      {card.relations[relation]} {words.relations[relation]}
    </span>
  ))
}
