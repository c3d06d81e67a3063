import { createHash } from "node:crypto"
import { Hono } from "hono"
import { z } from "zod"
import { archiveBeside, type Original, Originals, originalText } from "../run/index.js"
import type { Store } from "../store/index.js"
import { found } from "./errors.js"
import { readQuery } from "./query.js"
import { PAGE_STYLE, safePage, safeText } from "./safe-page.js"

const hash = createHash("sha256").update(PAGE_STYLE).digest("base64")

/** Nothing runs in the page, nothing is loaded by it, and only the reader frames it. */
const POLICY = `sandbox; default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`

const heldQuery = z.strictObject({ held: z.string().optional() })

/**
 * `/api/articles/:id/original`: the page as it came, made harmless, with its quotations marked; with `?held` only whether its bytes are still at
 * hand, unchanged.
 */
export function originalRoutes(store: Store): Hono {
  const archive = archiveBeside(store.path)
  const originals = new Originals(archive ? { archive } : {})
  return new Hono().get("/:id/original", async (c) => {
    const { held } = readQuery(c, heldQuery)
    const id = c.req.param("id")
    const { capture, quotations, text } = found(store.article(id), `article ${id}`)
    const original = capture && (await originals.find(capture))
    const quoted = quotations.flatMap(({ content }) => content.map(([start, end]) => text.slice(start, end)))
    const page = original && (await shown(original, quoted))
    if (held !== undefined) return c.json({ held: page !== undefined })
    return c.body(found(page, `the page of article ${id}`), 200, {
      "Content-Type": "text/html; charset=utf-8",
      "Content-Security-Policy": POLICY,
      "X-Frame-Options": "SAMEORIGIN",
    })
  })
}

/** Beyond this many characters a page is cut: a browser would choke on it. */
const LONGEST = 2_000_000

/** Pages and texts can be shown; of mail, PDF and the like only what was read from them. */
async function shown(original: Original, quoted: readonly string[]): Promise<string | undefined> {
  const { mediaType } = original
  const isMarkup = /html|xml/.test(mediaType)
  if (!isMarkup && !mediaType.startsWith("text/")) return undefined
  const text = (await originalText(original)).slice(0, LONGEST)
  return isMarkup ? safePage(text, quoted) : safeText(text, quoted)
}
