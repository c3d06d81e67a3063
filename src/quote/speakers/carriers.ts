import type { Attribution } from "../attribution.js"
import { mentionsWithin } from "../mentions/near.js"
import { antecedent, genderOfPronoun } from "./pronouns.js"
import { person, type Referent, type Scene } from "./scene.js"

/** Who speaks, with the words that name the speaker. */
export interface Found {
  readonly referent: Referent
  readonly as: string
}

/** Whose words an outlet passes on: the outlet carries them, and is not who speaks. */
export const heard = (attribution: Attribution, scene: Scene): Found | undefined =>
  quotedBy(attribution, scene) ?? reportedBy(attribution, scene)

/** How far behind its cue the person may be named whom an outlet quotes, in UTF-16 units. */
const REACH = 120

const AS_SAYING =
  /^(?:quot|cit)\w+ (?<who>him|her|(?:[\p{L}.’'-]+,? ){1,8}?)\s?as (?:saying|telling|having said)/u

/** “The Gazette quoted Roe as saying” */
function quotedBy({ cue }: Attribution, scene: Scene): Found | undefined {
  const from = cue[0]?.[0]
  if (from === undefined) return undefined
  const match = AS_SAYING.exec(scene.article.text.slice(from, from + REACH))
  const who = match?.groups?.who
  if (!match || !who) return undefined
  const gender = genderOfPronoun(who)
  const referent = gender && antecedent(scene, gender)
  return referent ? { referent, as: who } : personIn(scene, from, from + match[0].length)
}

/** A name and a verb of saying, at most so many UTF-16 units into what an outlet reports. */
const OPENING = 90

const SAYS =
  /^(?:,[^,.;“”"]{3,60},)? (?:has |had |have |also |later |earlier )*(?:said|says|told|wrote|announced|claimed|claims|insisted|warned|argued|acknowledged|admitted|conceded|confirmed|declared|denied|promised|vowed|stated|suggested|added)\b/u

/** “According to the Gazette, Senator Roe said she would stay” */
function reportedBy({ content }: Attribution, scene: Scene): Found | undefined {
  const [first] = content
  if (!first) return undefined
  const [start, end] = first
  const found = mentionsWithin(scene.cast.mentions, start, Math.min(end, start + OPENING)).find(
    (m) => scene.cast.figureOf.get(m)?.kind === "person",
  )
  if (!found || !/^["“'‘]?(?:that )?$/u.test(scene.article.text.slice(start, found.from))) return undefined
  const says = SAYS.test(scene.article.text.slice(found.end, found.end + OPENING))
  return says ? personIn(scene, found.start, found.end) : undefined
}

/** The person named in a stretch of the text. */
function personIn({ article, cast }: Scene, start: number, end: number): Found | undefined {
  const mention = mentionsWithin(cast.mentions, start, end).find(
    (m) => cast.figureOf.get(m)?.kind === "person",
  )
  const figure = mention && cast.figureOf.get(mention)
  return figure && { referent: person(figure, 0.9), as: article.text.slice(mention.start, mention.end) }
}
