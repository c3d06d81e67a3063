import type { ArticleCard, Relation, StatementView, Witness } from "../../api/types.js"
import { plainDate } from "../dates.js"
import { Link, to } from "../router.js"
import { words } from "../words.js"
import { byDate, cardsOf, placeName, siglaOf } from "./names.js"
import { WitnessText } from "./witness-text.js"

/** Copies beyond this many are shown when asked for. */
const SHOWN = 24

/** Every copy beside the others, the earliest first, its differences from the fullest wording marked. */
export function Copies({ view }: { view: StatementView }) {
  const cards = cardsOf(view)
  const names = siglaOf(view)
  const sorted = byDate(view, cards)
  const copy = (witness: Witness) => (
    <Copy
      key={witness.id}
      view={view}
      witness={witness}
      card={cards.get(witness.article)}
      siglum={names.get(witness.id)}
    />
  )
  return (
    <section className="copies-section">
      <h2>{words.statement.copies}</h2>
      {sorted.length > 1 && <p className="hint">{words.statement.copiesHint}</p>}
      <div className="copies-grid">{sorted.slice(0, SHOWN).map(copy)}</div>
      {sorted.length > SHOWN && (
        <details className="twin">
          <summary>{words.search.more(sorted.length)}</summary>
          <div className="copies-grid">{sorted.slice(SHOWN).map(copy)}</div>
        </details>
      )}
    </section>
  )
}

interface CopyProps {
  readonly view: StatementView
  readonly witness: Witness
  readonly card: ArticleCard | undefined
  readonly siglum: string | undefined
}

const Copy = ({ view, witness, card, siglum }: CopyProps) => (
  <article className="copy">
    <header>
      <span className="siglum">{siglum}</span>
      <bdi className="copy-outlet">{placeName(card)}</bdi>
      <span className="quiet-text">{card?.published ? plainDate(card.published.value) : words.undated}</span>
    </header>
    <WitnessText statement={view.statement} witness={witness} />
    <footer>
      <Relations relations={witness.relation} />
      <Link to={to.article(witness.article, witness.quotation)} className="quiet-link" data-stop="">
        {words.statement.openPage}
        <span className="unseen">
          {" "}
          <bdi>{card?.title ?? words.untitled}</bdi>
        </span>
      </Link>
    </footer>
  </article>
)

const Relations = ({ relations }: { relations: readonly Relation[] }) => (
  <span className="badges">
    {relations.map((relation) => (
      <span key={relation} className={`badge badge-${relation}`}>
        {words.relations[relation]}
      </span>
    ))}
  </span>
)
