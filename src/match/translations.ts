import { circumstancesOf } from "./circumstances.js"
import { lastNameSound, soundOf } from "./names.js"
import { byPlace, type Utterance } from "./utterances.js"

/** One statement so far, as what could tell that it is a translation of another. */
export interface Side {
  /** Stands for the statement. */
  readonly group: number
  readonly language: string
  /** How the speaker's last name sounds. */
  readonly speaker: string
  /** Days since 1970 on which it first appeared. */
  readonly day: number
  readonly fullest: Utterance
  readonly members: number
  readonly length: number
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Outlets that its articles are or name as carriers, folded. */
  readonly outlets: ReadonlySet<string>
}

/** What could tell that a statement with these members, in the order of their places, is a translation; nothing where that is too little. */
export function sideOf(group: number, members: readonly Utterance[]): Side | undefined {
  const byFullness = [...members].sort((a, b) => b.words.length - a.words.length || byPlace(a, b))
  const [fullest] = byFullness
  const language = byFullness.find(({ page }) => page.record.language)?.page.record.language
  if (!fullest || !language) return undefined
  const day = Math.min(...members.map(({ day = Number.POSITIVE_INFINITY }) => day))
  const length = lengthOf(fullest.quotation?.text ?? "")
  if (!Number.isFinite(day) || length < SHORTEST) return undefined
  const { speaker } = circumstancesOf(members.flatMap(({ quotation }) => quotation ?? []))
  const sound = speaker && speaker.kind !== "unnamed" ? lastNameSound(speaker.name) : undefined
  if (!sound) return undefined
  const text = members.map(({ quotation }) => quotation?.text ?? "").join(" ")
  return {
    group,
    language: language.slice(0, 2),
    speaker: sound,
    day,
    fullest,
    members: members.length,
    length,
    numbers: new Set(text.match(/\d{2,}/g) ?? []),
    names: new Set((text.match(/(?<=\p{Ll}[ ,]+)\p{Lu}\p{L}{3,}/gu) ?? []).map(soundOf)),
    outlets: new Set(members.flatMap(({ page }) => page.record.outlets.map(soundOf))),
  }
}

/** A shorter passage, in letters, says too little to be known in another language. */
const SHORTEST = 25

/** A Han or Kana sign says about as much as two and a half letters. */
const LETTERS_A_SIGN = 2.5

const lengthOf = (text: string): number => {
  const signs = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0
  return text.length + signs * (LETTERS_A_SIGN - 1)
}

/** Days within which a translation follows its original. */
export const NEAR_DAYS = 10
const LONGEST = 1.8
const ENOUGH = 3

/**
 * The statement that another one passes on in another language. Words cannot tell, so it takes the same speaker, a near date
 * and together enough of: a carrier named, numbers, names, no other statement to choose. Conservative: most translations of a
 * large pile are not found.
 *
 * @param nearOf all sides of the same speaker within {@link NEAR_DAYS}, the side itself too, in any order
 */
export function originalOf(side: Side, nearOf: (side: Side) => readonly Side[]): Side | undefined {
  const near = nearOf(side)
  const home = homeLanguage(near)
  if (home === side.language) return undefined
  const originals = near.filter(
    (other) =>
      other.language === home &&
      side.length <= LONGEST * other.length &&
      homeLanguage(nearOf(other)) === home,
  )
  const ranked = originals
    .map((original) => ({ original, points: pointsFor(side, original, originals.length === 1) }))
    .sort((a, b) => b.points - a.points || byPlace(a.original.fullest, b.original.fullest))
  const [best, next] = ranked
  return best && best.points >= ENOUGH && best.points > (next?.points ?? 0) ? best.original : undefined
}

/** The language of what most pages carry, or of the first of them. */
function homeLanguage(near: readonly Side[]): string | undefined {
  return near.reduce<Side | undefined>(
    (most, side) => (!most || isCarriedMore(side, most) ? side : most),
    undefined,
  )?.language
}

const isCarriedMore = (one: Side, other: Side): boolean =>
  (other.members - one.members ||
    one.day - other.day ||
    other.length - one.length ||
    byPlace(one.fullest, other.fullest)) < 0

export const daysApart = (one: Side, other: Side): number => Math.abs(one.day - other.day)

function pointsFor(side: Side, original: Side, isOnly: boolean): number {
  const content = shared(side.numbers, original.numbers) + shared(side.names, original.names)
  if (content === 0 && !isOnly) return 0
  const credit = shared(side.outlets, original.outlets) > 0 ? 2 : 0
  return credit + Math.min(content, 2) + (isOnly ? 1 : 0) + (daysApart(side, original) <= 2 ? 1 : 0)
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((value) => other.has(value)).length
