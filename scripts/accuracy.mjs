// Makes the tables of docs/accuracy.md from runs of the built command over the corpora beside the project:
//
//   node scripts/accuracy.mjs                 every table, about half an hour
//   node scripts/accuracy.mjs english german  these tables
//   node scripts/accuracy.mjs --sample        figures on samples, as JSON: what test/accuracy/shared.test.ts holds
//
// A table stands in the page between `<!-- NAME, … -->` and `<!-- end -->`; figures there are never typed.
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { isThere, shared } from "./accuracy/evaluate.mjs"
import { failures } from "./accuracy/failures.mjs"
import { manuscripts } from "./accuracy/manuscripts.mjs"
import * as others from "./accuracy/others.mjs"
import { publication } from "./accuracy/publication.mjs"
import * as quotations from "./accuracy/quotations.mjs"
import { rules } from "./accuracy/rules.mjs"
import { sampleFigures } from "./accuracy/samples.mjs"
import { withBlock } from "./accuracy/tables.mjs"
import * as trails from "./accuracy/trails.mjs"
import { root } from "./ready.mjs"

const BLOCKS = { ...others, ...quotations, ...trails, publication, rules, failures, manuscripts }
const wanted = process.argv.slice(2).filter((arg) => !arg.startsWith("--"))
const unknown = wanted.filter((name) => !BLOCKS[name])
if (unknown.length > 0) {
  console.error(`unknown table: ${unknown.join(", ")} (known: ${Object.keys(BLOCKS).join(", ")})`)
  process.exit(2)
}
if (!isThere) {
  console.error(`no corpora and scorers at ${shared}`)
  process.exit(1)
}

if (process.argv.includes("--sample")) console.log(JSON.stringify(await sampleFigures()))
else
  for (const name of wanted.length > 0 ? wanted : Object.keys(BLOCKS)) {
    const content = await BLOCKS[name]()
    const page = join(root, "docs", "accuracy.md")
    writeFileSync(page, withBlock(readFileSync(page, "utf8"), name, content))
    console.log(`## ${name}\n\n${content}\n`)
  }
