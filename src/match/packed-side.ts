import { type Side, speakerKeys } from "./side.js"
import { translatedSides } from "./translations.js"

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

/**
 * Which groups are translations of which others, by place in the list.
 *
 * @param packed with each side all that share a speaker or a page with it
 */
export const translationsAmong = (
  packed: readonly PackedSide[],
): (readonly [translation: number, original: number])[] =>
  [...translatedSides(packed.map(unpackSide))].map(([side, original]) => [side.group, original.group])
