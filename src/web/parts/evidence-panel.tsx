import { useEffect, useMemo, useRef } from "react"
import type { Evidence, Passage, StatementView } from "../../api/types.js"
import { plainDate } from "../../text/plain-date.js"
import { differencesOf } from "../collation/differences.js"
import { collationTable } from "../collation/table.js"
import { wordDifferences } from "../collation/word-difference.js"
import { percent } from "../dates.js"
import { Link, to } from "../router.js"
import type { PlacedEdge, PlacedNode } from "../trail/layout.js"
import { words } from "../words.js"
import { EdgeVerdict } from "./edge-verdict.js"
import { SideBySide } from "./side-by-side.js"

interface EvidencePanelProps {
  readonly placed: PlacedEdge
  readonly view: StatementView
  readonly onClose: () => void
}

/** Why a line is drawn: the two wordings, and each piece of evidence with the words it was read from. */
export function EvidencePanel({ placed, view, onClose }: EvidencePanelProps) {
  const { edge, from, to: child, isCredited } = placed
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
          {isCredited ? words.statement.legend.credited : words.statement.legend.inferred} ·{" "}
          {words.actions[edge.action]} · {percent(edge.confidence)}
        </p>
        <button type="button" className="quiet" onClick={onClose} aria-label={words.statement.close}>
          ×
        </button>
      </header>
      {from.node.kind === "lost" && <p className="hint">{words.statement.implied}</p>}
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
      <EdgeVerdict placed={placed} view={view} />
    </section>
  )
}

function EvidenceItem({ evidence, view }: { evidence: Evidence; view: StatementView }) {
  const { kind, note, weight, article, start, end, as: outside } = evidence
  const passage = view.passages.find(
    (one) => one.article === article && one.start === start && one.end === end,
  )
  return (
    <>
      <p>
        <b className="evidence-kind">{words.evidenceKinds[kind]}</b> <bdi>{note}</bdi>{" "}
        <Weight weight={weight} />
      </p>
      {passage && <PassageWords passage={outside === undefined ? passage : { ...passage, words: outside }} />}
    </>
  )
}

/** Which way a piece of evidence points, and how strongly: log-odds, told in words too. */
const Weight = ({ weight }: { weight: number }) => (
  <span className={`weight${weight < 0 ? " weight-against" : ""}`}>
    {weight < 0 ? words.statement.speaksAgainst : words.statement.speaksFor[Math.abs(weight) < 0.7 ? 0 : 1]} (
    {weight > 0 && "+"}
    {weight.toFixed(1)})
  </span>
)

/** Longer passages than this, in characters, are the copies themselves, which stand side by side below. */
const LONGEST_PASSAGE = 500

function PassageWords({ passage }: { passage: Passage }) {
  if (passage.words.length > LONGEST_PASSAGE) return null
  return (
    <blockquote className="passage" dir="auto">
      … {passage.before.replace(/^\S*\s/, "")}
      <mark>{passage.words}</mark>
      {passage.after.replace(/\s\S*$/, "")} …{" "}
      <Link to={to.article(passage.article)} className="quiet-link">
        {words.statement.seeInPage}
      </Link>
    </blockquote>
  )
}

/** What giver and taker have, side by side. */
function Wordings({ from, to: child, view }: { from: PlacedNode; to: PlacedNode; view: StatementView }) {
  const { statement } = view
  const table = useMemo(() => collationTable(statement), [statement])
  const [giver, taker] = [from, child].map(({ node }) =>
    statement.witnesses.find(({ id }) => id === node.witness),
  )
  if (!giver || !taker) return null
  const sideOf = ({ name, node }: PlacedNode, text: string) => ({
    name,
    note: node.date ? plainDate(node.date) : words.undated,
    text,
  })
  return (
    <SideBySide
      left={sideOf(from, giver.text)}
      right={sideOf(child, taker.text)}
      parts={differencesOf(table, giver.id, taker.id) ?? wordDifferences(giver.text, taker.text)}
    />
  )
}
