import type { WARCRecord } from "warcio"

/** Revisits that are named at most; more of the same tell nothing new. */
const MAX_NAMED = 100

interface Revisit {
  readonly url: string
  readonly digest: string
  readonly refersTo: string
}

/**
 * Revisit records (WARC 1.1 §6.7) say that a page was the same as one that was captured before. Where that one stands in
 * the same archive there is nothing to read twice; where it does not, the page is not here.
 */
export class Revisits {
  readonly #held = new Set<string>()
  readonly #revisits: Revisit[] = []

  see(record: WARCRecord): void {
    const url = record.warcTargetURI ?? ""
    const digest = record.warcPayloadDigest ?? ""
    if (record.warcType === "response" || record.warcType === "resource") {
      this.#held.add(url)
      if (digest !== "") this.#held.add(digest)
    } else if (record.warcType === "revisit" && isPage(record))
      this.#revisits.push({ url, digest, refersTo: record.warcRefersToTargetURI ?? url })
  }

  /** Revisits of pages that were not in the archive, each with its reason. */
  unresolved(): { url: string; reason: string }[] {
    const lost = this.#revisits.filter(
      ({ digest, refersTo }) => !this.#held.has(digest) && !this.#held.has(refersTo),
    )
    return lost.slice(0, MAX_NAMED).map(({ url, refersTo }) => ({
      url,
      reason: `unchanged since a capture${refersTo === url ? "" : ` of ${refersTo}`} that is not in this archive`,
    }))
  }
}

/** The answer's headers stand in the revisit too; where they do not, it may be anything. */
const isPage = (record: WARCRecord): boolean =>
  /html|text\/plain/i.test(record.getResponseInfo()?.headers.get("content-type") ?? "")
