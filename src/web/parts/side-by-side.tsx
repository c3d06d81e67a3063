import { type RefObject, useEffect, useMemo, useRef, useState } from "react"
import type { Difference } from "../collation/differences.js"
import { clipped, unwrapped, wordsIn } from "../wording.js"
import { words } from "../words.js"

/** One of the two copies. */
export interface Side {
  readonly name: string
  readonly note?: string
  readonly text: string
}

interface SideBySideProps {
  readonly left: Side
  readonly right: Side
  /** Of the right one against the left one; nothing where they cannot be compared word by word. */
  readonly parts: readonly Difference[] | undefined
}

/** Two copies beside one another: what differs has the same number on both sides, and a line between. */
export function SideBySide({ left, right, parts: given }: SideBySideProps) {
  const frame = useRef<HTMLDivElement>(null)
  const parts = useMemo(() => given?.filter(isQuoted), [given])
  const lines = useLines(frame, parts)
  return (
    <div className="pair" ref={frame}>
      <Column side={left} parts={parts} which="base" />
      <svg className="pair-lines" aria-hidden="true">
        {lines.map(({ number, path, isMaterial }) => (
          <path key={number} d={path} className={isMaterial ? "pair-material" : undefined} />
        ))}
      </svg>
      <Column side={right} parts={parts} which="copy" />
    </div>
  )
}

/** Is any word of the part in one of the two? */
const isQuoted = ({ base, copy, isOutside }: Difference): boolean => !isOutside || wordsIn(base + copy) > 0

interface ColumnProps {
  readonly side: Side
  readonly parts: readonly Difference[] | undefined
  readonly which: "base" | "copy"
}

function Column({ side, parts, which }: ColumnProps) {
  let number = 0
  let at = 0
  return (
    <figure className="pair-side">
      <figcaption>
        <bdi>{side.name}</bdi> {side.note && <span className="quiet-text">{side.note}</span>}
      </figcaption>
      <p dir="auto">
        {parts
          ? parts.map((part) => {
              const own = part.kind && !part.isOutside ? ++number : 0
              return <Passage key={at++} part={part} which={which} number={own} />
            })
          : unwrapped(side.text)}
      </p>
    </figure>
  )
}

/** Parts that only one of two copies quotes are shown by their ends. */
const LONGEST_OUTSIDE = 16

function Passage({ part, which, number }: { part: Difference; which: "base" | "copy"; number: number }) {
  const text = unwrapped(part[which])
  if (part.isOutside) {
    if (wordsIn(text) > 0)
      return <span className="outside">{clipped(text, LONGEST_OUTSIDE, words.statement.wordsLeftOut)}</span>
    const missing = wordsIn(part[which === "base" ? "copy" : "base"])
    return missing > 0 ? <span className="outside"> {words.statement.notQuoted(missing)} </span> : null
  }
  if (number === 0 || !part.kind) return text
  const isGone = text.trim() === ""
  const space = isGone ? "" : (/^\s+/.exec(text)?.[0] ?? "")
  return (
    <>
      {space}
      <mark
        className={`diff${part.isMaterial ? " diff-material" : ""}${isGone ? " diff-gone" : ""}`}
        data-number={number}
        title={words.readingKinds[part.kind]}
      >
        {isGone ? <span className="diff-caret">‸</span> : text.slice(space.length)}
        <sup>{number}</sup>
      </mark>
    </>
  )
}

interface Line {
  readonly number: number
  readonly path: string
  readonly isMaterial: boolean
}

/** Lines in the gap between the columns, drawn anew when the words move. */
function useLines(frame: RefObject<HTMLDivElement | null>, parts: readonly Difference[] | undefined): Line[] {
  const [lines, setLines] = useState<Line[]>([])
  useEffect(() => {
    const watched = frame.current
    if (!watched || !parts) return setLines([])
    const observer = new ResizeObserver(() => setLines(measuredLines(watched)))
    observer.observe(watched)
    return () => observer.disconnect()
  }, [frame, parts])
  return lines
}

function measuredLines(frame: HTMLElement): Line[] {
  const gap = frame.querySelector("svg")?.getBoundingClientRect()
  const [left, right] = [...frame.querySelectorAll(".pair-side")]
  if (!gap || !left || !right || gap.width === 0) return []
  const middleOf = (side: Element, number: string) => {
    const box = side.querySelector(`[data-number="${number}"]`)?.getClientRects()[0]
    return box ? Math.round(box.top + box.height / 2 - gap.top) : undefined
  }
  return [...left.querySelectorAll<HTMLElement>("[data-number]")].flatMap((mark) => {
    const number = mark.dataset.number ?? ""
    const [from, to] = [middleOf(left, number), middleOf(right, number)]
    if (from === undefined || to === undefined) return []
    const half = gap.width / 2
    return [
      {
        number: Number(number),
        path: `M0 ${from}C${half} ${from} ${half} ${to} ${gap.width} ${to}`,
        isMaterial: mark.classList.contains("diff-material"),
      },
    ]
  })
}
