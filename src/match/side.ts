import { coarseSound, totalLength } from "../text/index.js"
import { circumstancesOf } from "./circumstances.js"
import { lastNameSound, soundOf } from "./names.js"
import { byPlace, type Placed, type Utterance } from "./utterances.js"

/** One statement so far, as what could tell that it is a translation of another. */
export interface Side {
  /** Stands for the statement. */
  readonly group: number
  readonly fullest: Placed
  readonly language: string
  /** How the speaker's last name sounds, finely; and coarsely, as scripts of syllables write it. */
  readonly speaker: string | undefined
  readonly coarse: string | undefined
  /** Of a speaker without a name, how those sound who are named with him: who quotes him, or whom else a translator quotes. */
  readonly company: readonly string[]
  /** Written in signs for syllables or words. */
  readonly isSyllabic: boolean
  readonly days: readonly number[]
  readonly members: number
  /** In letters; of the passages, and of the quotations that they are parts of. */
  readonly length: number
  readonly breathLength: number
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Its articles, by id, each with the place at which it stands there. */
  readonly places: ReadonlyMap<string, number>
  /** Outlets that its articles are or name as carriers, and how the names in Latin brackets sound. */
  readonly outlets: ReadonlySet<string>
  /** Its quotations: what several statements have in one breath is quoted in one. */
  readonly breaths: ReadonlySet<string>
  /** Do its articles say that they translated it themselves? */
  readonly isOwnTranslation: boolean
}

/** A shorter passage, in letters, says too little to be known in another language. */
const SHORTEST = 25

/** A Han sign says about as much as three and a half letters, a Kana one as one and a half. */
const LETTERS_A_SIGN: readonly (readonly [RegExp, number])[] = [
  [/\p{Script=Han}/gu, 3.5],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, 1.5],
]

const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** What can be told, in any language, of a statement with these members; nothing where its speaker or language is not known. */
export function sideOf(group: number, members: readonly Utterance[]): Side | undefined {
  const byFullness = [...members].sort((a, b) => b.words.length - a.words.length || byPlace(a, b))
  const [fullest] = byFullness
  const own = byFullness.map(({ page }) => page.record)
  const language = own.find((record) => record.language)?.language
  const length = longestOnAPage(members)
  if (!fullest || !language || length < SHORTEST) return undefined
  const { speaker } = circumstancesOf([...members].sort(byPlace).flatMap(({ quotation }) => quotation ?? []))
  const isNamed = speaker !== undefined && speaker.kind !== "unnamed"
  const company = isNamed ? [] : companyOf(members)
  if (!speaker || (!isNamed && company.length === 0)) return undefined
  const text = members.map(({ quotation }) => quotation?.text ?? "").join(" ")
  return {
    group,
    fullest,
    language: language.slice(0, 2),
    speaker: isNamed ? lastNameSound(speaker.name) : undefined,
    coarse: isNamed ? coarseSound(lastNameOf(speaker.name)) : undefined,
    company,
    isSyllabic: SIGN.test(speaker.name),
    days: members.flatMap(({ day }) => day ?? []),
    members: members.length,
    length,
    breathLength: Math.max(...members.map(({ quotation }) => lettersIn(quotation?.text ?? ""))),
    numbers: numbersIn(text, language.slice(0, 2)),
    names: new Set((text.match(/(?<=\p{Ll}[ ,]+)\p{Lu}\p{L}{3,}/gu) ?? []).map(soundOf)),
    places: new Map(byFullness.map(({ page, content }) => [page.id, content[0]?.[0] ?? 0])),
    outlets: new Set(own.flatMap(({ outlets }) => outlets.map(outletSound)).filter((sound) => sound !== "")),
    breaths: new Set(members.flatMap(({ quotation }) => quotation?.id ?? [])),
    isOwnTranslation: own.some(({ isTranslation }) => isTranslation),
  }
}

/** The names under which one speaker's statements meet: by either of the sounds of a name, or those he is quoted with. */
export const speakerKeys = ({
  speaker,
  coarse,
  company,
}: Pick<Side, "speaker" | "coarse" | "company">): string[] => [
  ...(speaker ? [`fine ${speaker}`] : []),
  ...(coarse ? [`coarse ${coarse}`] : []),
  ...company.map((sound) => `beside ${sound}`),
]

/** Named speakers whose quotation holds one of the members, and those of pages that say they translated. */
function companyOf(members: readonly Utterance[]): string[] {
  const sounds = members.flatMap(({ page: { record }, quotation }) =>
    record.passages.flatMap(({ quotation: other }) => {
      const isCompany = record.isTranslation || other?.id === quotation?.within
      const isNamed = other?.speaker !== undefined && other.speaker.kind === "person"
      return other && isCompany && isNamed ? (lastNameSound(other.speaker?.name ?? "") ?? []) : []
    }),
  )
  return [...new Set(sounds)].sort()
}

const outletSound = (name: string): string =>
  soundOf(name.replace(/^(?:the|der|die|das|le|la|el|il)\s+/i, ""))

const lettersIn = (text: string): number =>
  LETTERS_A_SIGN.reduce(
    (sum, [sign, letters]) => sum + (text.match(sign)?.length ?? 0) * (letters - 1),
    text.length,
  )

/** Of a part of a quotation its share. */
const lengthOf = ({ quotation, content }: Utterance): number =>
  quotation ? (lettersIn(quotation.text) * totalLength(content)) / totalLength(quotation.content) : 0

/** A page may have a letter in several parts. */
function longestOnAPage(members: readonly Utterance[]): number {
  const lengths = new Map<string, number>()
  for (const member of members)
    lengths.set(member.page.id, (lengths.get(member.page.id) ?? 0) + lengthOf(member))
  return Math.max(0, ...lengths.values())
}

const lastNameOf = (name: string): string => name.split(/[\s·・]+/u).at(-1) ?? name

const row = (words: string): readonly string[] => words.split(" ")

/** From two to twenty; one is an article in most languages. */
const COUNTS: Readonly<Record<string, readonly string[]>> = {
  en: row(
    "two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty",
  ),
  de: row(
    "zwei drei vier fünf sechs sieben acht neun zehn elf zwölf dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn zwanzig",
  ),
  fr: row(
    "deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf vingt",
  ),
  es: row(
    "dos tres cuatro cinco seis siete ocho nueve diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve veinte",
  ),
  it: row(
    "due tre quattro cinque sei sette otto nove dieci undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove venti",
  ),
  pt: row(
    "dois três quatro cinco seis sete oito nove dez onze doze treze catorze quinze dezesseis dezessete dezoito dezenove vinte",
  ),
  nl: row(
    "twee drie vier vijf zes zeven acht negen tien elf twaalf dertien veertien vijftien zestien zeventien achttien negentien twintig",
  ),
  ru: row(
    "два три четыре пять шесть семь восемь девять десять одиннадцать двенадцать тринадцать четырнадцать пятнадцать шестнадцать семнадцать восемнадцать девятнадцать двадцать",
  ),
}

const TENS = row("twenty thirty forty fifty sixty seventy eighty ninety")
const HAN = "〇一二三四五六七八九"

/** Numbers from two on, in figures or words, as figures. */
function numbersIn(text: string, language: string): ReadonlySet<string> {
  const found = new Set(text.match(/\d{2,}/g) ?? [])
  const counts = COUNTS[language] ?? []
  for (const word of text.toLowerCase().match(/[\p{L}-]+/gu) ?? []) {
    const at = counts.indexOf(word)
    const ten = language === "en" ? TENS.indexOf(word) : -1
    if (at >= 0) found.add(`${at + 2}`)
    else if (ten >= 0) found.add(`${(ten + 2) * 10}`)
  }
  for (const [signs] of text.matchAll(/[一二三四五六七八九]?十[一二三四五六七八九]?/g)) {
    const [tens = "", ones = ""] = signs.split("十")
    found.add(`${(tens ? HAN.indexOf(tens) : 1) * 10 + (ones ? HAN.indexOf(ones) : 0)}`)
  }
  return found
}
