import { expect, test } from "vitest"
import { parseJson } from "./json-depth.js"

const long = "x".repeat(200_000)

test.each([
  [
    "brackets in a long string open nothing",
    JSON.stringify({ a: `${"[{".repeat(5000)}\\"${long}\\`, b: [1] }),
  ],
  ["many that close again", JSON.stringify(Array.from({ length: 50_000 }, () => [{}]))],
])("%s", (_, json) => expect(JSON.stringify(parseJson(json))).toBe(json))

test.each([
  ["nested too deep", "[".repeat(5_000_000)],
  ["nested too deep", `{"a":${'{"a":'.repeat(100_000)}`],
])("%s", (reason, json) => expect(() => parseJson(json)).toThrow(reason))
