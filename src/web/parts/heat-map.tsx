import { useMemo } from "react"
import { type VariantPlace, variantPlaces } from "../collation/places.js"
import { type Address, followLink, hrefOf, withQuery } from "../router.js"
import { unwrapped } from "../wording.js"
import { words } from "../words.js"
import type { CollationViewProps } from "./collation-section.js"
import { PlaceReadings } from "./readings.js"

/** The base's words, deeper coloured where more copies have others; a place chosen tells which. */
export function HeatMap({ address, chosen }: CollationViewProps) {
  const { table, base, punctuation } = chosen
  const baseId = base?.id ?? ""
  const places = useMemo(() => variantPlaces(table, baseId, { punctuation }), [table, baseId, punctuation])
  const row = table.rows.get(baseId) ?? []
  const byCell = new Map(places.map((place) => [place.at, place]))
  const asked = places.find(({ number }) => String(number) === address.query.get("place"))
  return (
    <div className="heat">
      <p className="hint">{words.collation.heatHint}</p>
      <HeatLegend />
      <div className="heat-body">
        <p className="heat-text" dir="auto">
          {row.map((cell, at) => {
            const place = byCell.get(at)
            const span = table.places[at]?.join("-")
            if (place && !isSlight(place))
              return <Place key={span} place={place} address={address} isChosen={place === asked} />
            return <span key={span}>{unwrapped(cell.text)}</span>
          })}
        </p>
        {asked && (
          <section className="heat-place" aria-label={words.collation.place(asked.number)}>
            <h3>
              {words.collation.place(asked.number)}{" "}
              <span className="quiet-text">{words.collation.share(asked.differing, asked.quoting)}</span>
            </h3>
            <PlaceReadings place={asked} letters={chosen.letters} />
          </section>
        )}
      </div>
      {places.length === 0 && <p className="nothing">{words.statement.readingsNone}</p>}
    </div>
  )
}

const DEPTHS = 4

/** From 1, a single odd copy of many, to 4, nearly all of them. */
const depthOf = ({ differing, quoting }: VariantPlace): number =>
  Math.max(1, Math.min(DEPTHS, Math.ceil((DEPTHS * differing) / Math.max(1, quoting - 1))))

/** Of so many copies, single ones that put something in are left to the table: the text is to be read. */
const MANY = 20

const isSlight = ({ base, differing, quoting }: VariantPlace): boolean =>
  quoting > MANY && base.trim() === "" && differing < quoting / 10

/** Is the number worth a place in the text? */
const isTold = (place: VariantPlace): boolean => place.quoting <= MANY || depthOf(place) > 1

function Place({ place, address, isChosen }: { place: VariantPlace; address: Address; isChosen: boolean }) {
  const target = withQuery(address, { place: isChosen ? "" : String(place.number) })
  const text = unwrapped(place.base)
  const isMaterial = place.readings.some((reading) => reading.isMaterial)
  return (
    <a
      className={`heat-${depthOf(place)} heat-spot${isMaterial ? " heat-material" : ""}`}
      href={hrefOf(target)}
      onClick={(event) => followLink(event, target, true)}
      title={words.collation.share(place.differing, place.quoting)}
      aria-current={isChosen || undefined}
      data-stop=""
    >
      {text.trim() === "" ? "‸" : text}
      {(isMaterial || isTold(place)) && <sup>{place.differing}</sup>}
      <span className="unseen"> {words.collation.share(place.differing, place.quoting)}</span>
    </a>
  )
}

const HeatLegend = () => (
  <ul className="legend" aria-label={words.collation.heatLegend}>
    {[1, 2, 3, 4].map((depth) => (
      <li key={depth}>
        <span className={`heat-${depth} heat-sample`} aria-hidden="true">
          Aa
        </span>
        {words.collation.depths[depth - 1]}
      </li>
    ))}
  </ul>
)
