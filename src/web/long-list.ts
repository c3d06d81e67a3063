import type { VirtualItem } from "@tanstack/react-virtual"
import { useContext, useEffect, useMemo, useRef, useSyncExternalStore } from "react"
import type { Page } from "../api/types.js"
import { ClientContext, useChanges } from "./answer.js"
import type { Client } from "./client.js"

/** A list as far as it has come in. */
export interface ListState<T> {
  /** By row, counted from 0; a row that nobody has come near is not there. */
  readonly items: readonly (T | undefined)[]
  /** How many the whole list has; where `isMore`, nobody counted to the end. */
  readonly total: number
  readonly isMore: boolean
  /** The token of the page behind the last row known; absent at the end, and before anything came. */
  readonly next?: string
  readonly isBegun: boolean
  readonly failed?: string
}

const EMPTY: ListState<never> = { items: [], total: 0, isMore: false, isBegun: false }

/** How many rows are asked for at once, and on either side of a row far down. */
const ROWS = 50

/**
 * A list that grows page by page, and may begin anew at any row. It outlives its screen, so that the way back finds it
 * as it was.
 */
export class LongList<T> {
  /** The rows as they were measured; only the screen reads them. */
  measured: VirtualItem[] = []
  private state: ListState<T> = EMPTY
  private pending: Promise<void> | undefined
  private readonly listeners = new Set<() => void>()
  private readonly ask: (paging: string) => Promise<Page<T>>

  /** @param ask asks for a page by its `limit`, and `next` or `row` */
  constructor(ask: (paging: string) => Promise<Page<T>>) {
    this.ask = ask
  }

  readonly current = (): ListState<T> => this.state

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  /** Asks for one page more, where there is one; whoever asks while another is on its way waits for that. */
  more(): Promise<void> {
    const { items, isBegun, next } = this.state
    if (isBegun && !next) return Promise.resolve()
    return this.grow(items.length, `limit=${ROWS}${next ? `&next=${encodeURIComponent(next)}` : ""}`)
  }

  /** Asks for the rows on either side of a row, counted from 0, unless it is there. */
  around(at: number): Promise<void> {
    if (this.state.items[at] !== undefined) return Promise.resolve()
    const from = Math.max(0, at - ROWS)
    return this.grow(from, `limit=${2 * ROWS}&row=${from + 1}`)
  }

  /** Asks for a row, counted from 1, however far down: in one request, or two where the list ends before it. */
  async reach(row: number): Promise<void> {
    while (this.pending) await this.pending
    const { total, isMore } = this.state
    await this.around((isMore ? row : Math.min(row, total)) - 1)
    if (isMore && this.state.failed === undefined && this.state.items.length < row)
      await this.around(total - 1)
  }

  private grow(from: number, paging: string): Promise<void> {
    this.pending ??= this.grown(from, paging).then((state) => {
      this.pending = undefined
      this.state = state
      for (const listener of this.listeners) listener()
    })
    return this.pending
  }

  /** The list with the page in it that begins at a row, counted from 0. */
  private async grown(from: number, paging: string): Promise<ListState<T>> {
    try {
      const page = await this.ask(paging)
      const { total, isMore = false } = page
      const items = withPage(this.state.items, from, page)
      const next = items.length > from + page.items.length ? this.state.next : page.next
      return { items, total, isMore, isBegun: true, ...(next && { next }) }
    } catch (thrown) {
      return { ...this.state, failed: thrown instanceof Error ? thrown.message : String(thrown) }
    }
  }
}

/** Where a page is the last one, nothing comes behind it; a page without rows tells nothing. */
function withPage<T>(known: ListState<T>["items"], from: number, page: Page<T>): ListState<T>["items"] {
  if (page.items.length === 0) return known
  const items = known.slice()
  for (const [at, item] of page.items.entries()) items[from + at] = item
  if (!page.next) items.length = from + page.items.length
  return items
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
