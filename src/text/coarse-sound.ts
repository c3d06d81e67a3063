import anyAscii from "any-ascii"

/**
 * What is left of a name in signs for syllables: consonants, those made one that such scripts mix. `ハルヴォルセン` and
 * `Halvorsen` are `rbrsn`, `萨罗` and `Sarrow` `sr`; nothing for what has a single consonant.
 */
export function coarseSound(name: string): string | undefined {
  const sound = anyAscii(name)
    .toLowerCase()
    .replace(/sch|ch|sh|ts|z|x|c(?=[eiy])/g, "s")
    .replace(/[pvf]/g, "b")
    .replace(/d/g, "t")
    .replace(/[gcq]/g, "k")
    .replace(/l/g, "r")
    .replace(/m/g, "n")
    .replace(/[^bknrst]/g, "")
    .replace(/(.)\1+/g, "$1")
  return sound.length > 1 ? sound : undefined
}
