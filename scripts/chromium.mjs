// Where the browser tests find their Chromium.
import { spawnSync } from "node:child_process"
import { existsSync } from "node:fs"

const NAMES = [
  "chromium",
  "chromium-browser",
  "chromium-headless-shell",
  "google-chrome",
  "google-chrome-stable",
  "msedge",
]
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
]

const quietly = (command, ...args) => spawnSync(command, args, { encoding: "utf8" })

function findChromium() {
  const asked = process.env.QUOTETRAIL_CHROMIUM
  if (asked) return asked
  const finder = process.platform === "win32" ? "where" : "which"
  const onPath = NAMES.map((name) => quietly(finder, name).stdout?.split("\n")[0]?.trim())
  return [...onPath, ...PLACES].find((path) => path && existsSync(path))
}

/** The path of a Chromium: the one that is there, or Debian's where this may be installed; else undefined. */
export function bringChromium() {
  const found = findChromium()
  if (found || process.platform !== "linux" || process.getuid?.() !== 0) return found
  if (quietly("apt-get", "--version").status !== 0) return undefined
  console.log("installing Chromium for the browser tests …")
  quietly("apt-get", "update")
  quietly(
    "apt-get",
    "install",
    "-y",
    "--no-install-recommends",
    "chromium",
    "fonts-noto-core",
    "fonts-noto-cjk",
  )
  return findChromium()
}
