/** What an input may hold. */
export type SourceKind =
  | "html"
  | "xhtml"
  | "text"
  | "markdown"
  | "mhtml"
  | "mail"
  | "pdf"
  | "warc"
  | "wacz"
  | "xml"
  | "csv"
  | "ndjson"
  | "json"
  | "addresses"

const KIND_OF: Readonly<Record<string, SourceKind>> = {
  html: "html",
  htm: "html",
  xhtml: "xhtml",
  txt: "text",
  md: "markdown",
  markdown: "markdown",
  mhtml: "mhtml",
  mht: "mhtml",
  eml: "mail",
  pdf: "pdf",
  warc: "warc",
  wacz: "wacz",
  xml: "xml",
  rss: "xml",
  atom: "xml",
  rdf: "xml",
  csv: "csv",
  tsv: "csv",
  ndjson: "ndjson",
  jsonl: "ndjson",
  json: "json",
  urls: "addresses",
}

/** The extensions that are read, for messages. */
export const KNOWN_EXTENSIONS = Object.keys(KIND_OF).map((extension) => `.${extension}`)

/** By the file's name: `page.html.gz` → `html`; nothing for an unknown ending. */
export function kindByName(name: string): SourceKind | undefined {
  const extension = /\.([a-z]+)(?:\.gz)?$/i.exec(name)?.[1]?.toLowerCase()
  return extension === undefined || !Object.hasOwn(KIND_OF, extension) ? undefined : KIND_OF[extension]
}

const STARTS: readonly (readonly [RegExp, SourceKind])[] = [
  [/^WARC\/1\./, "warc"],
  [/^PK\p{Cc}{2}/u, "wacz"],
  [/^%PDF-/, "pdf"],
  [/^\s*(?:<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|article|div|p|h1|meta|title)\b/i, "html"],
  [/^\s*<(?:\?xml|rss|feed|TEI|rdf:RDF|urlset|sitemapindex|newsItem|newsMessage)\b/i, "xml"],
  [/^\s*\{.*\}\s*(?:\n|$)/, "ndjson"],
  [/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*)*?Content-Type:\s*multipart\/related\b/i, "mhtml"],
  [/^(?:[\w-]+:.*\r?\n(?:[ \t].*\r?\n)*){3}/, "mail"],
]

/** By how the content begins, for a file that was named and whose ending says nothing. */
export function kindByContent(bytes: Uint8Array): SourceKind | undefined {
  const start = Buffer.from(bytes.subarray(0, 4096)).toString("latin1").replace(/^ï»¿/, "")
  return STARTS.find(([pattern]) => pattern.test(start))?.[1]
}

/** The media type that captures of a kind have. */
export const MEDIA_TYPES: Partial<Record<SourceKind, string>> = {
  html: "text/html",
  xhtml: "application/xhtml+xml",
  text: "text/plain",
  markdown: "text/markdown",
  mhtml: "multipart/related",
  mail: "message/rfc822",
  pdf: "application/pdf",
}
