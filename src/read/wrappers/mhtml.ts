import { QuotetrailError } from "../../errors.js"
import { mendControls } from "../charset.js"
import { parsed } from "./mail.js"
import type { Unwrapped } from "./wrapped.js"

const HEADER_END = /\r?\n\r?\n/

/**
 * The page in an MHTML file (RFC 2557), as browsers save one with all its pictures: the first part that is HTML. The
 * other parts (frames, styles, pictures) are not read.
 *
 * @throws QuotetrailError `input/malformed`
 */
export async function unwrapMhtml(bytes: Uint8Array, name: string): Promise<Unwrapped> {
  const whole = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1")
  const head = headerOf(whole)
  const part = pageParts(whole, head)
  if (part === undefined)
    throw new QuotetrailError("input/malformed", `${name}: no page in this web archive (MHTML)`)
  const { html = "" } = await parsed(Buffer.from(part, "latin1"), name)
  const url = field(head, "snapshot-content-location") ?? field(headerOf(part), "content-location")
  const saved = new Date(field(head, "date") ?? "")
  return {
    mediaType: "text/html",
    bytes: Buffer.from(mendControls(html)),
    charset: "utf-8",
    ...(url !== undefined && /^https?:/i.test(url) && { url }),
    ...(!Number.isNaN(saved.getTime()) && { retrieved: saved.toISOString() }),
  }
}

/** A part with its own header is a mail by itself: so it can be decoded alone, without the frames around it. */
function pageParts(whole: string, head: string): string | undefined {
  const boundary = /boundary="?([^"\r\n;]+)"?/i.exec(head)?.[1]
  const parts = boundary === undefined ? [whole] : whole.split(`--${boundary}`).slice(1)
  return parts
    .map((part) => part.replace(/^\r?\n/, ""))
    .find((part) => /^content-type:\s*(?:text\/html|application\/xhtml)/im.test(headerOf(part)))
}

/** The header, with continued lines made one. */
function headerOf(part: string): string {
  const end = HEADER_END.exec(part)?.index ?? Math.min(part.length, 10_000)
  return part.slice(0, end).replace(/\r?\n[ \t]+/g, " ")
}

const field = (head: string, name: string): string | undefined =>
  new RegExp(`^${name}:\\s*(.+?)\\s*$`, "im").exec(head)?.[1]
