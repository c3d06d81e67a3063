import { type FormEvent, useState } from "react"
import { useSummary } from "../answer.js"
import { type Address, Link, navigate, to } from "../router.js"
import { words } from "../words.js"

const places = [
  ["/", words.nav.statements],
  ["/people", words.nav.people],
  ["/outlets", words.nav.outlets],
  ["/articles", words.nav.articles],
] as const

const isIn = (path: string, place: string): boolean =>
  place === "/" ? path === "/" || path.startsWith("/statements") : path.startsWith(place)

interface HeaderProps {
  readonly address: Address
  readonly isReport: boolean
  readonly onKeys: () => void
}

/** Name, places, search. */
export function Header({ address, isReport, onKeys }: HeaderProps) {
  const summary = useSummary().value
  const isDesk = !isReport && summary?.canDecide === true
  return (
    <header className="head">
      <Link to="/" className="wordmark">
        {words.product}
        {isReport && <span className="wordmark-note">{words.report}</span>}
      </Link>
      <nav aria-label={words.product}>
        {places.map(([place, name]) => (
          <Link key={place} to={place} aria-current={isIn(address.path, place) ? "page" : undefined}>
            {name}
          </Link>
        ))}
        {isDesk && (
          <Link to="/second-look" aria-current={isIn(address.path, "/second-look") ? "page" : undefined}>
            {words.nav.secondLook}
            {(summary.secondLook ?? 0) > 0 && (
              <span className="nav-count" title={words.look.unsure}>
                {(summary.secondLook ?? 0).toLocaleString("en")}
                <span className="unseen"> {words.look.unsure}</span>
              </span>
            )}
          </Link>
        )}
        {!isReport && summary?.canAdd && (
          <Link to="/start" aria-current={isIn(address.path, "/start") ? "page" : undefined}>
            {words.nav.start}
          </Link>
        )}
      </nav>
      <SearchBox key={address.query.get("q") ?? ""} address={address} />
      <button type="button" className="quiet keys-button" onClick={onKeys} aria-label={words.keys.title}>
        ?
      </button>
    </header>
  )
}

function SearchBox({ address }: { address: Address }) {
  const [typed, setTyped] = useState(address.path === "/search" ? (address.query.get("q") ?? "") : "")
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (typed.trim()) navigate(to.search(typed.trim()))
  }
  return (
    <search className="search-box">
      <form onSubmit={submit}>
        <input
          id="search"
          type="search"
          dir="auto"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          placeholder={words.search.title}
          aria-label={words.searchHint}
        />
      </form>
    </search>
  )
}
