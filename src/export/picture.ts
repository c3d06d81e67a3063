import { QuotetrailError } from "../errors.js"
import type { TrailEdge, TrailNode } from "../model.js"
import type { Store } from "../store/index.js"
import { type Edition, editions, isCredited, mainEdges, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { element, XML_DECLARATION, type Xml } from "./xml.js"

/** The trail of a statement as a picture that scales: time from left to right, a line a carrier. */
export const svgFormat: ExportFormat = {
  name: "svg",
  describe: "the trail of one statement as a picture that scales, for web pages and print",
  mediaType: "image/svg+xml",
  extension: "svg",
  isSingle: true,
  *write(store, selection) {
    yield XML_DECLARATION + pictureOf(onlyEdition(store, selection)).xml
  },
}

/** Widest and highest picture, in pixels: more is of use to nobody, and takes gigabytes. */
const MOST_PIXELS = 12_000

/** The same as PNG, with the fonts of this machine. */
export const pngFormat: ExportFormat = {
  name: "png",
  describe: "the trail of one statement as a picture, for slides and messages",
  mediaType: "image/png",
  extension: "png",
  isSingle: true,
  async *write(store, selection) {
    const { Resvg } = await import("@resvg/resvg-js")
    const svg = pictureOf(onlyEdition(store, selection)).xml
    const { width, height } = new Resvg(svg)
    const zoom = Math.min(2, MOST_PIXELS / Math.max(width, height))
    const drawn = new Resvg(svg, { fitTo: { mode: "zoom", value: zoom }, background: "white" }).render()
    yield new Uint8Array(drawn.asPng())
  },
}

function onlyEdition(store: Store, selection: string): Edition {
  if (selection === "all") throw new QuotetrailError("usage", "a picture shows one trail: name a statement")
  const [edition] = editions(store, selection)
  if (!edition) throw new QuotetrailError("store/not-found", `statement ${selection}: not in this store`)
  return edition
}

const ROW = 34
const COLUMN = 110
const LEFT = 24
const TOP = 84
const LABEL = 320
const LONGEST = 48

interface Placed {
  readonly node: TrailNode
  readonly x: number
  readonly y: number
}

/** A row a node, so that no label lies on another: each below the one it has the words from. */
function placed({ statement }: Edition): Map<string, Placed> {
  const { nodes, edges } = statement.trail
  const main = mainEdges(edges)
  const days = [...new Set(nodes.flatMap(({ date }) => date?.slice(0, 10) ?? []))].sort()
  const places = new Map<string, Placed>()
  const put = (node: TrailNode, parent: number): void => {
    if (places.has(node.id)) return
    const day = node.date ? days.indexOf(node.date.slice(0, 10)) + 1 : -1
    const column = day > 0 ? day : parent + 0.5
    places.set(node.id, { node, x: LEFT + column * COLUMN, y: TOP + places.size * ROW })
    const children = edges
      .filter((edge) => edge.from === node.id && main.has(edge))
      .flatMap(({ to }) => nodes.find(({ id }) => id === to) ?? [])
    children.sort((a, b) => ((a.date ?? "~") < (b.date ?? "~") ? -1 : 1))
    for (const child of children) put(child, column)
  }
  for (const node of nodes.filter(({ kind }) => kind === "utterance")) put(node, -0.5)
  for (const node of nodes) put(node, 0)
  return places
}

function pictureOf(edition: Edition): Xml {
  const { statement } = edition
  const places = placed(edition)
  const all = [...places.values()]
  const width = Math.max(640, ...all.map(({ x }) => x)) + LABEL
  const height = TOP + all.length * ROW + 40
  const main = mainEdges(statement.trail.edges)
  return element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "font-family": "system-ui, 'DejaVu Sans', 'Noto Sans', Arial, sans-serif",
    },
    element("title", {}, `Trail of a statement${statement.speaker ? ` by ${statement.speaker.name}` : ""}`),
    element("desc", {}, "Solid lines are credited, dashed lines inferred; grey carriers are not at hand."),
    element("rect", { width, height, fill: "#ffffff" }),
    label(LEFT, 30, 16, "#111111", shortened(statement.speaker?.name ?? "", LONGEST)),
    label(LEFT, 54, 14, "#333333", `“${shortened(statement.text, 90)}”`),
    statement.trail.edges.map((edge) => line(edge, places, main.has(edge))),
    all.map((place) => mark(edition, place)),
    label(LEFT, height - 14, 11, "#555555", "solid: credited · dashed: inferred · grey: not at hand"),
  )
}

const label = (x: number, y: number, size: number, fill: string, text: string): Xml =>
  element("text", { x, y, "font-size": size, fill }, text)

/** Controls of direction would turn the words of a label round. */
function shortened(text: string, most: number): string {
  const plain = text
    .replace(/[\u202A-\u202E\u2066-\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim()
  return plain.length > most ? `${[...plain].slice(0, most - 1).join("")}…` : plain
}

function line(edge: TrailEdge, places: ReadonlyMap<string, Placed>, isMain: boolean): Xml | undefined {
  const [from, to] = [places.get(edge.from), places.get(edge.to)]
  if (!from || !to) return undefined
  const middle = (from.x + to.x) / 2
  return element(
    "path",
    {
      d: `M${from.x} ${from.y}C${middle} ${from.y} ${isMain ? from.x : middle} ${to.y} ${to.x} ${to.y}`,
      fill: "none",
      stroke: isMain ? "#1f4e79" : "#a05a00",
      "stroke-width": 1.5,
      "stroke-dasharray": isCredited(edge) ? undefined : "5 4",
    },
    element("title", {}, `${edge.action}, confidence ${edge.confidence}`),
  )
}

function mark(edition: Edition, { node, x, y }: Placed): Xml[] {
  const isHeld = node.kind === "witness"
  const fill = isHeld ? "#1f4e79" : node.kind === "utterance" ? "#111111" : "#9a9a9a"
  const date = node.date ? ` · ${node.date.slice(0, 10)}` : ""
  const name = shortened(nodeName(edition, node), LONGEST)
  return [
    element("circle", { cx: x, cy: y, r: 5, fill }),
    label(x + 11, y + 4, 12, isHeld ? "#111111" : "#555555", `${name}${date}`),
  ]
}
