import { genderOfGivenName } from "./given-names.js"
import { latinLetters } from "./latin.js"
import { isPinyinFamily, namesLike } from "./nicknames.js"
import { consonantsOf, isRendering, sameSpelling } from "./spelling.js"

/** A person's name made comparable across scripts, titles and orders. */
export interface NameForm {
  /** Folded Latin words in written order; titles, suffixes and particles left out. */
  readonly words: readonly string[]
  /** All letters but those of titles and articles, however the name is parted into words. */
  readonly letters: string
  /** Written in a script that leaves vowels out, so that only consonants can be compared. */
  readonly unvowelled: boolean
  /** What tells a son from his father: `jr`, `sr`, `iii`. */
  readonly suffix?: string
}

const TITLES = new Set(
  `mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov governor president pm rev hon gen general col colonel capt captain sgt lt
  herr frau monsieur madame mme señor senor senora sr sra don dona sheikh shaikh imam ayatollah rabbi bishop archbishop cardinal judge justice king queen
  prince princess mayor minister chancellor secretary ambassador commissioner sheriff inspector`.split(/\s+/),
)

const SUFFIXES = new Set(["jr", "sr", "ii", "iii", "iv"])

/** Small words inside names: articles, and words for *of* and *son of*. Names with and without them are one. */
const PARTICLES = new Set(
  `al el ad an ar as ash at az ul ibn bin ben bint bat abu abou aboo umm van von vom der den de del della di da do dos das du des la le las los y e zu zum
  zur af av ter ten st`.split(/\s+/),
)

const HAN = /\p{Script=Han}|\p{Script=Hangul}/u
const UNVOWELLED = /\p{Script=Arabic}|\p{Script=Hebrew}/u

/** Chinese and Korean script: the first sign is the family's, the others are one given name. */
function hanWords(name: string): string[] {
  const [family = "", ...given] = name.replace(/[\s·•‧]/gu, "")
  return [family, given.join("")].map((part) => latinLetters(part).replace(/[^a-z]/g, "")).filter(Boolean)
}

/** `Abdel Rahman`, `Abdul-Rahman`, `Abdurrahman`: the article in the middle is written in many ways. */
const SERVANT = /\babd[aeou]?(?:l|r(?=r)|s(?=s)|n(?=n))?[ -]?(?=[a-z]{3})/g

const latinWords = (name: string): string[] =>
  latinLetters(name)
    .replace(/\b(?:al|el|ad|an|ar|as|ash|at|az)[-'](?=[a-z]{3})/g, " ")
    .replace(/['`"]/g, "")
    .replace(SERVANT, "abd")
    .split(/[^a-z]+/)
    .filter(Boolean)

/** `Roe, Ada` → `Ada Roe`. */
function turnedBack(name: string): string {
  const [, last, first] = /^([^,]+), ([^,]+)$/u.exec(name) ?? []
  return first && last && !SUFFIXES.has(first.toLowerCase().replace(".", "")) ? `${first} ${last}` : name
}

/**
 * The comparable form of a person's name.
 *
 * @example
 * nameForm("Dr. Yūsuf al-Qāsim").words // ["yusuf", "qasim"]
 */
export function nameForm(name: string): NameForm {
  const bare = name.replace(/\([^)]*\)/gu, " ").replace(/[’']s$/u, "")
  const all = HAN.test(bare) ? hanWords(bare) : latinWords(turnedBack(bare))
  const unvowelled = UNVOWELLED.test(bare)
  const untitled = unvowelled
    ? all
    : all.filter((word, at) => !(TITLES.has(word) && at < all.length - 1) && !SUFFIXES.has(word))
  const suffix = unvowelled ? undefined : all.find((word, at) => at > 1 && SUFFIXES.has(word))
  const words = untitled.filter((word, at) => at === 0 || !PARTICLES.has(word))
  const letters = untitled.filter((word) => !/^(?:al|el)$/.test(word)).join("")
  return { words, letters, unvowelled, ...(suffix && { suffix }) }
}

/** `karim` and `karima`, `paul` and `pauline`: a man's and a woman's name. */
const FEMININE = /^(?:a|ia|ya|ina|ine|elle|ette|e|ita)$/

function isCounterpart(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const stem = long.startsWith(short) ? short : short.replace(/[aeo]l?$/, "")
  return (
    short.length > 2 &&
    long.startsWith(stem) &&
    /[aeioy]$/.test(long) &&
    FEMININE.test(long.slice(stem.length).replace(/^l?l?(?=e)/, "")) &&
    !/[aeiou]$/.test(short)
  )
}

function isOfOtherGender(a: string, b: string): boolean {
  const [one, other] = [genderOfGivenName(a), genderOfGivenName(b)]
  return one !== undefined && other !== undefined && one !== other
}

type Position = "first" | "last" | "middle"

/** Probability that two words render the same part of a name: spelling, an initial, a pet form. */
function sameWord(a: string, b: string, position: Position, unvowelled: boolean): number {
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.75 : 0
  if (namesLike(a).has(b)) return 0.9
  if (unvowelled) return sameConsonants(a, b)
  if (position === "first" && isOfOtherGender(a, b)) return 0
  const same = spelledAlike(a, b)
  return position === "first" && isCounterpart(a, b) ? 0.3 * same : same
}

/** German and Slavic *j* is what English writes *y*. */
const spelledAlike = (a: string, b: string): number => (isRendering(a, b) ? likeness(a, b) : 0)

const likeness = (a: string, b: string): number =>
  a.includes("j") === b.includes("j")
    ? sameSpelling(a, b)
    : Math.max(sameSpelling(a, b), 0.97 * sameSpelling(a.replaceAll("j", "y"), b.replaceAll("j", "y")))

/** *w* is a vowel's sign in such scripts, *v* and *b* one letter; the vowelled word is the longer one. */
function sameConsonants(a: string, b: string): number {
  const [bare, full] = vowels(a) < vowels(b) ? [a, b] : [b, a]
  if (/[^ayh]$/.test(bare) && /a$/.test(full)) return 0.4
  const forms = [full, ...namesLike(full)].map((word) =>
    coarse(word.replaceAll("w", "").replaceAll("v", "b")),
  )
  const native = coarse(bare.replace(/[wv]/g, ""))
  return forms.includes(native) ? 0.9 : 0.8 * Math.max(...forms.map((form) => spelledAlike(form, native)))
}

const vowels = (word: string): number => word.replace(/[^aeiou]/g, "").length / word.length

const coarse = (word: string): string =>
  consonantsOf(word)
    .replace(/[kGgHqC]/g, "k")
    .replace(/[SzZJs]/g, "s")
    .replace(/[bfp]/g, "b")
    .replace(/[dt]/g, "t")
    .replace(/(.)\1+/g, "$1")

/** A family name may be spelt more freely than a given one: `Marina` and `Martina` are two, `Qasim` and `Kassem` one. */
const together = (first: number, last: number): number => first ** 0.9 * last ** 0.6

/** How alike the names are, word by word, in the given order; middle words may be missing, not differ. */
function inOrder(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  const last = sameWord(a.at(-1) ?? "", b.at(-1) ?? "", "last", unvowelled)
  const first = last < 0.1 ? 0 : sameWord(a[0] ?? "", b[0] ?? "", "first", unvowelled)
  return first === 0 ? 0 : together(first, last) * middles(a.slice(1, -1), b.slice(1, -1), unvowelled)
}

function middles(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  if (a.length === 0 || b.length === 0) return 1
  const best = Math.max(...a.flatMap((x) => b.map((y) => sameWord(x, y, "middle", unvowelled))))
  return best >= 0.5 ? 1 : 0.35
}

/** The family name first, as in Hungarian and in East Asia. */
const turned = (words: readonly string[]): readonly string[] => [...words.slice(1), words[0] ?? ""]
const turnedRight = (words: readonly string[]): readonly string[] => [
  words.at(-1) ?? "",
  ...words.slice(0, -1),
]

function inAnyTurn(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  const ways = [
    [a, turned(b)],
    [a, turnedRight(b)],
    [turned(a), b],
    [turnedRight(a), b],
  ] as const
  if ([...a, ...b].some((word) => word.length === 1)) return 0
  return Math.max(...ways.map(([x, y]) => inOrder(x, y, unvowelled)))
}

/** The same with two neighbouring words written as one: `Kim Jong Un` as `Kim Jongun`. */
const glued = (words: readonly string[]): (readonly string[])[] =>
  words.length < 3
    ? []
    : words.slice(1).map((word, at) => [...words.slice(0, at), `${words[at]}${word}`, ...words.slice(at + 2)])

/** A name of one word says only this much about a full name that ends in it. */
const LAST_NAME_ALONE = 0.6

/** Names in Chinese letters are one only where they are spelt the same: the romanisation is a standard. */
const STRICT = 0.95

/**
 * How likely two written names are one person's, from 0 to 1, by the names alone: over scripts, romanisations, titles,
 * initials, particles, middle names, family name first or last. A last name alone gives at most 0.6; namesakes give 1.
 *
 * @example
 * sameName("Yusuf al-Qasim", "Youssef Kassem") // above 0.6
 * sameName("Ada Roe", "Ida Roe") // below 0.4
 */
export const sameName = (one: string, other: string): number => sameForms(nameForm(one), nameForm(other))

/** {@link sameName} of forms made before. */
export function sameForms(one: NameForm, other: NameForm): number {
  const [a, b] = [one.words, other.words]
  if (a.length === 0 || b.length === 0) return 0
  if (one.suffix && other.suffix && one.suffix !== other.suffix) return 0
  if (one.letters === other.letters || a.join(" ") === b.join(" ")) return 1
  const unvowelled = one.unvowelled !== other.unvowelled
  if (a.length === 1 || b.length === 1) return singles(a, b, unvowelled)
  const likeness = Math.max(
    inOrder(a, b, unvowelled),
    0.95 * inAnyTurn(a, b, unvowelled),
    0.95 * otherwiseParted(a, b, unvowelled),
    sameLetters(one, other),
    withoutAddedName(a, b),
  )
  const pinyin = [a, b].some((words) => words.length === 2 && words.some(isPinyinFamily))
  return pinyin && likeness < STRICT ? 0.5 * likeness : likeness
}

const singles = (a: readonly string[], b: readonly string[], unvowelled: boolean): number => {
  const [one, full] = a.length <= b.length ? [a, b] : [b, a]
  const last = sameWord(one[0] ?? "", full.at(-1) ?? "", "last", unvowelled)
  return full.length === 1 ? last : LAST_NAME_ALONE * last
}

/** The best over both names with words glued and turned, where they are parted into different numbers of words. */
function otherwiseParted(a: readonly string[], b: readonly string[], unvowelled: boolean): number {
  if (a.length === b.length) return 0
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  const ways = [...glued(long), ...glued(turned(long)), ...glued(turnedRight(long))].filter(
    (way) => way.length === short.length,
  )
  return Math.max(0, ...ways.map((way) => inOrder(way, short, unvowelled)))
}

/** The same sounds in one row, however parted: `Alireza Ghorbani-Far` and `Ali Reza Qorbanifar`. */
function sameLetters(one: NameForm, other: NameForm): number {
  const parted =
    one.words.length !== other.words.length ||
    consonantsOf(one.words[0] ?? "") !== consonantsOf(other.words[0] ?? "")
  if (!parted || one.unvowelled !== other.unvowelled || one.letters[0] !== other.letters[0]) return 0
  return consonantsOf(one.letters) === consonantsOf(other.letters)
    ? 0.8 * sameSpelling(one.letters, other.letters) + 0.1
    : 0
}

/** `Ada Roe` and `Ada Roe Vale`: names added at the end, in marriage or by custom. The others must be spelt the same. */
function withoutAddedName(a: readonly string[], b: readonly string[]): number {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.length === short.length || short.length < 2) return 0
  const begins = short.every((word, at) => word === long[at])
  const honorific = long[0]?.length === 1 && short.every((word, at) => word === long[at + 1])
  return begins || honorific ? 0.85 : 0
}
