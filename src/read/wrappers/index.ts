import type { Unwrap } from "./wrapped.js"

/** Captures that hold a page in something else; what opens them is loaded when one is met. */
const WRAPPERS: Readonly<Record<string, () => Promise<Unwrap>>> = {
  "application/pdf": async () => (await import("./pdf.js")).unwrapPdf,
  "message/rfc822": async () => (await import("./mail.js")).unwrapMail,
  "multipart/related": async () => (await import("./mhtml.js")).unwrapMhtml,
}

/** What opens captures of a media type; nothing for those that are pages themselves. */
export const wrapperOf = (mediaType: string): (() => Promise<Unwrap>) | undefined => WRAPPERS[mediaType]
