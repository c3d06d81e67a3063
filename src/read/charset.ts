import { createRequire } from "node:module"
import sniffHtmlEncoding from "html-encoding-sniffer"

/** Bytes as text, with the encoding that was used and what spoke for it. */
export interface Decoded {
  readonly text: string
  /** WHATWG name: `utf-8`, `windows-1252`. */
  readonly charset: string
  readonly from: "bom" | "header" | "meta" | "utf-8" | "detection" | "default"
  /** How many places could not be decoded (U+FFFD in `text`). */
  readonly damaged: number
}

const UNDECLARED = "x-undeclared"
/** Enough for a detector; more only costs time. */
const SAMPLE_BYTES = 200_000

/** ISO 8859 tables have control codes where Windows has curly quotes: a page with such bytes means Windows's. */
const WINDOWS_OF: Readonly<Record<string, string>> = {
  "iso-8859-2": "windows-1250",
  "iso-8859-5": "windows-1251",
  "iso-8859-7": "windows-1253",
  "iso-8859-8": "windows-1255",
  "iso-8859-9": "windows-1254",
  "iso-8859-6": "windows-1256",
  "iso-8859-13": "windows-1257",
}

/**
 * Decodes a page's bytes: byte order mark, HTTP header, `<meta>`, then detection (WHATWG HTML §13.2.3.2).
 * A declaration that the bytes contradict is not believed.
 *
 * @example decodeBytes(Uint8Array.of(0x93, 0x61, 0x94)).text // “a”
 */
export function decodeBytes(bytes: Uint8Array, header?: string): Decoded {
  const mark = markedEncoding(bytes)
  const paired = mark ? undefined : utf16WithoutMark(bytes)
  if (paired) return decodeAs(bytes, paired, "detection")
  if (mark) return decodeAs(bytes, mark, "bom")
  const { charset, from } = declaredEncoding(bytes, header)
  const utf8 = strictly(bytes, "utf-8")
  // Valid UTF-8 with letters beyond ASCII is hardly ever anything else: saved pages often keep a stale declaration.
  if (utf8 !== undefined && charset !== "iso-2022-jp" && !charset?.startsWith("utf-16"))
    return { text: utf8, charset: "utf-8", from: charset === "utf-8" ? from : "utf-8", damaged: 0 }
  if (charset) {
    const declared = decodeAs(bytes, windowsFor(charset, bytes), from)
    if (declared.damaged <= bytes.length / 500) return declared
  }
  return detected(bytes)
}

function markedEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8"
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le"
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be"
  return undefined
}

function declaredEncoding(
  bytes: Uint8Array,
  header: string | undefined,
): { charset: string | undefined; from: "header" | "meta" } {
  const said = header === undefined ? undefined : knownLabel(header)
  if (said) return { charset: said, from: "header" }
  const meta = sniffed(bytes)
  return { charset: meta === UNDECLARED ? undefined : knownLabel(meta), from: "meta" }
}

/** The sniffer breaks on a `<meta>` that ends with the word `charset`. */
function sniffed(bytes: Uint8Array): string {
  try {
    return sniffHtmlEncoding(bytes, { defaultEncoding: UNDECLARED })
  } catch {
    return UNDECLARED
  }
}

/** The decoder's own name of an encoding; nothing for a label it does not know. */
function knownLabel(label: string): string | undefined {
  try {
    return new TextDecoder(label).encoding
  } catch {
    return undefined
  }
}

const load = createRequire(import.meta.url)

/** The detector is loaded with the first page that needs one: few do. */
function detected(bytes: Uint8Array): Decoded {
  const { detect }: typeof import("jschardet") = load("jschardet")
  const guess = detect(Buffer.from(bytes.subarray(0, SAMPLE_BYTES)))?.encoding
  const charset = guess ? knownLabel(guess) : undefined
  if (!charset || charset === "utf-8") return decodeAs(bytes, "windows-1252", "default")
  return decodeAs(bytes, windowsFor(charset, bytes), "detection")
}

/** Latin text in UTF-16 has a NUL in every second byte. */
function utf16WithoutMark(bytes: Uint8Array): string | undefined {
  const nuls = [0, 0]
  const length = Math.min(bytes.length, 2000) & ~1
  for (let at = 0; at < length; at++) if (bytes[at] === 0) nuls[at & 1] = (nuls[at & 1] ?? 0) + 1
  const [even = 0, odd = 0] = nuls
  if (length < 8 || Math.max(even, odd) < length / 4) return undefined
  return even > odd ? "utf-16be" : "utf-16le"
}

function windowsFor(charset: string, bytes: Uint8Array): string {
  const windows = WINDOWS_OF[charset]
  if (!windows) return charset
  return bytes.some((byte) => byte >= 0x80 && byte <= 0x9f) ? windows : charset
}

function strictly(bytes: Uint8Array, charset: string): string | undefined {
  try {
    return new TextDecoder(charset, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

function decodeAs(bytes: Uint8Array, charset: string, from: Decoded["from"]): Decoded {
  const text = charset === "windows-1252" ? decodeWindows1252(bytes) : new TextDecoder(charset).decode(bytes)
  let damaged = 0
  for (let at = text.indexOf("\ufffd"); at >= 0; at = text.indexOf("\ufffd", at + 1)) damaged++
  return { text, charset, from, damaged }
}

/** The bytes 0x80–0x9f of windows-1252 (WHATWG Encoding, index windows-1252). */
const WINDOWS_1252 = "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ"

/** Node 20 decodes windows-1252 as if it were ISO 8859-1, which turns curly quotes into control codes. */
const decodeWindows1252 = (bytes: Uint8Array): string =>
  mendControls(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString("latin1"))

/**
 * Text with the control codes that Node's decoder makes of curly quotes turned back. No text has such codes of its own.
 *
 * @example mendControls("\u0093Yes\u0094") // "“Yes”"
 */
export const mendControls = (text: string): string =>
  text.replace(/[\u0080-\u009f]/g, (code) => WINDOWS_1252[code.charCodeAt(0) - 0x80] ?? code)
