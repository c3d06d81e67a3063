/** Scripts that leave short vowels out. */
export const UNVOWELLED = /\p{Script=Arabic}|\p{Script=Hebrew}/u

const ANY_VOWEL = "[aeiou]{0,2}"
const W = "(?:ou?w|[aeo]?w|ou|oo|au|[uovw])"
const Y = "(?:[yj]?(?:ee|ei|ey|ai|ay|ie|iy|i|e)|ij|[yj])"

/** What Latin spellings write for a letter, its doubling apart; vowels that stand between letters are free. */
const LETTERS: Readonly<Record<string, string>> = {
  ا: "(?:aa?|e|o)",
  آ: "aa?",
  أ: "[aeiou]{1,2}",
  إ: "[aeiou]{1,2}",
  ؤ: ANY_VOWEL,
  ئ: "[aeiouy]{0,2}",
  ء: ANY_VOWEL,
  ب: "b",
  پ: "p",
  ت: "t",
  ث: "(?:th|s|t)",
  ج: "(?:dsch|dj|j|g|c)",
  چ: "(?:tsch|tch|ch|c)",
  ح: "h",
  خ: "(?:kh|ch|h|x)",
  د: "d",
  ذ: "(?:dh|th|z|d)",
  ر: "r",
  ز: "z",
  ژ: "(?:zh|sch|j)",
  س: "(?:s|c)",
  ش: "(?:sch|sh|ch|s)",
  ص: "s",
  ض: "(?:dh|d|z)",
  ط: "t",
  ظ: "(?:dh|th|z|d)",
  ع: ANY_VOWEL,
  غ: "(?:gh|g)",
  ف: "(?:ph|f)",
  ق: "(?:gh|q|k|c|g)",
  ك: "(?:ck|k|c|q)",
  ک: "(?:ck|k|c|q)",
  گ: "g",
  ل: "l",
  م: "m",
  ن: "n",
  ه: "h",
  ة: "(?:ah|eh|a|e)?",
  و: W,
  ي: Y,
  ی: Y,
  ى: "(?:aa?|i|y|e)",
  א: ANY_VOWEL,
  ב: "[bv]",
  ג: "g",
  ד: "d",
  ה: "h",
  ו: W,
  ז: "[zs]",
  ח: "(?:kh|ch|h)",
  ט: "t",
  י: Y,
  כ: "(?:kh|ch|k|c)",
  ך: "(?:kh|ch|k|c)",
  ל: "l",
  מ: "m",
  ם: "m",
  נ: "n",
  ן: "n",
  ס: "s",
  ע: ANY_VOWEL,
  פ: "(?:ph|p|f)",
  ף: "(?:ph|p|f)",
  צ: "(?:tz|ts|z|s)",
  ץ: "(?:tz|ts|z|s)",
  ק: "(?:k|c|q)",
  ר: "r",
  ש: "(?:sch|sh|s)",
  ת: "(?:th|t)",
}

/** A vowel that the native spelling leaves out: after the first letter any, later seldom *o* or *u*. */
const FIRST_SHORT = "(?:ou|[aeiou])?"
const SHORT = "[aei]?"
/** What the last letter may be where it is no consonant. */
const LAST: Readonly<Record<string, string>> = { ه: "(?:ah|eh|h|a|e)?", ה: "(?:ah|eh|h|a|e|o)?", و: `${W}?` }
const LONGEST = 20

/** Particles that Latin spellings write together with the name behind them. */
const WRITTEN_ON = "(?:al|el|ben|bin|abou|abu)?"

/** Latin spellings of an Arabic or Hebrew word: those that are usual, and all that may be. */
export interface AbjadPattern {
  readonly usual: RegExp
  readonly possible: RegExp
}

/**
 * The Latin spellings that may render an Arabic or Hebrew word; none where it is too long for a name.
 *
 * @example
 * abjadPattern("حسن")?.usual.test("hassan") // true
 * abjadPattern("حسين")?.possible.test("hassan") // false: that is Hussein
 */
export function abjadPattern(word: string): AbjadPattern | undefined {
  const [usual, possible] = [patternOf(word, SHORT), patternOf(word, FIRST_SHORT)]
  return usual && possible && { usual, possible }
}

function patternOf(word: string, short: string): RegExp | undefined {
  const letters = [
    ...word
      .replace(/\p{M}/gu, "")
      .replaceAll("וו", "ו")
      .replaceAll("יי", "י")
      .replace(/([يی])[يی]/gu, "$1"),
  ]
  if (letters.length === 0 || letters.length > LONGEST) return undefined
  const parts = letters.map((letter, at) => {
    if (at === 0 && /[اא]/u.test(letter)) return ANY_VOWEL
    const written = (at === letters.length - 1 && LAST[letter]) || LETTERS[letter]
    return written === undefined
      ? ""
      : /^[a-z[(]/.test(written) && !written.endsWith("}")
        ? doubled(written)
        : written
  })
  const [first = "", ...rest] = parts
  return new RegExp(`^${WRITTEN_ON}${first}${FIRST_SHORT}${rest.join(short)}${short}$`)
}

/** Latin spellings double consonants freely: `Hassan`, `Hasan`. */
const doubled = (written: string): string => (written.endsWith("?") ? written : `${written}{1,2}`)

const SMALL = new Set("بن ابن بنت ابو أبو ابي أبي ام أم آل بني בן בת אבו".split(" "))

/** *Servant of …* is one word with what follows, *… of the faith* with what comes before. */
const SERVANT = /^عبد$/u
const OF_FAITH = /^(?:ال)?دين$/u

/** The words that make a name in such a script: without articles and *son of*, `عبد العزيز` as one. */
export function abjadWords(name: string): string[] {
  const words: string[] = []
  let servant = ""
  for (const word of name.split(/[\s\u200c־-]+/u).filter(Boolean)) {
    const bare = word.replace(/[^\p{L}\p{M}]/gu, "").replace(/^ال(?=..)/u, "")
    if (SERVANT.test(bare)) servant = bare
    else if (OF_FAITH.test(bare) && words.length > 0) words.push(`${words.pop()}دين`)
    else if (bare && !SMALL.has(bare)) {
      words.push(servant + bare)
      servant = ""
    }
  }
  return words
}
