import type { SearchedTable, SearchHit } from "../../api/types.js"
import { Answered, useAnswer } from "../answer.js"
import { Facets, isNarrowed, statementQuery } from "../parts/facets.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
import { StatementList } from "../parts/statement-list.js"
import { type Address, Link, to, withQuery } from "../router.js"
import { words } from "../words.js"

const KINDS: readonly SearchedTable[] = ["people", "statements", "quotations", "articles"]

/** Where a hit leads. */
const placeOf: Readonly<Record<SearchedTable, (hit: SearchHit) => string>> = {
  people: ({ id }) => to.person(id),
  statements: ({ id }) => to.statement(id),
  quotations: ({ id, article = "" }) => to.article(article, id),
  articles: ({ id }) => to.article(id),
}

/** Full-text search over everything; the address holds the question. */
export function SearchScreen({ address }: { address: Address }) {
  const q = address.query.get("q") ?? ""
  return (
    <>
      <ScreenHead title={q ? `${words.search.title}: ${q}` : words.search.title}>
        <p className="lead">{words.search.prompt}</p>
      </ScreenHead>
      <div className="search-body">
        <Facets address={address} />
        <div>{isNarrowed(address) ? <Narrowed address={address} /> : <Everything address={address} />}</div>
      </div>
    </>
  )
}

/** The best of each kind, or all of one. */
function Everything({ address }: { address: Address }) {
  const query = address.query.toString()
  const q = address.query.get("q") ?? ""
  const answer = useAnswer(query, (client) => client.search(query))
  return (
    <>
      <nav className="tabs" aria-label={words.search.title}>
        <Tab address={address} kind="" name={words.search.all} />
        {KINDS.map((kind) => (
          <Tab key={kind} address={address} kind={kind} name={words.search.kinds[kind]} />
        ))}
      </nav>
      <Answered answer={answer}>
        {(found) => (
          <>
            {q !== "" && KINDS.every((kind) => !found[kind]?.total) && (
              <p className="nothing">{words.search.none(q)}</p>
            )}
            {KINDS.map((kind) => (
              <Hits key={kind} address={address} kind={kind} page={found[kind]} />
            ))}
          </>
        )}
      </Answered>
    </>
  )
}

/** Statements alone, as the facets narrow them down. */
function Narrowed({ address }: { address: Address }) {
  const query = statementQuery(address).toString()
  const answer = useAnswer(`statements ${query}`, (client) => client.statements(query))
  return (
    <Answered answer={answer}>
      {(page) => (
        <section>
          <h2>
            {words.search.kinds.statements}{" "}
            <span className="quiet-text">{page.total.toLocaleString("en")}</span>
          </h2>
          {page.items.length === 0 && <p className="nothing">{words.list.none}</p>}
          <StatementList items={page.items} />
          <Pager address={address} page={page} />
        </section>
      )}
    </Answered>
  )
}

function Tab({ address, kind, name }: { address: Address; kind: string; name: string }) {
  const isCurrent = (address.query.get("kind") ?? "") === kind
  return (
    <Link to={withQuery(address, { kind, next: "" })} aria-current={isCurrent ? "page" : undefined}>
      {name}
    </Link>
  )
}

interface HitsProps {
  readonly address: Address
  readonly kind: SearchedTable
  readonly page: { items: readonly SearchHit[]; total: number; next?: string } | undefined
}

function Hits({ address, kind, page }: HitsProps) {
  if (!page || page.total === 0) return null
  const isAlone = address.query.has("kind")
  return (
    <section>
      <h2>
        {words.search.kinds[kind]} <span className="quiet-text">{page.total.toLocaleString("en")}</span>
      </h2>
      <ul className="rows">
        {page.items.map((hit) => (
          <li key={`${hit.article} ${hit.id}`}>
            <Link to={placeOf[kind](hit)} data-stop="" className="row">
              <bdi className={kind === "people" || kind === "articles" ? "row-title" : "row-speaker"}>
                {hit.title ?? (kind === "articles" ? words.untitled : words.unknownSpeaker)}
              </bdi>
              {kind !== "people" && <Snippet hit={hit} />}
            </Link>
          </li>
        ))}
      </ul>
      {isAlone ? (
        <Pager address={address} page={page} />
      ) : (
        page.next && <Link to={withQuery(address, { kind, next: "" })}>{words.search.more(page.total)}</Link>
      )}
    </section>
  )
}

function Snippet({ hit }: { hit: SearchHit }) {
  let at = 0
  return (
    <span className="row-snippet" dir="auto">
      {hit.snippet.map((part) => {
        const key = at++
        return part.hit ? <mark key={key}>{part.text}</mark> : <span key={key}>{part.text}</span>
      })}
    </span>
  )
}
