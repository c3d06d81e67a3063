import type { AbjadPattern } from "./abjad.js"
import { genderOfGivenName } from "./given-names.js"
import { type NameForm, nameForm } from "./name-form.js"
import { isOtherName, isPinyinFamily, namesLike } from "./nicknames.js"
import { consonantsOf, isRendering, sameSpelling, spellingSteps } from "./spelling.js"
import { isChineseRendering, isKoreanRendering } from "./syllables.js"

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

/** `Luciano` and `Luciana`. */
const isInOtherEnding = (a: string, b: string): boolean =>
  a.length === b.length && a.slice(0, -1) === b.slice(0, -1) && /^(?:oa|ao)$/.test(`${a.at(-1)}${b.at(-1)}`)

/** A man's and a woman's name, one man's or woman's under two forms, or names that the lists do not know. */
function genders(a: string, b: string): "same" | "other" | undefined {
  const [one, other] = [genderOfGivenName(a), genderOfGivenName(b)]
  return one === undefined || other === undefined ? undefined : one === other ? "same" : "other"
}

type Position = "first" | "last" | "middle"

/** A word of a name: its spelling and, in scripts without vowels, what renders it. */
interface Word {
  readonly text: string
  readonly pattern?: AbjadPattern | undefined
}

/** Probability that two words render the same part of a name: spelling, an initial, a pet form. */
function sameWord(one: Word, other: Word, position: Position): number {
  const [a, b] = [one.text, other.text]
  const pattern = one.pattern === other.pattern ? undefined : (one.pattern ?? other.pattern)
  if (pattern) return one.pattern ? renders(pattern, b) : renders(pattern, a)
  if (a === b) return 1
  if (a.length === 1 || b.length === 1) return a[0] === b[0] ? 0.75 : 0
  if (namesLike(a).has(b)) return 0.9
  if (position !== "first") return Math.max(spelledAlike(a, b), 0.9 * spelledAlike(bare(a), bare(b)))
  return sameGiven(a, b)
}

/** Does the Latin word, or another form of the name, render the native one? */
function renders({ usual, possible }: AbjadPattern, word: string): number {
  if (word.length === 1) return 0.5
  if (usual.test(word)) return 0.95
  if ([...namesLike(word)].some((form) => usual.test(form))) return 0.9
  return possible.test(word) ? 0.8 : 0
}

/** `Benharush` and `Ben Harush`: a small word may be written on. */
const bare = (word: string): string => word.replace(/^(?:ben|bin|abou|abu|le|lo|de|von|van)(?=[a-z]{4})/, "")

/** Vowels that tell given names apart, `Jamal` and `Jamil`; others are only written in two ways. */
const TELLING_VOWELS = new Set(["a:i", "a:u", "i:o"])

function sameGiven(a: string, b: string): number {
  const gender = genders(a, b)
  if (gender === "other") return 0
  const forms = [...namesLike(a)].map((form) => 0.9 * spelledAlike(form, b))
  const others = [...namesLike(b)].map((form) => 0.9 * spelledAlike(a, form))
  const same = Math.max(spelledAlike(a, b), ...forms, ...others)
  if (same === 0) return 0
  if (gender !== "same" && (isCounterpart(a, b) || isInOtherEnding(a, b))) return 0.3 * same
  if (isOtherName(a, b)) return 0.4 * same
  return spellingSteps(a, b).some((step) => TELLING_VOWELS.has(step.replace(/^[\^$]/, "")))
    ? 0.5 * same
    : same
}

/** A name may begin with a glide or without: `Yelena`, `Jelena`, `Elena`. */
const unglided = (word: string): string => word.replace(/^[yji](?=e)/, "")

/** German and Slavic *j* is what English writes *y*. */
const spelledAlike = (a: string, b: string): number =>
  a === b ? 1 : unglided(a) === unglided(b) ? 0.9 : isRendering(a, b) ? likeness(a, b) : 0

const likeness = (a: string, b: string): number =>
  a.includes("j") === b.includes("j")
    ? sameSpelling(a, b)
    : Math.max(sameSpelling(a, b), 0.97 * sameSpelling(a.replaceAll("j", "y"), b.replaceAll("j", "y")))

/** A family name may be spelt more freely than a given one: `Marina` and `Martina` are two, `Qasim` and `Kassem` one. */
const together = (first: number, last: number): number => first ** 0.9 * last ** 0.6

const NONE: Word = { text: "" }

/** How alike the names are, word by word, in the given order; middle words may be missing, not differ. */
function inOrder(a: readonly Word[], b: readonly Word[]): number {
  const last = sameWord(a.at(-1) ?? NONE, b.at(-1) ?? NONE, "last")
  const first = last < 0.1 ? 0 : sameWord(a[0] ?? NONE, b[0] ?? NONE, "first")
  return first === 0 ? 0 : together(first, last) * middles(a.slice(1, -1), b.slice(1, -1))
}

/** Of two names that could be meant the one with as many words comes first. */
const MISSING = 0.97

/** Middle names of which one is in both say nothing against; where both have some and share none, they are two's. */
function middles(a: readonly Word[], b: readonly Word[]): number {
  if (a.length === 0 && b.length === 0) return 1
  if (a.length === 0 || b.length === 0) return MISSING
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  const best = short.map((x) => Math.max(...long.map((y) => sameWord(x, y, "middle"))))
  return Math.min(...best) >= 0.5 ? 1 : Math.max(...best) >= 0.5 ? 0.8 : 0.35
}

/** The family name first, as in Hungarian and in East Asia. */
const turned = (words: readonly Word[]): readonly Word[] => [...words.slice(1), words[0] ?? NONE]
const turnedRight = (words: readonly Word[]): readonly Word[] => [words.at(-1) ?? NONE, ...words.slice(0, -1)]

function inAnyTurn(a: readonly Word[], b: readonly Word[]): number {
  if ([...a, ...b].some(({ text }) => text.length === 1)) return 0
  const ways = [
    [a, turned(b)],
    [a, turnedRight(b)],
    [a, b.toReversed()],
    [turned(a), b],
    [turnedRight(a), b],
  ] as const
  return Math.max(...ways.map(([x, y]) => inOrder(x, y)))
}

/** The same with two neighbouring words written as one: `Kim Jong Un` as `Kim Jongun`. */
const glued = (words: readonly Word[]): (readonly Word[])[] =>
  words.length < 3
    ? []
    : words
        .slice(1)
        .map((word, at) => [
          ...words.slice(0, at),
          { text: `${words[at]?.text}${word.text}` },
          ...words.slice(at + 2),
        ])

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

const wordsOf = ({ words, patterns }: NameForm): Word[] =>
  words.map((text, at) => ({ text, pattern: patterns?.[at] }))

/** `Väänälä` is also written Vaanala and Vaeaenaelae. */
const plain = (letters: string): string => letters.replace(/(?<=[aou])e/g, "").replace(/(.)\1+/g, "$1")

/** {@link sameName} of forms made before. */
export function sameForms(one: NameForm, other: NameForm): number {
  if (one.words.length === 0 || other.words.length === 0) return 0
  if (one.suffix && other.suffix && one.suffix !== other.suffix) return 0
  if (one.letters === other.letters || one.words.join(" ") === other.words.join(" ")) return 1
  if (plain(one.letters) === plain(other.letters)) return 0.98
  if (one.unvowelled && other.unvowelled) return bothNative(one, other)
  const [a, b] = [wordsOf(one), wordsOf(other)]
  if (a.length === 1 || b.length === 1) return singles(a, b)
  if (isChineseRendering(one.words, other.words)) return 0.9
  if (isKoreanRendering(one.words, other.words)) return 0.9
  return inFull(a, b, one, other)
}

function inFull(a: readonly Word[], b: readonly Word[], one: NameForm, other: NameForm): number {
  const likeness = Math.max(
    inOrder(a, b),
    0.95 * inAnyTurn(a, b),
    0.95 * otherwiseParted(a, b),
    sameLetters(one, other),
    rendersWhole(one, other),
    withoutAddedName(a, b),
  )
  const pinyin = [a, b].some((words) => words.length === 2 && words.some(({ text }) => isPinyinFamily(text)))
  return pinyin && likeness < STRICT ? 0.5 * likeness : likeness
}

/** Two native spellings: letter for letter but for added and middle names. */
function bothNative(one: NameForm, other: NameForm): number {
  const [a, b] = [one.words, other.words]
  if (a.length < 2 || b.length < 2 || a.length === b.length) return 0
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  return short.every((word, at) => word === long[at]) ||
    (short[0] === long[0] && short.at(-1) === long.at(-1))
    ? 0.85
    : 0
}

const singles = (a: readonly Word[], b: readonly Word[]): number => {
  const [one, full] = a.length <= b.length ? [a, b] : [b, a]
  const last = sameWord(one[0] ?? NONE, full.at(-1) ?? NONE, "last")
  return full.length === 1 ? last : LAST_NAME_ALONE * last
}

/** The best over both names with words glued and turned, where they are parted into different numbers of words. */
function otherwiseParted(a: readonly Word[], b: readonly Word[]): number {
  if (a.length === b.length || [...a, ...b].some(({ pattern }) => pattern)) return 0
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  const ways = [...glued(long), ...glued(turned(long)), ...glued(turnedRight(long))].filter(
    (way) => way.length === short.length,
  )
  return Math.max(0, ...ways.map((way) => inOrder(way, short)))
}

/** The same sounds in one row, however parted: `Alireza Ghorbani-Far` and `Ali Reza Qorbanifar`. */
function sameLetters(one: NameForm, other: NameForm): number {
  if (one.unvowelled || other.unvowelled || one.letters[0] !== other.letters[0]) return 0
  const parted =
    one.words.length !== other.words.length ||
    consonantsOf(one.words[0] ?? "") !== consonantsOf(other.words[0] ?? "")
  if (!parted || consonantsOf(one.letters) !== consonantsOf(other.letters)) return 0
  return 0.8 * sameSpelling(one.letters, other.letters) + 0.1
}

/** A native name parted into other words than its Latin spelling: `حمیدرضا` and `Hamid Reza`. */
function rendersWhole(one: NameForm, other: NameForm): number {
  const [native, latin] = one.unvowelled ? [one, other] : [other, one]
  if (!native.patterns || latin.unvowelled || native.words.length >= latin.words.length) return 0
  const [first, ...rest] = native.patterns
  for (let cut = 1; cut < latin.words.length; cut++) {
    const [head, tail] = [latin.words.slice(0, cut).join(""), latin.words.slice(cut).join("")]
    if (rest.length === 1 && first?.possible.test(head) && rest[0]?.possible.test(tail)) return 0.9
  }
  return 0
}

/** How alike a name stays to one with more words: in marriage, by clan, by custom. */
const ADDED = 0.85

/** `Ada Roe` and `Ada Roe Vale`: names added at the end; and before a name of three words, spelt the same. */
function withoutAddedName(a: readonly Word[], b: readonly Word[]): number {
  const [long, short] = a.length > b.length ? [a, b] : [b, a]
  if (long.length === short.length || short.length < 2) return 0
  const before = short.every((word, at) => word.text === long[at + 1]?.text)
  const honoured = before && (long[0]?.text.length === 1 || short.length > 2)
  const ends = [long.slice(0, -1), long.slice(0, short.length)]
  const added = Math.max(...ends.map((part) => inOrder(part, short)))
  return Math.max(honoured ? ADDED : 0, added > 0.8 ? ADDED : ADDED * added)
}
