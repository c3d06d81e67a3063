import { readFileSync } from "node:fs"
import { QuotetrailError } from "../errors.js"
import { finish } from "./hashes.js"
import { lowerBound } from "./sorted.js"

/** A table of weights: the hashes of the stems, ascending, then the weight of each in {@link STEPS}. */
export interface StemTable {
  readonly hashes: Uint32Array
  readonly steps: Uint8Array
}

/** Steps of a weight in a nat. Sums of such weights are exact, whatever their order. */
const STEPS = 16

/** What a stem tells that the table does not hold: short ones are small words of some language more often than names. */
const UNKNOWN_BY_LENGTH = [0, 1.5, 2.5, 4]
const UNKNOWN = 5
/** A sign of Han is a piece of a word, one of Kana mostly an ending. */
const HAN = 2.5
const KANA = 0.75

/**
 * How much a stem tells, in nats: the logarithm of how few pages of its language have it, counted once over the pages that
 * `training/match/stems.mjs` read (inverse document frequency, Spärck Jones 1972). It depends on nothing but the stem, so no page
 * changes what another one's words tell.
 *
 * @example weightOfStem("the", table) // 0.0625
 */
export function weightOfStem(stem: string, { hashes, steps }: StemTable): number {
  const hash = hashOfStem(stem)
  const place = lowerBound(hashes, hash)
  if (hashes[place] === hash) return (steps[place] ?? 0) / STEPS
  if (/^\p{Script=Han}$/u.test(stem)) return HAN
  if (/^[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(stem)) return KANA
  return UNKNOWN_BY_LENGTH[stem.length] ?? UNKNOWN
}

const BASIS = 0x811c9dc5
const PRIME = 0x01000193

/** FNV-1a over code units, its bits mixed. */
export function hashOfStem(stem: string): number {
  let hash = BASIS
  for (let at = 0; at < stem.length; at++) hash = Math.imul(hash ^ stem.charCodeAt(at), PRIME)
  return finish(hash)
}

/** Packs weights by stem, in nats: little-endian hashes, ascending, then steps. `readStemTable` reads it. */
export function writeStemTable(weights: ReadonlyMap<string, number>): Buffer {
  const entries = [...weights]
    .map(([stem, weight]) => ({ hash: hashOfStem(stem), step: Math.min(255, Math.round(weight * STEPS)) }))
    .sort((a, b) => a.hash - b.hash)
    .filter(({ hash }, at, all) => hash !== all[at - 1]?.hash)
  const packed = Buffer.alloc(ENTRY_BYTES * entries.length)
  entries.forEach(({ hash, step }, at) => {
    packed.writeUInt32LE(hash, 4 * at)
    packed.writeUInt8(step, 4 * entries.length + at)
  })
  return packed
}

const ENTRY_BYTES = 5

/** Reads what {@link writeStemTable} packed. */
export function readStemTable(packed: Buffer): StemTable {
  const count = Math.floor(packed.length / ENTRY_BYTES)
  return {
    hashes: Uint32Array.from({ length: count }, (_, at) => packed.readUInt32LE(4 * at)),
    steps: Uint8Array.from(packed.subarray(4 * count)),
  }
}

const HOME = new URL("../../models/match/stems.bin", import.meta.url)

let opened: StemTable | undefined

/** The shipped table, read at its first use. Throws `model/unavailable` where the package is not whole. */
export function shippedStemTable(): StemTable {
  opened ??= readShipped()
  return opened
}

function readShipped(): StemTable {
  try {
    return readStemTable(readFileSync(HOME))
  } catch (cause) {
    throw new QuotetrailError("model/unavailable", "models/match/stems.bin: cannot be read", { cause })
  }
}
