/** Collects what a page says about itself where readers do not look: `<meta>`, `<link>`, `<title>`, JSON-LD. */
export class HeadCollector {
  /** `<meta>` by lower-case name, property or itemprop. */
  readonly metas = new Map<string, string[]>()
  /** `<link>` by lower-case rel. */
  readonly links = new Map<string, string[]>()
  readonly jsonLd: string[] = []
  language: string | undefined
  base: string | undefined
  title: string | undefined
  private collecting: { readonly tag: "title" | "script"; text: string } | undefined

  open(tag: string, attributes: Record<string, string>, inSvg: boolean): void {
    switch (tag) {
      case "html":
        this.language ??= attributes.lang || attributes["xml:lang"]
        return
      case "base":
        this.base ??= attributes.href
        return
      case "link":
        if (attributes.href) keep(this.links, attributes.rel, attributes.href)
        return
      case "meta":
        this.openMeta(attributes)
        return
      case "title":
        if (this.title === undefined && !inSvg) this.collecting = { tag, text: "" }
        return
      case "script":
        if (/ld\+json/i.test(attributes.type ?? "")) this.collecting = { tag, text: "" }
    }
  }

  text(text: string): void {
    if (this.collecting) this.collecting.text += text
  }

  close(tag: string): void {
    if (this.collecting?.tag !== tag) return
    if (tag === "title") this.title = this.collecting.text.replace(/\s+/g, " ").trim()
    else this.jsonLd.push(this.collecting.text)
    this.collecting = undefined
  }

  private openMeta({ content, ...attributes }: Record<string, string>): void {
    if (content === undefined) return
    for (const key of ["property", "name", "itemprop", "http-equiv"])
      keep(this.metas, attributes[key], content)
  }
}

function keep(into: Map<string, string[]>, key: string | undefined, value: string): void {
  if (!key) return
  const name = key.trim().toLowerCase()
  const known = into.get(name)
  if (known) known.push(value.trim())
  else into.set(name, [value.trim()])
}
