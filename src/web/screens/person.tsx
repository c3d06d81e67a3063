import { useContext } from "react"
import type { Person, PersonView } from "../../api/types.js"
import { Answered, ClientContext, useAnswer } from "../answer.js"
import { plainDate } from "../dates.js"
import { Bar } from "../parts/bar.js"
import { placeName } from "../parts/names.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
import { SetNamesRight } from "../parts/set-names-right.js"
import { StatementList } from "../parts/statement-list.js"
import { type Address, Link, to } from "../router.js"
import { words } from "../words.js"

/** One person: names, roles, statements, and where they stand. */
export function PersonScreen({ address, id }: { address: Address; id: string }) {
  const query = address.query.toString()
  const answer = useAnswer(`${id} ${query}`, (client) => client.person(id, query))
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
              {view.statements.next && (
                <Link to={`/?person=${encodeURIComponent(id)}`}>
                  {words.search.more(view.statements.total)}
                </Link>
              )}
            </section>
          )}
          {view.saidTo.total > 0 && (
            <section>
              <h2>{words.person.saidTo}</h2>
              <StatementList items={view.saidTo.items} />
              {view.saidTo.next && (
                <Link to={`/?addressee=${encodeURIComponent(id)}`}>
                  {words.search.more(view.saidTo.total)}
                </Link>
              )}
            </section>
          )}
          <Mentions person={view.person} />
          <Quotations view={view} />
          <Pager address={address} page={view.quotations} />
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

function Quotations({ view }: { view: PersonView }) {
  const cards = new Map(view.articles.map((card) => [card.id, card]))
  return (
    <section>
      <h2>{words.person.quotations}</h2>
      <ul className="rows">
        {view.quotations.items.map(({ article, quotation }) => {
          const card = cards.get(article)
          return (
            <li key={`${article} ${quotation.id}`}>
              <Link to={to.article(article, quotation.id)} data-stop="" className="row">
                <q className="row-quote" dir="auto">
                  {quotation.text}
                </q>
                <span className="row-note">
                  <bdi>{placeName(card)}</bdi>
                  {" · "}
                  {card?.published ? plainDate(card.published.value) : words.undated}
                </span>
              </Link>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
