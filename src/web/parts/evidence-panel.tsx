import { useEffect, useRef } from "react"
import type { Evidence, Passage, StatementView, Witness } from "../../api/types.js"
import { percent } from "../dates.js"
import { Link, to } from "../router.js"
import type { PlacedEdge, PlacedNode } from "../trail-layout.js"
import { words } from "../words.js"
import { WitnessText } from "./witness-text.js"

interface EvidencePanelProps {
  readonly placed: PlacedEdge
  readonly view: StatementView
  readonly onClose: () => void
}

/** Why a line is drawn: each piece of evidence with the words it was read from, and the two wordings. */
export function EvidencePanel({ placed, view, onClose }: EvidencePanelProps) {
  const { edge, from, to: child } = placed
  const panel = useRef<HTMLElement>(null)
  useEffect(() => {
    panel.current?.focus({ preventScroll: true })
    panel.current?.scrollIntoView({ block: "nearest" })
  }, [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    if (event.key === "Escape") onClose()
  }
  return (
    <section
      className="evidence"
      ref={panel}
      tabIndex={-1}
      aria-label={words.statement.evidence}
      onKeyDown={onKeyDown}
    >
      <header>
        <h3>
          <bdi>{child.name}</bdi>{" "}
          <span className="quiet-text">
            {from.node.kind === "utterance" ? words.statement.heard : words.statement.took}
          </span>{" "}
          <bdi>{from.name}</bdi>
        </h3>
        <p className="evidence-sum">
          {words.actions[edge.action]} · {percent(edge.confidence)}
        </p>
        <button type="button" className="quiet" onClick={onClose} aria-label={words.statement.close}>
          ×
        </button>
      </header>
      {edge.evidence.length === 0 && <p className="nothing">{words.statement.noEvidence}</p>}
      <ul>
        {[...edge.evidence]
          .sort((a, b) => b.weight - a.weight)
          .map((evidence) => (
            <li key={`${evidence.kind} ${evidence.note} ${evidence.start}`}>
              <EvidenceItem evidence={evidence} view={view} />
            </li>
          ))}
      </ul>
      <Wordings from={from} to={child} view={view} />
    </section>
  )
}

function EvidenceItem({ evidence, view }: { evidence: Evidence; view: StatementView }) {
  const { kind, note, weight, article, start, end } = evidence
  const passage = view.passages.find(
    (one) => one.article === article && one.start === start && one.end === end,
  )
  return (
    <>
      <p>
        <b className="evidence-kind">{words.evidenceKinds[kind]}</b> <bdi>{note}</bdi>{" "}
        <span className="quiet-text">
          {weight >= 0 ? words.statement.speaksFor : words.statement.speaksAgainst} ({weight > 0 && "+"}
          {weight.toFixed(1)})
        </span>
      </p>
      {passage && <PassageWords passage={passage} />}
    </>
  )
}

const PassageWords = ({ passage }: { passage: Passage }) => (
  <blockquote className="passage" dir="auto">
    … {passage.before}
    <mark>{passage.words}</mark>
    {passage.after} …{" "}
    <Link to={to.article(passage.article)} className="quiet-link">
      {words.statement.seeInPage}
    </Link>
  </blockquote>
)

/** What giver and taker have, side by side. */
function Wordings({ from, to: child, view }: { from: PlacedNode; to: PlacedNode; view: StatementView }) {
  const witnesses = new Map(view.statement.witnesses.map((witness) => [witness.id, witness]))
  const pair = [from, child].flatMap(({ name, node }) => {
    const witness = witnesses.get(node.witness ?? "")
    return witness ? [{ name, witness }] : []
  })
  if (pair.length < 2) return null
  return (
    <div className="wordings">
      {pair.map(({ name, witness }) => (
        <Wording key={witness.id} name={name} witness={witness} view={view} />
      ))}
    </div>
  )
}

const Wording = ({ name, witness, view }: { name: string; witness: Witness; view: StatementView }) => (
  <figure>
    <figcaption>
      <bdi>{name}</bdi>
    </figcaption>
    <WitnessText statement={view.statement} witness={witness} />
  </figure>
)
