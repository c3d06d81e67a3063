/** Media types that hold an article, as readers know them. */
const READ_AS: Readonly<Record<string, string>> = {
  "text/html": "text/html",
  "application/xhtml+xml": "application/xhtml+xml",
  "text/plain": "text/plain",
  "text/markdown": "text/markdown",
  "application/pdf": "application/pdf",
  "message/rfc822": "message/rfc822",
  "multipart/related": "multipart/related",
}

/**
 * A `Content-Type` header taken apart (RFC 9110 §8.3); nothing for a type that holds no article.
 *
 * @example mediaTypeOf("text/html; charset=windows-1252") // { mediaType: "text/html", charset: "windows-1252" }
 */
export function mediaTypeOf(contentType: string): { mediaType: string; charset?: string } | undefined {
  const mediaType = READ_AS[contentType.split(";")[0]?.trim().toLowerCase() ?? ""]
  if (mediaType === undefined) return undefined
  const charset = charsetOf(contentType)
  return charset === undefined ? { mediaType } : { mediaType, charset }
}

/** The `charset` parameter of a `Content-Type` header. */
export const charsetOf = (contentType: string): string | undefined =>
  /;\s*charset\s*=\s*["']?([^\s"';]+)/i.exec(contentType)?.[1]
