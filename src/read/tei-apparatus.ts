import { decodeEntities } from "./entities.js"
import { attribute, childrenOf, descendants, nameOf, type XmlNode } from "./xml-tree.js"

/** @example sigla("#A wits.xml#B", new Map()) // ["A", "B"] */
export const sigla = (wit: string | undefined, groups: Groups): readonly string[] =>
  (wit ?? "")
    .split(/\s+/)
    .map((one) => one.replace(/^.*#/, ""))
    .filter(Boolean)
    .flatMap((id) => groups.get(id) ?? [id])

type Row = readonly (string | null)[]
type Groups = ReadonlyMap<string, readonly string[]>

/**
 * A row for each `<app>` that names a witness. An apparatus within a reading has a row of its own, with text only in the witnesses of
 * that reading; in the row around it, it stands for one and the same word.
 */
export function apparatusRows(root: readonly XmlNode[], columns: readonly string[], groups: Groups): Row[] {
  const isOut = beginningLate(root, groups)
  const rows: Row[] = []
  const waiting: { app: XmlNode; within: readonly string[] }[] = outermost(root).map((app) => ({
    app,
    within: columns,
  }))
  for (let next = waiting.shift(); next; next = waiting.shift()) {
    const { app, within } = next
    const readings = readingsOf(app, groups)
    const row = columns.map((id) => (within.includes(id) ? cellOf(app, readings, id, isOut) : null))
    if (row.some((cell) => cell !== null)) rows.push(row)
    const inner = readings.flatMap(({ node, witnesses }) => {
      const own = witnesses.length > 0 ? witnesses : unnamed(readings, within)
      return outermost(childrenOf(node)).map((inside) => ({ app: inside, within: own }))
    })
    waiting.unshift(...inner)
  }
  return rows
}

const isApp = (node: XmlNode): boolean => nameOf(node) === "app"
const outermost = (root: readonly XmlNode[]): XmlNode[] => descendants(root, "app", isApp)

interface TeiReading {
  readonly node: XmlNode
  readonly witnesses: readonly string[]
}

/** Readings in order, in groups (`<rdgGrp>`) or not; who has one may also stand in a `<wit>` after it. */
function readingsOf(app: XmlNode, groups: Groups): TeiReading[] {
  const flat: XmlNode[] = []
  const waiting = childrenOf(app).toReversed()
  for (let node = waiting.pop(); node; node = waiting.pop())
    if (nameOf(node) === "rdgGrp") waiting.push(...childrenOf(node).toReversed())
    else flat.push(node)
  const elements = flat.filter((node) => ["lem", "rdg", "wit"].includes(nameOf(node)))
  return elements.flatMap((node, at) => {
    if (nameOf(node) === "wit") return []
    const after = elements[at + 1]
    const listed = after && nameOf(after) === "wit" ? textOf(after) : undefined
    return [{ node, witnesses: sigla(attribute(node, "wit") ?? listed?.replaceAll(",", " "), groups) }]
  })
}

const unnamed = (readings: readonly TeiReading[], within: readonly string[]): readonly string[] =>
  within.filter((id) => !readings.some(({ witnesses }) => witnesses.includes(id)))

/** What a witness has at a place; `isOut` keeps who has broken off. */
function cellOf(
  app: XmlNode,
  readings: readonly TeiReading[],
  id: string,
  isOut: Set<string>,
): string | null {
  const own = readings.find(({ witnesses }) => witnesses.includes(id))?.node
  const marks = own ? lacunaMarks(own) : []
  const wasOut = isOut.has(id)
  for (const mark of marks) {
    if (ENDS.has(mark)) isOut.add(id)
    if (BEGINS.has(mark)) isOut.delete(id)
  }
  if (own) return textIn(own, marks.length > 0)
  return wasOut ? null : textOfAll(app, readings)
}

/** Nothing written between a lacuna's marks, or in a hole, is lost text and no omission. */
function textIn(reading: XmlNode, isMarked: boolean): string | null {
  const text = textOf(reading)
  const isLost = isMarked || descendants(childrenOf(reading), "gap").length > 0 || isLacuna(reading)
  return text === "" && isLost ? null : text
}

const isLacuna = (reading: XmlNode): boolean => /^lac(?:una)?$/i.test(attribute(reading, "type") ?? "")

/** What those have whom no reading names: the lemma where it names nobody, or the base text that the place points to. */
function textOfAll(app: XmlNode, readings: readonly TeiReading[]): string | null {
  const lemma = readings.find(({ node }) => nameOf(node) === "lem")
  if (lemma) return lemma.witnesses.length === 0 ? textOf(lemma.node) : null
  return (attribute(app, "from") ?? attribute(app, "loc")) ? BASE : null
}

/** Stands for the words of the base text, which an apparatus kept apart from it does not repeat. */
const BASE = "[base text]"

const BEGINS = new Set(["lacunaEnd", "witStart"])
const ENDS = new Set(["lacunaStart", "witEnd"])

const lacunaMarks = (reading: XmlNode): string[] =>
  [...BEGINS, ...ENDS].flatMap((mark) => descendants(childrenOf(reading), mark, isApp).map(() => mark))

/** Witnesses whose first mark is one that their text begins there. */
function beginningLate(root: readonly XmlNode[], groups: Groups): Set<string> {
  const first = new Map<string, string>()
  for (const app of descendants(root, "app"))
    for (const { node, witnesses } of readingsOf(app, groups))
      for (const mark of lacunaMarks(node).slice(0, 1))
        for (const id of witnesses) if (!first.has(id)) first.set(id, mark)
  return new Set([...first].flatMap(([id, mark]) => (BEGINS.has(mark) ? [id] : [])))
}

/** What is said about a reading, or was struck out. */
const UNREAD = new Set(["note", "witDetail", "wit", "del", "fw"])

/** Of two ways to write one thing: spelling as the editor has it, slips as the scribe has them. */
const LESSER = new Set(["orig", "abbr", "corr"])

const partsOf = (node: XmlNode): XmlNode[] => {
  const parts = childrenOf(node)
  const better = parts.filter((part) => !LESSER.has(nameOf(part)))
  return nameOf(node) === "choice" && better.some((part) => nameOf(part) !== "#text") ? better : parts
}

function textOf(node: XmlNode): string {
  const parts: string[] = []
  const waiting = [...childrenOf(node)].reverse()
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const name = nameOf(next)
    if (name === "#text") parts.push(String(next["#text"] ?? ""))
    else if (name === "app") parts.push(INNER)
    else if (name === "lb" || name === "pb" || name === "cb")
      parts.push(attribute(next, "break") === "no" ? "" : " ")
    else if (!UNREAD.has(name)) waiting.push(...partsOf(next).reverse())
  }
  return decodeEntities(parts.join("")).replace(/\s+/g, " ").trim()
}

/** An apparatus within a reading. */
const INNER = "[…]"
