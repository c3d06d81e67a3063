import { useContext, useState } from "react"
import type { DecisionMade } from "../api/types.js"
import { ClientContext, tellChange } from "./answer.js"
import type { DecisionRequest } from "./client.js"
import { signature } from "./signature.js"

/** Decisions as a screen makes them: sent, and every answer on the screen asked for anew. */
export interface Deciding {
  readonly isBusy: boolean
  /** Why the last one could not be kept. */
  readonly failed?: string
  readonly decide: (request: DecisionRequest) => Promise<DecisionMade | undefined>
  readonly undo: (id: string) => Promise<DecisionMade | undefined>
}

const signed = (): { by?: string } => {
  const by = signature()
  return by === undefined ? {} : { by }
}

/** Nothing where there is no server to keep decisions. */
export function useDeciding(): Deciding | undefined {
  const { server } = useContext(ClientContext)
  const [isBusy, setBusy] = useState(false)
  const [failed, setFailed] = useState<string>()
  if (!server) return undefined
  const ask = async (question: () => Promise<DecisionMade>) => {
    if (isBusy) return undefined
    setBusy(true)
    setFailed(undefined)
    try {
      const made = await question()
      tellChange()
      return made
    } catch (thrown) {
      setFailed(thrown instanceof Error ? thrown.message : String(thrown))
      return undefined
    } finally {
      setBusy(false)
    }
  }
  return {
    isBusy,
    ...(failed === undefined ? {} : { failed }),
    decide: (request) => ask(() => server.decide({ ...signed(), ...request })),
    undo: (id) => ask(() => server.undo(id, signature())),
  }
}
