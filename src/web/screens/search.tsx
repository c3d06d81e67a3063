import type { Page, SearchedTable, SearchHit } from "../../api/types.js"
import { Answered, useAnswer } from "../answer.js"
import { joined, longLists } from "../long-list.js"
import { AllOf } from "../parts/all-of.js"
import { Facets, isNarrowed, statementQuery } from "../parts/facets.js"
import { LongRows } from "../parts/long-rows.js"
import { ScreenHead } from "../parts/screen-head.js"
import { LongStatements } from "../parts/statement-list.js"
import { type Address, askedQuery, Link, to, withQuery } from "../router.js"
import { counted, words } from "../words.js"

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
  const kind = KINDS.find((one) => one === address.query.get("kind"))
  return (
    <>
      <nav className="tabs" aria-label={words.search.title}>
        <Tab address={address} kind="" name={words.search.all} />
        {KINDS.map((one) => (
          <Tab key={one} address={address} kind={one} name={words.search.kinds[one]} />
        ))}
      </nav>
      {kind ? <AllHits address={address} kind={kind} /> : <BestHits address={address} />}
    </>
  )
}

function BestHits({ address }: { address: Address }) {
  const q = address.query.get("q") ?? ""
  const answer = useAnswer(askedQuery(address), (client) => client.search(askedQuery(address)))
  return (
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
  )
}

/** Hits of the kind that the query asks for, however many. */
const useHits = longLists(async (client, about, paging): Promise<Page<SearchHit>> => {
  const found = await client.search(joined(about, paging))
  return KINDS.map((kind) => found[kind]).find((page) => page !== undefined) ?? { items: [], total: 0 }
})

function AllHits({ address, kind }: { address: Address; kind: SearchedTable }) {
  const shown = useHits(askedQuery(address))
  const { total, isMore } = shown.state
  return (
    <section>
      <h2>
        {words.search.kinds[kind]} <span className="quiet-text">{counted(total, isMore)}</span>
      </h2>
      <LongRows
        shown={shown}
        address={address}
        className="rows"
        keyOf={({ article, id }) => `${article} ${id}`}
        row={(hit) => <HitRow hit={hit} kind={kind} />}
        nothing={<p className="nothing">{words.search.none(address.query.get("q") ?? "")}</p>}
      />
    </section>
  )
}

/** Statements alone, as the facets narrow them down. */
const Narrowed = ({ address }: { address: Address }) => (
  <section>
    <h2>{words.search.kinds.statements}</h2>
    <LongStatements
      about={statementQuery(address).toString()}
      address={address}
      nothing={<p className="nothing">{words.list.none}</p>}
    />
  </section>
)

function Tab({ address, kind, name }: { address: Address; kind: string; name: string }) {
  const isCurrent = (address.query.get("kind") ?? "") === kind
  return (
    <Link to={withQuery(address, { kind, row: "" })} aria-current={isCurrent ? "page" : undefined}>
      {name}
    </Link>
  )
}

interface HitsProps {
  readonly address: Address
  readonly kind: SearchedTable
  readonly page: Page<SearchHit> | undefined
}

function Hits({ address, kind, page }: HitsProps) {
  if (!page || page.total === 0) return null
  return (
    <section>
      <h2>
        {words.search.kinds[kind]} <span className="quiet-text">{counted(page.total, page.isMore)}</span>
      </h2>
      <ul className="rows">
        {page.items.map((hit) => (
          <li key={`${hit.article} ${hit.id}`}>
            <HitRow hit={hit} kind={kind} />
          </li>
        ))}
      </ul>
      <AllOf page={page} to={withQuery(address, { kind })} />
    </section>
  )
}

const HitRow = ({ hit, kind }: { hit: SearchHit; kind: SearchedTable }) => (
  <Link to={placeOf[kind](hit)} data-stop="" className="row">
    <bdi className={kind === "people" || kind === "articles" ? "row-title" : "row-speaker"}>
      {hit.title ?? (kind === "articles" ? words.untitled : words.unknownSpeaker)}
    </bdi>
    {kind !== "people" && <Snippet hit={hit} />}
  </Link>
)

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
