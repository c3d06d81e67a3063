import { type AbjadPattern, abjadPattern, abjadWords, UNVOWELLED } from "./abjad.js"
import { latinLetters } from "./latin.js"

/** A person's name made comparable across scripts, titles and orders. */
export interface NameForm {
  /** Folded Latin words in written order; titles, suffixes and particles left out. */
  readonly words: readonly string[]
  /** All letters but those of titles and articles, however the name is parted into words. */
  readonly letters: string
  /** Written in a script that leaves vowels out, so that only consonants can be compared. */
  readonly unvowelled: boolean
  /** Of a name in such a script: what Latin spellings of each word look like. */
  readonly patterns?: readonly (AbjadPattern | undefined)[]
  /** What tells a son from his father: `jr`, `sr`, `iii`. */
  readonly suffix?: string
}

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const TITLES = listed(`
  mr mrs ms miss mx dr prof professor sir dame lord lady sen senator rep gov governor president pm rev reverend hon gen general col colonel capt captain sgt lt maj adm admiral
  father brother sister pastor deacon saint mufti mullah maulana sayyid hajj haji emir sultan sultana baron baroness count countess councillor cllr congressman congresswoman
  representative deputy premier chief alhaji shri smt datuk dato seri tan sri daw
  herr frau monsieur madame mme mlle señor senor senora sr sra signor signora sig dott meneer mevrouw pan pani sheikh shaikh imam ayatollah rabbi bishop archbishop
  cardinal judge justice king queen prince princess mayor minister chancellor secretary ambassador commissioner sheriff inspector`)

/** Titles that are given names too, or an initial: they fall only before a name that is full without them. */
const DOUBTFUL = listed("don dona m u nana")

const SUFFIXES = listed("jr sr ii iii iv")

/** Small words inside names: articles, and words for *of* and *son of*. Names with and without them are one. */
const PARTICLES = listed(`
  al el ad an ar as ash at az ul ibn bin ben bint bat abu abou aboo umm van von vom der den de del della di da do das dos du des la le las los y e i zu zum
  zur af av ter ten st wa`)

const HAN = /\p{Script=Han}|\p{Script=Hangul}/u

/** Family names of one vowel as Koreans write them in Latin letters. */
const KOREAN_VOWELS = new Map([
  ["i", "lee"],
  ["o", "oh"],
  ["u", "woo"],
])

/** Chinese families of two signs. */
const LONG_FAMILY = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|司徒|东方|東方|皇甫|尉迟|公孙|公孫|慕容)/u

/** Chinese and Korean script: the first sign is the family's, the others are one given name. */
function hanWords(name: string): string[] {
  const signs = [...name.replace(/[\s·•‧]/gu, "")]
  const length = LONG_FAMILY.test(signs.join("")) && signs.length > 2 ? 2 : 1
  const parts = [signs.slice(0, length).join(""), signs.slice(length).join("")]
  const written = parts.map((part) => latinLetters(part).replace(/[^a-z]/g, "")).filter(Boolean)
  const family = written[0] ?? ""
  return [(/\p{Script=Hangul}/u.test(name) && KOREAN_VOWELS.get(family)) || family, ...written.slice(1)]
}

/** `Abdel Rahman`, `Abdul-Rahman`, `Abdurrahman`: the article in the middle is written in many ways. */
const SERVANT = /\babd[aeou]?(?:l|r(?=r)|s(?=s)|n(?=n))?[ -]?(?=[a-z]{3})/g

/** `Salah al-Din`, `Salaheddine`, `Saad Eddin`. */
const OF_FAITH = /[ -]?[aeiu][ld][ -]?d(?:in|een|ine|ien)\b/g

const latinWords = (name: string): string[] =>
  latinLetters(name)
    .replace(OF_FAITH, "din")
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

const isTitle = (all: readonly string[], at: number): boolean =>
  at < all.length - 1 &&
  (TITLES.has(all[at] ?? "") ||
    (at === 0 && DOUBTFUL.has(all[0] ?? "") && all.length > 2 && (all[1]?.length ?? 0) > 1))

/** Longer names than any are cut: a page may call a megabyte one. */
const LONGEST = 150

/** Words in brackets and pet names between marks are no part of the name. */
const bared = (name: string): string =>
  name
    .slice(0, LONGEST)
    .replace(/\([^)]*\)|[“"«][^”"»]*[”"»]/gu, " ")
    .replace(/[’']s$/u, "")

/**
 * The comparable form of a person's name.
 *
 * @example
 * nameForm("Dr. Yūsuf al-Qāsim").words // ["yusuf", "qasim"]
 */
export function nameForm(name: string): NameForm {
  const bare = bared(name)
  if (UNVOWELLED.test(bare)) return abjadForm(bare)
  const all = HAN.test(bare) ? hanWords(bare) : latinWords(turnedBack(bare))
  const untitled = all.filter((word, at) => !isTitle(all, at) && !(at > 0 && SUFFIXES.has(word)))
  const suffix = all.find((word, at) => at > 1 && SUFFIXES.has(word))
  const words = untitled.filter((word, at) => at === 0 || !PARTICLES.has(word))
  const letters = untitled.filter((word) => !/^(?:al|el)$/.test(word)).join("")
  return { words, letters, unvowelled: false, ...(suffix && { suffix }) }
}

/** Each letter by itself, a vowel between: `d` beside `j` is no *dj*. */
const spelledOut = (word: string): string =>
  [...word]
    .map((letter) => latinLetters(letter).replace(/[^a-z]/g, ""))
    .filter(Boolean)
    .join("e")

function abjadForm(name: string): NameForm {
  const written = abjadWords(name)
    .map((word) => ({ word: spelledOut(word), pattern: abjadPattern(word) }))
    .filter(({ word }) => word !== "")
  const words = written.map(({ word }) => word)
  return { words, letters: words.join(""), unvowelled: true, patterns: written.map(({ pattern }) => pattern) }
}
