import {
  ENGLISH_CHAINS,
  ENGLISH_FIRST,
  ENGLISH_PASSED_ON,
  ENGLISH_REPORTED,
  ENGLISH_TOLD,
} from "./english.js"
import { ENGLISH_IMPLIED } from "./implied.js"
import { CHINESE, FRENCH, GERMAN, JAPANESE, SPANISH } from "./languages.js"
import type { PhraseRule } from "./rules.js"

const OF_LANGUAGE: Readonly<Record<string, readonly PhraseRule[]>> = {
  de: GERMAN,
  fr: FRENCH,
  es: SPANISH,
  zh: CHINESE,
  ja: JAPANESE,
}

/**
 * Phrases in the order they are tried: what names two carriers before what names one, the exact before the loose, a
 * named carrier before an implied one. A phrase whose words lie in those of an earlier one is not told again.
 */
const phrasesWith = (others: readonly PhraseRule[]): readonly PhraseRule[] => [
  ...ENGLISH_CHAINS,
  ...others,
  ...ENGLISH_FIRST,
  ...ENGLISH_PASSED_ON,
  ...ENGLISH_TOLD,
  ...ENGLISH_REPORTED,
  ...ENGLISH_IMPLIED,
]

const EVERY = phrasesWith(Object.values(OF_LANGUAGE).flat())
const BY_LANGUAGE = new Map(Object.entries(OF_LANGUAGE).map(([code, rules]) => [code, phrasesWith(rules)]))
const ENGLISH = phrasesWith([])

/** The phrases of an article's language with the English ones; all where the language is not known. */
export const phrasesOf = (language: string | undefined): readonly PhraseRule[] =>
  language === undefined ? EVERY : (BY_LANGUAGE.get(language.slice(0, 2)) ?? ENGLISH)
