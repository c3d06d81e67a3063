import { appendFileSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { emptyFolder, quotetrail } from "./command.js"

const head = (title: string) =>
  `<html><head><title>${title}</title><meta property="og:site_name" content="Norwall ${title}"></head><body><article>`
const SAID = "<p>“The dam has held through the night,” said Mayor Ada Roe on Tuesday.</p>"

test("a watched folder is taken in as it fills, each page when it is whole, until Ctrl-C", async () => {
  const folder = emptyFolder()
  const inbox = join(folder, "inbox")
  mkdirSync(inbox)
  const first = join(inbox, "first.html")
  const second = join(inbox, "second.html")
  writeFileSync(first, `${head("Post")}${SAID}`)
  const db = join(folder, "desk.db")
  let step = 0
  const { status, stdout, stderr } = await quotetrail(
    ["add", "--watch", inbox, "--db", db, "--threads", "1"],
    {
      interruptWhen: (said) => {
        if (step === 0 && said.includes("1 page ·")) writeFileSync(second, head("Courier"))
        else if (step === 5) appendFileSync(second, SAID)
        if (step > 0 || said.includes("1 page ·")) step++
        return said.includes("2 pages ·")
      },
    },
  )
  expect({ status, stderr }).toEqual({ status: 0, stderr: `watching ${inbox} (Ctrl-C ends it)\n` })
  expect(stdout.match(/^\d+ pages? ·/gm)).toEqual(["1 page ·", "2 pages ·"])
  expect(stdout).toContain("2 witnesses")
}, 120_000)
