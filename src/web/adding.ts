import { useEffect, useState } from "react"
import type { AddEvent, AddState } from "../api/types.js"
import { tellChange } from "./answer.js"
import { withoutOverrides } from "./client.js"

const EVENTS = ["page", "left-out", "stage", "done", "failed", "stopped"] as const

/** What an event makes of the state of a run. */
function withEvent(state: AddState, event: AddEvent): AddState {
  switch (event.type) {
    case "page": {
      const { type: _, ...page } = event
      return { ...state, pages: [...state.pages, page] }
    }
    case "left-out":
      return { ...state, leftOut: [...state.leftOut, { input: event.input, reason: event.reason }] }
    case "stage": {
      const { total: _, ...before } = state
      const { stage, done, total } = event
      return { ...before, stage, done, ...(total === undefined ? {} : { total }) }
    }
    case "done":
      return { ...state, state: "done", counts: event.counts, secondLook: event.secondLook }
    case "failed":
      return { ...state, state: "failed", error: event.error }
    case "stopped":
      return { ...state, state: "stopped" }
  }
}

/** Follows a run by its server-sent events; from the beginning, so that a page reloaded shows all of it. */
export function useRun(run: string): AddState | undefined {
  const [state, setState] = useState<AddState>()
  useEffect(() => {
    setState(undefined)
    if (run === "") return
    let known: AddState = { run, state: "running", pages: [], leftOut: [] }
    setState(known)
    const source = new EventSource(`/api/add/${encodeURIComponent(run)}/events`)
    let pending: ReturnType<typeof setTimeout> | undefined
    const show = () => {
      pending = undefined
      setState(known)
    }
    for (const type of EVENTS)
      source.addEventListener(type, ({ data }: MessageEvent<string>) => {
        known = withEvent(known, { type, ...JSON.parse(data, withoutOverrides) })
        // Many pages a second are shown together.
        pending ??= setTimeout(show, 100)
        if (known.state === "running") return
        source.close()
        tellChange()
      })
    source.onerror = () => {
      if (source.readyState !== EventSource.CLOSED || known.state !== "running") return
      known = { ...known, state: "failed" }
      show()
    }
    return () => {
      source.close()
      clearTimeout(pending)
    }
  }, [run])
  return state
}
