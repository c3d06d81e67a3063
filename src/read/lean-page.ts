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
  private readonly head: string[] = []
  private readonly body: string[] = []
  private readonly frame: Record<string, string> = {}
  private into = this.body

  open(tag: string, attributes: Readonly<Record<string, string>>): void {
    if (tag === "head") this.into = this.head
    if (FRAME.has(tag)) this.frame[tag] ??= written(attributes)
    else this.into.push(`<${nameOf(tag)}${written(attributes)}${VOID.test(tag) ? "/>" : ">"}`)
  }

  text(text: string): void {
    this.into.push(escaped(text))
  }

  close(tag: string): void {
    if (tag === "head") this.into = this.body
    if (!FRAME.has(tag) && !VOID.test(tag)) this.into.push(`</${nameOf(tag)}>`)
  }

  toString(): string {
    const { html = "", body = "" } = this.frame
    return `<html${html}><head>${this.head.join("")}</head><body${body}>${this.body.join("")}</body></html>`
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
