import { Parser } from "htmlparser2"

/**
 * Text with its character references decoded: pages escape what they put into JSON-LD and metadata once too often.
 *
 * @example decodeEntities("R&oacute;e &amp; Moll") // "Róe & Moll"
 */
export function decodeEntities(text: string): string {
  if (!/&#?\w+;/.test(text)) return text
  let decoded = ""
  // As the text of an attribute's element: markup in it is not parsed away, for `<` may be meant.
  const parser = new Parser({ ontext: (part) => (decoded += part) }, { decodeEntities: true })
  parser.end(text.replaceAll("<", "&lt;"))
  return decoded
}
