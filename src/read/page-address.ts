import type { Capture } from "../model.js"
import type { Answer } from "./publisher.js"
import type { PageScan } from "./scan.js"

/** What relative addresses on the page are relative to: `<base>`, else the page's own address. */
export function baseAddress({ base }: PageScan, { url }: Capture): string | undefined {
  return base === undefined ? url : (absoluteAddress(base, url) ?? url)
}

/** The address that the page calls its own: `<link rel=canonical>`, else `og:url`. */
export function canonicalAddress({ links, metas }: PageScan, base: string | undefined): Answer | undefined {
  const said = [
    ...(links.get("canonical") ?? []).map((href) => ({ href, from: "link" })),
    ...(metas.get("og:url") ?? []).map((href) => ({ href, from: "meta" })),
  ]
  for (const { href, from } of said) {
    const value = absoluteAddress(href, base)
    if (value !== undefined) return { value, from }
  }
  return undefined
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
