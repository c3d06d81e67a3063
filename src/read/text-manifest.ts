import type { Note } from "../model.js"

/** Unicode's 256 variation selectors stand for the 256 values of a byte (C2PA 2.3, “Embedding manifests into unstructured text”). */
const RUN = /[\ufe00-\ufe0f\u{e0100}-\u{e01ef}]{8,}/gu
const MAGIC = "C2PATXT\0"

/**
 * Says where a text carries a signed manifest (C2PA), or other signs that nobody sees. They stay in the text, so that
 * every offset holds; comparing words passes over them, for to Unicode they are marks.
 *
 * @example manifestNotes(`It held.\ufeff${manifest}`) // [{ rule: "read/signed", start: 9, … }]
 */
export function manifestNotes(text: string): Note[] {
  return [...text.matchAll(RUN)].map(({ 0: run, index: start }) => {
    const bytes = [...run].map(byteOf)
    const place = { start, end: start + run.length }
    const isManifest = String.fromCharCode(...bytes.slice(0, MAGIC.length)) === MAGIC
    const message = isManifest
      ? `signed: a C2PA manifest of ${bytes.length} bytes stands here, unseen`
      : `${bytes.length} signs that nobody sees stand here`
    return isManifest
      ? { rule: "read/signed", severity: "info", ...place, message }
      : { rule: "read/unseen-signs", severity: "warning", ...place, message }
  })
}

/** `U+FE00` → 0, `U+E0100` → 16. */
function byteOf(selector: string): number {
  const code = selector.codePointAt(0) ?? 0
  return code >= 0xe0100 ? code - 0xe0100 + 16 : code - 0xfe00
}
