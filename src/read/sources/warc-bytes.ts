import { pipeline, Readable } from "node:stream"
import { constants, createGunzip } from "node:zlib"

/**
 * A WARC file's bytes, unpacked where they are packed, record by record or whole. Zlib gives a part at a time, where a
 * parser that unpacks by itself holds all that a part becomes. Of a file that is cut, what came before is given.
 */
export async function* unpackedWarc(stream: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  const parts = stream[Symbol.asyncIterator]()
  const first = await parts.next()
  if (first.done) return
  const whole = Readable.from(rejoined(first.value, parts), { objectMode: false })
  if (!isGzip(first.value)) yield* whole
  // An error comes out of the last stream of the pipeline: it is thrown to who reads it.
  else yield* pipeline(whole, createGunzip({ finishFlush: constants.Z_SYNC_FLUSH }), () => undefined)
}

const isGzip = (start: Uint8Array): boolean => start[0] === 0x1f && start[1] === 0x8b

async function* rejoined(first: Uint8Array, rest: AsyncIterator<Uint8Array>): AsyncIterable<Uint8Array> {
  yield first
  for (let part = await rest.next(); !part.done; part = await rest.next()) yield part.value
}
