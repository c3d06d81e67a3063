import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useRef,
  useState,
  useSyncExternalStore,
} from "react"
import { type Client, serverClient } from "./client.js"
import { words } from "./words.js"

/** Who is asked: the server, or the data inside a report. */
export const ClientContext = createContext<Client>(serverClient)

/** How often the store was changed from here: every answer is asked for anew after that. */
let changes = 0
const listeners = new Set<() => void>()

function onChange(listener: () => void) {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** Says that the store was changed, by a decision or by pages brought in. */
export function tellChange(): void {
  changes += 1
  for (const listener of listeners) listener()
}

/** How often that was so far, followed. */
export const useChanges = (): number => useSyncExternalStore(onChange, () => changes)

/** An answer: on its way, perhaps with the one before to look at meanwhile; here; or failed. */
export interface Answer<T> {
  readonly value?: T
  readonly isWaiting: boolean
  readonly failed?: string
  readonly again: () => void
}

interface Held<T> {
  readonly asked: string
  readonly value?: T
  readonly failed?: string
}

/**
 * Asks as often as `key` changes.
 *
 * @param before what to look at until the first answer is there
 * @example useAnswer(id, (client) => client.statement(id))
 */
export function useAnswer<T>(key: string, ask: (client: Client) => Promise<T>, before?: T): Answer<T> {
  const client = useContext(ClientContext)
  const [round, setRound] = useState(0)
  const [held, setHeld] = useState<Held<T>>({ asked: "", ...(before !== undefined && { value: before }) })
  const question = useRef(ask)
  question.current = ask
  const asked = `${useChanges()} ${round} ${key}`
  useEffect(() => {
    let isCurrent = true
    const hold = (answer: Held<T>) => {
      if (isCurrent) setHeld(answer)
    }
    question.current(client).then(
      (value) => hold({ asked, value }),
      (thrown: unknown) => hold({ asked, failed: thrown instanceof Error ? thrown.message : String(thrown) }),
    )
    return () => {
      isCurrent = false
    }
  }, [asked, client])
  return { ...held, isWaiting: held.asked !== asked, again: () => setRound(round + 1) }
}

/**
 * What several parts of a screen ask for at once, as a hook: they share one request.
 *
 * @example const useSummary = sharedAnswer("summary", (client) => client.summary())
 */
function sharedAnswer<T>(key: string, ask: (client: Client) => Promise<T>): () => Answer<T> {
  let last: T | undefined
  let pending: { readonly at: number; readonly answer: Promise<T> } | undefined
  const share = (client: Client): Promise<T> => {
    if (pending?.at === changes) return pending.answer
    const answer = ask(client).finally(() => {
      if (pending?.answer === answer) pending = undefined
    })
    pending = { at: changes, answer }
    return answer
  }
  return () => {
    const answer = useAnswer(key, share, last)
    last = answer.value ?? last
    return answer
  }
}

/** Counts, and what the server takes. */
export const useSummary = sharedAnswer("summary", (client) => client.summary())

/** Shows an answer; while the next one is on its way the last stays to look at. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (value: T) => ReactNode }) {
  const { value, isWaiting, failed, again } = answer
  if (failed !== undefined && !isWaiting) return <Failed reason={failed} again={again} />
  if (value === undefined) return <p className="waiting">{words.loading}</p>
  return <div aria-busy={isWaiting}>{children(value)}</div>
}

/** Says what failed, and offers to ask again. */
export const Failed = ({ reason, again }: { reason: string; again: () => void }) => (
  <div className="notice" role="alert">
    <p>
      {words.failed}: <bdi>{reason}</bdi>
    </p>
    <button type="button" onClick={again}>
      {words.retry}
    </button>
  </div>
)
