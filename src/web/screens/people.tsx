import type { FormEvent } from "react"
import { Answered, useAnswer } from "../answer.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
import { type Address, Link, navigate, to, withQuery } from "../router.js"
import { words } from "../words.js"

/** Everyone who is quoted. */
export function PeopleScreen({ address }: { address: Address }) {
  const query = address.query.toString()
  const answer = useAnswer(query, (client) => client.people(query))
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get("q") ?? "")
    navigate(withQuery(address, { q, next: "" }), { replace: true })
  }
  return (
    <>
      <ScreenHead title={words.person.title}>
        <p className="lead">{words.person.lead}</p>
      </ScreenHead>
      <form className="filters" onSubmit={onSubmit} key={query}>
        <label>
          {words.person.filter}
          <input name="q" type="search" dir="auto" defaultValue={address.query.get("q") ?? ""} />
        </label>
      </form>
      <Answered answer={answer}>
        {(page) => (
          <>
            {page.items.length === 0 && <p className="nothing">{words.person.none}</p>}
            <ul className="rows">
              {page.items.map((person) => (
                <li key={person.id}>
                  <Link to={to.person(person.id)} data-stop="" className="row">
                    <bdi className="row-title">{person.name}</bdi>
                    <span className="row-note">
                      {person.roles[0] && (
                        <>
                          <bdi>{person.roles[0]}</bdi> ·{" "}
                        </>
                      )}
                      {words.person.quoted(person.quotations, person.articles)}
                    </span>
                  </Link>
                </li>
              ))}
            </ul>
            <Pager address={address} page={page} />
          </>
        )}
      </Answered>
    </>
  )
}
