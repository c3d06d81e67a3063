import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { basename, join } from "node:path"

/** What the systems call the folder that `os.tmpdir` answers. */
const NAMES = ["TMPDIR", "TEMP", "TMP"]

/** Short: a browser puts a socket below it, whose path may have a hundred letters. */
const PREFIX = "qt-"

/**
 * Whatever the tests put into a temporary folder goes when they end: theirs lie inside this one. It is asked once for
 * each of the projects, which share the folder.
 */
export default function setup(): () => void {
  if (basename(tmpdir()).startsWith(PREFIX)) return () => {}
  const folder = mkdtempSync(join(tmpdir(), PREFIX))
  // Some tests read as a user who may do less than root.
  chmodSync(folder, 0o755)
  for (const name of NAMES) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
