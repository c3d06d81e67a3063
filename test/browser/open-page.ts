import { spawn } from "node:child_process"
import { existsSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import type { Browser, BrowserContext, Page } from "playwright-core"
import { type Running, serve } from "../../src/api/index.js"
import type { Store } from "../../src/store/index.js"
import { root } from "../command.js"
import { findChromium, launch } from "./chromium.js"
import { watch } from "./watch.js"

/** Where the reader is built to. */
export const webRoot = fileURLToPath(new URL("../../dist/web", import.meta.url))

export const executablePath = findChromium()

/** Is there a browser and a reader to look at? */
export const canLook = executablePath !== undefined && existsSync(webRoot)

export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** Console errors, dialogs, requests to other hosts. */
  readonly complaints: string[]
}

/** A browser before a server. */
export interface Desk {
  open(path: string, options?: Parameters<Browser["newContext"]>[0]): Promise<Opened>
  close(): Promise<void>
}

/** A browser before a server that is running at `url`. */
export async function deskAt(url: string): Promise<Desk> {
  const browser = await launch(executablePath)
  return {
    async open(path, options = { viewport: { width: 1280, height: 900 } }) {
      const context = await browser.newContext(options)
      const page = await context.newPage()
      const complaints = watch(page, url)
      await page.goto(new URL(path, url).href)
      await page.waitForSelector("h1")
      return { page, context, complaints }
    },
    close: () => browser.close(),
  }
}

/** A server on a store, and a browser before it. */
export async function deskOn(store: Store): Promise<Desk> {
  const running: Running = await serve({ store, webRoot })
  const desk = await deskAt(running.url)
  return {
    open: desk.open,
    async close() {
      await desk.close()
      await running.close()
      store.close()
    },
  }
}

/** A server of its own on an empty store in `folder`, as the command starts it, and a browser before it. */
export async function deskOfCommand(folder: string): Promise<Desk> {
  const args = ["serve", "--new", "--db", join(folder, "desk.db"), "--port", "0", "--no-open"]
  const child = spawn(process.execPath, [join(root, "bin/quotetrail.mjs"), ...args], { cwd: folder })
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout.on("data", (data: Buffer) => {
      const told = /http:\S+/.exec(String(data))?.[0]
      if (told) resolve(told)
    })
    child.once("exit", (status) => reject(new Error(`the server ended with ${status}`)))
  })
  const desk = await deskAt(url)
  return {
    open: desk.open,
    async close() {
      await desk.close()
      child.kill("SIGTERM")
    },
  }
}
