import { mkdtempSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { crc32 } from "node:zlib"
import { expect, test } from "vitest"
import { chunksOf } from "./chunks.js"

const MEGABYTE = 2 ** 20
const who = { sessionId: "one", userContext: { userId: "roe" } }

test.each([1, MEGABYTE, MEGABYTE + 1, 3 * MEGABYTE])(
  "%i bytes are sent in pieces that make them up",
  async (size) => {
    const bytes = Buffer.alloc(size, "quotetrail")
    const path = join(mkdtempSync(join(tmpdir(), "quotetrail-")), "worker.tar")
    writeFileSync(path, bytes)
    const arrived: Uint8Array[] = []
    for await (const { sessionId, payload } of chunksOf(path, "archives/worker.tar#worker", who)) {
      const isFirst = arrived.length === 0
      expect([sessionId, payload?.case]).toEqual(["one", isFirst ? "beginChunk" : "chunk"])
      if (payload?.case === "beginChunk")
        expect(payload.value).toMatchObject({
          name: "archives/worker.tar#worker",
          totalBytes: BigInt(size),
          numChunks: BigInt(Math.ceil(size / MEGABYTE)),
        })
      const { data = Buffer.of(), crc } =
        (payload?.case === "beginChunk" ? payload.value.initialChunk : payload?.value) ?? {}
      expect(crc).toBe(BigInt(crc32(data)))
      arrived.push(data)
    }
    expect(Buffer.concat(arrived).equals(bytes)).toBe(true)
  },
)
