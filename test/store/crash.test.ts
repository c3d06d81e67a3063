import { spawn } from "node:child_process"
import { once } from "node:events"
import { join } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"
import { openStore } from "../../src/store/index.js"
import { emptyFolder } from "../command.js"

const folder = emptyFolder()

const writer = fileURLToPath(new URL("./write-forever.mjs", import.meta.url))

/** Articles a call: the number in the store is to be a multiple of it at any moment. */
const BATCH = 7

test.each([40, 90, 160])(
  "a store killed after %i ms of writing holds whole calls only, and goes on",
  async (ms) => {
    const path = join(folder, `${ms}.db`)
    const child = spawn(process.execPath, [writer, path, String(BATCH)], {
      stdio: ["ignore", "pipe", "inherit"],
    })
    await once(child.stdout, "data")
    await new Promise((resolve) => setTimeout(resolve, ms))
    child.kill("SIGKILL")
    await once(child, "exit")

    const store = openStore(path)
    const { articles, quotations, statements } = store.counts()
    expect(articles).toBeGreaterThan(0)
    expect(articles % BATCH).toBe(0)
    expect(quotations).toBe(articles)
    expect(statements % BATCH).toBe(0)
    expect(store.search("articles", "harbour", { limit: 1 }).total).toBe(articles)
    store.putRun({ inputs: [], leftOut: [] })
    store.close()
  },
)
