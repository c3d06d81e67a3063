import { existsSync } from "node:fs"
import { delimiter, join } from "node:path"
import { type Browser, chromium } from "playwright-core"

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
]

/** Path of a Chromium: that of QUOTETRAIL_CHROMIUM, else the first one found; nothing where there is none. */
export function findChromium(): string | undefined {
  const folders = (process.env.PATH ?? "").split(delimiter)
  const candidates = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)))
  return [process.env.QUOTETRAIL_CHROMIUM ?? "", ...candidates, ...PLACES].find(
    (path) => path && existsSync(path),
  )
}

/** Starts it without a screen, asking nobody for anything. */
export const launch = (executablePath: string | undefined): Promise<Browser> =>
  chromium.launch({
    ...(executablePath ? { executablePath } : {}),
    args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
  })
