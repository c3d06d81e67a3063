import { chmodSync, mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"

/** What the systems call the folder that `os.tmpdir` answers. */
const NAMES = ["TMPDIR", "TEMP", "TMP"]

/** Whatever the tests put into a temporary folder goes when they end: theirs lie inside this one. */
export default function setup(): () => void {
  const folder = mkdtempSync(join(tmpdir(), "quotetrail-tests-"))
  // Some tests read as a user who may do less than root.
  chmodSync(folder, 0o755)
  for (const name of NAMES) process.env[name] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
