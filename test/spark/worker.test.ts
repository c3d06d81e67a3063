import { spawn } from "node:child_process"
import { join } from "node:path"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import { root } from "../command.js"

/** What the built worker answers to some files, each a row as Spark hands it over. */
async function read(files: readonly (readonly [path: string, content: string])[]): Promise<string[]> {
  const child = spawn(process.execPath, [join(root, "dist/spark/main.js"), "read-files"])
  const rows = files.map(
    ([path, content], at) => `${at}\thdfs://pile/${path}\t${Buffer.from(content).toString("base64")}\n`,
  )
  child.stdin.end(rows.join(""))
  return (await text(child.stdout)).split("\n").filter(Boolean)
}

const recordIn = (line = "") => JSON.parse(line.split("\t")[0] ?? "")

test("files of any kind are read under the path they have for Spark", async () => {
  const [article] = await read([["a.txt", "A ferry\n\nIt sailed.\n"]])
  expect(recordIn(article).capture.path).toBe("hdfs://pile/a.txt")
})

test("a file that takes for ever is left out, and costs the others nothing", async () => {
  const endless = `%PDF-1.7\n${"1 0 obj\n<<".repeat(500_000)}`
  const [before, forEver, after, rows] = await read([
    ["a.txt", "A ferry\n\nIt sailed.\n"],
    ["b.pdf", endless],
    ["c.txt", "A ferry\n\nIt sailed on.\n"],
  ])
  expect([before, after].map((line) => recordIn(line).text)).toEqual([
    "A ferry\n\nIt sailed.\n",
    "A ferry\n\nIt sailed on.\n",
  ])
  expect(recordIn(forEver)).toEqual({
    input: "hdfs://pile/b.pdf",
    reason: "given up: it needs more than 8 s of work",
  })
  expect(recordIn(rows)).toEqual({ worker: { read: 3, wrote: 3 } })
})
