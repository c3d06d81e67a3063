import anyAscii from "any-ascii"

/** Letters that romanisation writes otherwise than `any-ascii`, which goes sign by sign. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ο[υύ]/giu, "u"],
  [/(?<=[αε])ύ|(?<=[αε])υ(?=[βγδζλμνραεηιοωάέήίόώ])/giu, "v"],
  [/(?<=[αε])υ/giu, "f"],
  [/(?<!\p{L})μπ/giu, "b"],
  [/(?<!\p{L})ντ/giu, "d"],
  [/(?<!\p{L})γκ/giu, "g"],
  [/γγ/giu, "ng"],
  [/(?<!\p{L})ال/gu, "al "],
  [/ة/gu, "a"],
  [/ъ(?=[бвгджзклмнпрстфхцчшщ])/giu, "a"],
  [/ב/gu, "b"],
  [/[פף]/gu, "p"],
  [/[đђ]/giu, "dj"],
  [/[äæ]/giu, "ae"],
  [/[öœø]/giu, "oe"],
  [/ü/giu, "ue"],
  [/å/giu, "aa"],
]

/** Serbian and Macedonian are written in Latin letters too: theirs, not a romanisation's; letter for letter as below. */
const GAJ = "a b v g d dj e z z i j k l lj m n nj o p r s t c u f h c c dz s gj kj dz".split(" ")

const SERBIAN = new Map(
  [..."абвгдђежзијклљмнњопрстћуфхцчџшѓќѕ"].map((letter, at) => [letter, GAJ[at] ?? ""] as const),
)

const isSerbian = (text: string): boolean => /[ђјљњћџѓќѕ]/iu.test(text)

/** The letter г is *h* where these letters are written beside it: in Ukrainian and Belarusian. */
const isRuthenian = (text: string): boolean => /[іїєґў]/iu.test(text)

/** What a letter sounds like depends on the language, as far as other letters of the text tell it. */
function asSpoken(text: string): string {
  if (isSerbian(text))
    return text.replace(/\p{Script=Cyrillic}/gu, (letter) => SERBIAN.get(letter.toLowerCase()) ?? letter)
  return isRuthenian(text) ? text.replace(/г/giu, "h").replace(/ґ/giu, "g") : text
}

/**
 * The text in Latin letters without accents, lower case: from any script, as newsrooms romanise it.
 *
 * @example latinLetters("Алексей Müllner") // "aleksey muellner"
 */
export const latinLetters = (text: string): string =>
  anyAscii(
    SOUNDS.reduce(
      (written, [letters, sound]) => written.replace(letters, sound),
      asSpoken(text.normalize("NFC")),
    ),
  ).toLowerCase()
