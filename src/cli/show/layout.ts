import colours from "picocolors"
import stringWidth from "string-width"
import wrapAnsi from "wrap-ansi"

/** Columns that text is set in: the terminal's, between 40 and 120; 80 where there is no terminal. */
const columns = (): number => Math.min(120, Math.max(40, process.stdout.columns ?? 80))

/** Wraps to `width` columns; every line after the first begins with `hang`, the first with `lead`. */
export function wrap(text: string, lead = "", hang = lead, width = columns()): string {
  const room = width - Math.max(stringWidth(lead), stringWidth(hang))
  const lines = wrapAnsi(text, Math.max(20, room), { hard: true, trim: true }).split("\n")
  return lines.map((line, at) => (at === 0 ? lead : hang) + line).join("\n")
}

/** At most `limit` characters on one line, cut at a word with an ellipsis. */
export function clip(text: string, limit: number): string {
  const line = text.replace(/\s+/g, " ").trim()
  if (line.length <= limit) return line
  const cut = line.slice(0, limit - 1)
  const atWord = cut.lastIndexOf(" ")
  return `${cut.slice(0, atWord > limit / 2 ? atWord : undefined).trimEnd()}…`
}

/** `count(2, "copy", "copies")` → `2 copies` */
export const count = (number: number, one: string, many = `${one}s`): string =>
  `${number.toLocaleString("en")} ${number === 1 ? one : many}`

/** `percent(0.914)` → `91 %` */
export const percent = (share: number): string => `${Math.round(share * 100)} %`

/** Invisible controls that could change what the terminal shows. */
const CONTROLS = /[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu

/** Text from a page, safe to print: control and direction signs taken out, line breaks kept. */
export const printable = (text: string): string => text.replace(CONTROLS, (c) => (c === "\n" ? c : ""))

export { colours }
