import { existsSync, mkdtempSync, readdirSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { expect, test } from "vitest"
import { BLOCK_BYTES, matchPassages } from "../match/index.js"
import type { Article, Statement } from "../model.js"
import { DiskSpill } from "./disk-spill.js"

const block = (seed: number) => Uint8Array.from({ length: BLOCK_BYTES }, (_, at) => (at * seed) % 253)

test("above the limit blocks lie on disk, and read the same", () => {
  const spill = new DiskSpill({ memory: 0.5 })
  const run = spill.newRun()
  for (let seed = 1; seed <= 6; seed++) run.append(block(seed))
  const into = new Uint8Array(6 * BLOCK_BYTES)
  run.read(0, into)
  for (let seed = 1; seed <= 6; seed++)
    expect(Buffer.compare(into.subarray((seed - 1) * BLOCK_BYTES, seed * BLOCK_BYTES), block(seed))).toBe(0)
  expect(spill.spilled).toBe(4 * BLOCK_BYTES)
  spill.close()
})

test("room that a run gives back is used again", () => {
  const spill = new DiskSpill({ memory: 0 })
  for (let round = 0; round < 3; round++) {
    const run = spill.newRun()
    run.append(block(1))
    run.append(block(2))
    run.drop()
  }
  expect(spill.spilled).toBe(2 * BLOCK_BYTES)
  spill.close()
})

test("nothing is left in the folder", () => {
  const temporary = mkdtempSync(join(tmpdir(), "spill-test-"))
  const spill = new DiskSpill({ memory: 0, temporary })
  spill.newRun().append(block(1))
  spill.close()
  expect(readdirSync(temporary)).toEqual([])
})

test("a folder that is not there is named", () => {
  const temporary = join(tmpdir(), "no-such-folder-here")
  expect(existsSync(temporary)).toBe(false)
  const spill = new DiskSpill({ memory: 0, temporary })
  expect(() => spill.newRun().append(block(1))).toThrow(/no-such-folder-here/)
})

const SAID =
  "the old ferry at Sallow Point will sail on Thursday whatever the harbour board decides about the winter timetable"

const fillerOf = (page: number): string =>
  Array.from({ length: 300 }, (_, at) => `word${mixed(mixed(page * 1009 + at)) >>> 18}`).join(" ")

const mixed = (number: number): number => Math.imul(number ^ (number >>> 15), 0x2c1b3c6d) + 0x297a2d39

/** Pages of made-up words; every fourth carries the same sentence. */
const pages: Article[] = Array.from({ length: 400 }, (_, page) => ({
  id: `page-${page}`,
  text: `${fillerOf(page)}. ${page % 4 ? "" : SAID}.`,
}))

async function passages(options: { spill?: DiskSpill; wordsAtATime?: number }): Promise<Statement[]> {
  const found: Statement[] = []
  for await (const passage of matchPassages(pages, options)) found.push(passage)
  return found
}

test("matching answers the same with the index in memory, on disk, and in many ranges", async () => {
  const inMemory = await passages({})
  expect(inMemory.some(({ witnesses }) => witnesses.length === 100)).toBe(true)
  const spill = new DiskSpill({ memory: 0 })
  expect(await passages({ spill })).toEqual(inMemory)
  expect(spill.spilled).toBeGreaterThan(0)
  expect(await passages({ spill, wordsAtATime: 2000 })).toEqual(inMemory)
  spill.close()
})
