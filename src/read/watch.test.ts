import { appendFileSync, mkdirSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { setTimeout as sleep } from "node:timers/promises"
import { expect, test } from "vitest"
import { TestFolder } from "./loading.test.kit.js"
import { watchFolders } from "./watch.js"

test("files come when they are whole: those at hand, new ones, changed ones; others are passed over", async () => {
  const folder = new TestFolder()
  folder.put("inbox/there.html", "<p>there")
  folder.put("inbox/picture.png", "x")
  folder.put("inbox/.hidden.html", "x")
  const inbox = join(folder.path, "inbox")
  symlinkSync(inbox, join(inbox, "again"))
  const controller = new AbortController()
  const batches = watchFolders([inbox], { signal: controller.signal, settled: 300 })
  const names = async () => {
    const { value } = await batches.next()
    return [...(value ?? [])].map((path) => path.slice(inbox.length + 1)).sort()
  }
  expect(await names()).toEqual(["there.html"])

  const next = names()
  mkdirSync(join(inbox, "deep"))
  writeFileSync(join(inbox, "deep", "half.html"), "<p>ha")
  for (let part = 0; part < 4; part++) {
    await sleep(150)
    appendFileSync(join(inbox, "deep", "half.html"), "lf")
  }
  const whole = performance.now()
  expect(await next).toEqual([join("deep", "half.html")])
  expect(performance.now() - whole).toBeGreaterThan(250)

  const changed = names()
  appendFileSync(join(inbox, "there.html"), " and more")
  expect(await changed).toEqual(["there.html"])

  const ending = batches.next()
  controller.abort()
  expect((await ending).done).toBe(true)
})
