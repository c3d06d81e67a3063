import { consonantsOf, type NameForm, namesLike, syllableKeys } from "../text/index.js"

/** First consonants of a word, near ones as one: what all spellings of a name are likely to share. */
function soundKey(word: string): string {
  const near = consonantsOf(word)
    .replace(/[GkHgqC]/g, "k")
    .replace(/[SzZJs]/g, "s")
    .replace(/[bfp]/g, "b")
    .replace(/[dt]/g, "t")
    .replace(/(.)\1+/g, "$1")
    .replace(/^k(?=.)/, "")
  return near || word.slice(0, 1)
}

/** *ch* is *sh* where French wrote the name. */
const asInFrench = (word: string): string[] =>
  word.includes("ch") ? [word, word.replaceAll("ch", "sh")] : [word]

/**
 * Keys under which names that may be one meet: first and last word's sounds in either order, and all sounds in a row.
 * The finest come first: keys of whole words keep near spellings together where a coarse key is everybody's.
 */
export function keysOf({ words, letters }: NameForm): string[] {
  if (words.length === 1) return []
  const fine = new Set<string>([`all ${soundKey(letters)}`, ...syllableKeys(words)])
  const coarse = new Set<string>()
  const ends = [words.at(-1) ?? "", words.length > 2 ? (words[1] ?? "") : ""].filter(Boolean)
  const firsts = [words[0] ?? "", ...namesLike(words[0] ?? "")].flatMap(asInFrench)
  for (const end of ends.flatMap(asInFrench))
    for (const first of firsts) {
      const [a, b] = [soundKey(first), soundKey(end)]
      coarse.add(`${a.slice(0, 1)} ${b.slice(0, 3)}`)
      coarse.add(`${b.slice(0, 1)} ${a.slice(0, 3)}`)
      fine.add(a < b ? `fine ${a} ${b}` : `fine ${b} ${a}`)
    }
  return [...new Set([...fine, ...coarse])]
}
