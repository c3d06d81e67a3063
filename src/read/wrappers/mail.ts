import PostalMime, { type Email } from "postal-mime"
import { QuotetrailError } from "../../errors.js"
import { mendControls } from "../charset.js"
import type { Unwrapped } from "./wrapped.js"

/** Parts in parts: more than a mail that was passed on ten times has. */
const LIMITS = { maxNestingDepth: 50, maxRfc822NestingDepth: 5, maxHeadersSize: 1024 * 1024 }

/**
 * The newsletter in an e-mail (RFC 5322, MIME): its HTML, else its plain text. The subject is the title, the sender the
 * publisher, the day it was sent the date.
 *
 * @throws QuotetrailError `input/malformed`, `input/empty`
 */
export async function unwrapMail(bytes: Uint8Array, name: string): Promise<Unwrapped> {
  const mail = await parsed(bytes, name)
  const html = mail.html?.trim() ? mail.html : undefined
  const text = mendControls(html ?? mail.text ?? "")
  if (text.trim() === "") throw new QuotetrailError("input/empty", `${name}: a mail without text`)
  return {
    mediaType: html === undefined ? "text/plain" : "text/html",
    bytes: Buffer.from(text),
    charset: "utf-8",
    said: saidBy(mail),
    ...(mail.attachments.length > 0 && { notes: [attachmentsNote(mail.attachments.length)] }),
  }
}

/** Mail as its own parser reads it; nothing in it may be without limit. */
export async function parsed(bytes: Uint8Array, name: string): Promise<Email> {
  try {
    return await PostalMime.parse(bytes, LIMITS)
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${name}: not a mail that can be read`, { cause })
  }
}

function saidBy({ subject, from, date }: Email): NonNullable<Unwrapped["said"]> {
  const sender = from?.name.trim()
  const sent = date !== undefined && /^\d{4}-\d\d-\d\dT/.test(date) ? date.replace(/\.\d+Z$/, "Z") : undefined
  return {
    ...(subject?.trim() && { title: mendControls(subject.trim()) }),
    ...(sender && { publisher: mendControls(sender) }),
    ...(sent !== undefined && { published: { value: sent, precision: "second", from: "meta" } }),
  }
}

const attachmentsNote = (count: number) =>
  ({ rule: "read/attachments", severity: "info", message: `${count} attachments were not read` }) as const
