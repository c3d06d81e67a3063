import { words } from "../../text/index.js"
import type { Language } from "./language.js"

/** Units of a text that are looked at: enough for a paragraph or two. */
const SAMPLE = 4000
/** Of the words looked at, so many must be small words of the language. */
const LEAST_SHARE = 0.08

/** Scripts that one language of ours has to itself, or that narrow the choice. */
const SCRIPTS: readonly { readonly script: RegExp; readonly codes: readonly string[] }[] = [
  { script: /\p{Script=Han}/gu, codes: ["zh"] },
  { script: /\p{Script=Hebrew}/gu, codes: ["he"] },
  { script: /\p{Script=Arabic}/gu, codes: ["ar", "fa"] },
  { script: /\p{Script=Cyrillic}/gu, codes: ["ru", "uk"] },
  { script: /\p{Script=Latin}/gu, codes: ["de", "en", "es", "fr", "id", "it", "nl", "pl", "pt", "tr"] },
]

/**
 * The language of a text, by its script and its small words (articles, prepositions, verbs of saying); nothing where no
 * language of ours stands out. For articles that do not say.
 *
 * @example detectLanguage("Der Rat und die Stadt …", languages) // "de"
 */
export function detectLanguage(text: string, languages: ReadonlyMap<string, Language>): string | undefined {
  const sample = text.slice(0, SAMPLE)
  const codes = candidates(sample)
  const [only] = codes
  if (codes.length === 1) return only
  const seen = words(sample).map(({ norm }) => norm)
  const shares = codes
    .map((code) => ({ code, share: shareOf(seen, languages.get(code)) }))
    .sort((one, other) => other.share - one.share)
  const best = shares[0]
  return best && best.share >= LEAST_SHARE ? best.code : undefined
}

function candidates(sample: string): readonly string[] {
  const counts = SCRIPTS.map(({ script, codes }) => ({ codes, count: sample.match(script)?.length ?? 0 }))
  const most = counts.reduce((one, other) => (other.count > one.count ? other : one))
  // Beside Han: Hangul is Korean, which we have no words for; Kana is Japanese.
  if (/\p{Script=Hangul}/u.test(sample)) return []
  if (/\p{Script=Hiragana}/u.test(sample)) return ["ja"]
  return most.count > 0 ? most.codes : []
}

function shareOf(seen: readonly string[], language: Language | undefined): number {
  if (!language || seen.length === 0) return 0
  const small = smallWords(language)
  return seen.filter((word) => small.has(word)).length / seen.length
}

const SMALL = [
  "determiners",
  "of",
  "prepositions",
  "conjunctions",
  "and",
  "auxiliaries",
  "pronouns",
  "that",
  "relatives",
  "says",
] as const

const known = new Map<string, ReadonlySet<string>>()

function smallWords(language: Language): ReadonlySet<string> {
  const made = known.get(language.code)
  if (made) return made
  const lists = SMALL.flatMap((name) => language[name] ?? [])
  const set = new Set(lists.flatMap((phrase) => words(phrase).map(({ norm }) => norm)))
  known.set(language.code, set)
  return set
}
