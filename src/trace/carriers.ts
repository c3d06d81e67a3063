import type { Article, Span } from "../model.js"
import { foldWord, houseLabel, sameOutlet, type Word, words } from "../text/index.js"

const ARTICLES = /^(?:the|der|die|das|le|la|les|el|los|las|il|lo|gli|de|het|l)$/

/** A name's letters in one row, as they stand: what a text that names a carrier is searched for. */
function nameRow(name: string): string {
  const label = houseLabel(name.trim())
  if (label) return foldWord(label).replace(/[^\p{L}\p{N}]/gu, "")
  const parts = words(name).map((word) => word.norm.replace(/'/g, ""))
  return parts.slice(parts.length > 1 && ARTICLES.test(parts[0] ?? "") ? 1 : 0).join("")
}

/** Host and path of an address, as far as they tell pages apart; nothing for what is no web address. */
export function addressKey(address: string | undefined): string | undefined {
  if (!address || !URL.canParse(address)) return undefined
  const { protocol, host, pathname, search } = new URL(address)
  if (!protocol.startsWith("http")) return undefined
  return `${host.replace(/^(?:www|m|amp)\./, "")}${pathname.replace(/\/+$/, "")}${search}`
}

/** The host of an address without `www.`; nothing for what is no web address. */
export const hostOf = (address: string | undefined): string | undefined =>
  addressKey(address)?.split(/[/?]/)[0]

/** Every name that others may call this article's carrier by: publisher, domain, the authors in its byline. */
export function carrierNames({ publisher, url, canonical, byline = [] }: Article): string[] {
  const authors = byline.filter((name) => name.trim().includes(" "))
  return [publisher, hostOf(url), hostOf(canonical), ...authors].filter((name) => name !== undefined)
}

/**
 * A page that calls its own publisher by the end of its name means itself.
 *
 * @example inFull("the Courier", { publisher: "Ostrel Valley Courier" }) // "Ostrel Valley Courier"
 */
export function inFull(name: string, { publisher }: Pick<Article, "publisher">): string {
  const short = nameRow(name)
  const ends = words(publisher ?? "").map((_, at, all) => joined(all, at, all.length - at))
  return publisher && short.length >= SHORTEST_KEY && ends.includes(short) ? publisher : name
}

/** Carriers of a pile by each of their names. */
export class CarrierIndex {
  readonly #pages = new Map<string, Set<number>>()
  readonly #publishers = new Map<string, Set<number>>()
  /** What was found for names that no page goes by just so. */
  readonly #alike = new Map<string, ReadonlySet<number>>()

  constructor(articles: readonly Article[]) {
    for (const [page, { publisher }] of articles.entries())
      if (publisher) add(this.#publishers, publisher, page)
    for (const [page, article] of articles.entries())
      for (const key of new Set(carrierNames(article).map(nameRow)))
        if (key.length >= SHORTEST_KEY) add(this.#pages, key, page)
  }

  /** Indices of the articles that go by this name, or by one that is very likely the same outlet's. */
  pagesOf(name: string): ReadonlySet<number> {
    const found = this.#pages.get(nameRow(name)) ?? this.#alike.get(name)
    if (found) return found
    const alike = [...this.#publishers].filter(([publisher]) => sameOutlet(name, publisher) >= SAME_OUTLET)
    const pages = new Set(alike.flatMap(([, some]) => [...some]))
    this.#alike.set(name, pages)
    return pages
  }

  /** Every place in `text` that names a carrier of the pile, the longest name first tried. */
  mentions(text: string): { span: Span; pages: ReadonlySet<number> }[] {
    const found: { span: Span; pages: ReadonlySet<number> }[] = []
    const all = words(text)
    for (let at = 0; at < all.length; ) {
      const length = this.#lengthAt(text, all, at)
      if (length > 0) {
        const span: Span = [all[at]?.start ?? 0, all[at + length - 1]?.end ?? 0]
        found.push({ span, pages: this.#pages.get(joined(all, at, length)) ?? new Set() })
      }
      at += Math.max(1, length)
    }
    return found
  }

  /** How many words from `at` on make a known name. */
  #lengthAt(text: string, all: readonly Word[], at: number): number {
    const first = all[at]
    if (!first || !looksLikeName(text, first)) return 0
    for (let length = Math.min(LONGEST_NAME, all.length - at); length > 0; length--)
      if (this.#pages.has(joined(all, at, length))) return length
    return 0
  }
}

const add = (all: Map<string, Set<number>>, key: string, page: number): unknown =>
  all.set(key, (all.get(key) ?? new Set<number>()).add(page))

/** `Velm` may be `Velm TV`; names that are only spelt alike are two houses' more often than one's. */
const SAME_OUTLET = 0.85
const SHORTEST_KEY = 3
const LONGEST_NAME = 6

/** Begins with a capital, a figure or a letter of a script without capitals, or goes on as a domain does. */
const looksLikeName = (text: string, { start, end }: Word): boolean =>
  /\p{Lu}|\p{Lo}|\p{N}/u.test(text[start] ?? "") || /^[.-]\p{L}/u.test(text.slice(end, end + 2))

const joined = (all: readonly Word[], at: number, length: number): string =>
  all
    .slice(at, at + length)
    .map((word) => word.norm.replace(/'/g, ""))
    .join("")
