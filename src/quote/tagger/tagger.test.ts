import { describe, expect, test } from "vitest"
import { joinSpans } from "../../text/index.js"
import { openRuntime } from "./runtime.js"
import { readModelFile } from "./session.js"
import { openTagger, type Tagger } from "./tagger.js"

const taggers = {
  native: await openTagger({ runtimes: ["native"] }),
  wasm: await openTagger({ runtimes: ["wasm"] }),
}
const { tag } = taggers.native

const told = async ({ tag }: Tagger, text: string) =>
  (await tag({ text })).map(({ source, cue, content }) =>
    [source, cue, content].map((spans) => joinSpans(text, spans)).join(" / "),
  )

const CASES: readonly (readonly [text: string, expected: readonly string[]])[] = [
  ["Mayor Ada Roe said the old bridge was safe.", ["Mayor Ada Roe / said / the old bridge was safe"]],
  ["“The old bridge is safe,” said Ada Roe.", ["Ada Roe / said / “The old bridge is safe,”"]],
  [
    '"We checked every bolt," Roe told reporters on Monday. "Nothing was loose."',
    ['Roe / told / "We checked every bolt," … "Nothing was loose."'],
  ],
  [
    "According to the harbour office, nobody was hurt.",
    ["the harbour office / According to / nobody was hurt"],
  ],
]

describe.each(["native", "wasm"] as const)("in %s", (runtime) => {
  test("says what it runs on", () => expect(taggers[runtime].runtime).toBe(runtime))
  test.each(CASES)("attributions of %j", async (text, expected) =>
    expect(await told(taggers[runtime], text)).toEqual(expected),
  )
})

test("is as sure in WebAssembly, but for what a flipped rounding changes", async () => {
  for (const [text] of CASES) {
    const [native, wasm] = await Promise.all([taggers.native.tag({ text }), taggers.wasm.tag({ text })])
    expect(wasm[0]?.confidence).toBeCloseTo(native[0]?.confidence ?? 0, 1)
  }
})

test("takes the first runtime that runs, and says where none does", async () => {
  const broken = new URL("nothing.onnx", import.meta.url).pathname
  await expect(openRuntime(broken, ["native", "wasm"])).rejects.toThrow(
    /nothing\.onnx runs on none of native, wasm/,
  )
})

test.each([
  ["nothing", ""],
  ["white space", " \n\n "],
  ["lone surrogates", "\ud800 said \udc00 “a"],
  ["marks alone", '"'.repeat(5000)],
  ["one long word", "x".repeat(1_000_000)],
  ["controls", "\u0000\u202e said \u0007"],
])("reads %s without failing", async (_, text) => {
  for (const { content } of await tag({ text }))
    for (const [start, end] of content) expect(text.slice(start, end)).not.toBe("")
})

test("is as sure as a probability can be", async () => {
  const [found] = await tag({ text: "“We will win,” said Ada Roe on Monday." })
  expect(found?.confidence).toBeGreaterThan(0.5)
  expect(found?.confidence).toBeLessThanOrEqual(1)
})

test("a model file that is not there is an error of the world", () => {
  expect(() => readModelFile("nothing.json")).toThrow(
    "English tagger: models/quote/nothing.json cannot be read",
  )
})

test("says the same twice", async () => {
  const text = "Ada Roe said the bridge was safe. Ben Oak doubted that it was."
  expect(await tag({ text })).toEqual(await tag({ text }))
})
