import type { VirtualItem } from "@tanstack/react-virtual"
import { useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import type { Page } from "../api/types.js"
import { ClientContext, useChanges } from "./answer.js"
import type { Client } from "./client.js"

/** A list as far as it has come in. */
export interface ListState<T> {
  readonly items: readonly T[]
  /** How many the whole list has; where `isMore`, nobody counted to the end. */
  readonly total: number
  readonly isMore: boolean
  /** The token of the next page; absent at the end, and before anything came. */
  readonly next?: string
  readonly isBegun: boolean
  readonly failed?: string
}

const EMPTY: ListState<never> = { items: [], total: 0, isMore: false, isBegun: false }

/** How many rows are asked for at once; more on the way to a row far down. */
const ROWS = 50
const ROWS_ON_THE_WAY = 200

/** A list that grows page by page. It outlives its screen, so that the way back finds it as it was. */
export class LongList<T> {
  /** The rows as they were measured; only the screen reads them. */
  measured: VirtualItem[] = []
  private state: ListState<T> = EMPTY
  private pending: Promise<void> | undefined
  private readonly listeners = new Set<() => void>()
  private readonly ask: (paging: string) => Promise<Page<T>>

  /** @param ask asks for a page by its `limit` and `next` */
  constructor(ask: (paging: string) => Promise<Page<T>>) {
    this.ask = ask
  }

  readonly current = (): ListState<T> => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Asks for one page more, where there is one; whoever asks while it is on its way waits with the others. */
  more(rows = ROWS): Promise<void> {
    if (this.state.isBegun && !this.state.next) return Promise.resolve()
    this.pending ??= this.grown(rows).then((state) => {
      this.pending = undefined
      this.state = state
      for (const listener of this.listeners) listener()
    })
    return this.pending
  }

  /** Asks on until a row, counted from 1, has come in, the list ends, a page fails, or `signal` calls it off. */
  async reach(row: number, signal: AbortSignal): Promise<void> {
    while (this.state.items.length < row && !signal.aborted) {
      const known = this.state.items.length
      await this.more(ROWS_ON_THE_WAY)
      if (this.state.items.length === known) return
    }
  }

  private async grown(rows: number): Promise<ListState<T>> {
    const { items, next } = this.state
    try {
      const page = await this.ask(`limit=${rows}${next ? `&next=${encodeURIComponent(next)}` : ""}`)
      const { total, isMore = false } = page
      const grown = { items: items.concat(page.items), total, isMore, isBegun: true }
      return page.next ? { ...grown, next: page.next } : grown
    } catch (thrown) {
      return { ...this.state, failed: thrown instanceof Error ? thrown.message : String(thrown) }
    }
  }
}

/** What a screen shows: the list that was asked for or, until its first rows are there, the one before. */
export interface ShownList<T> {
  /** Tells it from other lists of its kind. */
  readonly key: string
  readonly list: LongList<T>
  readonly state: ListState<T>
  readonly isWaiting: boolean
}

/** Two parts of a query as one. `joined("q=sea", "limit=50")` → `q=sea&limit=50` */
export const joined = (...parts: readonly string[]): string => parts.filter(Boolean).join("&")

/** Lists of one kind that were looked at last, for the way back. */
const KEPT = 8

/**
 * A kind of long list, as a hook.
 *
 * @param ask `about` says which list, such as a filter; `paging` which page of it
 * @example const usePeople = longLists((client, about, paging) => client.people(joined(about, paging)))
 */
export function longLists<T>(ask: (client: Client, about: string, paging: string) => Promise<Page<T>>) {
  const kept = new Map<string, LongList<T>>()
  const listOf = (key: string, make: () => LongList<T>): LongList<T> => {
    const list = kept.get(key) ?? make()
    kept.delete(key)
    kept.set(key, list)
    const [oldest] = kept.keys()
    if (kept.size > KEPT && oldest !== undefined) kept.delete(oldest)
    return list
  }
  return function useLongList(about: string): ShownList<T> {
    const client = useContext(ClientContext)
    const key = `${useChanges()} ${about}`
    const list = useMemo(
      () => listOf(key, () => new LongList((paging) => ask(client, about, paging))),
      [key, about, client],
    )
    const state = useSyncExternalStore(list.subscribe, list.current)
    const shown = useRef({ key, list, state })
    const isThere = state.isBegun || state.failed !== undefined
    useEffect(() => {
      if (!list.current().isBegun) list.more()
    }, [list])
    if (isThere) shown.current = { key, list, state }
    return { ...shown.current, isWaiting: !isThere }
  }
}
