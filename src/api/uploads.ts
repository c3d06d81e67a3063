import { mkdirSync, writeFileSync } from "node:fs"
import { dirname, join, resolve, sep } from "node:path"

/** A file that a browser sent: its name may hold the folders it was dropped with. */
export interface Upload {
  readonly name: string
  readonly bytes: Uint8Array
}

const LONGEST_NAME = 150

/**
 * Where an uploaded file goes below its folder: no name leads out of it, and none is hidden.
 *
 * @example safePath("../../etc/passwd") // "etc/passwd"
 */
export function safePath(name: string): string {
  const parts = name
    .replaceAll("\\", "/")
    .split("/")
    .map((part) => part.replace(/[\p{Cc}:*?"<>|]/gu, "_").replace(/^\.+|[. ]+$/g, ""))
    .filter((part) => part !== "")
    .map((part) => part.slice(-LONGEST_NAME))
  return parts.slice(-12).join("/") || "page"
}

/** Writes the files below `folder`, one of the same name under another. Gives their paths. */
export function keepUploads(folder: string, uploads: readonly Upload[]): string[] {
  const taken = new Set<string>()
  return uploads.map(({ name, bytes }) => {
    const path = freePath(safePath(name), taken)
    const target = resolve(folder, path)
    if (!target.startsWith(resolve(folder) + sep)) throw new Error(`${name}: leads out of ${folder}`)
    mkdirSync(dirname(target), { recursive: true })
    writeFileSync(target, bytes)
    return join(folder, path)
  })
}

function freePath(path: string, taken: Set<string>): string {
  let free = path
  for (let number = 2; taken.has(free.toLowerCase()); number++)
    free = path.replace(/(\.[^./]*)*$/, (end) => `-${number}${end}`)
  taken.add(free.toLowerCase())
  return free
}
