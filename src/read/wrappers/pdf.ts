import { extractTextItems, getDocumentProxy, getMeta } from "unpdf"
import { QuotetrailError } from "../../errors.js"
import { isLikelyTitle, linesOf, paragraphsOf } from "./pdf-lines.js"
import type { Unwrapped } from "./wrapped.js"

/** Longer than any report a newsroom passes on; what follows is left out with a note. */
const MAX_PAGES = 500

/**
 * The text of a PDF (ISO 32000) as paragraphs: lines joined, hyphens at their ends taken away, running heads and page
 * numbers left out.
 *
 * @throws QuotetrailError `input/malformed`, `input/empty`
 */
export async function unwrapPdf(bytes: Uint8Array, name: string): Promise<Unwrapped> {
  const { pages, title, total } = await contentOf(bytes, name)
  const text = paragraphsOf(pages).join("\n\n")
  if (text === "")
    throw new QuotetrailError("input/empty", `${name}: the PDF holds no text (pictures of pages, perhaps)`)
  return {
    mediaType: "text/plain",
    bytes: Buffer.from(text),
    charset: "utf-8",
    ...(title !== undefined && { said: { title } }),
    ...(total > MAX_PAGES && { notes: [cutNote(total)] }),
  }
}

async function contentOf(bytes: Uint8Array, name: string) {
  try {
    // pdf.js takes the buffer for itself.
    const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 })
    const { info } = await getMeta(document)
    const { items, totalPages } = await extractTextItems(document)
    const pages = items.slice(0, MAX_PAGES).map(linesOf)
    const said: unknown = info.Title
    const title = typeof said === "string" && isLikelyTitle(said) ? said.trim() : undefined
    await document.destroy()
    return { pages, title, total: totalPages }
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${name}: ${reasonOf(cause)}`, { cause })
  }
}

const reasonOf = (cause: unknown): string =>
  cause instanceof Error && cause.name === "PasswordException"
    ? "a PDF locked with a password"
    : "not a PDF that can be read"

const cutNote = (total: number) =>
  ({
    rule: "read/long-pdf",
    severity: "warning",
    message: `only the first ${MAX_PAGES} of ${total} pages were read`,
  }) as const
