import type { QuotedArticle } from "../model.js"
import { circumstancesOf } from "./circumstances.js"
import { lastNameSound, soundOf } from "./names.js"
import type { Utterance } from "./utterances.js"

/** One statement so far, as what could tell that it is a translation of another. */
interface Side {
  readonly set: number
  readonly language: string
  /** How the speaker's last name sounds. */
  readonly speaker: string
  readonly days: readonly number[]
  readonly members: number
  readonly length: number
  readonly numbers: ReadonlySet<string>
  readonly names: ReadonlySet<string>
  /** Outlets that its articles are or name as carriers, folded. */
  readonly outlets: ReadonlySet<string>
}

/**
 * Which sets pass on another set's statement in another language: `[translated, original]`, by index. Words cannot
 * tell, so it takes the same speaker, a near date and together enough of: a carrier named, numbers, names, no other
 * statement to choose. Conservative: most translations of a large pile are not found.
 */
export function translatedSets(
  sets: readonly (readonly Utterance[])[],
  articles: readonly QuotedArticle[],
): ReadonlyMap<number, number> {
  const bySpeaker = new Map<string, Side[]>()
  sets.forEach((members, set) => {
    const side = sideOf(set, members, articles)
    if (side) bySpeaker.set(side.speaker, [...(bySpeaker.get(side.speaker) ?? []), side])
  })
  const found = new Map<number, number>()
  for (const sides of bySpeaker.values())
    for (const [translated, original] of translatedSides(sides)) found.set(translated.set, original.set)
  return found
}

function sideOf(
  set: number,
  members: readonly Utterance[],
  articles: readonly QuotedArticle[],
): Side | undefined {
  const byFullness = [...members].sort((a, b) => b.words.length - a.words.length || a.article - b.article)
  const [fullest] = byFullness
  const own = byFullness.flatMap(({ article }) => articles[article] ?? [])
  const language = own.find((article) => article.language)?.language
  const { speaker } = circumstancesOf(members.flatMap(({ quotation }) => quotation ?? []))
  const sound = speaker && speaker.kind !== "unnamed" ? lastNameSound(speaker.name) : undefined
  const length = lengthOf(fullest?.quotation?.text ?? "")
  if (!language || !sound || length < SHORTEST) return undefined
  const text = members.map(({ quotation }) => quotation?.text ?? "").join(" ")
  return {
    set,
    language: language.slice(0, 2),
    speaker: sound,
    days: members.flatMap(({ day }) => day ?? []),
    members: members.length,
    length,
    numbers: new Set(text.match(/\d{2,}/g) ?? []),
    names: new Set((text.match(/(?<=\p{Ll}[ ,]+)\p{Lu}\p{L}{3,}/gu) ?? []).map(soundOf)),
    outlets: new Set(
      own.flatMap(({ publisher, transmissions }) => [
        ...(publisher ? [soundOf(publisher)] : []),
        ...transmissions.flatMap(({ outlet, from }) => [soundOf(outlet), ...(from ? [soundOf(from)] : [])]),
      ]),
    ),
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

/** The home language is that of the side most pages carry, or the first of them; sides of other languages look for their original there. */
function* translatedSides(sides: readonly Side[]): Iterable<[translated: Side, original: Side]> {
  const [most] = [...sides].sort(
    (a, b) => b.members - a.members || firstDay(a) - firstDay(b) || b.length - a.length || a.set - b.set,
  )
  const originals = sides.filter(({ language }) => language === most?.language)
  for (const side of sides) {
    if (side.language === most?.language) continue
    const near = originals.filter((original) => mayTranslate(side, original))
    const ranked = near
      .map((original) => ({ original, points: pointsFor(side, original, near.length === 1) }))
      .sort((a, b) => b.points - a.points || a.original.set - b.original.set)
    const [best, next] = ranked
    if (best && best.points >= ENOUGH && best.points > (next?.points ?? 0)) yield [side, best.original]
  }
}

/** A side without a date comes after all others. */
const firstDay = ({ days }: Side): number => Math.min(Number.MAX_SAFE_INTEGER, ...days)

const NEAR_DAYS = 10
const LONGEST = 1.8
const ENOUGH = 3

function mayTranslate(side: Side, original: Side): boolean {
  return daysApart(side, original) <= NEAR_DAYS && side.length <= LONGEST * original.length
}

const daysApart = (one: Side, other: Side): number =>
  Math.min(...one.days.flatMap((day) => other.days.map((there) => Math.abs(day - there))))

function pointsFor(side: Side, original: Side, isOnly: boolean): number {
  const content = shared(side.numbers, original.numbers) + shared(side.names, original.names)
  if (content === 0 && !isOnly) return 0
  const credit = shared(side.outlets, original.outlets) > 0 ? 2 : 0
  return credit + Math.min(content, 2) + (isOnly ? 1 : 0) + (daysApart(side, original) <= 2 ? 1 : 0)
}

const shared = (one: ReadonlySet<string>, other: ReadonlySet<string>): number =>
  [...one].filter((value) => other.has(value)).length
