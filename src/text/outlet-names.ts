import { coarseSound } from "./coarse-sound.js"
import { latinLetters } from "./latin.js"
import { consonantsOf, isRendering, sameSpelling } from "./spelling.js"

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

const ARTICLES = listed("the a an der die das le la les el los las il lo gli o os as i al")

/** Words that say only what kind of thing bears the name, folded as {@link latinLetters} writes them. */
const KINDS = listed(`
  tv television channel network station satellite newspaper newspapers paper magazine website site online agency newswire
  zeitung zeitschrift sender fernsehsender agentur nachrichtenagentur chaine journal diario quotidien quotidiano periodico canal cadena agencia agence agenzia
  gazeta telekanal agentstvo agenstvo zhurnal sayt telekanali gazetesi dergisi efimerida kanali ajansi qna qnah shyfa shyfah jryda jrydah wkala wkalah rwznmh
  khbrgzry 'ytvn 'rvts ytvn`)

/** Such words that are the name's own where they stand before it without an article between: *Canal Sur*, *Diário da Barra*. */
const OWN_BEFORE = listed("canal cadena diario journal channel satellite station network paper online")

const MEDIA: readonly (readonly [Medium, RegExp])[] = [
  ["radio", /^(?:radio|fm|rundfunk)$/],
  ["television", /^(?:tv|television|fernsehsender|telekanal|chaine|qna|satellite)$/],
  ["agency", /^(?:agency|newswire|wire|agentur|nachrichtenagentur|agentstvo|agencia|agence|agenzia)$/],
]

type Medium = "radio" | "television" | "agency"

/** An outlet's name made comparable. */
interface OutletForm {
  /** What is left of the name, its letters in one row: `harbourpost`. */
  readonly letters: string
  /** All its letters in one row, as an address writes them: `theharbourpost`. */
  readonly whole: string
  readonly words: readonly string[]
  readonly medium?: Medium
  /** First letters of the words written with a capital. */
  readonly initials: string
  /** In another script than Latin, so that only a rendering can be compared. */
  readonly native: boolean
  /** In signs for syllables, which mix sounds. */
  readonly syllabic: boolean
  readonly unvowelled: boolean
}

const TOP_LEVELS = listed("com co org net gov ac edu info news example")
const HOST = /^(?:https?:\/\/)?((?:[\p{L}\p{N}-]+\.)+\p{L}{2,})(?:[/:?#].*)?$/u

/**
 * The label that was registered, where `name` is a host or an address; nothing for other names.
 *
 * @example houseLabel("news.marvell-courier.co.example") // "marvell-courier"
 */
export function houseLabel(name: string): string | undefined {
  const host = name.match(HOST)?.[1]
  if (!host) return undefined
  const labels = host.toLowerCase().split(".").slice(0, -1)
  while (labels.length > 1 && TOP_LEVELS.has(labels.at(-1) ?? "")) labels.pop()
  return labels.at(-1) ?? host
}

/** Words written together in an address: `thequarryman` is the Quarryman, `velmtv` Velm TV; a theatre is no atre. */
const labelWords = (label: string): string[] =>
  label
    .replace(/^the(?!at|ft|me|n|ol|or|ra|re|rm|sis|y)(?=.{5})/, "the ")
    .replace(/(?<=...)(tv|news|radio|online)$/, " $1")
    .split(/[\s-]+/)
    .filter(Boolean)

const NUMBERS = new Map(
  "one two three four five six seven eight nine ten".split(" ").map((word, at) => [word, `${at + 1}`]),
)

/** German and Nordic letters that are written with or without an *e* behind, and other ways to write one word. */
const plainWord = (word: string): string =>
  NUMBERS.get(word) ?? (word === "saint" ? "st" : word.replace(/([aou])e|a(?=a)/g, "$1"))

/** What kind of house it is, in Chinese and Japanese signs: the rest of such a name is a sound. */
const HOUSES: readonly (readonly [RegExp, string])[] = [
  [/天文台/g, " observatory "],
  [/大学|大學/g, " university "],
  [/研究所/g, " institute "],
  [/銀行|银行/g, " bank "],
  [/博物館|博物馆/g, " museum "],
  [/病院|医院|醫院/g, " hospital "],
]

const nameWords = (name: string): string[] =>
  latinLetters(
    HOUSES.reduce((sofar, [signs, word]) => sofar.replace(signs, word), name).replaceAll("&", " and "),
  )
    .replace(/^[dl]['`](?=\p{L})/u, "")
    .replace(/['`"]/g, "")
    .split(/[^a-z0-9]+/)
    .filter(Boolean)

/** `газета «Горный вестник»`: what stands in marks is the name, what stands before says what it is. */
const MARKED = /^([^«“„《"]*)[«“„《"]([^»”“》"]{2,})[»”“》"]/u

/** Longer names than any outlet's are cut: nothing may take a time that grows faster than the text. */
const LONGEST = 200

/** Is the word before a name its own? `Canal Mitte` is, `el diario El Faro` is not. */
const isOwn = (words: readonly string[], at: number): boolean =>
  OWN_BEFORE.has(words[at] ?? "") && !ARTICLES.has(words[at + 1] ?? "")

/** The words that name the outlet: without articles in front and words that say only what it is. */
function namingWords(all: readonly string[]): string[] {
  let words = [...all]
  for (;;) {
    const [first = "", ...rest] = words
    const falls = ARTICLES.has(first) || (KINDS.has(first) && !isOwn(words, 0))
    if (!falls || rest.length === 0) break
    words = rest
  }
  while (words.length > 1 && (KINDS.has(words.at(-1) ?? "") || words.at(-1) === "news"))
    words = words.slice(0, -1)
  return words
}

/** `Velm` leaves open which of the house's it is, `Velm Radio` does not; the word is no part of the name. */
function withoutRadio(words: readonly string[]): readonly string[] {
  const others = words.filter((word) => word !== "radio" && word !== "station")
  const atEdge = words[0] === "radio" || words.at(-1) === "radio"
  return atEdge && others.length > 0 ? others : words
}

const mediumOf = (words: readonly string[]): Medium | undefined =>
  MEDIA.find(([, shape]) => words.some((word) => shape.test(word)))?.[0]

function read(name: string): OutletForm {
  const bare = name
    .slice(0, LONGEST)
    .replace(/\([^)]*\)?/gu, " ")
    .replace(/[’'`]s? (?:web ?)?site$/iu, "")
    .trim()
  const label = houseLabel(bare)
  const [, before = "", within = ""] = MARKED.exec(bare) ?? []
  const all = label ? labelWords(label) : nameWords(bare)
  const naming = namingWords(within ? nameWords(within) : all)
  const medium = mediumOf(within ? nameWords(`${before} ${within}`) : all)
  const words = withoutRadio(naming).map(plainWord)
  return {
    letters: words.join(""),
    whole: all.join("").replace(/[^a-z0-9]/g, ""),
    words,
    ...(medium && { medium }),
    initials: initialsOf(bare),
    native: /[^\P{L}\p{Script=Latin}]/u.test(bare),
    syllabic: /[\p{Script=Katakana}\p{Script=Hiragana}]/u.test(bare),
    unvowelled: /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(bare),
  }
}

const initialsOf = (name: string): string =>
  (name.replace(/^The\s/u, "").match(/(?<![\p{L}’'])\p{Lu}/gu) ?? []).join("").toLowerCase()

const MOST_REMEMBERED = 20_000
const known = new Map<string, OutletForm>()

/** A pile names the same few outlets over and over. */
function outletForm(name: string): OutletForm {
  const before = known.get(name)
  if (before) return before
  if (known.size >= MOST_REMEMBERED) known.clear()
  const form = read(name)
  known.set(name, form)
  return form
}

/**
 * The form an outlet is known by, whatever its articles, marks, accents and words like *newspaper* or *TV*; of an
 * address the label that was registered. A radio station keeps its medium: it often shares its name with a channel.
 *
 * @example
 * outletKey("The Harbour Post") // "harbourpost", as outletKey("harbour-post.example")
 */
export function outletKey(name: string): string {
  const { letters, words, medium } = outletForm(name)
  return `${letters}${medium === "radio" && words.length === 1 ? " radio" : ""}` || name.trim()
}

/**
 * How likely two names are one outlet's, from 0 to 1: `the Velm television channel`, `Velm TV` and `velm.example` are.
 * Words that only say what an outlet is do not count, all others must be spelt the same, or render one another across
 * scripts; initials give 0.7.
 *
 * @example
 * sameOutlet("the Torrmere Gazette", "torrmere-gazette.example") // 1
 * sameOutlet("Torrmere Gazette", "Torrmere Post") // 0
 */
export function sameOutlet(one: string, other: string): number {
  const [a, b] = [outletForm(one), outletForm(other)]
  if (!a.letters || !b.letters) return 0
  if (a.letters === b.letters || a.whole === b.whole) return sameMedium(a, b)
  if (isShortFor(a, b) || isShortFor(b, a)) return 0.7
  return a.native !== b.native && renders(a, b) ? 0.9 * sameMedium(a, b) : 0
}

/** `Velm Radio` and `Velm TV` share a name and are two; `Velm` and `Velm TV` may be one, `Velm` and `Velm Radio` less so. */
function sameMedium(a: OutletForm, b: OutletForm): number {
  if (a.medium === b.medium) return 1
  if (a.medium && b.medium) return 0.2
  return a.words.length === 1 && (a.medium ?? b.medium) === "radio" ? 0.5 : 0.95
}

const isShortFor = (short: OutletForm, full: OutletForm): boolean =>
  short.words.length === 1 &&
  short.letters.length > 2 &&
  full.words.length > 2 &&
  full.initials === short.letters

/** The same words in two scripts, sound for sound; where one script leaves vowels out, consonant for consonant. */
function renders(a: OutletForm, b: OutletForm): boolean {
  if (a.unvowelled || b.unvowelled) return consonantsIn(a) === consonantsIn(b) && consonantsIn(a).length > 1
  if (a.words.length !== b.words.length) return false
  // Two consonants alone may be anybody's: the kind of house must agree too.
  if (a.syllabic || b.syllabic)
    return a.words.length > 1 && a.words.every((word, at) => soundsAlike(word, b.words[at] ?? ""))
  return a.words.every((word, at) => {
    const rendered = b.words[at] ?? ""
    return isRendering(word, rendered) && sameSpelling(word, rendered) >= 0.5
  })
}

const soundsAlike = (one: string, other: string): boolean => {
  const sound = coarseSound(one)
  return one === other || (sound !== undefined && sound === coarseSound(other))
}

const consonantsIn = ({ words }: OutletForm): string =>
  consonantsOf(words.filter((word) => !ARTICLES.has(word)).join("")).replaceAll("H", "k")
