import type { Person, PersonView } from "../../api/types.js"
import { Answered, useAnswer } from "../answer.js"
import { plainDate } from "../dates.js"
import { placeName } from "../parts/names.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
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
          <Quotations view={view} />
          <Pager address={address} page={view.quotations} />
        </>
      )}
    </Answered>
  )
}

const Names = ({ person }: { person: Person }) => (
  <dl className="facts">
    <dt>{words.person.names}</dt>
    {person.names.map(({ text, count }) => (
      <dd key={text}>
        <bdi>{text}</bdi>{" "}
        <span className="quiet-text">
          {count} {words.person.times}
        </span>
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
