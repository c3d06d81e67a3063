import { PassThrough } from "node:stream"
import { text } from "node:stream/consumers"
import { expect, test } from "vitest"
import { columnsOf, groupsOf, type Row, writeLine } from "./rows.js"

async function all<T>(from: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const one of from) found.push(one)
  return found
}

async function* inOrder(rows: readonly Row[]) {
  yield* rows
}

test("the last column takes all the rest", () => expect(columnsOf("7\ta\tb", 2)).toEqual(["7", "a\tb"]))

test("a line with too few columns is none", () =>
  expect(() => columnsOf("7", 2)).toThrow("2 columns expected, 1 found"))

test("rows of one key are a group", async () =>
  expect(
    await all(
      groupsOf(
        inOrder([
          ["a", "1"],
          ["a", "2"],
          ["b", "3"],
        ]),
      ),
    ),
  ).toEqual([
    [
      ["a", "1"],
      ["a", "2"],
    ],
    [["b", "3"]],
  ]))

test("a key that comes back is an error", async () =>
  await expect(all(groupsOf(inOrder([["b"], ["a"]])))).rejects.toThrow("not in order"))

test("what is written is line by line", async () => {
  const out = new PassThrough({ highWaterMark: 1 })
  const read = text(out)
  for (const line of ["a", "b"]) await writeLine(out, line)
  out.end()
  expect(await read).toBe("a\nb\n")
})
