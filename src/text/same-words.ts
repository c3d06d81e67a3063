import { foldWord } from "./words.js"

/** Ways of writing the same words, longest first: contractions, signs, small numbers, informal forms. */
const PLAIN_FORMS: readonly (readonly [RegExp, string])[] = [
  [/\b(?:can't|cannot)\b/g, "can not"],
  [/\bwon't\b/g, "will not"],
  [/\bshan't\b/g, "shall not"],
  [/n't\b/g, " not"],
  [/'re\b/g, " are"],
  [/'ve\b/g, " have"],
  [/'ll\b/g, " will"],
  [/\bi'm\b/g, "i am"],
  [/\b(it|that|he|she|there|here|what|who)'s\b/g, "$1 is"],
  [/\blet's\b/g, "let us"],
  [/\bgonna\b/g, "going to"],
  [/\bwanna\b/g, "want to"],
  [/\bgotta\b/g, "got to"],
  [/&/g, " and "],
  [/%|\bper cent\b/g, " percent "],
  [/(\p{N})[.,](?=\p{N}{3}(?!\p{N}))/gu, "$1"],
]

const NUMBER_WORDS =
  "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty".split(
    " ",
  )

/** The words as one plain style would write them. `plainForm("They don't – 5%")` → `"they do not 5 percent"`. */
export function plainForm(words: string): string {
  const folded = foldWord(words).replace(/[[\]]/g, "")
  const plain = PLAIN_FORMS.reduce((form, [pattern, to]) => form.replace(pattern, to), folded)
  return plain
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== "")
    .map((word) => {
      const number = NUMBER_WORDS.indexOf(word)
      return number < 0 ? word : String(number)
    })
    .join(" ")
}

/** Letters that scripts, schools of transliteration and the two Englishes exchange; each class has one sound. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/tsch|tch|tsh|cz|ch/g, "c"],
  [/shch|sch|sh|sz/g, "s"],
  [/kh|ck|q/g, "k"],
  [/ph|ff/g, "f"],
  [/[wv]|(?<=o)ff?$/g, "v"],
  [/f(?=f?$)/g, "v"],
  [/dj|dzh|zh/g, "j"],
  [/ou|oo/g, "u"],
  [/ae|oe/g, "e"],
  [/ij|iy|ii|yi|[yj]/g, "i"],
  [/iz(?=e|i|a)/g, "is"],
  [/(?<=t)re$/g, "er"],
  [/h(?=[^aeiou]|$)/g, ""],
  [/(.)\1+/g, "$1"],
]

const soundOf = (word: string): string =>
  SOUNDS.reduce((form, [letters, to]) => form.replace(letters, to), word)

/** Endings and beginnings that make another word of it, however close the letters. */
const INFLECTION = /^(.{3,}?)(?:e?s|e?d|ing|ly|er|n|y)?$/
const OPPOSITE = /^(?:un|in|im|il|ir|dis|non|mis|a|re|pre|anti)/

/**
 * Do the two say the same words in other letters? Case tables are in the test.
 *
 * @example isSpelling("do not", "don't") // true
 * @example isSpelling("Korsakoff", "Korsakov") // true
 * @example isSpelling("legal", "illegal") // false
 */
export function isSpelling(one: string, other: string): boolean {
  const [a, b] = [plainForm(one), plainForm(other)]
  if (a === b || a.replaceAll(" ", "") === b.replaceAll(" ", "")) return true
  const [ours, theirs] = [a.split(" "), b.split(" ")]
  return ours.length === theirs.length && ours.every((word, index) => isSameWord(word, theirs[index] ?? ""))
}

function isSameWord(one: string, other: string): boolean {
  if (one === other) return true
  if (/\p{N}/u.test(one + other)) return false
  if (isOtherForm(one, other)) return false
  const sound = soundOf(one)
  return (sound.length >= 3 && sound === soundOf(other)) || isTypingError(one, other)
}

/** Forms of one stem (claim, claims) and opposites (able, unable) are other words. */
function isOtherForm(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  if (long.endsWith(short) && OPPOSITE.test(long)) return true
  return long.startsWith(short) && INFLECTION.exec(long)?.[1] === short
}

/** Long words one letter apart, or two neighbours exchanged, the first letter kept (Damerau 1964). */
function isTypingError(one: string, other: string): boolean {
  if (Math.min(one.length, other.length) < 6 || one[0] !== other[0]) return false
  let head = 0
  while (head < one.length && one[head] === other[head]) head++
  const [restOne, restOther] = [one.slice(head), other.slice(head)]
  const swapped =
    restOne[1] === restOther[0] && restOne[0] === restOther[1] && restOne.slice(2) === restOther.slice(2)
  return (
    swapped ||
    restOne.slice(1) === restOther.slice(1) ||
    restOne.slice(1) === restOther ||
    restOne === restOther.slice(1)
  )
}
