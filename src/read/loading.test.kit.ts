import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { Readable } from "node:stream"
import { loadInputs, readAnyCapture, readRecord } from "./index.js"
import type { Answer, Loaded, LoadOptions } from "./sources/loaded.js"

/** A folder of its own for the files of a test. */
export class TestFolder {
  readonly path = mkdtempSync(join(tmpdir(), "quotetrail-read-"))

  put(name: string, content: string | Uint8Array): string {
    const path = join(this.path, name)
    mkdirSync(join(path, ".."), { recursive: true })
    writeFileSync(path, content)
    return path
  }

  /** `kind what` for each thing, in order: what a person would want to see in a failing test. */
  told(all: readonly Loaded[]): string[] {
    return all.map((one) => {
      if (one.kind === "record") return `record ${one.origin.replace(this.path, "")}`
      if (one.kind === "left-out") return `left out ${one.input.replace(this.path, "")}: ${one.reason}`
      return `${one.capture.mediaType} ${(one.capture.url ?? one.capture.path ?? "").replace(this.path, "")}`
    })
  }
}

/** Everything that the inputs give, without the pauses that hosts are owed. */
export async function load(inputs: string[], options: LoadOptions = {}): Promise<Loaded[]> {
  const all: Loaded[] = []
  for await (const loaded of loadInputs(inputs, { hostDelay: 0, backOff: 1, ...options })) all.push(loaded)
  return all
}

/** The one article that an input holds. */
export async function read(input: string, options: LoadOptions = {}) {
  const [one, ...more] = await load([input], options)
  if (!one || more.length > 0) throw new Error(`${more.length + (one ? 1 : 0)} things in ${input}`)
  if (one.kind === "left-out") throw new Error(one.reason)
  if (one.kind === "capture")
    return readAnyCapture(one.capture, one.bytes, one.charset ? { charset: one.charset } : {})
  const given = readRecord(one.row, one.origin)
  if (given.kind !== "article") throw new Error(`a ${given.kind}`)
  return given.article
}

/** What a server answers. */
export const answer = (
  status: number,
  body: string | Uint8Array,
  headers: Record<string, string> = {},
): Answer => ({
  status,
  headers: new Headers({ "content-type": "text/html; charset=utf-8", ...headers }),
  body: Readable.from([Buffer.from(body)]),
})

/** A network of these pages; what is asked is noted in `asked`. */
export function site(pages: Record<string, (headers: Record<string, string>) => Answer>) {
  const asked: string[] = []
  const fetch = async (url: string, { headers }: { headers: Record<string, string> }) => {
    asked.push(url)
    return pages[url]?.(headers) ?? answer(404, "no")
  }
  return { fetch, asked }
}
