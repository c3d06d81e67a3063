import type { Capture } from "../model.js"
import { CaptureArchive } from "./sources/capture-archive.js"
import { loadFile } from "./sources/file.js"

/** What an article was read from, as it came. */
export interface Original {
  readonly bytes: Uint8Array
  /** As the capture has it: `text/html`, `application/pdf`, `application/feed+json`, … */
  readonly mediaType: string
  /** As the server or the archive's record named it. */
  readonly charset?: string
}

/**
 * Finds what articles were read from: in the archive of what was fetched, else in the file that it came from. Only bytes
 * with the capture's own SHA-256 are given, so what is shown is what was read; a file that has changed since gives nothing.
 *
 * The bytes are a stranger's page: show them only where no script runs and nothing is loaded.
 *
 * @example
 * const originals = new Originals({ archive: "quotetrail.warc.gz" })
 * const original = article.capture && (await originals.find(article.capture))
 */
export class Originals {
  readonly #path: string | undefined
  #archive: Promise<CaptureArchive> | undefined

  constructor({ archive }: { readonly archive?: string } = {}) {
    this.#path = archive
  }

  async find(capture: Capture): Promise<Original | undefined> {
    return (await this.#fetched(capture)) ?? (await inFile(capture))
  }

  async #fetched({ sha256, mediaType }: Capture): Promise<Original | undefined> {
    if (this.#path === undefined) return undefined
    this.#archive ??= CaptureArchive.open(this.#path)
    const archive = await this.#archive
    if (!archive.withSha256(sha256)) await archive.refresh()
    const kept = archive.withSha256(sha256)
    const bytes = kept && (await archive.bytes(kept))
    if (!bytes) return undefined
    const charset = /charset\s*=\s*["']?([^\s"';]+)/i.exec(kept.contentType)?.[1]
    return { bytes, mediaType, ...(charset !== undefined && { charset }) }
  }
}

/** The file is loaded as it was then, for it may hold many captures. */
async function inFile({ path, sha256, mediaType }: Capture): Promise<Original | undefined> {
  if (path === undefined) return undefined
  for await (const loaded of loadFile(path))
    if (loaded.kind === "capture" && loaded.capture.sha256 === sha256)
      return {
        bytes: loaded.bytes,
        mediaType,
        ...(loaded.charset !== undefined && { charset: loaded.charset }),
      }
  return undefined
}
