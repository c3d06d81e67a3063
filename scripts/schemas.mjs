// Makes src/api/schemas.json, the JSON Schemas of all that the API answers, from the types in src/api/answers.ts:
//
//   node scripts/schemas.mjs          writes it
//   node scripts/schemas.mjs --check  fails where it is older than the types
import { readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { createGenerator } from "ts-json-schema-generator"
import { root } from "./ready.mjs"

const file = join(root, "src", "api", "schemas.json")

const { definitions } = createGenerator({
  path: join(root, "src", "api", "answers.ts"),
  tsconfig: join(root, "tsconfig.json"),
  type: "Answers",
  skipTypeCheck: true,
  expose: "export",
  topRef: true,
  jsDoc: "extended",
  additionalProperties: false,
  encodeRefs: false,
}).createSchema("Answers")

/** A name that OpenAPI allows: `Page<StatementCard>` → `PageStatementCard`. */
const nameOf = (name) => name.replace(/[^A-Za-z0-9]+/g, "")

/** References as OpenAPI has them; `{@link Reading}` is for readers of the code. */
function adapted(value) {
  if (Array.isArray(value)) return value.map(adapted)
  if (typeof value !== "object" || value === null) return value
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => {
      if (key === "$ref") return [key, `#/components/schemas/${nameOf(inner.slice("#/definitions/".length))}`]
      if (key === "description" && typeof inner === "string")
        return [key, inner.replace(/\{@link (\w+)\}/g, "$1").replace(/\s*\n\s*/g, " ")]
      // A pair: JSON Schema 2020-12 calls the places of a tuple prefixItems.
      if (key === "items" && Array.isArray(inner)) return ["prefixItems", adapted(inner)]
      return [key, adapted(inner)]
    }),
  )
}

const schemas = Object.fromEntries(
  Object.entries(definitions ?? {})
    .map(([name, schema]) => [nameOf(name), adapted(schema)])
    .sort(([one], [other]) => (one < other ? -1 : 1)),
)
const text = `${JSON.stringify(schemas, null, 2)}\n`
if (!process.argv.includes("--check")) writeFileSync(file, text)
else if (readFileSync(file, "utf8") !== text) {
  console.error("src/api/schemas.json is older than the types: run `node scripts/schemas.mjs`")
  process.exit(1)
}
