import { readFileSync, symlinkSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { createProgram } from "../src/cli/program.js"
import { exportFormats } from "../src/export/index.js"
import { emptyFolder, quotetrail, root } from "./command.js"
import { helpPage } from "./help-page.js"

const page = (name: string) => readFileSync(join(root, name), "utf8")

test("the command line's page is what --help prints", async () => {
  await expect(helpPage(createProgram())).toMatchFileSnapshot(join(root, "docs", "cli.md"))
})

test("every page of docs/ that the README names is there", () => {
  const named = [...page("README.md").matchAll(/\]\((docs\/[^)#]+)\)/g)].map((match) => match[1] ?? "")
  expect(named.length).toBeGreaterThan(5)
  for (const name of named) expect(page(name).length, name).toBeGreaterThan(200)
})

test("what the README shows is what the command prints; UPDATE=1 renews it", async () => {
  const readme = page("README.md")
  const [shown = "", command = ""] = /```console\n\$ npx quotetrail (.*)\n[\s\S]*?\n```/.exec(readme) ?? []
  const cwd = emptyFolder()
  symlinkSync(join(root, "examples"), join(cwd, "examples"), "junction")
  const printed = (await quotetrail(command.split(" "), { cwd })).stdout.trimEnd()
  const block = `\`\`\`console\n$ npx quotetrail ${command}\n${printed}\n\`\`\``
  if (process.env.UPDATE) writeFileSync(join(root, "README.md"), readme.replace(shown, block))
  else expect(shown).toBe(block)
})

test("every export has a page that says whom it serves", () => {
  const index = page("docs/exports.md")
  for (const { name } of exportFormats) {
    const row = index.split("\n").find((line) => line.startsWith("| [") && line.includes(`\`${name}\``))
    const [, file] = /\]\((exports\/[\w-]+\.md)\)/.exec(row ?? "") ?? []
    expect({ name, says: page(`docs/${file}`).includes("**Whom it serves:**") }).toEqual({ name, says: true })
  }
})
