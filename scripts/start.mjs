// npm start [-- PAGES…]: installs, builds, traces the pages (the examples where none are named), opens the reader.
import { mkdirSync } from "node:fs"
import { join, resolve } from "node:path"
import { makeReady, root, run } from "./ready.mjs"

makeReady()
const given = process.argv.slice(2)
const pages = given.length
  ? given.map((page) => (/^(https?:|-)/.test(page) ? page : resolve(page)))
  : ["examples/pages"]
mkdirSync(join(root, ".cache"), { recursive: true })
const store = join(root, ".cache", given.length ? "pages.db" : "examples.db")
run(process.execPath, [
  "bin/quotetrail.mjs",
  "trace",
  ...pages,
  "--db",
  store,
  "--fresh",
  "--serve",
  "--port",
  "0",
])
