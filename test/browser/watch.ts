import { readFileSync } from "node:fs"
import { createRequire } from "node:module"
import type { Page } from "playwright-core"

/** Gathers what a page must not do: errors on the console, dialogs, requests to any address but `home`. */
export function watch(page: Page, home: string): string[] {
  const complaints: string[] = []
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text())
  })
  page.on("pageerror", (error) => complaints.push(error.message))
  page.on("dialog", (dialog) => {
    complaints.push(`dialog: ${dialog.message()}`)
    dialog.dismiss().catch(() => {})
  })
  page.on("request", (request) => {
    if (!request.url().startsWith(home)) complaints.push(`foreign request: ${request.url()}`)
  })
  return complaints
}

const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8")

interface AxeResult {
  readonly violations: readonly {
    readonly id: string
    readonly nodes: readonly { readonly html: string }[]
  }[]
}

const STANDARDS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

/** What axe-core finds against WCAG 2.2 AA and its own best practice. */
export async function faults(page: Page): Promise<string[]> {
  await page.evaluate(axe)
  const runOnly = { type: "tag", values: STANDARDS }
  return page.evaluate(
    async (options) => {
      const engine: { run: (root: Document, options: object) => Promise<AxeResult> } = Reflect.get(
        window,
        "axe",
      )
      const { violations } = await engine.run(document, options)
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" | ")}`)
    },
    { runOnly, resultTypes: ["violations"] },
  )
}

/** Seconds that a page's main thread works during a visit: unlike the clock, the same on a busy machine. */
export async function workSeconds(page: Page, visit: () => Promise<unknown>): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send("Performance.enable", { timeDomain: "threadTicks" })
  const total = async () => {
    const { metrics } = await session.send("Performance.getMetrics")
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0
  }
  const before = await total()
  await visit()
  return (await total()) - before
}
