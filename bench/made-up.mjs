// Made-up words, texts and copies for the benches, the same in every run.

/** Numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

const SYLLABLES = "ba den fro gal hin jor ka lus mer nol pri quen ras sil tov ul ver wen yst zam".split(" ")

/** A vocabulary of 3,000 words, a few of them common, as in any language. */
export function wordsFrom(random) {
  const one = () => SYLLABLES[Math.floor(random() * SYLLABLES.length)]
  const vocabulary = Array.from({ length: 3000 }, () => one() + one() + (random() < 0.5 ? one() : ""))
  return () => vocabulary[Math.floor(3000 * random() ** 3)]
}

export const passageOf = (length, word) => Array.from({ length }, word)

/** A copy with `rate` of the words changed: a third each left out, replaced, or followed by a new one. */
export function copyOf(words, rate, random, word) {
  return words.flatMap((one) => {
    const fate = random() / rate
    if (fate < 1 / 3) return []
    if (fate < 2 / 3) return [word()]
    return fate < 1 ? [one, word()] : [one]
  })
}

/** Sentences of about fifteen words, with a capital and a full stop. */
export function sentences(words) {
  const parts = []
  for (let at = 0; at < words.length; at += 15) {
    const part = words.slice(at, at + 15).join(" ")
    parts.push(`${part[0].toUpperCase()}${part.slice(1)}.`)
  }
  return parts.join(" ")
}
