import { open } from "node:fs/promises"
import { QuotetrailError } from "../../errors.js"
import { inputError, openFile, readAll } from "./bytes.js"
import { KNOWN_EXTENSIONS, kindByContent, kindByName, MEDIA_TYPES, type SourceKind } from "./kinds.js"
import { type Loaded, leftOut, loadedCapture } from "./loaded.js"
import { loadLines } from "./ndjson.js"

type Loader = (path: string) => AsyncIterable<Loaded> | Iterable<Loaded>

const page = (kind: SourceKind): Loader =>
  async function* (path) {
    const bytes = await readAll(openFile(path), path)
    if (bytes.length === 0) throw new QuotetrailError("input/empty", `${path}: empty`)
    yield loadedCapture(bytes, { mediaType: MEDIA_TYPES[kind] ?? "text/html", path })
  }

/** What a kind of file needs is loaded when one is met: a pile of NDJSON costs no parser of feeds and archives. */
const LOADERS: Readonly<Record<SourceKind, Loader>> = {
  html: page("html"),
  xhtml: page("xhtml"),
  text: page("text"),
  markdown: page("markdown"),
  warc: async function* (path) {
    yield* (await import("./warc.js")).loadWarcFile(path)
  },
  wacz: async function* (path) {
    yield* (await import("./wacz.js")).loadWacz(path)
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
export async function* loadFile(path: string): AsyncIterable<Loaded> {
  try {
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
