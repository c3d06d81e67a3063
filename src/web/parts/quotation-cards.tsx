import { useEffect, useRef } from "react"
import type { ArticleStatement, ArticleView, Quotation, QuotedArticle } from "../../api/types.js"
import { saidOccasion } from "../../text/occasions.js"
import { percent, plainDate } from "../dates.js"
import { statementOf } from "../passed-on.js"
import { type Address, Link, to, withQuery } from "../router.js"
import { words } from "../words.js"

interface QuotationCardsProps {
  readonly view: ArticleView
  readonly address: Address
  readonly chosen: number
}

/** A card for each quotation: who, to whom, when, where, and the words each answer was read from. */
export function QuotationCards({ view, address, chosen }: QuotationCardsProps) {
  const { article, statements } = view
  return (
    <aside className="cards" aria-label={words.article.quotations}>
      <h2>{words.article.quotations}</h2>
      {article.quotations.length === 0 && <p className="nothing">{words.article.none}</p>}
      <ol>
        {article.quotations.map((quotation, place) => (
          <QuotationCard
            key={quotation.id}
            article={article}
            quotation={quotation}
            number={place + 1}
            isChosen={place === chosen}
            address={address}
            statement={statementOf(quotation, statements)}
          />
        ))}
      </ol>
    </aside>
  )
}

interface CardProps {
  readonly article: QuotedArticle
  readonly quotation: Quotation
  readonly number: number
  readonly isChosen: boolean
  readonly address: Address
  readonly statement: ArticleStatement | undefined
}

function QuotationCard({ article, quotation, number, isChosen, address, statement }: CardProps) {
  const card = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (!isChosen) return
    card.current?.scrollIntoView({ block: "nearest" })
    document.querySelector(`[data-quotation="${number - 1}"]`)?.scrollIntoView({ block: "nearest" })
  }, [isChosen, number])
  const { speaker, kind, confidence, text } = quotation
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
      <Facts quotation={quotation} />
      <ReadFrom article={article} quotation={quotation} />
      {statement && (
        <Link to={to.statement(statement.id)} className="card-trail">
          {words.article.alsoIn(statement.witnesses)}
        </Link>
      )}
    </li>
  )
}

function Facts({ quotation }: { quotation: Quotation }) {
  const { speaker, addressee, said, place, occasion, outlet, within } = quotation
  const facts = [
    [words.article.who, speaker && speaker.as !== speaker.name && words.article.as(speaker.as)],
    [words.article.whom, addressee],
    [words.article.when, said && `${plainDate(said.value)}, ${words.article.as(said.as)}`],
    [words.article.where, place],
    [words.article.occasion, occasion && (saidOccasion(occasion) ?? occasion)],
    [words.article.outlet, outlet],
  ] as const
  const known = facts.filter(([, fact]) => fact)
  return (
    <>
      {known.length > 0 && (
        <dl className="card-facts">
          {known.map(([what, fact]) => (
            <div key={what}>
              <dt>{what}</dt>
              <dd dir="auto">{fact}</dd>
            </div>
          ))}
        </dl>
      )}
      {within && <p className="quiet-text">{words.article.within}</p>}
    </>
  )
}

const CONTEXT = 40

/** The words that name the speaker and tell that someone speaks, as they stand on the page. */
function ReadFrom({ article, quotation }: { article: QuotedArticle; quotation: Quotation }) {
  const spans = [...quotation.source, ...quotation.cue].filter(([start, end]) => end > start)
  if (spans.length === 0) return null
  const sorted = [...spans].sort((a, b) => a[0] - b[0])
  const from = Math.min(...sorted.map(([start]) => start))
  const to = Math.max(...sorted.map(([, end]) => end))
  if (to - from > 400) return null
  const before = article.text.slice(Math.max(0, from - CONTEXT), from).replace(/^\S*\s/, "")
  const after = article.text.slice(to, to + CONTEXT).replace(/\s\S*$/, "")
  return (
    <p className="read-from" dir="auto">
      <span className="read-from-label">{words.article.readFrom}</span> … {before}
      <mark>{article.text.slice(from, to)}</mark>
      {after} …
    </p>
  )
}
