import { bareOf } from "./letters.js"

/** Forms that no ending explains, with what they meet under; reported speech shifts tenses. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  `became become, began begin, begun begin, bought buy, broke break, broken break, brought bring, built build,
  came come, caught catch, children child, chose choose, chosen choose, drew draw, drawn draw, driven drive, drove drive,
  fallen fall, fell fall, felt feel, fought fight, found find, gave give, given give, gone go, went go, grew grow, grown grow,
  heard hear, held hold, hidden hide, kept keep, knew know, known know, laid lay, led lead, left leave, lives life, lost lose,
  made make, meant mean, men man, met meet, paid pay, risen rise, rose rise, saw see, seen see, sent send, shaken shake,
  shot shoot, shown show, sold sell, sought seek, spent spend, spoke speak, spoken speak, stolen steal, stood stand,
  taken take, took take, taught teach, thought think, threw throw, thrown throw, told tell, understood understand,
  withdrew withdraw, withdrawn withdraw, women woman, won win, written write, wrote write,
  two 2, three 3, four 4, five 5, six 6, seven 7, eight 8, nine 9, ten 10, eleven 11, twelve 12`
    .split(",")
    .map((pair) => {
      const [form = "", stem = ""] = pair.trim().split(" ")
      return [form, stem]
    }),
)

/**
 * Endings put aside, one rule after the other, with what stands for them: a light stemmer after Porter (1980), enough to
 * let `denied` meet `denies` and `carelessness` meet `careless`.
 */
const ENDINGS: readonly (readonly [RegExp, string])[] = [
  [/(?:ies|ied)$/, "y"],
  [/(?:sses)$/, "ss"],
  [/(.[^aeious].*?|.[aeiou].+?)(?:ing|ed|es)$/, "$1"],
  [/([^su])s$/, "$1"],
  [/(.{5})ness$/, "$1"],
  [/(.{4})ly$/, "$1"],
  [/(.{4})(?:ency|ence|ancy|ance|ent|ant)$/, "$1"],
  [/(.{3}[st])ion$/, "$1"],
  [/(.{5})ity$/, "$1"],
  [/(.{3})e$/, "$1"],
  [/(.{2}[aeiou])([bdgmnprt])\2$/, "$1$2"],
]

const SHORTEST_STEMMED = 5

/** The form under which kindred words meet. `stemOf("Denied")` → `"deny"`. */
export function stemOf(word: string): string {
  const bare = bareOf(word).replace(/σ$/, "ς")
  const irregular = IRREGULAR.get(bare)
  if (irregular !== undefined) return irregular
  if (bare.length < SHORTEST_STEMMED) return bare
  let stem = bare
  for (const [ending, instead] of ENDINGS) stem = stem.replace(ending, instead)
  return stem
}
