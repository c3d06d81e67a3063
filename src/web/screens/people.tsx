import type { FormEvent } from "react"
import type { Person } from "../../api/types.js"
import { joined, longLists } from "../long-list.js"
import { LongRows } from "../parts/long-rows.js"
import { ScreenHead } from "../parts/screen-head.js"
import { type Address, askedQuery, Link, navigate, to, withQuery } from "../router.js"
import { words } from "../words.js"

const usePeople = longLists((client, about, paging) => client.people(joined(about, paging)))

/** Everyone who is quoted. */
export function PeopleScreen({ address }: { address: Address }) {
  const query = askedQuery(address)
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const q = String(new FormData(event.currentTarget).get("q") ?? "")
    navigate(withQuery(address, { q, row: "" }), { replace: true })
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
      <LongRows
        shown={usePeople(query)}
        address={address}
        className="rows"
        keyOf={({ id }) => id}
        row={(person) => <PersonRow person={person} />}
        nothing={<p className="nothing">{words.person.none}</p>}
      />
    </>
  )
}

const PersonRow = ({ person: { id, name, roles, quotations, articles } }: { person: Person }) => (
  <Link to={to.person(id)} data-stop="" className="row">
    <bdi className="row-title">{name}</bdi>
    <span className="row-note">
      {roles[0] && (
        <>
          <bdi>{roles[0]}</bdi> ·{" "}
        </>
      )}
      {words.person.quoted(quotations, articles)}
    </span>
  </Link>
)
