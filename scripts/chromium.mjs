// Where browser tests, pictures and measurements find their Chromium.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"

/** Names that Chromium and its kin go by. */
const NAMES = [
  "chromium",
  "chromium-browser",
  "chromium-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "msedge",
  "microsoft-edge",
]
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

/** The path of a Chromium: that of QUOTETRAIL_CHROMIUM, else the first one found; undefined where there is none. */
export function findChromium() {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const onPath = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.QUOTETRAIL_CHROMIUM ?? "", ...onPath, ...PLACES].find(
    (path) => path !== "" && existsSync(path),
  )
}

/** The path of a Chromium: the one that is there, or Debian's where this may be installed; else undefined. */
export function bringChromium() {
  const found = findChromium()
  if (found || process.platform !== "linux" || process.getuid?.() !== 0) return found
  if (spawnSync("apt-get", ["--version"]).status !== 0) return undefined
  console.log("installing Chromium for the browser tests …")
  const packages = ["chromium", "fonts-noto-core", "fonts-noto-cjk"]
  spawnSync("apt-get", ["update"])
  spawnSync("apt-get", ["install", "-y", "--no-install-recommends", ...packages])
  return findChromium()
}

/**
 * Starts it without a screen, asking nobody for anything.
 *
 * @param {string | undefined} executablePath
 */
export async function launch(executablePath) {
  // Only here: `npm test` reads this file before anything is installed.
  const { chromium } = await import("playwright-core")
  return chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  })
}
