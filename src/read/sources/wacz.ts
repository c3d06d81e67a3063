import { fromBufferPromise, openPromise, type ZipFile } from "yauzl"
import { QuotetrailError } from "../../errors.js"
import { openFile, readAll } from "./bytes.js"
import type { Loaded } from "./loaded.js"
import { loadWarc } from "./warc.js"

/** A zip needs random access, so a compressed one is held in memory: up to this size. */
const MAX_PACKED_BYTES = 512 * 1024 * 1024

/**
 * The pages in a WACZ file (Web Archive Collection Zipped 1.1): all WARC files under `archive/`, streamed.
 * Entry names are only looked at, never used as paths; yauzl refuses those that climb out.
 */
export async function* loadWacz(path: string): AsyncIterable<Loaded> {
  const zip = await openZip(path)
  const offsets = new Set<number>()
  try {
    for await (const entry of zip.eachEntry()) {
      if (!/^archive\/[^/]+\.warc(?:\.gz)?$/.test(entry.fileName)) continue
      // One entry under many names would be read as often as it is named.
      if (offsets.has(entry.relativeOffsetOfLocalHeader))
        throw new QuotetrailError("input/malformed", `${path}: a zip that names one entry twice`)
      offsets.add(entry.relativeOffsetOfLocalHeader)
      yield* loadWarc(await zip.openReadStreamPromise(entry), path)
    }
  } finally {
    zip.close()
  }
  if (offsets.size === 0)
    throw new QuotetrailError("input/malformed", `${path}: a zip without WARC files in archive/`)
}

async function openZip(path: string): Promise<ZipFile> {
  const options = { autoClose: false, lazyEntries: true }
  try {
    if (!/\.gz$/i.test(path)) return await openPromise(path, options)
    return await fromBufferPromise(
      Buffer.from(await readAll(openFile(path), path, MAX_PACKED_BYTES)),
      options,
    )
  } catch (cause) {
    if (cause instanceof Error && "code" in cause) throw cause
    throw new QuotetrailError("input/malformed", `${path}: not a zip that can be read`, { cause })
  }
}
