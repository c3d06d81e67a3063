import { QuotetrailError } from "../errors.js"
import type { TrailEdge, TrailNode } from "../model.js"
import type { Store } from "../store/index.js"
import { isCredited } from "../text/index.js"
import { type Edition, editions, mainEdges, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { type Child, element, XML_DECLARATION, type Xml } from "./xml.js"

/** The trail of a statement as a picture that scales: time from left to right, a line a carrier. */
export const svgFormat: ExportFormat = {
  name: "svg",
  describe: "the trail of one statement as a picture that scales, for web pages and print",
  mediaType: "image/svg+xml",
  extension: "svg",
  isSingle: true,
  *write(store, selection) {
    yield XML_DECLARATION + svgOf(drawingOf(onlyEdition(store, selection))).xml
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
    const { width, height, shapes, labels } = drawingOf(onlyEdition(store, selection))
    const { createCanvas, loadImage } = await rasteriser()
    const zoom = Math.min(2, MOST_PIXELS / Math.max(width, height))
    const canvas = createCanvas(Math.ceil(width * zoom), Math.ceil(height * zoom))
    const context = canvas.getContext("2d")
    context.scale(zoom, zoom)
    context.drawImage(await loadImage(Buffer.from(framed(width, height, shapes).xml)), 0, 0, width, height)
    // Letters are set by the canvas: as part of an SVG it would not join Arabic or turn it round.
    for (const { x, y, size, fill, text } of labels) {
      context.font = `${size}px ${FONTS}`
      context.fillStyle = fill
      context.fillText(text, x, y)
    }
    yield new Uint8Array(canvas.toBuffer("image/png"))
  },
}

/** Skia as a library (MIT), an optional dependency: machines that it is not built for do without PNG. */
async function rasteriser() {
  try {
    return await import("@napi-rs/canvas")
  } catch (cause) {
    throw new QuotetrailError("usage", "png needs the package @napi-rs/canvas; svg goes without", { cause })
  }
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

/** What a picture is made of; shapes are SVG, labels lie above them. */
interface Drawing {
  readonly title: string
  readonly width: number
  readonly height: number
  readonly shapes: readonly Xml[]
  readonly labels: readonly Label[]
}

interface Label {
  readonly x: number
  /** Of the line that the letters stand on. */
  readonly y: number
  readonly size: number
  readonly fill: string
  readonly text: string
}

function drawingOf(edition: Edition): Drawing {
  const { speaker, text, trail } = edition.statement
  const places = placed(edition)
  const all = [...places.values()]
  const width = Math.max(640, ...all.map(({ x }) => x)) + LABEL
  const height = TOP + all.length * ROW + 40
  const main = mainEdges(trail.edges)
  return {
    title: `Trail of a statement${speaker ? ` by ${speaker.name}` : ""}`,
    width,
    height,
    shapes: [
      element("rect", { width, height, fill: "#ffffff" }),
      ...trail.edges.flatMap((edge) => line(edge, places, main.has(edge)) ?? []),
      ...all.map(mark),
    ],
    labels: [
      { x: LEFT, y: 30, size: 16, fill: "#111111", text: shortened(speaker?.name ?? "", LONGEST) },
      { x: LEFT, y: 54, size: 14, fill: "#333333", text: `“${shortened(text, 90)}”` },
      ...all.map((place) => markLabel(edition, place)),
      { x: LEFT, y: height - 14, size: 11, fill: "#555555", text: LEGEND },
    ],
  }
}

const FONTS = "system-ui, 'DejaVu Sans', 'Noto Sans', Arial, sans-serif"
const LEGEND = "solid: credited · dashed: inferred · grey: not at hand"

const framed = (width: number, height: number, ...children: Child[]): Xml =>
  element(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: "img",
      "font-family": FONTS,
    },
    children,
  )

const svgOf = ({ title, width, height, shapes, labels }: Drawing): Xml =>
  framed(
    width,
    height,
    element("title", {}, title),
    element("desc", {}, "Solid lines are credited, dashed lines inferred; grey carriers are not at hand."),
    shapes,
    labels.map(({ x, y, size, fill, text }) => element("text", { x, y, "font-size": size, fill }, text)),
  )

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
      "stroke-dasharray": isCredited(edge, from.node) ? undefined : "5 4",
    },
    element("title", {}, `${edge.action}, confidence ${edge.confidence}`),
  )
}

function mark({ node: { kind }, x, y }: Placed): Xml {
  const fill = kind === "witness" ? "#1f4e79" : kind === "utterance" ? "#111111" : "#9a9a9a"
  return element("circle", { cx: x, cy: y, r: 5, fill })
}

function markLabel(edition: Edition, { node, x, y }: Placed): Label {
  const date = node.date ? ` · ${node.date.slice(0, 10)}` : ""
  const text = shortened(nodeName(edition, node), LONGEST) + date
  return { x: x + 11, y: y + 4, size: 12, fill: node.kind === "witness" ? "#111111" : "#555555", text }
}
