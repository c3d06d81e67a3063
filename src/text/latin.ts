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
  [/ב/gu, "b"],
  [/[פף]/gu, "p"],
  [/[đђ]/giu, "dj"],
  [/[äæ]/giu, "ae"],
  [/[öœø]/giu, "oe"],
  [/ü/giu, "ue"],
  [/å/giu, "aa"],
]

/**
 * The text in Latin letters without accents, lower case: from any script, as newsrooms romanise it.
 *
 * @example latinLetters("Алексей Müllner") // "aleksey muellner"
 */
export const latinLetters = (text: string): string =>
  anyAscii(
    SOUNDS.reduce((written, [letters, sound]) => written.replace(letters, sound), text.normalize("NFC")),
  ).toLowerCase()
