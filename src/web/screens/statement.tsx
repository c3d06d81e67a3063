import { useState } from "react"
import type { StatementView } from "../../api/types.js"
import { saidOccasion } from "../../text/occasions.js"
import { plainDate } from "../../text/plain-date.js"
import { Answered, useAnswer } from "../answer.js"
import { CollationSection } from "../parts/collation-section.js"
import { DecisionList } from "../parts/decision-list.js"
import { Exports } from "../parts/exports.js"
import { OriginPanel } from "../parts/origin-panel.js"
import { useWindowTitle } from "../parts/screen-head.js"
import { TimeLine } from "../parts/time-line.js"
import { TrailSection } from "../parts/trail-section.js"
import { type Address, Link, to } from "../router.js"
import { unwrapped, wordsIn } from "../wording.js"
import { words } from "../words.js"

/** One statement: its words, where they come from, the trail, the copies and what each changed. */
export function StatementScreen({ address, id }: { address: Address; id: string }) {
  const answer = useAnswer(id, (client) => client.statement(id))
  return <Answered answer={answer}>{(view) => <Statement address={address} view={view} />}</Answered>
}

function Statement({ address, view }: { address: Address; view: StatementView }) {
  const { statement } = view
  useWindowTitle(statement.text)
  const isShared = statement.witnesses.length > 1
  return (
    <article className="statement">
      <div className="statement-head">
        <header>
          <Wording text={unwrapped(statement.text)} />
          <Circumstances view={view} />
        </header>
        <OriginPanel view={view} />
      </div>
      <TrailSection address={address} view={view} />
      <CollationSection address={address} view={view} />
      {isShared && <TimeLine view={view} />}
      <DecisionList decisions={view.decisions} />
      <Exports id={statement.id} />
    </article>
  )
}

/** Longer wordings than this, in characters, are opened by a button. */
const LONG = 420

function Wording({ text }: { text: string }) {
  const [isWhole, setWhole] = useState(false)
  const isLong = text.length > LONG
  const size = text.length > 160 ? " wording-small" : ""
  return (
    <>
      <h1 className={`wording${size}${isLong && !isWhole ? " wording-cut" : ""}`} dir="auto">
        {text}
      </h1>
      {isLong && (
        <button type="button" className="wording-button" onClick={() => setWhole(!isWhole)}>
          {isWhole ? words.statement.lessWording : words.statement.wholeWording(wordsIn(text))}
        </button>
      )}
    </>
  )
}

function Circumstances({ view: { statement } }: { view: StatementView }) {
  const { speaker, addressee, said, occasion, place, outlet } = statement
  const told = [
    [words.statement.to, addressee],
    ["", occasion && (saidOccasion(occasion) ?? occasion)],
    [words.statement.in, place],
    [words.statement.through, outlet],
    ["", said && plainDate(said.value)],
  ] as const
  return (
    <p className="circumstances">
      {words.statement.by}{" "}
      {speaker?.person ? (
        <Link to={to.person(speaker.person)}>
          <bdi>{speaker.name}</bdi>
        </Link>
      ) : (
        <bdi>{speaker?.name ?? words.unknownSpeaker}</bdi>
      )}
      {told.map(
        ([how, what]) =>
          what && (
            <span key={`${how} ${what}`}>
              {" · "}
              {how} <bdi>{what}</bdi>
            </span>
          ),
      )}
    </p>
  )
}
