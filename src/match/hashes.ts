/** Mixes the bits (MurmurHash3's finaliser), so that any range of them tells words apart. */
export function finish(hash: number): number {
  let mixed = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35)
  return (mixed ^ (mixed >>> 16)) >>> 0
}

const mix = (hash: number, word: number): number => Math.imul(hash ^ word, 0x01000193) ^ (hash >>> 15)

/** Hash of the `length` words at `place`. */
export function gramHash(words: Uint32Array, place: number, length: number): number {
  let hash = 0x811c9dc5
  for (let at = place; at < place + length; at++) hash = mix(hash, words[at] ?? 0)
  return finish(hash)
}
