import type { AlignedReadings, Article } from "../model.js"
import { type Change, type Comparison, isNear } from "./compare.js"
import { type CompareAll, countPile, type Page, type Pile } from "./pile.js"
import { newLexicon, type Readings } from "./readings.js"

type Cell = number | string | null

/** One witness of a tradition: its cell at every place, and which of its words that is. */
interface Row {
  readonly cells: readonly Cell[]
  /** By place: the index in its readings of the word there, or of the next word where it has none. */
  readonly words: Int32Array
}

/** Reads aligned readings as a pile of pages without dates, credits and surroundings; sorted by witness. */
export function readTradition({ aligned: { columns, words: table } }: AlignedReadings): Pile {
  const order = columns
    .map((id, column) => ({ id, column }))
    .sort((one, other) => (one.id < other.id ? -1 : 1))
  const counts = table.map(countReadings)
  const lexicon = newLexicon()
  const rows: Row[] = []
  const pages = order.map(({ id, column }, index): Page => {
    const cells = table.map((row) => row[column] ?? null)
    const { article, readings } = writeOut(id, cells, lexicon)
    rows.push({ cells, words: wordIndices(cells) })
    const content = [[0, article.text.length]] as const
    const witness = { id, article: id, content, text: article.text, relation: [] }
    return { index, article, witness, passage: content, readings, ...NOTHING_AROUND }
  })
  const compareAll: CompareAll = (parent, children, visit) => {
    for (const child of children) if (child !== parent) visit(child, compareRows(parent, child, rows, counts))
  }
  return { pages, lexicon, context: { words: () => 0, share: () => 0 }, ...countPile(pages), compareAll }
}

const NOTHING_AROUND = {
  date: undefined,
  credits: [],
  linked: new Set<number>(),
  linksOutside: false,
  canonical: undefined,
}

const isOmission = (cell: Cell): boolean => cell === 0 || cell === ""

/** How many witnesses have each reading of a place. */
function countReadings(row: readonly Cell[]): Map<Cell, number> {
  const counts = new Map<Cell, number>()
  for (const cell of row) if (cell !== null) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  return counts
}

/** The witness's words in a row: what the table has for them, or `place.code` where it has codes. */
function writeOut(
  id: string,
  cells: readonly Cell[],
  lexicon: ReturnType<typeof newLexicon>,
): { article: Article; readings: Readings } {
  let text = ""
  const words = [0]
  const places: [number, number][] = [[0, 0]]
  const pairs: number[] = []
  for (const [place, cell] of cells.entries()) {
    if (cell === null) continue
    pairs.push(readingNumber(place, cell, lexicon))
    if (isOmission(cell)) continue
    const word = typeof cell === "number" ? `${place + 1}.${cell}` : cell
    words.push(lexicon.spellings.push(`${place} ${cell}`) - 1)
    const start = text === "" ? 0 : text.length + 1
    text += text === "" ? word : ` ${word}`
    places.push([start, text.length])
  }
  places.push([text.length, text.length])
  for (const pair of new Set(pairs)) lexicon.frequency[pair] = (lexicon.frequency[pair] ?? 0) + 1
  const readings = {
    words: Int32Array.from([...words, 1]),
    marks: new Uint8Array(places.length),
    hasBrackets: false,
    places,
    pairs: Int32Array.from(pairs),
  }
  return { article: { id, text }, readings }
}

function readingNumber(
  place: number,
  cell: Cell,
  { numbers, frequency }: ReturnType<typeof newLexicon>,
): number {
  const key = `${place} ${cell}`
  const number = numbers.get(key) ?? frequency.push(0) - 1
  numbers.set(key, number)
  return number
}

function wordIndices(cells: readonly Cell[]): Int32Array {
  let next = 1
  return Int32Array.from(cells, (cell) => (cell === null || isOmission(cell) ? next : next++))
}

/** What the child would have changed at the places where both have text. */
function compareRows(
  parent: Page,
  child: Page,
  rows: readonly Row[],
  counts: readonly Map<Cell, number>[],
): Comparison {
  const [above, below] = [rows[parent.index], rows[child.index]]
  const changes: Change[] = []
  let [kept, compared, present] = [0, 0, 0]
  const rare = { childRare: 0, parentRare: 0, sharedRare: 0 }
  for (let place = 0; place < counts.length; place++) {
    const [was, is] = [above?.cells[place] ?? null, below?.cells[place] ?? null]
    if (is !== null) present++
    if (was === null || is === null) continue
    compared++
    const [wasFrequency, isFrequency] = [counts[place]?.get(was) ?? 0, counts[place]?.get(is) ?? 0]
    const isRare = (frequency: number) => frequency > 1 && frequency < rows.length / 2
    if (isRare(wasFrequency)) rare.parentRare++
    if (isRare(isFrequency)) rare.childRare++
    if (was !== is) changes.push(changeAt(place, was, is, above, below, wasFrequency, isFrequency))
    else {
      if (!isOmission(is)) kept++
      if (isRare(isFrequency)) rare.sharedRare++
    }
  }
  return {
    ...NO_MARKS,
    changes,
    kept,
    ...rare,
    compared: present === 0 ? 1 : Math.max(LEAST_COMPARED, compared / present),
  }
}

/** So that a scrap of a witness does not count for a whole one. */
const LEAST_COMPARED = 0.1

const NO_MARKS = {
  repeated: [0, 0] as const,
  moved: 0,
  markedCuts: 0,
  filledEllipses: 0,
  bracketsAdded: 0,
  bracketsDropped: 0,
  breaksMoved: 0,
}

function changeAt(
  place: number,
  was: Cell,
  is: Cell,
  above: Row | undefined,
  below: Row | undefined,
  parentFrequency: number,
  childFrequency: number,
): Change {
  const [from, to] = [above?.words[place] ?? 0, below?.words[place] ?? 0]
  const isSpelling = typeof was === "string" && typeof is === "string" && isNear(was, is)
  return {
    kind: isOmission(is) ? "cut" : isOmission(was) ? "addition" : isSpelling ? "spelling" : "substitution",
    parent: [from, isOmission(was) ? from : from + 1],
    child: [to, isOmission(is) ? to : to + 1],
    parentFrequency,
    childFrequency,
  }
}
