import { readdirSync, readFileSync } from "node:fs"
import { dirname, join, relative } from "node:path"
import { fileURLToPath } from "node:url"
import { expect, test } from "vitest"

/** What each folder of `src/` may import from, besides itself, `model` and `errors`. Imports point one way. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  text: [],
  read: ["text"],
  quote: ["text"],
  people: ["text"],
  match: ["text"],
  collate: ["text"],
  trace: ["text"],
  decide: ["text"],
  store: ["text"],
  export: ["text", "store"],
  mcp: ["text", "store"],
  run: ["text", "read", "quote", "people", "match", "collate", "trace", "decide", "store", "export"],
  spark: ["text", "read", "people", "match", "run"],
  api: ["text", "store", "export", "run"],
  cli: ["text", "store", "export", "run", "api", "mcp", "spark"],
  web: ["api", "text"],
}

/** Doors of a room besides its `index.ts`: what is light to load where the whole room is not. */
const SIDE_DOORS = [
  "read/given.js",
  "read/language.js",
  "read/lines.js",
  "run/options.js",
  "run/deciding.js",
  "run/named.js",
  "run/quoted.js",
  "run/pool.js",
  "run/worker.js",
  "export/report-data.js",
]

/** The only folder each heavy or native library may be imported in. */
const AT_HOME: Record<string, string> = {
  libsql: "store",
  "onnxruntime-node": "quote",
  "@mozilla/readability": "read",
  undici: "read",
  "@napi-rs/canvas": "export",
  "hyparquet-writer": "export",
  piscina: "run",
  "@connectrpc/connect": "spark",
  "@connectrpc/connect-node": "spark",
  "@bufbuild/protobuf": "spark",
  commander: "cli",
  react: "web",
}

const src = join(dirname(fileURLToPath(import.meta.url)), "..", "src")

const imports = readdirSync(src, { recursive: true, encoding: "utf8" })
  .filter((name) => /\.tsx?$/.test(name) && !/\.test\.tsx?$/.test(name))
  .flatMap((name) => {
    const code = readFileSync(join(src, name), "utf8")
    const specifiers = [...code.matchAll(/(?:from|import|import\()\s*["']([^"']+)["']/g)].map(
      (m) => m[1] ?? "",
    )
    return specifiers.map((specifier) => ({ name: name.replaceAll("\\", "/"), specifier }))
  })

test("there are imports to look at", () => expect(imports.length).toBeGreaterThan(10))

test("imports point one way", () => {
  const wrong = imports.flatMap(({ name, specifier }) => {
    const room = name.includes("/") ? name.slice(0, name.indexOf("/")) : undefined
    if (!room || !specifier.startsWith(".")) return []
    const target = relative(src, join(src, dirname(name), specifier)).replaceAll("\\", "/")
    if (!target.includes("/"))
      return target.startsWith("model.") || target.startsWith("errors.") || room === "cli"
        ? []
        : [`${name} imports ${target}`]
    const other = target.slice(0, target.indexOf("/"))
    if (other === room) return []
    const allowed =
      MAY_IMPORT[room]?.includes(other) &&
      (room === "web" ||
        other === "text" ||
        target === `${other}/index.js` ||
        SIDE_DOORS.includes(target) ||
        room === "cli")
    return allowed ? [] : [`${name} imports ${target}`]
  })
  expect(wrong).toEqual([])
})

test("heavy libraries are imported in one room each", () => {
  const wrong = imports.filter(({ name, specifier }) => {
    const home = AT_HOME[specifier]
    return home !== undefined && !name.startsWith(`${home}/`) && !name.endsWith(".test.ts")
  })
  expect(wrong).toEqual([])
})
