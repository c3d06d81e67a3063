import anyAscii from "any-ascii"
import { NICKNAMES } from "./nicknames.js"
import { sameSpelling, soundsOf } from "./spelling.js"

/** A person's name made comparable across scripts, titles and orders. */
export interface NameForm {
  /** Folded Latin words in written order; titles, suffixes and particles left out. `o`, `al-` and the like are joined or dropped. */
  readonly words: readonly string[]
  /** Written in a script that leaves vowels out, so that only consonants can be compared. */
  readonly unvowelled: boolean
  /** Is the family name written first, as in Chinese, Korean and Japanese script? */
  readonly familyFirst: boolean
}

const TITLES = new Set(
  "mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov governor president pm rev hon gen general col colonel capt captain sgt lt herr frau monsieur madame mme m señor senor señora senora sr sra don doña sheikh shaikh imam ayatollah rabbi bishop archbishop cardinal judge justice king queen prince princess jr ii iii iv".split(
    " ",
  ),
)

/** Small words inside names: articles and words for *of* and *son of*. Names with and without them are one. */
const PARTICLES = new Set(
  "al el ad an ar as ash at az ul ibn bin ben bint bat abu abou aboo umm van von vom der den de del della di da do dos das du des la le las los y e zu zum zur af av ter ten st".split(
    " ",
  ),
)

const HAN = /\p{Script=Han}|\p{Script=Hangul}/u
const UNVOWELLED = /\p{Script=Arabic}|\p{Script=Hebrew}/u

/** What `any-ascii` writes letter by letter where two letters make one sound. */
const DIGRAPHS: readonly (readonly [RegExp, string])[] = [
  [/ου/giu, "u"],
  [/(?<=[αε])υ(?=[βγδζλμνρ αεηιοω])/giu, "v"],
  [/(?<=[αε])υ/giu, "f"],
  [/(?<!\p{L})μπ/giu, "b"],
  [/μπ/giu, "mp"],
  [/(?<!\p{L})ντ/giu, "d"],
  [/(?<!\p{L})γκ/giu, "g"],
  [/γγ/giu, "ng"],
  [/(?<!\p{L})ال/gu, "al "],
  [/[äæ]/giu, "ae"],
  [/[öœ]/giu, "oe"],
  [/ü/giu, "ue"],
]

/** Umlauts are written two ways abroad: `Müller` is `Mueller` or `Muller`. The sounds rules treat `ue` as `u`. */
const latin = (name: string): string =>
  anyAscii(
    DIGRAPHS.reduce((written, [letters, sound]) => written.replace(letters, sound), name.normalize("NFC")),
  )

const hanWords = (name: string): string[] => {
  const signs = [...name.replace(/[\s·•‧]/gu, "")]
  const [family, ...given] = signs
  return [family ?? "", given.join("")]
    .map((part) =>
      latin(part)
        .toLowerCase()
        .replace(/[^a-z]/g, ""),
    )
    .filter(Boolean)
}

/**
 * The comparable form of a person's name.
 *
 * @example
 * nameForm("Dr. Yūsuf al-Qāsim").words // ["yusuf", "qasim"]
 */
export function nameForm(name: string): NameForm {
  const bare = name.replace(/\([^)]*\)/gu, " ").replace(/[’']s$/u, "")
  const familyFirst = HAN.test(bare)
  const unvowelled = UNVOWELLED.test(bare)
  const turned = /^([^,]+), ([^,]+)$/u.exec(bare)
  const ordered =
    turned && !/^(?:jr|sr|i+v?)\.?$/iu.test(turned[2] ?? "") ? `${turned[2]} ${turned[1]}` : bare
  const all = familyFirst ? hanWords(bare) : latinWords(ordered)
  const kept = all.filter((word, at) => !(TITLES.has(word) && at < all.length - 1) && !SUFFIXES.has(word))
  const named = kept.filter((word) => !PARTICLES.has(word))
  return { words: named.length > 0 ? named : kept, unvowelled, familyFirst }
}

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"])

const latinWords = (name: string): string[] =>
  latin(name)
    .toLowerCase()
    .replace(/\b(?:al|el|ad|an|ar|as|ash|at|az)[-'](?=[a-z]{3})/g, " ")
    .replace(/['`"]/g, "")
    .split(/[^a-z]+/)
    .filter(Boolean)

const withoutVowels = (word: string): string =>
  soundsOf(word)
    .replace(/[aeiouhvw]/g, "")
    .replace(/(.)\1+/g, "$1")

/** Probability that two words render the same part of a name: spelling, an initial, a pet form. */
function sameWord(a: string, b: string, unvowelled: boolean): number {
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.75 : 0
  if (NICKNAMES.get(a)?.has(b)) return 0.9
  if (unvowelled) {
    const [x, y] = [withoutVowels(a), withoutVowels(b)]
    return x === y && x.length > 1 ? 0.9 : sameSpelling(x, y) * 0.8
  }
  return sameSpelling(a, b)
}

/** How alike first and last words are where `a` and `b` stand in the given order; middle words may be missing, not differ. */
function inOrder(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  const last = sameWord(a.at(-1) ?? "", b.at(-1) ?? "", unvowelled)
  const first = sameWord(a[0] ?? "", b[0] ?? "", unvowelled)
  const weaker = Math.min(first, last)
  return weaker ** 0.8 * Math.max(first, last) ** 0.2 * middles(a.slice(1, -1), b.slice(1, -1), unvowelled)
}

function middles(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  if (a.length === 0 || b.length === 0) return 1
  const best = Math.max(...a.flatMap((x) => b.map((y) => sameWord(x, y, unvowelled))))
  return best >= 0.5 ? 1 : 0.35
}

/** A name of one word says only this much about a full name that ends in it. */
const LAST_NAME_ALONE = 0.6

/**
 * How likely two written names are one person's, from 0 to 1, by the names alone: over scripts, romanisations, titles,
 * initials, particles, middle names, family name first or last. A last name alone gives at most 0.6; namesakes give 1.
 *
 * @example
 * sameName("Yusuf al-Qasim", "Youssef Kassem") // about 0.8
 * sameName("Ada Roe", "Ida Roe") // below 0.5
 */
export function sameName(one: string, other: string): number {
  return sameForms(nameForm(one), nameForm(other))
}

/** {@link sameName} of forms made before. */
export function sameForms(a: NameForm, b: NameForm): number {
  if (a.words.length === 0 || b.words.length === 0) return 0
  if (a.words.join(" ") === b.words.join(" ")) return 1
  const unvowelled = a.unvowelled !== b.unvowelled
  if (a.words.length === 1 || b.words.length === 1) return singles(a.words, b.words, unvowelled)
  const straight = inOrder(a.words, b.words, unvowelled)
  const [x, y] = [a.words, [...b.words.slice(1), b.words[0] ?? ""]]
  const turned = Math.max(
    inOrder(x, y, unvowelled),
    inOrder(x, [b.words.at(-1) ?? "", ...b.words.slice(0, -1)], unvowelled),
  )
  const glued = oneWord(a.words, b.words, unvowelled)
  return Math.max(straight, 0.95 * turned, 0.95 * glued, withoutMarriedName(a.words, b.words, unvowelled))
}

const singles = (a: readonly string[], b: readonly string[], unvowelled: boolean): number => {
  const [one, full] = a.length <= b.length ? [a, b] : [b, a]
  const last = sameWord(one[0] ?? "", full.at(-1) ?? "", unvowelled)
  return full.length === 1 ? last : LAST_NAME_ALONE * last
}

/** `Kim Jong Un` and `Kim Jongun`, `Abdel Rahman` and `Abdelrahman`: the same letters otherwise parted. */
function oneWord(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  if (a.length === b.length) return 0
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  let best = 0
  for (let at = 0; at < long.length - 1; at++) {
    const joined = [...long.slice(0, at), `${long[at]}${long[at + 1]}`, ...long.slice(at + 2)]
    if (joined.length !== short.length) continue
    const each = joined.map((word, i) => sameWord(word, short[i] ?? "", unvowelled))
    best = Math.max(best, Math.min(...each))
  }
  return best
}

/** `Ada Roe` and `Ada Roe Vale`, `Ada Roe-Vale`: a name added in marriage. The first two words must be spelt the same. */
function withoutMarriedName(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.length !== 3 || short.length !== 2) return 0
  const shared = Math.min(
    sameWord(long[0] ?? "", short[0] ?? "", unvowelled),
    sameWord(long[1] ?? "", short[1] ?? "", unvowelled),
  )
  return shared >= 0.95 && (long[1]?.length ?? 0) > 1 ? 0.85 : 0
}

const FRAME = new Set(
  "the a an tv television radio channel station network news newspaper newspapers daily weekly paper magazine website site online web com org net example co uk www agency wire newswire press broadcaster satellite der die das le la les el los zeitung sender fernsehsender chaine journal quotidien diario periodico canal cadena agencia agentur".split(
    " ",
  ),
)

const outletWords = (name: string): string[] =>
  latin(name)
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
  if (a.length !== b.length) return 0
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
