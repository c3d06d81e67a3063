import { readdir, realpath, stat } from "node:fs/promises"
import { join } from "node:path"
import { inputError } from "./bytes.js"
import { kindByName } from "./kinds.js"
import { type Loaded, leftOut } from "./loaded.js"

/** A file to be loaded, or what was left out on the way. */
export type Walked = string | Extract<Loaded, { kind: "left-out" }>

/**
 * The files of a folder that can be read, in the order of their names, folder by folder.
 * A folder is entered once, so links that lead in circles do no harm. Other kinds of files are passed over.
 */
export async function* walkFolder(folder: string, entered: Set<string> = new Set()): AsyncIterable<Walked> {
  try {
    const real = await realpath(folder)
    if (entered.has(real)) return
    entered.add(real)
    const names = (await readdir(folder)).sort()
    for (const name of names) if (isWanted(name, names)) yield* walkEntry(join(folder, name), name, entered)
  } catch (error) {
    const { message } = inputError(folder, error)
    yield { kind: "left-out", input: folder, reason: message.slice(folder.length + 2) }
  }
}

/** Hidden files are not pages, and the frames that browsers save beside `page.html` in `page_files` are none either. */
function isWanted(name: string, names: readonly string[]): boolean {
  const page = /^(.+)_files$/.exec(name)?.[1]
  const isCompanion = page !== undefined && (names.includes(`${page}.html`) || names.includes(`${page}.htm`))
  return !name.startsWith(".") && !isCompanion
}

async function* walkEntry(path: string, name: string, entered: Set<string>): AsyncIterable<Walked> {
  const found = await statOf(path)
  if ("error" in found) {
    const left = leftOut(path, inputError(path, found.error))
    if (kindByName(name)) yield left
  } else if (found.isFolder) yield* walkFolder(path, entered)
  else if (kindByName(name)) yield path
}

async function statOf(path: string): Promise<{ isFolder: boolean } | { error: unknown }> {
  try {
    return { isFolder: (await stat(path)).isDirectory() }
  } catch (error) {
    return { error }
  }
}
