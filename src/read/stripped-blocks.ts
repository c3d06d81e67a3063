import { decodeEntities } from "./entities.js"
import type { VisibleBlock } from "./scan.js"

const INLINE_TAG = /^<\/?(?:a|abbr|b|big|code|em|font|i|mark|q|s|small|span|strong|sub|sup|u)\b/i
const RAW_TAG = /^<(script|style|template|svg)\b/i

/**
 * The text between the tags, for pages nested beyond any parser's patience: one walk from `<` to `>`, no stack.
 *
 * @example strippedBlocks("<div><b>One</b> day<p>Two").map(({ text }) => text) // ["One day", "Two"]
 */
export function strippedBlocks(html: string): VisibleBlock[] {
  const blocks: VisibleBlock[] = []
  let parts: string[] = []
  const end = () => {
    const text = decodeEntities(parts.join("")).replace(/\s+/g, " ").trim()
    if (text !== "") blocks.push({ tag: "", text, aside: false })
    parts = []
  }
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf("<", at)
    parts.push(html.slice(at, open < 0 ? html.length : open))
    if (open < 0) break
    const tag = html.slice(open, open + 16)
    if (!INLINE_TAG.test(tag)) end()
    at = afterTag(html, open, RAW_TAG.exec(tag)?.[1])
  }
  end()
  return blocks
}

/** Past the tag; past the whole element where its content is no text. */
function afterTag(html: string, open: number, raw: string | undefined): number {
  const from = raw === undefined ? open : html.indexOf(`</${raw}`, open)
  const close = from < 0 ? -1 : html.indexOf(">", from)
  return close < 0 ? html.length : close + 1
}
