/** Tags without content; the parser of the tree knows them by `/>`. */
const VOID =
  /^(?:area|base|basefont|br|col|command|embed|frame|hr|img|input|isindex|keygen|link|meta|param|source|track|wbr)$/
/** A page has one of each, whatever its markup says. */
const FRAME = new Set(["html", "head", "body"])
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" }

/**
 * Writes a page anew while it streams by: well-formed, with one head and one body, in markup that the lightest parser
 * reads.
 *
 * @example new LeanPage() … open("p", {}); text("a < b"); close("p") … toString() // "<html><head></head><body><p>a &lt; b</p></body></html>"
 */
export class LeanPage {
  private readonly head = new WellFormed()
  private readonly body = new WellFormed()
  private readonly frame: Record<string, string> = {}
  private heads = 0

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === "head") this.heads++
    if (FRAME.has(tag)) this.frame[tag] ??= written(attributes)
    else this.part.open(nameOf(tag), written(attributes))
  }

  text(text: string): void {
    this.part.text(text)
  }

  close(tag: string): void {
    if (tag === "head") this.heads--
    if (!FRAME.has(tag)) this.part.close(nameOf(tag))
  }

  toString(): string {
    const { html = "", body = "" } = this.frame
    return `<html${html}><head>${this.head}</head><body${body}>${this.body}</body></html>`
  }

  private get part(): WellFormed {
    return this.heads > 0 ? this.head : this.body
  }
}

/** Markup whose elements all end, in the order that they must: a page may be cut off in the middle of a tag. */
class WellFormed {
  private readonly parts: string[] = []
  private readonly unclosed: string[] = []

  open(name: string, attributes: string): void {
    const isVoid = VOID.test(name)
    this.parts.push(`<${name}${attributes}${isVoid ? "/>" : ">"}`)
    if (!isVoid) this.unclosed.push(name)
  }

  text(text: string): void {
    this.parts.push(escaped(text))
  }

  close(name: string): void {
    if (this.unclosed.at(-1) !== name) return
    this.unclosed.pop()
    this.parts.push(`</${name}>`)
  }

  toString(): string {
    return (
      this.parts.join("") +
      this.unclosed
        .toReversed()
        .map((name) => `</${name}>`)
        .join("")
    )
  }
}

/** `o:p` is no `p`, and what is no name becomes one. */
const nameOf = (tag: string): string => tag.replace(/[^\w-]/g, "-")

const escaped = (text: string): string => text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign)

function written(attributes: Readonly<Record<string, string>>): string {
  let all = ""
  for (const name in attributes)
    if (/^[\w:-]+$/.test(name)) all += ` ${name}="${escaped(attributes[name] ?? "")}"`
  return all
}
