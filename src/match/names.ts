import anyAscii from "any-ascii"

/**
 * What a name sounds like, whatever its letters, so that one person's spellings meet: consonants only, the many ways of
 * writing the hissing ones made one. Latin letters for others by the `any-ascii` tables.
 *
 * @example soundOf("Щукарёв") === soundOf("Schtschukarjow") && soundOf("Chtchoukariov") // "skrv"
 */
export function soundOf(name: string): string {
  const latin = anyAscii(name)
    .toLowerCase()
    .replace(/[^a-z]/g, "")
  const sound = SOUNDS.reduce((sofar, [pattern, instead]) => sofar.replace(pattern, instead), latin)
  // Few consonants say little: a short name must agree in its vowels too.
  return sound.length >= LEAST_CONSONANTS ? sound : latin
}

const LEAST_CONSONANTS = 3

const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/schtsch|chtch|shch|stsch|tsch|tch|sch|tsh|ch|sh|sz|cz|zh|z/g, "s"],
  [/ph|w|f/g, "v"],
  [/[cq]k?|kh/g, "k"],
  [/[aeiouyjh]/g, ""],
  [/(.)\1+/g, "$1"],
]

/** The sound of a name's last word; nothing for a description. */
export function lastNameSound(name: string): string | undefined {
  const last = name.trim().split(/\s+/).at(-1) ?? ""
  const sound = soundOf(last)
  return sound.length > 1 && last !== last.toLowerCase() ? sound : undefined
}
