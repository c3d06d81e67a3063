import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import type { Page } from "playwright-core"
import { afterAll, beforeAll, describe, expect, test } from "vitest"
import { canLook, type Desk, deskOfCommand } from "./open-page.js"

const folder = mkdtempSync(join(tmpdir(), "quotetrail-drop-"))

const html = (title: string, words: string) =>
  `<!doctype html><html lang="en"><head><title>${title}</title></head><body><article><h1>${title}</h1>` +
  `<p>“${words},” said Tam Orrin, who keeps the lock on the upper canal.</p>` +
  "<p>The gates were closed in autumn, and forty boats have been waiting below them since then.</p></article></body></html>"

function kept(name: string, content: string): string {
  const path = join(folder, name)
  mkdirSync(join(path, ".."), { recursive: true })
  writeFileSync(path, content)
  return path
}

/** A web archive (WARC 1.1) with one page. */
function archive(): string {
  const page = html("Lock opens", "The lock will open on the first day of spring, and not one day earlier")
  const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: ${Buffer.byteLength(page)}\r\n\r\n${page}`
  const head = [
    "WARC/1.1",
    "WARC-Type: response",
    "WARC-Target-URI: https://canal-post.example/lock",
    "WARC-Date: 2031-02-03T10:00:00Z",
    "WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-000000000001>",
    "Content-Type: application/http; msgtype=response",
    `Content-Length: ${Buffer.byteLength(answer)}`,
  ]
  return kept("pages.warc", `${head.join("\r\n")}\r\n\r\n${answer}\r\n\r\n`)
}

const feed = () =>
  kept(
    "news.xml",
    `<?xml version="1.0"?><rss version="2.0"><channel><title>Canal Post</title><link>https://canal-post.example/</link><description>News</description>
<item><title>Boats wait</title><link>https://canal-post.example/boats</link><description>&lt;p&gt;“We have waited since autumn and we shall wait until the gates open again,” said Tam Orrin on the quay this morning.&lt;/p&gt;</description></item></channel></rss>`,
  )

/** Drops files and folders of the disk on the page, as a person would: no script can make such a drop. */
async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page)
  const box = await page.locator(".drop-zone").boundingBox()
  if (!box) throw new Error("nowhere to drop")
  const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [...paths], dragOperationsMask: 1 }
  for (const type of ["dragEnter", "dragOver", "drop"] as const)
    await session.send("Input.dispatchDragEvent", { type, ...at, data })
}

describe.skipIf(!canLook)("what is dropped on the page", () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await deskOfCommand(folder)
  }, 60_000)
  afterAll(async () => {
    await desk.close()
    rmSync(folder, { recursive: true })
  })

  const cases: readonly (readonly [string, () => string[], number])[] = [
    [
      "two files",
      () => [
        kept("one.html", html("Lock stays shut", "The lock stays shut until the ice is gone from the basin")),
        kept(
          "two.html",
          html("Boats turn back", "Nobody has told the boats, and so they come every morning"),
        ),
      ],
      2,
    ],
    [
      "a folder with a folder in it",
      () => {
        kept("pile/a.html", html("A wall", "The wall will stand as long as there is somebody to mend it"))
        kept(
          "pile/deep/b.html",
          html("A bridge", "The bridge is older than the town and will outlive it too"),
        )
        return [join(folder, "pile")]
      },
      2,
    ],
    ["a feed", () => [feed()], 1],
    ["a web archive", () => [archive()], 1],
  ]

  test.each(cases)(
    "%s",
    async (_, given, pages) => {
      const { page, context, complaints } = await desk.open("/start")
      await drop(page, given())
      await page.waitForURL("**/start?run=*")
      await page.locator(".outcome").waitFor({ timeout: 60_000 })
      expect(await page.locator(".run-list li").count()).toBe(pages)
      expect(complaints).toEqual([])
      await context.close()
    },
    90_000,
  )
})
