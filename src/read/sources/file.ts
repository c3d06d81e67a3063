import { open, stat } from "node:fs/promises"
import { QuotetrailError } from "../../errors.js"
import { inputError, openFile, readAll } from "./bytes.js"
import { KNOWN_EXTENSIONS, kindByContent, kindByName, MEDIA_TYPES, type SourceKind } from "./kinds.js"
import { type Found, leftOut, loadedCapture } from "./loaded.js"
import { loadLines } from "./ndjson.js"

type Loader = (path: string) => AsyncIterable<Found> | Iterable<Found>

const page = (kind: SourceKind): Loader =>
  async function* (path) {
    yield pageOf(await readAll(openFile(path), path), kind, path)
  }

function pageOf(bytes: Uint8Array, kind: SourceKind, path: string): Found {
  if (bytes.length === 0) throw new QuotetrailError("input/empty", `${path}: empty`)
  return loadedCapture(bytes, { mediaType: MEDIA_TYPES[kind] ?? "text/html", path })
}

/** What a kind of file needs is loaded when one is met: a pile of NDJSON costs no parser of feeds and archives. */
const LOADERS: Readonly<Record<SourceKind, Loader>> = {
  html: page("html"),
  xhtml: page("xhtml"),
  text: async function* (path) {
    const bytes = await readAll(openFile(path), path)
    const { isAddressList, loadAddressList } = await import("./addresses.js")
    if (isAddressList(bytes)) yield* loadAddressList(bytes, path)
    else yield pageOf(bytes, "text", path)
  },
  markdown: page("markdown"),
  mhtml: page("mhtml"),
  mail: page("mail"),
  pdf: page("pdf"),
  warc: async function* (path) {
    yield* (await import("./warc.js")).loadWarcFile(path)
  },
  wacz: async function* (path) {
    yield* (await import("./wacz.js")).loadWacz(path)
  },
  csv: async function* (path) {
    yield* (await import("./csv.js")).loadCsv(openFile(path), path)
  },
  addresses: async function* (path) {
    const { loadAddressList } = await import("./addresses.js")
    yield* loadAddressList(await readAll(openFile(path), path), path)
  },
  ndjson: (path) => loadLines(openFile(path), path),
  json: async function* (path) {
    const { loadJson } = await import("./json.js")
    yield* loadJson(await readAll(openFile(path), path), path)
  },
  xml: async function* (path) {
    const { loadXml } = await import("./xml.js")
    yield* loadXml(await readAll(openFile(path), path), path)
  },
}

/** Everything in one file, whatever kind it is; what cannot be read becomes `left-out`. */
export async function* loadFile(path: string): AsyncIterable<Found> {
  try {
    // A pipe or a device may never come to an end.
    if (!(await stat(path)).isFile())
      throw new QuotetrailError("input/unsupported", `${path}: neither a file nor a folder`)
    const kind = kindByName(path) ?? kindByContent(await firstBytes(path))
    if (!kind)
      throw new QuotetrailError(
        "input/unsupported",
        `${path}: unknown kind of file (known: ${KNOWN_EXTENSIONS.join(" ")})`,
      )
    yield* LOADERS[kind](path)
  } catch (error) {
    yield leftOut(path, inputError(path, error))
  }
}

async function firstBytes(path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(4096), 0, 4096, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}
