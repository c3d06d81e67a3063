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

/** Asks as often as `key` changes. `useAnswer(id, (client) => client.statement(id))` */
export function useAnswer<T>(key: string, ask: (client: Client) => Promise<T>): Answer<T> {
  const client = useContext(ClientContext)
  const [round, setRound] = useState(0)
  const [held, setHeld] = useState<Held<T>>({ asked: "" })
  const question = useRef(ask)
  question.current = ask
  const asked = `${useSyncExternalStore(onChange, () => changes)} ${round} ${key}`
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

/** Shows an answer; while the next one is on its way the last stays to look at. */
export function Answered<T>({ answer, children }: { answer: Answer<T>; children: (value: T) => ReactNode }) {
  const { value, isWaiting, failed, again } = answer
  if (failed !== undefined && !isWaiting)
    return (
      <div className="notice" role="alert">
        <p>
          {words.failed}: <bdi>{failed}</bdi>
        </p>
        <button type="button" onClick={again}>
          {words.retry}
        </button>
      </div>
    )
  if (value === undefined) return <p className="waiting">{words.loading}</p>
  return <div aria-busy={isWaiting}>{children(value)}</div>
}
