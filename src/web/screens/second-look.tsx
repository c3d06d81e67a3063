import { useEffect, useRef, useState } from "react"
import type { Decision, Page, SecondLookItem } from "../../api/types.js"
import { Answered, useAnswer, useSummary } from "../answer.js"
import type { ServerOnly } from "../client.js"
import { useDeciding } from "../decide.js"
import { Pager } from "../parts/pager.js"
import { ScreenHead } from "../parts/screen-head.js"
import { SecondLookCard } from "../parts/second-look-card.js"
import { SignedBy } from "../parts/signed-by.js"
import { Decided, Refused } from "../parts/verdict.js"
import { type Address, Link, withQuery } from "../router.js"
import { words } from "../words.js"

const KINDS = ["", "speaker", "span", "match", "edge"] as const

/** The least certain answers, to be confirmed, corrected or rejected; and those that were. The address holds which. */
export function SecondLookScreen({ address }: { address: Address }) {
  const query = new URLSearchParams(address.query)
  const answer = useAnswer(`look ${query}`, ({ server }) => listOf(server, query.toString()))
  const [last, setLast] = useState<Decision>()
  const isDecided = address.query.get("decided") === "true"
  return (
    <>
      <ScreenHead title={words.look.title}>
        <p className="lead">{isDecided ? words.look.decidedLead : words.look.lead}</p>
        <SignedBy />
      </ScreenHead>
      <nav className="tabs" aria-label={words.look.title}>
        {KINDS.map((kind) => (
          <Link
            key={kind}
            to={withQuery(address, { kind, decided: "", next: "" })}
            aria-current={!isDecided && (address.query.get("kind") ?? "") === kind ? "page" : undefined}
          >
            {words.look.kinds[kind]}
          </Link>
        ))}
        <Link
          to={withQuery(address, { decided: "true", kind: "", next: "" })}
          aria-current={isDecided ? "page" : undefined}
        >
          {words.look.decided}
        </Link>
      </nav>
      {last && !isDecided && <LastDecision decision={last} onUndone={() => setLast(undefined)} />}
      <Answered answer={answer}>
        {(page) => <Queue address={address} page={page} onDecided={setLast} />}
      </Answered>
    </>
  )
}

async function listOf(server: ServerOnly | undefined, query: string): Promise<Page<SecondLookItem>> {
  return server ? server.secondLook(query) : { items: [], total: 0 }
}

function LastDecision({ decision, onUndone }: { decision: Decision; onUndone: () => void }) {
  const deciding = useDeciding()
  const undo = async () => {
    if (await deciding?.undo(decision.id)) onUndone()
  }
  return (
    <div className="last-decision" role="status">
      {decision.was && (
        <bdi>
          <span className="quiet-text">{words.look.said}</span>{" "}
          {decision.was.length > 90 ? `${decision.was.slice(0, 90)}…` : decision.was}
        </bdi>
      )}{" "}
      <span data-undo="">
        <Decided decision={decision} onUndo={undo} />
      </span>
      <Refused deciding={deciding} />
    </div>
  )
}

interface QueueProps {
  readonly address: Address
  readonly page: Page<SecondLookItem>
  readonly onDecided: (decision: Decision) => void
}

function Queue({ address, page, onDecided }: QueueProps) {
  const summary = useSummary().value
  const list = useRef<HTMLOListElement>(null)
  const done = useRef<number>(undefined)
  const shown = useRef(page)
  useEffect(() => {
    // What was decided leaves the queue: the next one takes its place, also for the keyboard.
    if (shown.current === page) return
    shown.current = page
    if (done.current === undefined) return
    const stops = list.current?.querySelectorAll<HTMLElement>("[data-stop]") ?? []
    stops[Math.min(done.current, stops.length - 1)]?.focus()
    done.current = undefined
  })
  if (page.items.length === 0)
    return (
      <p className="nothing">{address.query.has("decided") ? words.look.noneDecided : words.look.none}</p>
    )
  const isWhole = !address.query.has("kind") && !address.query.has("decided")
  return (
    <>
      <p className="hint look-total">
        {address.query.has("decided")
          ? words.look.decisions(page.total)
          : words.look.total(page.total, isWhole ? summary?.secondLook : undefined)}
      </p>
      <ol className="look-list" ref={list}>
        {page.items.map((item, at) => (
          <SecondLookCard
            key={item.decision?.id ?? item.key}
            item={item}
            onDecided={(decision) => {
              done.current = at
              onDecided(decision)
            }}
          />
        ))}
      </ol>
      <Pager address={address} page={page} />
    </>
  )
}
