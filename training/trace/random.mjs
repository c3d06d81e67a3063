/** Seeded chance (mulberry32): the same seed gives the same traditions. */
export function random(seed) {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const between = (least, most) => least + Math.floor(next() * (most - least + 1))
  const weighted = (items, weightOf) => {
    let left = next() * items.reduce((sum, item) => sum + weightOf(item, items.indexOf(item)), 0)
    for (const item of items) {
      left -= weightOf(item, items.indexOf(item))
      if (left < 0) return item
    }
    return items.at(-1)
  }
  const shuffled = (items) =>
    items
      .map((item) => [next(), item])
      .sort((one, other) => one[0] - other[0])
      .map(([, item]) => item)
  return { next, between, weighted, shuffled, of: (items) => items[between(0, items.length - 1)] }
}
