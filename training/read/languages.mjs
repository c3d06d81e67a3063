// Writes models/read/languages.json: the smallest n-gram profiles of eld (npm package, Apache-2.0), as data.
//   node training/read/languages.mjs
// The package holds them as a program of one megabyte: compiling it takes each thread 60 MB and a fifth of a second.
import { writeFileSync } from "node:fs"
import { fileURLToPath } from "node:url"

const beside = (path) => new URL(path, import.meta.resolve("eld/extrasmall")).href
const { ngramsData } = await import(beside("../ngrams/extrasmall.js"))
const { dictionary } = await import(beside("../dictionary.js"))

/** The package writes a letter for each byte that is no ASCII; bytes as Latin-1 letters need no table. */
const byteOf = new Map(
  dictionary.map((letter, byte) => [letter, byte]).filter(([letter, byte]) => byte > 127 && letter !== " "),
)
const inBytes = (ngram) =>
  Array.from(ngram, (letter) => String.fromCharCode(byteOf.get(letter) ?? letter.charCodeAt(0))).join("")

const languages = Object.values(ngramsData.languages)
const ngrams = Object.fromEntries(
  Object.entries(ngramsData.ngrams).map(([ngram, scores]) => [
    inBytes(ngram),
    Object.entries(scores).flat().map(Number),
  ]),
)
writeFileSync(
  fileURLToPath(new URL("../../models/read/languages.json", import.meta.url)),
  `${JSON.stringify({ languages, ngrams })}\n`,
)
