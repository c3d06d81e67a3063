import type { Capture } from "../model.js"
import { sameOutlet } from "../text/index.js"
import type { PageScan } from "./scan.js"

/** What relative addresses on the page are relative to: `<base>`, else the page's own address. */
export function baseAddress({ base }: PageScan, { url }: Capture): string | undefined {
  return base === undefined ? url : (absoluteAddress(base, url) ?? url)
}

/** The address that the page calls its own: `<link rel=canonical>`, else `og:url`. */
export function canonicalAddress({ links, metas }: PageScan, base: string | undefined): string | undefined {
  const said = [...(links.get("canonical") ?? []), ...(metas.get("og:url") ?? [])]
  return said.map((one) => absoluteAddress(one, base)).find((one) => one !== undefined)
}

/**
 * An address with its host, or nothing: `mailto:`, `javascript:` and what cannot be resolved are no addresses.
 *
 * @example absoluteAddress("/b", "https://post.example/a") // "https://post.example/b"
 */
export function absoluteAddress(href: string, base: string | undefined): string | undefined {
  if (!URL.canParse(href, base)) return undefined
  const { protocol, href: full } = new URL(href, base)
  return protocol === "http:" || protocol === "https:" ? full : undefined
}

/**
 * Does the address lead away from the site that goes by these addresses and names? Unknown addresses do not.
 *
 * @example isOtherSite("https://northwire.example/a", ["https://www.fenholm.example/b", "Fenholm Post"]) // true
 */
export const isOtherSite = (href: string | undefined, own: readonly string[]): boolean =>
  href !== undefined && !own.some((name) => sameOutlet(new URL(href).hostname, name) > SAME_SITE)

/** The outlets' likeness, 0…1, from which two addresses are taken for one house's. */
const SAME_SITE = 0.5
