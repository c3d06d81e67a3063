import type { Article, QuotedArticle } from "../model.js"
import { outletOf } from "../store/index.js"
import { jsonText } from "../text/index.js"
import { dayOf, languageTag, webAddress } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { plainLine } from "./plain-text.js"
import { selectedArticles } from "./selection.js"

/** What a reference says of an article. */
interface Reference {
  readonly id: string
  readonly title: string | undefined
  readonly authors: readonly string[]
  readonly outlet: string | undefined
  /** Year, month, day, as far as they are known. */
  readonly date: readonly number[]
  readonly url: string | undefined
  readonly language: string | undefined
}

function referenceOf(article: Article): Reference {
  return {
    id: plainLine(article.id),
    title: inLine(article.title),
    authors: (article.byline ?? []).flatMap((name) => inLine(name) ?? []),
    outlet: inLine(outletOf(article)),
    date: dayOf(article.published?.value)?.split("-").map(Number) ?? [],
    url: webAddress(article.canonical) ?? webAddress(article.url),
    language: languageTag(article.language),
  }
}

const inLine = (text: string | undefined): string | undefined => plainLine(text ?? "") || undefined

/**
 * The last word is the family's name, as in most bylines. A name of one word is whole, and so is one that holds more than
 * a name: "Northwire and Harbour Post", "Ada Roe, Port Ellery".
 */
function nameParts(name: string): { family: string; given: string } | { literal: string } {
  const [, family, given] = /^([^\s,]+), ([^,]+)$/.exec(name) ?? []
  if (family && given) return { family, given }
  const words = name.split(" ")
  const last = words.at(-1)
  const isWhole = words.length < 2 || /,|&|(^| )(and|others)( |$)/i.test(name)
  return isWhole || last === undefined
    ? { literal: name }
    : { family: last, given: words.slice(0, -1).join(" ") }
}

/** CSL-JSON (citation-style-language/schema), for Zotero, pandoc and citeproc. */
export const cslJsonFormat: ExportFormat = {
  name: "csl-json",
  describe: "references to the pages as CSL-JSON, for Zotero, pandoc and word processors",
  mediaType: "application/vnd.citationstyles.csl+json",
  extension: "json",
  *write(store, selection) {
    yield "[\n"
    let comma = ""
    for (const article of selectedArticles(store, selection)) {
      yield comma + jsonText(cslItem(referenceOf(article)))
      comma = ",\n"
    }
    yield "\n]\n"
  },
}

const cslItem = ({ id, title, authors, outlet, date, url, language }: Reference) => ({
  id,
  type: "article-newspaper",
  ...(title && { title }),
  ...(authors.length > 0 && { author: authors.map(nameParts) }),
  ...(outlet && { "container-title": outlet }),
  ...(date.length > 0 && { issued: { "date-parts": [date] } }),
  ...(url && { URL: url }),
  ...(language && { language }),
})

/** RIS, which every reference manager reads. */
export const risFormat: ExportFormat = {
  name: "ris",
  describe: "references to the pages as RIS, for EndNote, Mendeley, RefWorks and others",
  mediaType: "application/x-research-info-systems",
  extension: "ris",
  *write(store, selection) {
    for (const article of selectedArticles(store, selection)) yield risRecord(referenceOf(article))
  },
}

function risRecord({ title, authors, outlet, date, url, language, id }: Reference): string {
  const [year, month, day] = date.map((part) => String(part).padStart(2, "0"))
  const fields: [string, string | undefined][] = [
    ["TY", "NEWS"],
    ...authors.map((author): [string, string] => ["AU", familyFirst(author)]),
    ["TI", title],
    ["T2", outlet],
    ["PY", year],
    ["DA", year && `${year}/${month ?? ""}/${day ?? ""}/`],
    ["UR", url],
    ["LA", language],
    ["ID", id],
  ]
  const lines = fields.flatMap(([tag, value]) => (value ? `${tag}  - ${value}` : []))
  return `${[...lines, "ER  - "].join("\r\n")}\r\n\r\n`
}

function familyFirst(name: string): string {
  const parts = nameParts(name)
  return "literal" in parts ? parts.literal : `${parts.family}, ${parts.given}`
}

/** BibTeX, for LaTeX. */
export const bibtexFormat: ExportFormat = {
  name: "bibtex",
  describe: "references to the pages as BibTeX, for LaTeX",
  mediaType: "application/x-bibtex",
  extension: "bib",
  *write(store, selection) {
    const taken = new Set<string>()
    for (const article of selectedArticles(store, selection)) yield bibtexEntry(article, taken)
  },
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"]

function bibtexEntry(article: QuotedArticle, taken: Set<string>): string {
  const { title, authors, outlet, date, url, language } = referenceOf(article)
  const [year, month, day] = date
  const fields: [string, string | undefined][] = [
    ["author", authors.map(bibtexName).join(" and ") || undefined],
    ["title", title && `{${escaped(title)}}`],
    ["journal", outlet && escaped(outlet)],
    ["year", year === undefined ? undefined : String(year)],
    ["day", day === undefined ? undefined : String(day)],
    ["url", url],
    ["langid", language],
  ]
  // A month is a macro of BibTeX's styles, not a text.
  const named = month === undefined ? [] : [`  month = ${MONTHS[month - 1]}`]
  const lines = [...fields.flatMap(([name, value]) => (value ? `  ${name} = {${value}}` : [])), ...named]
  return `@article{${citationKey(outlet ?? "page", year, taken)},\n${lines.join(",\n")}\n}\n\n`
}

function citationKey(outlet: string, year: number | undefined, taken: Set<string>): string {
  const stem = `${
    outlet
      .normalize("NFKD")
      .replace(/[^A-Za-z0-9]/g, "")
      .toLowerCase() || "page"
  }${year ?? ""}`
  let key = stem
  for (let number = 2; taken.has(key); number++) key = `${stem}-${number}`
  taken.add(key)
  return key
}

/** BibTeX takes a name apart itself, at each "and" first, unless it stands in braces. */
const bibtexName = (name: string): string =>
  "literal" in nameParts(name) ? `{${escaped(name)}}` : escaped(familyFirst(name))

/** BibTeX counts braces, those after a backslash too. */
const LATEX: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "&": "\\&",
  "%": "\\%",
  $: "\\$",
  "#": "\\#",
  _: "\\_",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
}

const escaped = (text: string): string => text.replace(/[\\{}&%$#_~^]/g, (sign) => LATEX[sign] ?? sign)
