import { useEffect, useRef } from "react"
import type { ArticleStatement, ArticleView, Quotation } from "../../api/types.js"
import { percent } from "../dates.js"
import { statementOf } from "../passed-on.js"
import { type Address, Link, to, withQuery } from "../router.js"
import { words } from "../words.js"
import { QuotationFacts } from "./quotation-facts.js"
import { QuotationVerdicts } from "./quotation-verdicts.js"

interface QuotationCardsProps {
  readonly view: ArticleView
  readonly address: Address
  readonly chosen: number
}

/** A card for each quotation: who, to whom, when, where, and the words each answer was read from. */
export function QuotationCards({ view, address, chosen }: QuotationCardsProps) {
  const { quotations } = view.article
  return (
    <>
      {quotations.length === 0 && <p className="nothing">{words.article.none}</p>}
      <ol>
        {quotations.map((quotation, place) => (
          <QuotationCard
            key={quotation.id}
            view={view}
            quotation={quotation}
            number={place + 1}
            isChosen={place === chosen}
            address={address}
            statement={statementOf(quotation, view.statements)}
          />
        ))}
      </ol>
    </>
  )
}

interface CardProps {
  readonly view: ArticleView
  readonly quotation: Quotation
  readonly number: number
  readonly isChosen: boolean
  readonly address: Address
  readonly statement: ArticleStatement | undefined
}

function QuotationCard({ view, quotation, number, isChosen, address, statement }: CardProps) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isChosen) return
    card.current?.scrollIntoView({ block: "nearest" })
    document.querySelector(`[data-quotation="${number - 1}"]`)?.scrollIntoView({ block: "nearest" })
  }, [isChosen, number])
  const { speaker, kind, unsaid, confidence, text, within } = quotation
  const outer = within ? view.article.quotations.findIndex(({ id }) => id === within) + 1 : 0
  return (
    <li ref={card} className={`card${isChosen ? " card-chosen" : ""}`}>
      <header>
        <Link
          to={withQuery(address, { quotation: isChosen ? "" : quotation.id })}
          keep
          className="card-number"
          data-stop=""
          aria-current={isChosen || undefined}
        >
          {number}
        </Link>
        {speaker?.person ? (
          <Link to={to.person(speaker.person)} className="card-speaker">
            <bdi>{speaker.name}</bdi>
          </Link>
        ) : (
          <bdi className="card-speaker">{speaker?.name ?? words.unknownSpeaker}</bdi>
        )}
        <span className="quiet-text">
          {words.article.kind[kind]} · {percent(confidence)}
        </span>
      </header>
      <q className="card-text" dir="auto">
        {text}
      </q>
      {unsaid && (
        <p className="card-unsaid">
          <span className="badge">{words.article.unsaid[unsaid]}</span>{" "}
          <span className="quiet-text">{words.article.unsaidHint}</span>
        </p>
      )}
      {outer > 0 && <p className="quiet-text card-within">{words.article.within(outer)}</p>}
      <QuotationFacts article={view.article} quotation={quotation} />
      {statement && (
        <p className="card-trail">
          <Link to={to.statement(statement.id)}>{words.article.alsoIn(statement.witnesses)}</Link>
        </p>
      )}
      {isChosen && <QuotationVerdicts view={view} quotation={quotation} />}
    </li>
  )
}
