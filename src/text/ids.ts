import { createHash } from "node:crypto"

/** Hexadecimal SHA-256 of bytes or of a string's UTF-8. */
export const sha256 = (content: string | Uint8Array): string =>
  createHash("sha256").update(content).digest("hex")

/**
 * An id made from content alone, so that every run and every machine gives the same one.
 *
 * @example contentId("q", "article-1", "10-24") // "q-" and 16 hexadecimal digits
 */
export const contentId = (prefix: string, ...parts: readonly string[]): string =>
  `${prefix}-${sha256(parts.join("\u0000")).slice(0, 16)}`
