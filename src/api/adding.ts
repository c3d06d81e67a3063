import { randomUUID } from "node:crypto"
import { QuotetrailError } from "../errors.js"
import type { AddEvent, AddState } from "./types.js"

/** Brings inputs into the store at `db`; tells of what happens until `done`, `failed` or `stopped`, and ends after that. */
export type AddRunner = (
  db: string,
  inputs: readonly string[],
  report: (event: AddEvent) => void,
  signal: AbortSignal,
) => Promise<void>

/** Pages named in the state; the events name them all. */
const PAGES_SHOWN = 1000

/** Runs that bring pages in, one at a time, with all that has happened in them. */
export class Adding {
  readonly #runs = new Map<string, AddRun>()
  #ended: Promise<void> = Promise.resolve()

  constructor(
    private readonly db: string,
    private readonly runner: AddRunner,
  ) {}

  get running(): AddRun | undefined {
    return [...this.#runs.values()].find(({ state }) => state.state === "running")
  }

  /** The newest run. */
  get last(): AddRun | undefined {
    return [...this.#runs.values()].at(-1)
  }

  run(id: string): AddRun | undefined {
    return this.#runs.get(id)
  }

  /** Throws `busy` while another run goes on. */
  start(inputs: readonly string[]): AddRun {
    this.throwIfBusy()
    const run = new AddRun(randomUUID())
    this.#runs.set(run.id, run)
    this.#ended = this.runner(this.db, inputs, (event) => run.report(event), run.signal)
    return run
  }

  throwIfBusy(): void {
    if (this.running)
      throw new QuotetrailError("busy", "pages are being brought in already; wait or stop that")
  }

  /** Stops what goes on, and waits for its end. */
  async close(): Promise<void> {
    this.running?.stop()
    await this.#ended
  }
}

/** An event with its place among those of its run, from 1. */
export interface NumberedEvent {
  readonly number: number
  readonly event: AddEvent
}

/** One run: its events, and what they add up to. */
export class AddRun {
  #events: NumberedEvent[] = []
  readonly #stopper = new AbortController()
  readonly #listeners = new Set<() => void>()
  #state: Omit<AddState, "pages" | "leftOut">

  constructor(readonly id: string) {
    this.#state = { run: id, state: "running" }
  }

  get signal(): AbortSignal {
    return this.#stopper.signal
  }

  get state(): AddState {
    const events = this.#events.map(({ event }) => event)
    const pages = events.flatMap((event) => (event.type === "page" ? event : [])).slice(0, PAGES_SHOWN)
    const leftOut = events.flatMap((event) => (event.type === "left-out" ? event : []))
    return {
      ...this.#state,
      pages: pages.map(({ type: _, ...page }) => page),
      leftOut: leftOut.map(({ input, reason }) => ({ input, reason })),
    }
  }

  get isOver(): boolean {
    return this.#state.state !== "running"
  }

  report(event: AddEvent): void {
    if (this.isOver) return
    const { type, ...facts } = event
    if (type === "stage") this.#state = { ...this.#state, ...facts }
    if (type === "done" || type === "failed" || type === "stopped")
      this.#state = { ...this.#state, ...facts, state: type }
    const last = this.#events.at(-1)
    // Only the newest count of a stage is of use to whoever comes later.
    if (type === "stage" && last?.event.type === "stage") this.#events.pop()
    this.#events.push({ number: (last?.number ?? 0) + 1, event })
    for (const listener of this.#listeners) listener()
  }

  /** What has happened since the event of this number; of all, after 0. */
  eventsAfter(number: number): readonly NumberedEvent[] {
    return this.#events.slice(this.#events.findLastIndex((one) => one.number <= number) + 1)
  }

  stop(): void {
    this.#stopper.abort()
  }

  /** Calls `listener` at each event until the returned function is called. */
  listen(listener: () => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }
}
