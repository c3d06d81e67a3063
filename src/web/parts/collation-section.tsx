import type { ChangeEvent } from "react"
import type { StatementView } from "../../api/types.js"
import { type ChosenCollation, chosenCollation } from "../collation/chosen.js"
import { type Address, Link, navigate, withQuery } from "../router.js"
import { words } from "../words.js"
import { Copies } from "./copies.js"
import { HeatMap } from "./heat-map.js"
import { cardsOf, placeName } from "./names.js"
import { Pair } from "./pair.js"
import { Readings } from "./readings.js"

/** What every way of looking at the copies is given. */
export interface CollationViewProps {
  readonly view: StatementView
  readonly address: Address
  readonly chosen: ChosenCollation
}

/** Ways to look at the copies; the address says which: `?view=heat`. */
const views = {
  "": Copies,
  pair: Pair,
  heat: HeatMap,
  table: Readings,
} as const

type ViewName = keyof typeof views
const isView = (name: string): name is ViewName => name in views

/** The copies and what each changed: as a list, side by side, as a heat map, as a table of readings. */
export function CollationSection({ view, address }: { view: StatementView; address: Address }) {
  const chosen = chosenCollation(view, address)
  const asked = address.query.get("view") ?? ""
  const isShared = chosen.copies.length > 1
  const name = isView(asked) && isShared ? asked : ""
  const Shown = views[name]
  return (
    <section className="collation" aria-labelledby="collation-title">
      <h2 id="collation-title">{words.collation.title}</h2>
      {isShared && (
        <>
          <nav className="tabs" aria-label={words.collation.title}>
            {(Object.keys(views) as ViewName[]).map((one) => (
              <Link
                key={one}
                to={withQuery(address, { view: one, place: "" })}
                keep
                aria-current={one === name ? "page" : undefined}
              >
                {words.collation.views[one]}
              </Link>
            ))}
          </nav>
          <Controls view={view} address={address} chosen={chosen} />
        </>
      )}
      <Shown view={view} address={address} chosen={chosen} />
    </section>
  )
}

function Controls({ view, address, chosen }: CollationViewProps) {
  const { base, copies, letters, punctuation } = chosen
  const cards = cardsOf(view)
  const set = (changes: Readonly<Record<string, string>>) =>
    navigate(withQuery(address, changes), { replace: true, keep: true })
  const onBase = ({ target }: ChangeEvent<HTMLSelectElement>) => set({ base: target.value, place: "" })
  const onSort = ({ target }: ChangeEvent<HTMLSelectElement>) => set({ sort: target.value })
  const bases = copies.filter(({ id }) => chosen.table.rows.has(id))
  return (
    <div className="filters collation-controls">
      <label>
        {words.collation.base}
        <select value={letters.get(base?.id ?? "") ?? ""} onChange={onBase}>
          {bases.map(({ id, article, text }) => (
            <option key={id} value={letters.get(id)}>
              {letters.get(id)}
              {text === view.statement.text ? `, ${words.collation.fullest}` : ""} ·{" "}
              {placeName(cards.get(article))}
            </option>
          ))}
        </select>
      </label>
      <label>
        {words.collation.sort}
        <select value={address.query.get("sort") ?? ""} onChange={onSort}>
          <option value="">{words.collation.sorts.date}</option>
          <option value="trail">{words.collation.sorts.trail}</option>
        </select>
      </label>
      <label className="check">
        <input
          type="checkbox"
          checked={punctuation}
          onChange={() => set({ punctuation: punctuation ? "off" : "" })}
        />
        {words.collation.punctuation}
      </label>
    </div>
  )
}
