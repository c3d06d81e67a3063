import { type Side, speakerKeys } from "./side.js"
import { linkBetween, type Originals, translatedAlone, translatedWith } from "./translations.js"

/** A group's {@link Side} as JSON holds it, with the names under which it meets others of its speaker. */
export type PackedSide = ReturnType<typeof packSide>

/** Sets as lists; of the fullest passage its place alone. */
export function packSide({ group: _, fullest, ...side }: Side) {
  const { page, place, content } = fullest
  return {
    ...side,
    keys: speakerKeys(side),
    fullest: { page: { id: page.id }, place, content },
    numbers: [...side.numbers],
    names: [...side.names],
    places: [...side.places],
    outlets: [...side.outlets],
    breaths: [...side.breaths],
  }
}

/** The inverse of {@link packSide}, of the group with this number. */
const unpackSide = (side: PackedSide, group: number): Side => ({
  ...side,
  group,
  speaker: side.speaker,
  coarse: side.coarse,
  numbers: new Set(side.numbers),
  names: new Set(side.names),
  places: new Map(side.places),
  outlets: new Set(side.outlets),
  breaths: new Set(side.breaths),
})

type Translated = readonly [translation: number, original: number]

/**
 * Which groups tell by themselves which other they translate, by place in the list.
 *
 * @param packed with each side all that share a speaker with it
 */
export const firstTranslationsAmong = (packed: readonly PackedSide[]): Translated[] =>
  placesIn(translatedAlone(packed.map(unpackSide)))

/**
 * Which groups are translations of which others, by place in the list.
 *
 * @param packed with each side all that share a speaker with it
 * @param links pages of which one translates another, as the first translations of the whole pile tell
 */
export const translationsAmong = (
  packed: readonly PackedSide[],
  links: readonly { readonly one: string; readonly other: string }[],
): Translated[] =>
  placesIn(
    translatedWith(packed.map(unpackSide), new Set(links.map(({ one, other }) => linkBetween(one, other)))),
  )

const placesIn = (found: Originals): Translated[] =>
  [...found].map(([side, original]) => [side.group, original.group])
