import { de } from "./de.js"
import { en } from "./en.js"
import type { Language } from "./language.js"

export type { Language } from "./language.js"

/** Every language the finder has words for, by BCP 47 code. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [en, de].map((language) => [language.code, language]),
)

/** No words at all: marked passages are found, speakers are not. */
export const UNKNOWN: Language = {
  code: "und",
  says: [],
  accordingTo: [],
  that: [],
  auxiliaries: [],
  adverbs: [],
  pronouns: [],
  relatives: [],
  determiners: [],
  of: [],
  prepositions: [],
  conjunctions: [],
  and: [],
}

/** The language of a BCP 47 tag, its region put aside. `languageOf("de-AT")?.code` → `"de"` */
export const languageOf = (tag: string): Language | undefined =>
  LANGUAGES.get(tag.toLowerCase().split("-")[0] ?? "")
