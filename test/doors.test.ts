import { readFileSync } from "node:fs"
import { expect, test } from "vitest"

const { exports: doors } = JSON.parse(readFileSync(new URL("../package.json", import.meta.url), "utf8"))

test.each(Object.entries<{ default: string }>(doors))(
  "the door %s opens",
  async (name, { default: file }) => {
    const room = await import(new URL(`../${file}`, import.meta.url).href)
    if (name !== "./model") expect(Object.keys(room)).not.toEqual([])
  },
)

test("the front door has every stage", async () => {
  const stages = ["readCapture", "openQuoter", "matchStatements", "collateStatement", "traceStatement"]
  const front = await import(new URL("../dist/index.js", import.meta.url).href)
  expect(Object.keys(front)).toEqual(expect.arrayContaining(stages))
})
