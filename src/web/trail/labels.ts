import type { TrailNode } from "../../api/types.js"
import type { Measures, PlacedNode } from "./layout.js"

/** Where a name stands, and what of it. */
export interface Label {
  readonly x: number
  readonly y: number
  readonly anchor: "start" | "end"
  readonly text: string
  readonly note: string
  /** Where its right end is, in pixels. */
  readonly end: number
}

const LONGEST_NAME = 32
const SIGN_WIDTH = 7.3
const NOTE_SIGN_WIDTH = 6.6

/** Something to be named at a place. */
interface Named {
  readonly text: string
  readonly note: string
  readonly x: number
  readonly y: number
  readonly radius: number
  /** Does a line run where the name would stand? */
  readonly isCrossed?: boolean
}

/** Places a name beside its dot, above its line where one runs there or, where there is little room, to the side that has more. */
export function labelOf(named: Named, { names }: Measures, width: number): Label {
  const { text, note, x, y, radius, isCrossed = false } = named
  const beside = x + radius + (isCrossed ? 2 : 7)
  if (names === "beside") {
    const short = shortened(text, LONGEST_NAME)
    return {
      x: beside,
      y: y + (isCrossed ? -6 : 4),
      anchor: "start",
      text: short,
      note,
      end: beside + widthOf(short, note),
    }
  }
  const isLeft = x > width / 2
  const room = isLeft ? x + radius : width - x + radius
  const letters = Math.floor((room - NOTE_SIGN_WIDTH * (note.length + 1)) / SIGN_WIDTH)
  const short = shortened(text, Math.max(8, letters))
  return isLeft
    ? { x: x + radius, y: y - 11, anchor: "end", text: short, note, end: x + radius }
    : { x: x - radius, y: y - 11, anchor: "start", text: short, note, end: x + widthOf(short, note) }
}

const widthOf = (text: string, note: string) => SIGN_WIDTH * text.length + NOTE_SIGN_WIDTH * (note.length + 1)

const shortened = (name: string, longest: number) =>
  name.length > longest ? `${name.slice(0, longest - 1).trimEnd()}…` : name

interface LabelOptions {
  readonly noteOf: (node: TrailNode) => string
  readonly set: Measures
  readonly width: number
  /** Ids of nodes whose line runs where the name would stand. */
  readonly crossed: ReadonlySet<string>
}

/** Gives each node its name, unless the next dot of the same carrier stands where it would be. */
export function placeLabels(
  nodes: readonly PlacedNode[],
  { noteOf, set, width, crossed }: LabelOptions,
): PlacedNode[] {
  const lanes = new Map<number, PlacedNode[]>()
  for (const placed of nodes) lanes.set(placed.y, [...(lanes.get(placed.y) ?? []), placed])
  const hidden = new Set<PlacedNode>()
  const labelled = ({ node, name: text, x, y }: PlacedNode) =>
    labelOf({ text, note: noteOf(node), x, y, radius: 6, isCrossed: crossed.has(node.id) }, set, width)
  for (const lane of lanes.values()) {
    const sorted = [...lane].sort((a, b) => a.x - b.x)
    for (const [at, placed] of sorted.entries()) {
      const next = sorted[at + 1]
      if (next && next.x < labelled(placed).end + 8) hidden.add(placed)
    }
  }
  return nodes.map((placed) => (hidden.has(placed) ? placed : { ...placed, label: labelled(placed) }))
}
