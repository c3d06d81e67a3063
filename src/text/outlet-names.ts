import { latinLetters } from "./latin.js"
import { isRendering, sameSpelling } from "./spelling.js"

/** Words that only say what kind of outlet it is, or stand in its address. */
const FRAME = new Set(
  "the a an tv television radio channel station network news newspaper newspapers daily weekly paper magazine website site online web com org net example co uk www agency wire newswire press broadcaster satellite der die das le la les el los zeitung sender fernsehsender chaine journal quotidien diario periodico canal cadena agencia agentur".split(
    " ",
  ),
)

const outletWords = (name: string): string[] =>
  latinLetters(name)
    .toLowerCase()
    .replace(/^https?:\/\/(?:www\.)?|\/.*$/g, "")
    .replace(/[’'`]s?\b/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

const core = (words: readonly string[]): string[] => {
  const kept = words.filter((word) => !FRAME.has(word))
  return kept.length > 0 ? kept : [...words]
}

/**
 * How likely two names are one outlet's, from 0 to 1: `the Velm television channel`, `Velm TV` and `velm.example` are.
 * Words that only say what an outlet is do not count, others must all be there.
 *
 * @example
 * sameOutlet("the Torrmere Gazette", "torrmere-gazette.example") // 1
 * sameOutlet("Torrmere Gazette", "Torrmere Post") // 0
 */
export function sameOutlet(one: string, other: string): number {
  const [a, b] = [core(outletWords(one)), core(outletWords(other))]
  if (a.length === 0 || b.length === 0) return 0
  if (a.join("") === b.join("")) return sameFrame(one, other)
  const acronym = initials(one) === other.toLowerCase() || initials(other) === one.toLowerCase()
  if (acronym) return 0.7
  if (a.length !== b.length || !a.every((word, at) => isRendering(word, b[at] ?? ""))) return 0
  return Math.min(...a.map((word, at) => sameSpelling(word, b[at] ?? ""))) >= 0.9 && a.join("").length > 5
    ? 0.8
    : 0
}

/** `Velm Radio` and `Velm TV` share a name and are two; `Velm` and `Velm TV` may be one. */
function sameFrame(one: string, other: string): number {
  const medium = (name: string): string | undefined => {
    const words = outletWords(name)
    if (words.some((w) => w === "radio")) return "radio"
    if (words.some((w) => w === "tv" || w === "television" || w === "fernsehsender")) return "television"
    return words.some(
      (w) => w === "agency" || w === "wire" || w === "newswire" || w === "agencia" || w === "agentur",
    )
      ? "agency"
      : undefined
  }
  const [a, b] = [medium(one), medium(other)]
  return a && b && a !== b ? 0.2 : a === b ? 1 : 0.85
}

const initials = (name: string): string =>
  name
    .split(/[\s-]+/)
    .filter((word) => /^\p{Lu}/u.test(word) && !/^The$/.test(word))
    .map((word) => word[0] ?? "")
    .join("")
    .toLowerCase()
