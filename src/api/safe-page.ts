import { Parser } from "htmlparser2"
import { markedPieces, type Piece } from "./marked-pieces.js"

/** Elements whose content is not for reading, or that load or run something. */
const DROPPED = new Set(
  "script style noscript template iframe frame frameset object embed applet audio video canvas svg math head title link meta base form input button select option textarea datalist dialog map area source track portal".split(
    " ",
  ),
)

/** Elements that say what a piece of the page is; all others are let go, their content stays. */
const KEPT = new Set(
  "article section header footer main aside nav h1 h2 h3 h4 h5 h6 p div blockquote q cite pre ul ol li dl dt dd table caption thead tbody tfoot tr th td figure figcaption a em strong b i u s small sub sup mark del ins time abbr code br hr address details summary ruby rt rp bdi bdo".split(
    " ",
  ),
)

const VOID = new Set(["br", "hr"])
const SPANS: readonly string[] = ["colspan", "rowspan"]

/** How the page is set: in its own order, without its own colours. Nothing in it is loaded from anywhere. */
export const PAGE_STYLE =
  ":root{color-scheme:light dark}body{font:16px/1.55 Georgia,serif;margin:1rem 1.25rem;overflow-wrap:anywhere}" +
  "table{border-collapse:collapse}td,th{padding:.2rem .5rem;border:1px solid #8888;vertical-align:top}" +
  "a+a{margin-inline-start:.6em}mark{background:light-dark(#ffe7a3,#5a4300);color:inherit}pre{white-space:pre-wrap}.picture{font:.85rem sans-serif;opacity:.75}"

/**
 * A page as it was set, made harmless: headings, lists, tables and links' words stay; scripts, styles, forms, frames,
 * handlers, addresses and whatever would be loaded go. Pictures are told by what stands for them. The words in `quoted`
 * are marked where they stand, one after another.
 *
 * @example safePage("<p onclick=x()>Hi <img alt='a dam' src=//x></p>") // … <p>Hi <span class="picture">[picture: a dam]</span></p> …
 */
export function safePage(html: string, quoted: readonly string[] = []): string {
  const pieces: Piece[] = []
  let dropping = 0
  const open: string[] = []
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (DROPPED.has(name)) dropping += 1
        else if (dropping > 0) return
        else if (name === "img") pieces.push({ markup: picture(attributes.alt) })
        else if (KEPT.has(name)) {
          pieces.push({ markup: `<${name}${keptAttributes(attributes)}>` })
          if (!VOID.has(name)) open.push(name)
        }
      },
      ontext(text) {
        if (dropping === 0) pieces.push({ text })
      },
      onclosetag(name) {
        if (DROPPED.has(name)) dropping = Math.max(0, dropping - 1)
        else if (dropping === 0 && open.at(-1) === name) pieces.push({ markup: `</${open.pop()}>` })
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  )
  parser.end(html)
  return framed(written(markedPieces(pieces, quoted)))
}

/** A text that is no page, set as it is, with the quoted words marked. */
export const safeText = (text: string, quoted: readonly string[] = []): string =>
  framed(`<pre>${written(markedPieces([{ text }], quoted))}</pre>`)

const written = (pieces: readonly Piece[]): string =>
  pieces.map((piece) => ("text" in piece ? escaped(piece.text) : piece.markup)).join("")

const framed = (body: string): string =>
  `<!doctype html><html lang="und"><head><meta charset="utf-8"><title>page</title><style>${PAGE_STYLE}</style></head><body>${body}</body></html>`

const escaped = (text: string): string =>
  text
    .replace(/[\u202D\u202E]/g, "\u200B")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;")

const picture = (alt: string | undefined): string =>
  alt?.trim() ? `<span class="picture">[picture: ${escaped(alt.trim().slice(0, 300))}]</span>` : ""

/** Direction, language and the shape of tables; nothing that styles, loads, runs or leads away. */
function keptAttributes(attributes: Readonly<Record<string, string>>): string {
  const kept: string[] = []
  const { dir, lang } = attributes
  if (dir && /^(ltr|rtl|auto)$/i.test(dir)) kept.push(` dir="${dir.toLowerCase()}"`)
  if (lang && /^[a-z]{2,3}(-[a-z0-9]+)*$/i.test(lang)) kept.push(` lang="${lang}"`)
  for (const name of SPANS) {
    const value = attributes[name]
    if (value && /^\d{1,3}$/.test(value)) kept.push(` ${name}="${value}"`)
  }
  return kept.join("")
}
