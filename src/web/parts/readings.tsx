import { useMemo } from "react"
import { type PlaceReading, type VariantPlace, variantPlaces } from "../collation/places.js"
import { clipped, unwrapped, wordsIn } from "../wording.js"
import { words } from "../words.js"
import type { CollationViewProps } from "./collation-section.js"
import { MaterialChip } from "./material-chip.js"

/** Places where copies differ: what the base has there, what others have, and who. */
export function Readings({ chosen }: CollationViewProps) {
  const { table, base, punctuation, letters, copies } = chosen
  const baseId = base?.id ?? ""
  const places = useMemo(
    () => variantPlaces(table, baseId, { punctuation }).filter(({ readings }) => readings.length > 0),
    [table, baseId, punctuation],
  )
  const order = useMemo(() => new Map(copies.map(({ id }, at) => [id, at])), [copies])
  if (places.length === 0) return <p className="nothing">{words.statement.readingsNone}</p>
  const baseText = (table.rows.get(baseId) ?? []).map(({ text }) => text)
  return (
    <section className="table-frame" aria-label={words.collation.views.table}>
      <table className="table readings">
        <thead>
          <tr>
            <th scope="col">{words.collation.number}</th>
            <th scope="col">{words.collation.baseHas(letters.get(baseId) ?? "")}</th>
            <th scope="col">{words.statement.others}</th>
          </tr>
        </thead>
        <tbody>
          {places.map((place) => (
            <tr key={place.number}>
              <td className="quiet-text">{place.number}</td>
              <th scope="row">
                <Context place={place} texts={baseText} />
              </th>
              <td>
                <PlaceReadings place={place} letters={letters} order={order} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

interface PlaceReadingsProps {
  readonly place: VariantPlace
  readonly letters: ReadonlyMap<string, string>
  /** Places of the witnesses in the list. */
  readonly order?: ReadonlyMap<string, number>
}

/** What the copies that differ have at a place, each reading with the letters of its copies. */
export function PlaceReadings({ place, letters, order }: PlaceReadingsProps) {
  const placeOf = (id: string) => order?.get(id) ?? 0
  const sorted = (ids: readonly string[]) => [...ids].sort((a, b) => placeOf(a) - placeOf(b))
  const first = ({ witnesses }: PlaceReading) => Math.min(...witnesses.map(placeOf))
  return (
    <ul className="readings-list">
      {[...place.readings]
        .sort((a, b) => first(a) - first(b))
        .map((reading) => (
          <li key={`${reading.kind} ${reading.text}`}>
            <Letters of={sorted(reading.witnesses).map((id) => letters.get(id) ?? id)} />{" "}
            {reading.text.trim() === "" ? (
              <i>{words.statement.nothing}</i>
            ) : (
              <bdi className="reading-text">{shortened(reading.text)}</bdi>
            )}{" "}
            <span className={`badge badge-${reading.kind}`}>{words.readingKinds[reading.kind]}</span>
            {reading.isMaterial && <MaterialChip />}
            {reading.instead !== undefined && (
              <span className="quiet-text"> {words.collation.instead(wordsIn(reading.instead))}</span>
            )}
          </li>
        ))}
      {place.continued.length > 0 && (
        <li className="quiet-text">{words.collation.continued(place.continued.length)}</li>
      )}
    </ul>
  )
}

/** More letters than this are told by their number until they are asked for. */
const MOST_LETTERS = 16

const Letters = ({ of: letters }: { of: readonly string[] }) =>
  letters.length <= MOST_LETTERS ? (
    <span className="siglum-list">{letters.join(" ")}</span>
  ) : (
    <details className="siglum-list">
      <summary>{words.collation.lettersOf(letters.length)}</summary>
      {letters.join(" ")}
    </details>
  )

const CONTEXT = 24
/** Words of a reading that are shown whole. */
const LONGEST = 24

const shortened = (text: string) => clipped(unwrapped(text), LONGEST, words.statement.wordsLeftOut)

/** The base's words at a place, with a little of what stands around them. */
function Context({ place, texts }: { place: VariantPlace; texts: readonly string[] }) {
  const whole = [texts.slice(0, place.at).join(""), texts.slice(place.at + 1).join("")]
  const before = (whole[0] ?? "").slice(-CONTEXT).replace(/^\S*\s/, "")
  const after = (whole[1] ?? "").slice(0, CONTEXT).replace(/\s\S*$/, "")
  return (
    <span dir="auto" className="reading-place">
      <span className="quiet-text">
        {(whole[0]?.length ?? 0) > CONTEXT && "… "}
        {before}
      </span>
      {place.base.trim() === "" ? (
        <mark title={words.statement.addedHere}>‸</mark>
      ) : (
        <mark>{shortened(place.base)}</mark>
      )}
      <span className="quiet-text">
        {after}
        {(whole[1]?.length ?? 0) > CONTEXT && " …"}
      </span>
    </span>
  )
}
