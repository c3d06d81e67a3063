import { QuotetrailError } from "../errors.js"
import type { Article, Capture, Note } from "../model.js"
import { contentId } from "../text/index.js"
import { type Decoded, decodeBytes } from "./charset.js"
import { datelineDate } from "./dateline.js"
import { hasEndlessWord, LONGEST_WORD, withNamesCut } from "./endless.js"
import { readFeedItem } from "./feed-item.js"
import { languageOf } from "./language.js"
import { readPage } from "./page-article.js"
import { manifestNotes } from "./text-manifest.js"
import { wrapperOf } from "./wrappers/index.js"

/** What came along with the bytes. */
export interface ReadOptions {
  /** The encoding that the HTTP header or the WARC record names. */
  readonly charset?: string
}

type Reader = (text: string, capture: Capture) => Omit<Article, "id" | "capture">

/** How each kind of capture becomes an article. */
const READERS: Readonly<Record<string, Reader>> = {
  "text/html": readPage,
  "application/xhtml+xml": readPage,
  "text/plain": readText,
  "text/markdown": readText,
  "application/feed+json": readFeedItem,
}

/**
 * What a capture says once the page around it is taken away. What is imperfect becomes a note of the article.
 *
 * @throws QuotetrailError `input/empty`, `input/unsupported`: there is nothing that could be read
 * @example readCapture({ sha256, mediaType: "text/html", path: "a.html" }, bytes).text
 */
export function readCapture(capture: Capture, bytes: Uint8Array, { charset }: ReadOptions = {}): Article {
  const name = capture.path ?? capture.url ?? capture.sha256
  const read = READERS[capture.mediaType]
  if (!read) throw new QuotetrailError("input/unsupported", `${name}: no reader for ${capture.mediaType}`)
  if (bytes.length === 0) throw new QuotetrailError("input/empty", `${name}: empty`)
  const decoded = decodeBytes(bytes, charset)
  if (decoded.text.trim() === "") throw new QuotetrailError("input/empty", `${name}: nothing but white space`)
  if (isBinary(decoded.text)) throw new QuotetrailError("input/unsupported", `${name}: not text`)
  const parts = withNamesCut(read(decoded.text, capture))
  if (hasEndlessWord(parts.text))
    throw new QuotetrailError("input/unsupported", `${name}: a word of more than ${LONGEST_WORD} letters`)
  const notes = [...charsetNotes(decoded), ...(parts.notes ?? []), ...manifestNotes(parts.text)]
  return { id: contentId("a", capture.sha256), capture, ...parts, ...(notes.length > 0 && { notes }) }
}

/**
 * Reads any capture: as {@link readCapture} does, and also what holds a page within itself (PDF, e-mail, MHTML).
 *
 * @throws QuotetrailError `input/empty`, `input/unsupported`, `input/malformed`
 * @example (await readAnyCapture({ sha256, mediaType: "application/pdf", path: "a.pdf" }, bytes)).text
 */
export async function readAnyCapture(
  capture: Capture,
  bytes: Uint8Array,
  options: ReadOptions = {},
): Promise<Article> {
  const wrapper = wrapperOf(capture.mediaType)
  if (!wrapper) return readCapture(capture, bytes, options)
  const unwrap = await wrapper()
  const inner = await unwrap(bytes, capture.path ?? capture.url ?? capture.sha256)
  const found: Capture = {
    ...(inner.url !== undefined && { url: inner.url }),
    ...(inner.retrieved !== undefined && { retrieved: inner.retrieved }),
    ...capture,
  }
  const article = readCapture({ ...found, mediaType: inner.mediaType }, inner.bytes, pickCharset(inner))
  const notes = [...(inner.notes ?? []), ...(article.notes ?? [])]
  return withNamesCut({ ...article, ...inner.said, capture: found, ...(notes.length > 0 && { notes }) })
}

const pickCharset = ({ charset }: ReadOptions): ReadOptions => (charset === undefined ? {} : { charset })

const SAMPLE = 4096
/** Text has a stray control character at most; every other format has them everywhere. */
const MAX_CONTROLS = 0.02

function isBinary(text: string): boolean {
  const sample = text.slice(0, SAMPLE)
  const controls = sample.match(/[^\P{Cc}\s]|\ufffd/gu)?.length ?? 0
  return controls > sample.length * MAX_CONTROLS
}

function charsetNotes({ charset, from, damaged }: Decoded): Note[] {
  if (damaged > 0)
    return [
      { rule: "read/charset", severity: "warning", message: `${damaged} places are not valid ${charset}` },
    ]
  return from === "detection"
    ? [
        {
          rule: "read/charset",
          severity: "info",
          message: `no valid encoding is declared: read as ${charset}`,
        },
      ]
    : []
}

/** Plain text is its own article, to the last character. */
function readText(text: string): Omit<Article, "id" | "capture"> {
  const language = languageOf(text)
  const title = /^\s*#\s+(.+?)\s*#*\s*$/m.exec(text.slice(0, 500))?.[1]
  const date = datelineDate(text, {
    dayFirst: language !== "en",
    ...(language !== undefined && { language }),
  })
  return {
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(date !== undefined && { published: { ...date, from: "dateline" } }),
    text,
  }
}
