import { type ChangeEvent, useContext } from "react"
import type { Facet } from "../../api/types.js"
import { ClientContext, useAnswer } from "../answer.js"
import type { FacetName } from "../client.js"
import { type Address, Link, navigate, withQuery } from "../router.js"
import { languageName, words } from "../words.js"
import { Folded } from "./folded.js"

/** Which keys of the address a facet sets to one of its values. */
const keysOf: Readonly<Record<FacetName, readonly string[]>> = {
  speaker: ["person"],
  outlet: ["outlet"],
  language: ["language"],
  occasion: ["occasion"],
  relation: ["relation"],
  year: ["from", "to"],
}

const NAMES = Object.keys(keysOf).filter((name): name is FacetName => name in keysOf)

/** Keys that narrow a search down to statements. */
const FILTERS = [...new Set(Object.values(keysOf).flat()), "min_witnesses"]

const narrowedBy = ({ query }: Address): number => FILTERS.filter((key) => query.has(key)).length

export const isNarrowed = (address: Address): boolean => narrowedBy(address) > 0

/** The part of an address that statements are asked by. */
export function statementQuery({ query }: Address): URLSearchParams {
  const asked = new URLSearchParams()
  for (const key of ["q", ...FILTERS]) {
    const value = query.get(key)
    if (value) asked.set(key, value)
  }
  return asked
}

/** What a search can be narrowed down to, with how many statements each has. The address holds what is chosen. */
export function Facets({ address }: { address: Address }) {
  const { server } = useContext(ClientContext)
  const query = statementQuery(address)
  const facets = useAnswer(`facets ${query}`, async () => server?.facets(query.toString())).value
  if (!facets) return null
  return (
    <Folded upTo="60rem" set={narrowedBy(address)}>
      <section className="facets" aria-label={words.facets.title}>
        {isNarrowed(address) && (
          <p>
            <Link
              to={withQuery(address, Object.fromEntries([...FILTERS, "row"].map((key) => [key, ""])))}
              keep
            >
              {words.list.clear}
            </Link>
          </p>
        )}
        {NAMES.map((name) => (
          <FacetList key={name} name={name} facets={facets[name]} address={address} />
        ))}
        <Days address={address} />
        {facets.counted < facets.total && (
          <p className="hint facet-hint">{words.facets.counted(facets.counted)}</p>
        )}
      </section>
    </Folded>
  )
}

interface FacetListProps {
  readonly name: FacetName
  readonly facets: readonly Facet[]
  readonly address: Address
}

/** Values beyond this many are folded away. */
const SHOWN = 6

function FacetList({ name, facets, address }: FacetListProps) {
  if (facets.length === 0) return null
  const rest = facets.slice(SHOWN)
  const item = (facet: Facet) => (
    <li key={facet.value}>
      <FacetLink name={name} facet={facet} address={address} />
    </li>
  )
  return (
    <section>
      <h2>{words.facets.names[name]}</h2>
      <ul>{facets.slice(0, SHOWN).map(item)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{words.facets.more(rest.length)}</summary>
          <ul>{rest.map(item)}</ul>
        </details>
      )}
    </section>
  )
}

function FacetLink({ name, facet, address }: { name: FacetName; facet: Facet; address: Address }) {
  const keys = keysOf[name]
  const isChosen = keys.every((key) => address.query.get(key) === facet.value)
  const changes = Object.fromEntries([...keys, "row", "kind"].map((key) => [key, ""]))
  for (const key of keys) changes[key] = isChosen ? "" : facet.value
  return (
    <Link to={withQuery(address, changes)} keep aria-current={isChosen || undefined} data-stop="">
      <bdi>{labelOf(name, facet)}</bdi>{" "}
      <span className="facet-count">{facet.count.toLocaleString("en")}</span>
    </Link>
  )
}

function labelOf(name: FacetName, { value, label }: Facet): string {
  const relations: Readonly<Record<string, string>> = words.relations
  if (name === "relation") return relations[value] ?? label
  if (name === "language") return languageName(value)
  if (name === "occasion") return label.replace("/", " or ")
  return label
}

/** First and last day. */
function Days({ address }: { address: Address }) {
  const onChange = ({ target }: ChangeEvent<HTMLInputElement>) => {
    if (target.checkValidity())
      navigate(withQuery(address, { [target.name]: target.value, row: "", kind: "" }), {
        replace: true,
        keep: true,
      })
  }
  const day = (name: "from" | "to") => {
    const value = address.query.get(name) ?? ""
    return (
      <label key={`${name} ${value}`}>
        {words.list[name]}
        <input
          name={name}
          type="date"
          defaultValue={/^\d{4}-\d\d-\d\d$/.test(value) ? value : ""}
          onChange={onChange}
        />
      </label>
    )
  }
  return (
    <section>
      <h2>{words.facets.days}</h2>
      <div className="filters facet-days">
        {day("from")}
        {day("to")}
      </div>
    </section>
  )
}
