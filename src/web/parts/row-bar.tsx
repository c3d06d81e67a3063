import { type FormEvent, useEffect, useEffectEvent, useRef, useState } from "react"
import type { ListState, LongList } from "../long-list.js"
import { type Address, navigate, withQuery } from "../router.js"
import { isOnWayBack, stopGoingBack } from "../scroll.js"
import { words } from "../words.js"

interface RowBarProps<T> {
  readonly list: LongList<T>
  readonly state: ListState<T>
  readonly address: Address
  /** The first and the last row in sight, counted from 0. */
  readonly seen: readonly [first: number, last: number]
  /** Brings a row, counted from 0, into sight. */
  readonly onRow: (at: number) => void
}

/** Lists up to this length need no help to get about. */
const SHORT = 50
/** Scrolling that rests for this long is reading. */
const PAUSE_MS = 300

/** Which rows of a long list are in sight, and the way to any other; the address keeps the first: `?row=1201`. */
export function RowBar<T>({ list, state, address, seen, onRow }: RowBarProps<T>) {
  const way = useRef<AbortController>(undefined)
  const [sought, setSought] = useState<number>()
  const bring = useEffectEvent((row: number) => onRow(Math.min(row, state.items.length) - 1))
  const go = async (row: number) => {
    way.current?.abort()
    stopGoingBack()
    const started = new AbortController()
    const { signal } = started
    way.current = started
    setSought(row)
    await list.reach(row)
    if (signal.aborted) return
    setSought(undefined)
    // What came in last is laid out first.
    requestAnimationFrame(() => bring(row))
  }
  const open = useEffectEvent(() => {
    const row = Number(address.query.get("row"))
    const isKnown = isOnWayBack() && state.items.length >= row
    if (row > 1 && !isKnown) go(row)
  })
  useEffect(() => {
    open()
    return () => way.current?.abort()
  }, [])
  const [first, last] = seen
  const keep = useEffectEvent((at: number) =>
    navigate(withQuery(address, { row: at > 0 ? String(at + 1) : "" }), { replace: true, keep: true }),
  )
  const isFollowed = state.total > SHORT && sought === undefined
  useEffect(() => {
    if (!isFollowed) return
    const pending = setTimeout(() => keep(first), PAUSE_MS)
    return () => clearTimeout(pending)
  }, [first, isFollowed])
  if (state.total <= SHORT) return null
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const row = String(new FormData(event.currentTarget).get("row") ?? "")
    navigate(withQuery(address, { row }), { replace: true, keep: true })
    go(Number(row))
  }
  return (
    <div className="row-bar">
      <span>
        {sought === undefined
          ? words.rows.seen(first + 1, last + 1, state.total, state.isMore)
          : words.rows.onWay(sought)}
      </span>
      <form onSubmit={onSubmit}>
        <label>
          {words.rows.goTo}{" "}
          <input name="row" type="number" min={1} max={state.isMore ? undefined : state.total} required />
        </label>
        <button type="submit">{words.rows.go}</button>
      </form>
    </div>
  )
}
