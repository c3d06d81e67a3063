#!/usr/bin/env node
import { existsSync } from "node:fs"
import { fileURLToPath, pathToFileURL } from "node:url"

const main = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url))
if (!existsSync(main)) {
  console.error("quotetrail: not built yet; run `npm run build` first")
  process.exit(1)
}
await import(pathToFileURL(main).href)
