import type { Quotation, Span } from "../model.js"
import type { PagePassage, PageRecord, PageSentence, WordRange } from "./pages.js"

export type { PageRecord } from "./pages.js"

/** What is kept as JSON; pairs of numbers one after the other. */
interface PackedPage extends Pick<PageRecord, "id" | "day" | "language" | "outlets" | "isTranslation"> {
  readonly words: number
  readonly sentences: readonly number[]
  readonly quotations: readonly { readonly quotation: Quotation; readonly ranges: readonly number[] }[]
  readonly running: readonly { readonly content: readonly number[]; readonly ranges: readonly number[] }[]
}

/** A page's record as bytes: JSON behind its length, then the words as typed arrays. */
export function packPage(record: PageRecord): Uint8Array {
  const { passages, sentences, stems, steps, marked, ...rest } = record
  const packed: PackedPage = {
    ...rest,
    words: stems.length,
    sentences: sentences.flatMap(({ span, range }) => [...span, ...range]),
    quotations: passages.flatMap(({ quotation, ranges }) =>
      quotation ? { quotation, ranges: ranges.flat() } : [],
    ),
    running: passages.flatMap(({ quotation, content, ranges }) =>
      quotation ? [] : { content: content.flat(), ranges: ranges.flat() },
    ),
  }
  const json = Buffer.from(JSON.stringify(packed))
  const bytes = Buffer.alloc(4 + json.length + 6 * stems.length)
  bytes.writeUInt32LE(json.length, 0)
  bytes.set(json, 4)
  const at = 4 + json.length
  bytes.set(new Uint8Array(stems.buffer, stems.byteOffset, stems.byteLength), at)
  bytes.set(steps, at + 4 * stems.length)
  bytes.set(marked, at + 5 * stems.length)
  return bytes
}

/** The inverse of {@link packPage}. The bytes are this program's own. */
export function unpackPage(bytes: Uint8Array): PageRecord {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = 4 + buffer.readUInt32LE(0)
  const { words, sentences, quotations, running, ...rest }: PackedPage = JSON.parse(
    buffer.toString("utf8", 4, end),
  )
  const passages: PagePassage[] = [
    ...quotations.map(({ quotation, ranges }) => ({
      quotation,
      content: quotation.content,
      ranges: pairs(ranges),
    })),
    ...running.map(({ content, ranges }) => ({ content: pairs(content), ranges: pairs(ranges) })),
  ]
  return {
    ...rest,
    passages,
    sentences: sentencesFrom(sentences),
    stems: new Uint32Array(bytes.slice(end, end + 4 * words).buffer),
    steps: bytes.slice(end + 4 * words, end + 5 * words),
    marked: bytes.slice(end + 5 * words, end + 6 * words),
  }
}

const LEFT_OUT: PagePassage = { content: [], ranges: [] }

/** A page with those of its passages that are asked about, at their places: what many pages have in common needs no more of each. */
export const withPassages = (record: PageRecord, places: ReadonlySet<number>): PageRecord => ({
  ...record,
  passages: record.passages.map((passage, place) => (places.has(place) ? passage : LEFT_OUT)),
})

const pairs = (numbers: readonly number[]): (Span & WordRange)[] =>
  Array.from({ length: numbers.length / 2 }, (_, at) => [numbers[2 * at] ?? 0, numbers[2 * at + 1] ?? 0])

const sentencesFrom = (numbers: readonly number[]): PageSentence[] => {
  const both = pairs(numbers)
  return Array.from({ length: both.length / 2 }, (_, at) => ({
    span: both[2 * at] ?? [0, 0],
    range: both[2 * at + 1] ?? [0, 0],
  }))
}
