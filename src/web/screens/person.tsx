import { useContext } from "react"
import type { Person } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { Answered, ClientContext, useAnswer } from "../answer.js"
import { longLists } from "../long-list.js"
import { AllOf } from "../parts/all-of.js"
import { Bar } from "../parts/bar.js"
import { LongRows } from "../parts/long-rows.js"
import { placeName } from "../parts/names.js"
import { ScreenHead } from "../parts/screen-head.js"
import { SetNamesRight } from "../parts/set-names-right.js"
import { StatementList } from "../parts/statement-list.js"
import { type Address, Link, to } from "../router.js"
import { words } from "../words.js"

/** One person: names, roles, statements, and where they stand. */
export function PersonScreen({ address, id }: { address: Address; id: string }) {
  const answer = useAnswer(id, (client) => client.person(id, ""))
  return (
    <Answered answer={answer}>
      {(view) => (
        <>
          <ScreenHead title={view.person.name}>
            <p className="lead">{words.person.quoted(view.person.quotations, view.person.articles)}</p>
          </ScreenHead>
          <Names person={view.person} />
          <SetNamesRight view={view} />
          <Years id={id} />
          {view.statements.total > 0 && (
            <section>
              <h2>{words.person.statements}</h2>
              <StatementList items={view.statements.items} />
              <AllOf page={view.statements} to={`/?person=${encodeURIComponent(id)}`} />
            </section>
          )}
          {view.saidTo.total > 0 && (
            <section>
              <h2>{words.person.saidTo}</h2>
              <StatementList items={view.saidTo.items} />
              <AllOf page={view.saidTo} to={`/?addressee=${encodeURIComponent(id)}`} />
            </section>
          )}
          <Mentions person={view.person} />
          <Quotations address={address} id={id} />
        </>
      )}
    </Answered>
  )
}

/** How many statements of each year. */
function Years({ id }: { id: string }) {
  const { server } = useContext(ClientContext)
  const asked = `person=${encodeURIComponent(id)}`
  const years = useAnswer(`years ${id}`, async () => (await server?.facets(asked))?.year).value ?? []
  if (years.length === 0) return null
  const most = Math.max(...years.map(({ count }) => count))
  return (
    <section>
      <h2>{words.person.timeline}</h2>
      <ul className="years">
        {[...years]
          .sort((a, b) => (a.value < b.value ? -1 : 1))
          .map(({ value, label, count }) => (
            <li key={value}>
              <Link to={`/search?${asked}&from=${value}&to=${value}`}>{label}</Link>
              <Bar part={count} whole={most} />
              <span className="quiet-text">{count}</span>
            </li>
          ))}
      </ul>
    </section>
  )
}

/** What others say that names the person. */
function Mentions({ person }: { person: Person }) {
  const query = `q=${encodeURIComponent(`"${person.name}"`)}&limit=20`
  const found = useAnswer(`mentions ${person.name}`, (client) => client.statements(query)).value
  const others = found?.items.filter(({ speaker }) => speaker?.person !== person.id) ?? []
  if (others.length === 0) return null
  return (
    <section>
      <h2>{words.person.mentions}</h2>
      <StatementList items={others} />
    </section>
  )
}

const Names = ({ person }: { person: Person }) => (
  <dl className="facts">
    <dt>{words.person.names}</dt>
    {person.names.map(({ text, count }) => (
      <dd key={text}>
        <bdi>{text}</bdi> <span className="quiet-text">{words.person.times(count)}</span>
      </dd>
    ))}
    {person.roles.length > 0 && <dt>{words.person.roles}</dt>}
    {person.roles.map((role) => (
      <dd key={role} dir="auto">
        {role}
      </dd>
    ))}
  </dl>
)

/** Quotations of a person, each with what is known of its page. */
const useQuotations = longLists(async (client, id, paging) => {
  const { quotations, articles } = await client.person(id, paging)
  const cards = new Map(articles.map((card) => [card.id, card]))
  return { ...quotations, items: quotations.items.map((one) => ({ ...one, card: cards.get(one.article) })) }
})

const Quotations = ({ address, id }: { address: Address; id: string }) => (
  <section>
    <h2>{words.person.quotations}</h2>
    <LongRows
      shown={useQuotations(id)}
      address={address}
      className="rows"
      keyOf={({ article, quotation }) => `${article} ${quotation.id}`}
      row={({ article, quotation, card }) => (
        <Link to={to.article(article, quotation.id)} data-stop="" className="row">
          <q className="row-quote" dir="auto">
            {quotation.text}
          </q>
          <span className="row-note">
            <bdi>{placeName(card)}</bdi>
            {" · "}
            {card?.published ? plainDate(card.published.value) : words.undated}
            {quotation.unsaid && ` · ${words.article.unsaid[quotation.unsaid]}`}
          </span>
        </Link>
      )}
    />
  </section>
)
