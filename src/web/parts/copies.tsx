import { useMemo } from "react"
import type { ArticleCard, Witness } from "../../api/types.js"
import { isCredited } from "../../text/credited.js"
import { plainDate } from "../../text/plain-date.js"
import { type Difference, differencesOf } from "../collation/differences.js"
import { percent } from "../dates.js"
import { Link, to, withQuery } from "../router.js"
import { clipped, unwrapped, wordsIn } from "../wording.js"
import { counted, words } from "../words.js"
import type { CollationViewProps } from "./collation-section.js"
import { MaterialChip } from "./material-chip.js"
import { cardsOf, namesOf, placeName, relationName } from "./names.js"
import { Gained, Lost, WitnessText } from "./witness-text.js"

/** Copies beyond this many are shown when asked for. */
const SHOWN = 24

/** Every copy: when, whom it credits, and what it changed. */
export function Copies({ view, address, chosen }: CollationViewProps) {
  const { copies, base, table, letters, punctuation } = chosen
  const cards = useMemo(() => cardsOf(view), [view])
  const takings = useMemo(() => takingsOf(view), [view])
  const told = new Set(copies.filter(({ id }) => takings.has(id)).map(({ article }) => article))
  const isWhole = address.query.get("copies") === "all" || copies.length <= SHOWN
  return (
    <>
      <ol className="copies-list">
        {(isWhole ? copies : copies.slice(0, SHOWN)).map((witness) => (
          <Copy
            key={witness.id}
            witness={witness}
            card={cards.get(witness.article)}
            siglum={letters.get(witness.id)}
            taking={takings.get(witness.id)}
            isAgain={told.has(witness.article)}
            parts={base && differencesOf(table, base.id, witness.id, { punctuation })}
            edgeAddress={(number) => withQuery(address, { edge: String(number) })}
          />
        ))}
      </ol>
      {!isWhole && (
        <Link to={withQuery(address, { copies: "all" })} keep className="more">
          {words.search.more(counted(copies.length))}
        </Link>
      )}
    </>
  )
}

/** Whom a copy has it from. */
interface Taking {
  readonly name: string
  readonly isCredited: boolean
  readonly isSpeaker: boolean
  readonly confidence: number
  readonly number: number
}

function takingsOf(view: CollationViewProps["view"]): Map<string, Taking> {
  const { nodes, edges } = view.statement.trail
  const nameOf = namesOf(view)
  const byId = new Map(nodes.map((node) => [node.id, node]))
  const takings = new Map<string, Taking>()
  for (const [at, edge] of edges.entries()) {
    const [from, child] = [byId.get(edge.from), byId.get(edge.to)]
    const known = takings.get(child?.witness ?? "")
    if (!from || !child?.witness || (known && known.confidence >= edge.confidence)) continue
    takings.set(child.witness, {
      name: nameOf(from),
      isCredited: isCredited(edge, from),
      isSpeaker: from.kind === "utterance",
      confidence: edge.confidence,
      number: at + 1,
    })
  }
  return takings
}

interface CopyProps {
  readonly witness: Witness
  readonly card: ArticleCard | undefined
  readonly siglum: string | undefined
  readonly taking: Taking | undefined
  /** Does the trail show another passage of the same page? */
  readonly isAgain: boolean
  readonly parts: readonly Difference[] | undefined
  readonly edgeAddress: (number: number) => string
}

const Copy = ({ witness, card, siglum, taking, isAgain, parts, edgeAddress }: CopyProps) => (
  <li className="copy">
    <span className="siglum">{siglum}</span>
    <div className="copy-who">
      <Link to={to.article(witness.article, witness.quotation)} className="copy-outlet" data-stop="">
        <bdi>{placeName(card)}</bdi>
      </Link>
      <span className="quiet-text">{card?.published ? plainDate(card.published.value) : words.undated}</span>
    </div>
    <p className="copy-from">
      {!taking && isAgain && <span className="quiet-text">{words.collation.samePage}</span>}
      {taking && (
        <>
          <span className="quiet-text">
            {taking.isSpeaker
              ? words.collation.heard
              : words.collation.from[taking.isCredited ? "credited" : "inferred"]}
          </span>{" "}
          <Link to={edgeAddress(taking.number)} keep className="quiet-link">
            <bdi>{taking.name}</bdi>
          </Link>{" "}
          <span className="quiet-text">{percent(taking.confidence)}</span>
        </>
      )}
    </p>
    <div className="copy-changes">
      {witness.relation.map((relation) => (
        <span key={relation} className={`badge badge-${relation}`}>
          {relationName(relation, taking?.isSpeaker === true, card?.language)}
        </span>
      ))}
      {witness.material && <MaterialChip />}
      <Changes parts={parts} />
      <details className="copy-text">
        <summary>{words.collation.wording}</summary>
        <WitnessText witness={witness} parts={parts} />
      </details>
    </div>
  </li>
)

const TOLD = 3
const LONGEST_TOLD = 8

/** The changes that say most, in a line: `could → will`, `40 words left out`. */
function Changes({ parts }: { parts: readonly Difference[] | undefined }) {
  if (!parts) return null
  const changes = parts.filter(({ kind, isOutside }) => kind && !isOutside)
  const sorted = [...changes].sort((a, b) => weightOf(b) - weightOf(a))
  const outside = parts
    .filter(({ isOutside }) => isOutside)
    .reduce((sum, { base, copy }) => sum + (wordsIn(copy) === 0 ? wordsIn(base) : 0), 0)
  return (
    <span className="copy-told" dir="auto">
      {sorted.slice(0, TOLD).map((part) => (
        <Change key={parts.indexOf(part)} part={part} />
      ))}
      {sorted.length > TOLD && (
        <span className="quiet-text">{words.collation.moreChanges(sorted.length - TOLD)}</span>
      )}
      {outside > 0 && <span className="quiet-text">{words.collation.leavesOut(outside)}</span>}
    </span>
  )
}

/** What changes the claim comes first, what changes no word last. */
const weightOf = ({ base, copy, isMaterial }: Difference): number =>
  isMaterial ? 2 : Number(wordsIn(base + copy) > 0)

function Change({ part: { base, copy, kind = "substitution", isMaterial } }: { part: Difference }) {
  const short = (text: string) => clipped(unwrapped(text), LONGEST_TOLD, words.statement.wordsLeftOut).trim()
  return (
    <span className="change">
      <Lost text={short(base)} kind={kind} />
      {base.trim() && copy.trim() && " "}
      <Gained text={short(copy)} kind={kind} isMaterial={isMaterial === true} />
    </span>
  )
}
