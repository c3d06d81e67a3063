import { execFileSync } from "node:child_process"
import { mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { expect, test } from "vitest"
import { emptyFolder, root } from "./command.js"

const npm = (cwd: string, ...args: string[]) =>
  execFileSync("npm", args, { cwd, encoding: "utf8", shell: process.platform === "win32", stdio: "pipe" })

test("the packed package installs into an empty folder and traces pages there", { timeout: 300_000 }, () => {
  const home = emptyFolder()
  const [{ filename }] = JSON.parse(
    npm(root, "pack", "--ignore-scripts", "--json", "--pack-destination", home),
  )
  writeFileSync(join(home, "package.json"), "{}")
  npm(home, "install", "--no-audit", "--no-fund", join(home, filename))
  mkdirSync(join(home, "pages"))
  writeFileSync(
    join(home, "pages", "a.txt"),
    "Roe resigns\n\n“I leave the harbour to those who built it,” Ada Roe said.\n",
  )
  const said = npm(home, "exec", "--", "quotetrail", "trace", "pages")
  expect(said).toContain("I leave the harbour")
  expect(said).toContain("Ada Roe")
  const library = "import { openQuoter } from 'quotetrail/quote'; console.log(typeof openQuoter)"
  expect(
    execFileSync(process.execPath, ["--input-type=module", "-e", library], { cwd: home, encoding: "utf8" }),
  ).toBe("function\n")
})
