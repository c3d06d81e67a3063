import { lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { QuotetrailError } from "../errors.js"
import { writeWhole } from "./whole-file.js"

const folder = mkdtempSync(join(tmpdir(), "quotetrail-whole-"))

async function* parts(error?: Error) {
  yield "one "
  if (error) throw error
  yield Buffer.from("two")
}

test("a file is written whole", async () => {
  const path = join(folder, "a.txt")
  await writeWhole(path, parts())
  expect(readFileSync(path, "utf8")).toBe("one two")
})

test("a link stays a link", async () => {
  const [path, link] = [join(folder, "aim.txt"), join(folder, "link.txt")]
  writeFileSync(path, "before")
  symlinkSync(path, link)
  await writeWhole(link, parts())
  expect([readFileSync(path, "utf8"), lstatSync(link).isSymbolicLink()]).toEqual(["one two", true])
})

test("what breaks off leaves the file as it was, and nothing beside it", async () => {
  const path = join(folder, "b.txt")
  writeFileSync(path, "before")
  const gone = new QuotetrailError("store/not-found", "statement s-9: not in this store")
  await expect(writeWhole(path, parts(gone))).rejects.toBe(gone)
  expect(readFileSync(path, "utf8")).toBe("before")
  expect(readdirSync(folder).filter((name) => name.endsWith(".part"))).toEqual([])
})

test("a file that cannot be written is named with the reason", async () => {
  const path = join(folder, "none", "c.txt")
  await expect(writeWhole(path, parts())).rejects.toThrow(`${path}: no such file`)
})
