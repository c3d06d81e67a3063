import type { ApparatusEntry, StatementView } from "../../api/types.js"
import { clipped, unwrapped } from "../wording.js"
import { words } from "../words.js"
import { siglaOf } from "./names.js"

/** Places where copies differ: what the fullest wording has there, what others have, and who. */
export function Readings({ view }: { view: StatementView }) {
  const { statement } = view
  const names = siglaOf(view)
  if (statement.apparatus.length === 0)
    return (
      <section>
        <h2>{words.statement.readings}</h2>
        <p className="nothing">{words.statement.readingsNone}</p>
      </section>
    )
  return (
    <section>
      <h2>{words.statement.readings}</h2>
      <div className="table-frame">
        <table className="table readings">
          <thead>
            <tr>
              <th scope="col">{words.statement.place}</th>
              <th scope="col">{words.statement.others}</th>
            </tr>
          </thead>
          <tbody>
            {statement.apparatus.map((entry) => (
              <Entry key={entry.at.join("-")} text={statement.text} entry={entry} names={names} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}

interface EntryProps {
  readonly text: string
  readonly entry: ApparatusEntry
  /** Letters of the copies by witness. */
  readonly names: ReadonlyMap<string, string>
}

const Entry = ({ text, entry, names }: EntryProps) => (
  <tr>
    <th scope="row">
      <Place text={text} entry={entry} />
    </th>
    <td>
      <ul>
        {entry.readings.map((reading) => (
          <li key={`${reading.kind} ${reading.text}`}>
            <span className="siglum-list">
              {reading.witnesses.map((id) => names.get(id) ?? id).join(" ")}
            </span>{" "}
            {reading.text.trim() === "" ? (
              <i>{words.statement.nothing}</i>
            ) : (
              <bdi className="reading-text">{shortened(reading.text)}</bdi>
            )}{" "}
            <span className={`badge badge-${reading.kind}`}>{words.readingKinds[reading.kind]}</span>
          </li>
        ))}
      </ul>
    </td>
  </tr>
)

const CONTEXT = 24
/** Words of a reading that are shown whole. */
const LONGEST = 24

const shortened = (text: string) => clipped(unwrapped(text), LONGEST, words.statement.wordsLeftOut)

/** The base's words at a place, with a little of what stands around them. */
function Place({ text, entry: { at } }: { text: string; entry: ApparatusEntry }) {
  const [start, end] = at
  const before = text.slice(Math.max(0, start - CONTEXT), start).replace(/^\S*\s/, "")
  const after = text.slice(end, end + CONTEXT).replace(/\s\S*$/, "")
  return (
    <span dir="auto" className="reading-place">
      {start > CONTEXT && "… "}
      <span className="quiet-text">{before}</span>
      {start === end ? (
        <mark title={words.statement.addedHere}>‸</mark>
      ) : (
        <mark>{shortened(text.slice(start, end))}</mark>
      )}
      <span className="quiet-text">{after}</span>
      {end + CONTEXT < text.length && " …"}
    </span>
  )
}
