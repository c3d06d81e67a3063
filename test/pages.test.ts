import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs"
import { dirname, join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { readCapture } from "../src/read/index.js"
import { sha256 } from "../src/text/index.js"

/**
 * Page folders: `source.html` is read, `expected.txt` is its text, `expected.json` everything else.
 * `UPDATE=1` writes what is read now; the difference is what to review.
 */
const folder = join(dirname(fileURLToPath(import.meta.url)), "pages")
const slugs = readdirSync(folder).sort()

test("there are pages", () => expect(slugs.length).toBeGreaterThanOrEqual(8))

test.each(slugs)("%s", (slug) => {
  const bytes = readFileSync(join(folder, slug, "source.html"))
  const capture = { sha256: sha256(bytes), mediaType: "text/html", path: `${slug}.html` }
  const { id, capture: _, text, links = [], ...facts } = readCapture(capture, bytes)
  expect(id).toMatch(/^a-[0-9a-f]{16}$/)
  for (const { start, end } of links) expect(text.slice(start, end).trim()).toBe(text.slice(start, end))
  // Links by their words: offsets tell a reviewer nothing.
  const linked = links.map(({ start, end, as, href }) => ({ words: as ?? text.slice(start, end), href }))
  const read = { ...facts, ...(linked.length > 0 && { links: linked }) }
  expectFile(join(folder, slug, "expected.txt"), `${text}\n`)
  expectFile(join(folder, slug, "expected.json"), `${JSON.stringify(read, undefined, 2)}\n`)
})

function expectFile(path: string, content: string): void {
  if (process.env.UPDATE || !existsSync(path)) writeFileSync(path, content)
  expect(content).toBe(readFileSync(path, "utf8"))
}
