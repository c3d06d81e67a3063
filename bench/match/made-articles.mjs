// Made news by script: words by Zipf's law, small ones first, and quotations that later pages pass on, whole, cut or altered.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { fileURLToPath } from "node:url"

const SIZE = 40_000
const QUOTATIONS = 12
const SENTENCES = 16
const SPEAKERS = 4_000
const PASSED_ON = 0.25
const DAY = 86_400_000

/** The words of the example pages, the commonest first, then made ones. */
const vocabulary = (() => {
  const folder = fileURLToPath(new URL("../../examples/pages", import.meta.url))
  const counts = new Map()
  for (const name of readdirSync(folder, { recursive: true }).sort()) {
    if (!/\.(?:html|txt|md)$/.test(name)) continue
    const text = readFileSync(join(folder, name), "utf8").replace(
      /<(script|style)[\s\S]*?<\/\1>|<[^>]+>/g,
      " ",
    )
    for (const [word] of text.matchAll(/\b[a-z]{1,14}\b/g)) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  const words = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word)
  const known = new Set(words)
  for (let at = 0; words.length < SIZE; at++) {
    const word = madeWord(at)
    if (!known.has(word)) words.push(word)
    known.add(word)
  }
  return words
})()

function madeWord(at) {
  const starts = [
    "b",
    "br",
    "c",
    "d",
    "dr",
    "f",
    "g",
    "gr",
    "h",
    "k",
    "l",
    "m",
    "n",
    "p",
    "pl",
    "r",
    "s",
    "st",
    "t",
    "tr",
    "v",
    "w",
  ]
  const middles = ["a", "e", "i", "o", "u", "ea", "ou"]
  let word = ""
  for (let left = at + 500; left > 0; left = Math.floor(left / 154))
    word += starts[left % 22] + middles[Math.floor(left / 22) % 7]
  return `${word}n`
}

/** Seeded random numbers (mulberry32). */
function random(seed) {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Ranks by Zipf's law, by inverting its integral. */
const rank = (next, size) => Math.min(size - 1, Math.floor((size + 1) ** next()) - 1)

const phrase = (next, least, most) =>
  Array.from({ length: least + Math.floor(next() * (most - least)) }, () => vocabulary[rank(next, SIZE)])

const capital = (words) => {
  const text = words.join(" ")
  return text[0].toUpperCase() + text.slice(1)
}

/** The words of an article's own quotation: anybody may ask for them again. */
const ownWords = (number, at) => phrase(random(Math.imul(number, 64) + at + 1), 5, 26)

/** Article `number`, of so many passages; it passes some quotations on from articles just before it. */
export function madeArticle(id, number, { quoted = QUOTATIONS, sentences = SENTENCES } = {}) {
  const next = random(Math.imul(number, 2_654_435_761) ^ 0x51ed)
  const quotations = []
  let text = ""
  const pieces = [
    ...Array.from({ length: quoted }, (_, at) => at),
    ...Array.from({ length: sentences }, () => -1),
  ].sort(() => next() - 0.5)
  for (const at of pieces) {
    if (at < 0) {
      text += `${capital(phrase(next, 8, 24))}. `
      continue
    }
    const from = number > 100 && next() < PASSED_ON ? number - 1 - Math.floor(next() * 100) : number
    const words = altered(ownWords(from, at), from === number ? () => 1 : next)
    const name = nameOf(rank(random(Math.imul(from, 31) + at), SPEAKERS))
    const start = text.length + 1
    const content = capital(words)
    text += `“${content},” said ${name}. `
    quotations.push({
      id: `q-${id}-${at}`,
      kind: "direct",
      content: [[start, start + content.length]],
      cue: [[start + content.length + 3, start + content.length + 7]],
      source: [[start + content.length + 8, start + content.length + 8 + name.length]],
      text: content,
      speaker: { name, as: name, kind: "person" },
      confidence: 0.9,
    })
  }
  const day = new Date(Date.UTC(2031, 0, 1) + Math.floor(number / 50) * DAY)
  return {
    id,
    text: text.trimEnd(),
    language: "en",
    publisher: `Post ${number % 300}`,
    published: { value: day.toISOString().slice(0, 10), precision: "day", from: "given" },
    quotations: quotations.sort((a, b) => a.content[0][0] - b.content[0][0]),
    transmissions: [],
  }
}

/** Whole, cut at an end, or a word exchanged. */
function altered(words, next) {
  const kind = next()
  if (kind < 0.4 || words.length < 6) return words
  if (kind < 0.7) return words.slice(0, Math.ceil(words.length * 0.7))
  const at = Math.floor(next() * words.length)
  return kind < 1 ? words.map((word, place) => (place === at ? vocabulary[rank(next, SIZE)] : word)) : words
}

const nameOf = (number) => `${capital([madeWord(number % 97)])} ${capital([madeWord(100 + number)])}`
