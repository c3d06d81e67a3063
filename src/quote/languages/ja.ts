import type { Language } from "./language.js"

/**
 * Japanese: `ロー市長は「橋は安全だ」と述べた。`. Words run together and particles say who speaks, so that `japanese.ts` reads it and
 * no list of words.
 */
export const ja: Language = {
  code: "ja",
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
  unspaced: true,
}
