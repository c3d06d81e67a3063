import { useWindowVirtualizer } from "@tanstack/react-virtual"
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef, useState } from "react"
import { Failed } from "../answer.js"
import type { ShownList } from "../long-list.js"
import type { Address } from "../router.js"
import { coveredAbove } from "../scroll.js"
import { words } from "../words.js"
import { RowBar } from "./row-bar.js"

interface LongRowsProps<T> {
  readonly shown: ShownList<T>
  readonly address: Address
  readonly className: string
  readonly keyOf: (item: T) => string
  readonly row: (item: T) => ReactNode
  /** What to say where there is none. */
  readonly nothing?: ReactNode
}

/**
 * A list of any length: only the rows around those in sight are in the page, and others are asked for as they
 * come near. A short list is there whole, for the browser's own search and for paper.
 */
export function LongRows<T>(props: LongRowsProps<T>) {
  const { shown, nothing } = props
  const { list, state, isWaiting } = shown
  const failed = state.failed !== undefined && <Failed reason={state.failed} again={() => list.more()} />
  if (!state.isBegun) return failed || <p className="waiting">{words.loading}</p>
  return (
    <div aria-busy={isWaiting}>
      {state.items.length === 0 && nothing}
      <WindowedRows key={shown.key} {...props} />
      {failed}
    </div>
  )
}

/** Up to this many rows are all in the page. */
const WHOLE = 100
/** Rows beyond those in sight, above and below: enough for the keyboard to step on. */
const BEYOND = 12
/** So many rows before the last one known, further ones are asked for. */
const AHEAD = 25
const ESTIMATED_HEIGHT = 92
/** What the bar at the foot of a long list covers, in pixels. */
const BAR = 40

function WindowedRows<T>({ shown: { list, state }, address, className, keyOf, row }: LongRowsProps<T>) {
  const { items, total, isMore, failed } = state
  const frame = useRef<HTMLOListElement>(null)
  const [sought, setSought] = useState<number>()
  const top = useTop(frame)
  const head = coveredAbove()
  const rows = useWindowVirtualizer({
    count: items.length,
    estimateSize: () => ESTIMATED_HEIGHT,
    initialMeasurementsCache: list.measured,
    overscan: items.length <= WHOLE ? WHOLE : BEYOND,
    scrollMargin: top,
    scrollPaddingStart: head,
  })
  useEffect(
    () => () => {
      list.measured = rows.measurementsCache
    },
    [list, rows],
  )
  useEffect(() => {
    const row = frame.current?.querySelector<HTMLElement>(`[data-index="${sought}"] [data-stop]`)
    if (!row) return
    row.focus({ preventScroll: true })
    setSought(undefined)
  })
  const drawn = rows.getVirtualItems()
  const scrolled = rows.scrollOffset ?? 0
  const rowAt = (offset: number) => rows.getVirtualItemForOffset(offset)?.index ?? 0
  const [first, last] = [drawn[0], drawn.at(-1)]
  const seen = [rowAt(scrolled + head + 1), rowAt(scrolled + innerHeight - BAR)] as const
  const isShort = seen[1] >= items.length - AHEAD
  const missing = drawn.find(({ index }) => items[index] === undefined)?.index
  useEffect(() => {
    if (failed !== undefined || items.length === 0) return
    if (missing !== undefined) list.around(missing)
    else if (isShort) list.more()
  }, [list, missing, isShort, failed, items])
  return (
    <>
      <ol
        ref={frame}
        className={className}
        style={{
          paddingBlockStart: (first?.start ?? top) - top,
          paddingBlockEnd: rows.getTotalSize() + top - (last?.end ?? top),
        }}
      >
        {drawn.map(({ index }) => {
          const item = items[index]
          return item === undefined ? (
            <li key={`row ${index}`} style={{ blockSize: ESTIMATED_HEIGHT }} aria-hidden />
          ) : (
            <li
              key={keyOf(item)}
              ref={rows.measureElement}
              data-index={index}
              aria-posinset={index + 1}
              aria-setsize={isMore ? -1 : total}
            >
              {row(item)}
            </li>
          )
        })}
      </ol>
      <RowBar
        list={list}
        state={state}
        address={address}
        seen={seen}
        onRow={(at) => {
          rows.scrollToIndex(at, { align: "start" })
          setSought(at)
        }}
      />
    </>
  )
}

/** How far down the page a list begins, in pixels; followed, as what stands above it comes in. */
function useTop(frame: RefObject<HTMLElement | null>): number {
  const [top, setTop] = useState(0)
  useLayoutEffect(() => {
    const measure = () => setTop(Math.round((frame.current?.getBoundingClientRect().top ?? 0) + scrollY))
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [frame])
  return top
}
