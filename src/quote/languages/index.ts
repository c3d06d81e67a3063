import { ar } from "./ar.js"
import { de } from "./de.js"
import { en } from "./en.js"
import { es } from "./es.js"
import { fa } from "./fa.js"
import { fr } from "./fr.js"
import { he } from "./he.js"
import { id } from "./id.js"
import { it } from "./it.js"
import { ja } from "./ja.js"
import type { Language } from "./language.js"
import { nl } from "./nl.js"
import { pl } from "./pl.js"
import { pt } from "./pt.js"
import { ru } from "./ru.js"
import { tr } from "./tr.js"
import { uk } from "./uk.js"
import { zh } from "./zh.js"

export type { Language } from "./language.js"

/** Every language the finder has words for, by BCP 47 code. */
export const LANGUAGES: ReadonlyMap<string, Language> = new Map(
  [ar, de, en, es, fa, fr, he, id, it, ja, nl, pl, pt, ru, tr, uk, zh].map((language) => [
    language.code,
    language,
  ]),
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
