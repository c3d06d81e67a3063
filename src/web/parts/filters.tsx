import type { ChangeEvent, FormEvent } from "react"
import { useAnswer } from "../answer.js"
import { type Address, Link, navigate, withQuery } from "../router.js"
import { words } from "../words.js"

/** How many people and outlets the boxes offer; further ones are found on their own screens. */
const OFFERED = 200

/** Filters of the list of statements. Each change goes into the address, which is all that holds them. */
export function Filters({ address }: { address: Address }) {
  const people = useAnswer("people", (client) => client.people(`limit=${OFFERED}`)).value?.items ?? []
  const outlets = useAnswer("outlets", (client) => client.outlets(`limit=${OFFERED}`)).value?.items ?? []
  const asked = (name: string) => address.query.get(name) ?? ""
  const change = (name: string, value: string) =>
    navigate(withQuery(address, { [name]: value, next: "" }), { replace: true, keep: true })
  const onChange = ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    if (target.checkValidity()) change(target.name, target.value)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change("q", String(new FormData(event.currentTarget).get("q") ?? ""))
  }
  return (
    <form className="filters" onSubmit={onSubmit} aria-label={words.list.filters}>
      <label>
        {words.list.words}
        <input name="q" type="search" dir="auto" defaultValue={asked("q")} />
      </label>
      <label>
        {words.list.speaker}
        <select name="person" value={asked("person")} onChange={onChange}>
          <option value="">{words.list.anySpeaker}</option>
          {withCurrent(
            people.map(({ id, name }) => ({ value: id, name })),
            asked("person"),
          )}
        </select>
      </label>
      <label>
        {words.list.outlet}
        <select name="outlet" value={asked("outlet")} onChange={onChange}>
          <option value="">{words.list.anyOutlet}</option>
          {withCurrent(
            outlets.map(({ name }) => ({ value: name, name })),
            asked("outlet"),
          )}
        </select>
      </label>
      <label>
        {words.list.from}
        <input name="from" type="date" defaultValue={asked("from")} onChange={onChange} />
      </label>
      <label>
        {words.list.to}
        <input name="to" type="date" defaultValue={asked("to")} onChange={onChange} />
      </label>
      <label>
        {words.list.minCopies}
        <input
          name="min_witnesses"
          type="number"
          min={1}
          max={100000}
          defaultValue={asked("min_witnesses")}
          onChange={onChange}
        />
      </label>
      {address.query.size > 0 && <Link to={address.path}>{words.list.clear}</Link>}
    </form>
  )
}

interface Offer {
  readonly value: string
  readonly name: string
}

/** The offers; what the address asks for is among them even where it is not one of the first. */
function withCurrent(offers: readonly Offer[], current: string) {
  const isOffered = current === "" || offers.some((offer) => offer.value === current)
  const all = isOffered ? offers : [{ value: current, name: current }, ...offers]
  return all.map(({ value, name }) => (
    <option key={value} value={value}>
      {name}
    </option>
  ))
}
