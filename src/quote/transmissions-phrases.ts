import {
  ENGLISH_CHAINS,
  ENGLISH_FIRST,
  ENGLISH_IMPLIED,
  ENGLISH_PASSED_ON,
  ENGLISH_REPORTED,
  ENGLISH_TOLD,
} from "./transmissions-english.js"
import { FRENCH, GERMAN, SPANISH } from "./transmissions-languages.js"
import type { PhraseRule } from "./transmissions-rules.js"

/**
 * Phrases in the order they are tried: what names two carriers before what names one, the exact before the loose, a
 * named carrier before an implied one. A phrase whose words lie in those of an earlier one is not told again.
 */
export const PHRASES: readonly PhraseRule[] = [
  ...ENGLISH_CHAINS,
  ...GERMAN,
  ...FRENCH,
  ...SPANISH,
  ...ENGLISH_FIRST,
  ...ENGLISH_PASSED_ON,
  ...ENGLISH_TOLD,
  ...ENGLISH_REPORTED,
  ...ENGLISH_IMPLIED,
]
