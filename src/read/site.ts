import { houseLabel, sameOutlet } from "../text/index.js"

/** What a page's own site goes by. */
export interface Site {
  /** The address that the page was fetched from, or else calls its own. */
  readonly url?: string
  /** The publisher's name and other names by which the page calls its site. */
  readonly names: readonly string[]
  /** Small print about rights at the page's foot. */
  readonly rights?: readonly string[]
}

/** Names as likely one outlet's as this, 0…1, are taken for one. */
const SAME = 0.5

/** Letters and digits alone, in lower case, marks and articles off: how names and addresses are compared. */
export const folded = (text: string): string =>
  (
    text
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join("")

const hostOf = (url: string | undefined): string =>
  url !== undefined && URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : ""

/** Fewer letters stand in an address by chance. */
const MIN_LETTERS = 3

/**
 * How well an outlet's name agrees with the address of a page: 2 where the address holds all of it, 1 where the name
 * holds all of the address' own label, 0 where neither.
 *
 * @example hostFit("Norwall Post", "https://www.norwallpost.example/a") // 2
 * @example hostFit("Norwall Post Group", "https://www.norwallpost.example/a") // 1
 */
export function hostFit(name: string, url: string | undefined): 0 | 1 | 2 {
  const host = hostOf(url)
  const letters = folded(name.replace(/^(?:the|die|der|das|le|la|el|il)\s+/i, ""))
  if (host === "" || letters.length < MIN_LETTERS) return 0
  if (folded(host).includes(letters)) return 2
  const label = folded(houseLabel(host) ?? host).replace(/^the(?=.{4})/, "")
  return label.length > MIN_LETTERS && letters.includes(label) ? 1 : 0
}

/** Does the name stand in the address's host, or the host in the name? `fitsHost("Harbour Post", "https://harbourpost.example/a")` → `true` */
export const fitsHost = (name: string, url: string | undefined): boolean => hostFit(name, url) > 0

/** Is the name one of the page's own house? */
export const isOwnName = (name: string, { url, names, rights = [] }: Site): boolean =>
  fitsHost(name, url) ||
  names.some((own) => sameOutlet(own, name) > SAME || folded(own) === folded(name)) ||
  // Whoever signs the page's foot as well as the article is the house itself.
  rights.filter((line) => line.includes(name)).length > 1

/** Is the address one of the page's own house? Where nothing is known of the house, every address may be. */
export function isOwnSite(href: string, { url, names }: Site): boolean {
  if (!URL.canParse(href)) return true
  const label = houseLabel(hostOf(href))
  if (url !== undefined && label === houseLabel(hostOf(url))) return true
  return names.some((name) => fitsHost(name, href) || sameOutlet(name, hostOf(href)) > SAME)
}
