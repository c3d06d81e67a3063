import { execFileSync } from "node:child_process"
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs"
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
  npm(home, "install", "--ignore-scripts", "--no-audit", "--no-fund", join(home, filename))
  expect(missingRuntimes(home)).toEqual([])
  expect(scriptsWanted(home)).toEqual([])
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

/** Builds of the model's runtime that are not there: the processor's own code for six systems, and WebAssembly. */
function missingRuntimes(home: string): string[] {
  const native = ["linux", "darwin", "win32"].flatMap((system) =>
    ["x64", "arm64"].map((cpu) => `onnxruntime-node/bin/napi-v3/${system}/${cpu}/onnxruntime_binding.node`),
  )
  const wasm = ["ort.mjs", "ort.wasm"].map((file) => `quotetrail/dist/wasm/${file}`)
  return [...native, ...wasm].filter((file) => !existsSync(join(home, "node_modules", file)))
}

/** Packages that would run something when installed. */
function scriptsWanted(home: string): string[] {
  const { packages } = JSON.parse(readFileSync(join(home, "package-lock.json"), "utf8"))
  return Object.keys(packages).filter((name) => packages[name].hasInstallScript)
}
