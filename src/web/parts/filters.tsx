import type { ChangeEvent, FormEvent } from "react"
import { useAnswer } from "../answer.js"
import { type Address, askedQuery, Link, navigate, withQuery } from "../router.js"
import { words } from "../words.js"

/** How many people and outlets the boxes offer; further ones are found on their own screens. */
const OFFERED = 200

/** Filters of the list of statements. Each change goes into the address, which is all that holds them. */
export function Filters({ address }: { address: Address }) {
  const people = useAnswer("people", (client) => client.people(`limit=${OFFERED}`)).value?.items ?? []
  const outlets = useAnswer("outlets", (client) => client.outlets(`limit=${OFFERED}`)).value?.items ?? []
  const asked = (name: string) => address.query.get(name) ?? ""
  const change = (name: string, value: string) =>
    navigate(withQuery(address, { [name]: value, row: "" }), { replace: true, keep: true })
  const onChange = ({ target }: ChangeEvent<HTMLInputElement | HTMLSelectElement>) => {
    if (target.checkValidity()) change(target.name, target.value)
  }
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    change("q", String(new FormData(event.currentTarget).get("q") ?? ""))
  }
  const speakers = people.map(({ id, name }) => ({ value: id, name }))
  const carriers = outlets.map(({ name }) => ({ value: name, name }))
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
          {withCurrent(speakers, asked("person"))}
        </select>
      </label>
      <label>
        {words.list.outlet}
        <select name="outlet" value={asked("outlet")} onChange={onChange}>
          <option value="">{words.list.anyOutlet}</option>
          {withCurrent(carriers, asked("outlet"))}
        </select>
      </label>
      {entered.map(({ name, label, ...input }) => (
        <label key={name}>
          {label}
          <input name={name} defaultValue={asked(name)} onChange={onChange} {...input} />
        </label>
      ))}
      <button type="submit">{words.list.apply}</button>
      {askedQuery(address) !== "" && <Link to={address.path}>{words.list.clear}</Link>}
    </form>
  )
}

/** Filters that are typed in. */
const entered = [
  { name: "from", label: words.list.from, type: "date" },
  { name: "to", label: words.list.to, type: "date" },
  { name: "min_witnesses", label: words.list.minCopies, type: "number", min: 1, max: 100_000 },
]

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
