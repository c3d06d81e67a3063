import { type FormEvent, useState } from "react"
import type { Person, PersonView } from "../../api/types.js"
import { useAnswer, useSummary } from "../answer.js"
import { useDeciding } from "../decide.js"
import { navigate, to } from "../router.js"
import { words } from "../words.js"
import { DecisionList } from "./decision-list.js"
import { Refused } from "./verdict.js"

/** Takes names away from a person that are another's, and joins two people that are one. Both can be undone. */
export function SetNamesRight({ view: { person, decisions } }: { view: PersonView }) {
  const { value } = useSummary()
  return (
    <>
      {value?.canDecide && (
        <details className="twin">
          <summary>{words.person.setRight}</summary>
          {person.names.length > 1 && <Split person={person} />}
          <Merge person={person} />
        </details>
      )}
      <DecisionList decisions={decisions} />
    </>
  )
}

function Split({ person }: { person: Person }) {
  const deciding = useDeciding()
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const names = new FormData(event.currentTarget).getAll("name")
    if (names.length > 0 && names.length < person.names.length)
      deciding?.decide({ kind: "split", person: person.id, names })
  }
  return (
    <form className="names-form" onSubmit={onSubmit}>
      <p className="hint">{words.person.splitHint}</p>
      {person.names.map(({ text }) => (
        <label key={text}>
          <input type="checkbox" name="name" value={text} />
          <bdi>{text}</bdi>
        </label>
      ))}
      <button type="submit">{words.person.split}</button>
      <Refused deciding={deciding} />
    </form>
  )
}

const OFFERED = 8

function Merge({ person }: { person: Person }) {
  const deciding = useDeciding()
  const [sought, setSought] = useState("")
  const found = useAnswer(`people ${sought}`, async (client) =>
    sought === "" ? undefined : client.people(`q=${encodeURIComponent(sought)}&limit=${OFFERED + 1}`),
  ).value
  const others = found?.items.filter(({ id }) => id !== person.id).slice(0, OFFERED)
  const merge = async (other: string) => {
    const made = await deciding?.decide({ kind: "merge", people: [person.id, other] })
    if (made) navigate(to.person(person.id), { replace: true })
  }
  return (
    <div className="names-form">
      <label className="merge-label">
        {words.person.mergeHint}
        <input
          type="search"
          dir="auto"
          value={sought}
          placeholder={words.person.find}
          onChange={({ target }) => setSought(target.value)}
        />
      </label>
      {others?.length === 0 && <p className="nothing">{words.person.nobody}</p>}
      <ul>
        {others?.map((other) => (
          <li key={other.id}>
            <bdi>{other.name}</bdi>{" "}
            <span className="quiet-text">{words.person.quoted(other.quotations, other.articles)}</span>{" "}
            <button type="button" onClick={() => merge(other.id)}>
              {words.person.merge}
            </button>
          </li>
        ))}
      </ul>
      <Refused deciding={deciding} />
    </div>
  )
}
