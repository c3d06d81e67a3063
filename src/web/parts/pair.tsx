import type { Witness } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { differencesOf } from "../collation/differences.js"
import { wordDifferences } from "../collation/word-difference.js"
import { navigate, withQuery } from "../router.js"
import { words } from "../words.js"
import type { CollationViewProps } from "./collation-section.js"
import { cardsOf, placeName } from "./names.js"
import { SideBySide } from "./side-by-side.js"

/** The base and one other copy beside it. */
export function Pair({ view, address, chosen }: CollationViewProps) {
  const { base, copies, letters, table, punctuation } = chosen
  const cards = cardsOf(view)
  const others = copies.filter(({ id }) => id !== base?.id)
  const asked = others.find(({ id }) => letters.get(id) === address.query.get("with"))
  const other = asked ?? others.find(({ material }) => material) ?? others[0]
  if (!base || !other) return null
  const at = others.indexOf(other)
  const show = (witness: Witness | undefined) =>
    witness &&
    navigate(withQuery(address, { with: letters.get(witness.id) ?? "" }), { replace: true, keep: true })
  const sideOf = ({ id, article, text }: Witness) => {
    const card = cards.get(article)
    return {
      name: `${letters.get(id)} · ${placeName(card)}`,
      note: card?.published ? plainDate(card.published.value) : words.undated,
      text,
    }
  }
  const parts =
    differencesOf(table, base.id, other.id, { punctuation }) ?? wordDifferences(base.text, other.text)
  return (
    <>
      <div className="filters pair-choice">
        <label>
          {words.collation.with}
          <select
            value={letters.get(other.id)}
            onChange={({ target }) => show(others.find(({ id }) => letters.get(id) === target.value))}
          >
            {others.map(({ id, article }) => (
              <option key={id} value={letters.get(id)}>
                {letters.get(id)} · {placeName(cards.get(article))}
              </option>
            ))}
          </select>
        </label>
        <button type="button" disabled={at <= 0} onClick={() => show(others[at - 1])}>
          {words.collation.previous}
        </button>
        <button type="button" disabled={at >= others.length - 1} onClick={() => show(others[at + 1])}>
          {words.collation.next}
        </button>
      </div>
      {!parts && <p className="hint">{words.collation.tooFar}</p>}
      <SideBySide left={sideOf(base)} right={sideOf(other)} parts={parts} />
    </>
  )
}
