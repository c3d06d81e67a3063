import { foldWord } from "../../text/index.js"
import type { Figure } from "../mentions/cast.js"
import { isGerman } from "../mentions/german.js"
import { ROLE_NOUNS, ROLES_OF_MEN, ROLES_OF_WOMEN } from "../mentions/lexicon.js"
import type { Gender, Mention } from "../mentions/mentions.js"
import { mentionsBefore } from "../mentions/near.js"
import { holderOf } from "./offices.js"
import { nameOnly, person, type Referent, type Scene, withoutArticle } from "./scene.js"

const HE = /^(?:he|him|his|er|il|él|lui|hij|он|他|彼)$/iu
const SHE = /^(?:she|her|hers|sie|elle|ella|lei|zij|она|她|彼女)$/iu

export const THEY = /^(?:they|their|them|it|its|sie|ils|elles|ellos|ellas|loro)$/iu
export const FIRST_PERSON = /^(?:I|me|my|we|us|our|ich|wir|je|nous|yo|nosotros|io|noi)$/u
export const RELATIVE = /^(?:who|whom|whose|which|that|der|die|das|qui|que|quien)$/iu

/** `he`, `she`; nothing for what is no pronoun of one person. */
export const genderOfPronoun = (words: string): Gender | undefined =>
  HE.test(words) ? "he" : SHE.test(words) ? "she" : undefined

export const isPronoun = (words: string): boolean =>
  [HE, SHE, THEY, RELATIVE].some((pronoun) => pronoun.test(words))

const genderOfRole = (head: string): Gender | undefined =>
  ROLES_OF_MEN.has(head) ? "he" : ROLES_OF_WOMEN.has(head) ? "she" : undefined

const agrees = (one: Gender | undefined, other: Gender | undefined): boolean =>
  one === undefined || other === undefined || one === other

/** Mentions before a pronoun among which its person is looked for. */
const REACH = 40

/** Scripts without capitals show no names but those of who speaks. */
const UNCASED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

interface Candidate {
  readonly referent: Referent
  /** In sentences of distance; the higher the likelier. */
  readonly weight: number
}

/** Whom a pronoun at the scene's place means: a person named before it, or an unnamed one who has just spoken. */
export function antecedent(scene: Scene, gender: Gender): Referent | undefined {
  const candidates = [...namedBefore(scene, gender), ...lastSpeaker(scene, gender)]
  const best = candidates.reduce<Candidate | undefined>(
    (found, next) => (found && found.weight >= next.weight ? found : next),
    undefined,
  )
  return best?.referent ?? describedBefore(scene, gender) ?? onceNamedBefore(scene, gender)
}

/** Where nobody else can be meant, whoever is named but once and by no name that is known to be a person's. */
function onceNamedBefore(scene: Scene, gender: Gender): Referent | undefined {
  const figure = mentionsBefore(scene.cast.mentions, scene.place, REACH)
    .filter(({ start, words, headline }) => words.length > 1 && !headline && !scene.quoted(start))
    .map((mention) => scene.cast.figureOf.get(mention))
    .findLast((one) => one?.kind === "person" && agrees(one.gender, gender))
  return figure && person(figure, 0.6)
}

function namedBefore(scene: Scene, gender: Gender): Candidate[] {
  const last = scene.spoken.at(-1)
  const here = scene.sentenceOf(scene.place)
  return mentionsBefore(scene.cast.mentions, scene.place, REACH).flatMap((mention) => {
    const figure = scene.cast.figureOf.get(mention)
    if (figure?.kind !== "person" || !agrees(figure.gender, gender)) return []
    if (isOwnRelative(mention, scene)) return []
    const speaks = last?.referent.figure === figure && here - scene.sentenceOf(last.place) <= 3
    if (!speaks && !isKnown(figure, scene)) return []
    const weight =
      scene.sentenceOf(mention.start) -
      here +
      (isSubject(mention, scene) ? 1.5 : 0) +
      (speaks ? 2 : 0) -
      (scene.quoted(mention.start) ? 2.5 : 0) -
      (isPossessive(mention, scene) ? 0.7 : 0) -
      (figure.gender ? 0 : 0.5) +
      often(figure)
    return [{ referent: person(figure, 0.85), weight }]
  })
}

/** `Tom Vale, whom he called a liar`: somebody else is *he*. */
const isOwnRelative = ({ end }: Mention, { article, place }: Scene): boolean =>
  place - end < 12 && /^,?\s(?:who|whom|which|that)\s$/u.test(article.text.slice(end, place))

const isKnown = (figure: Figure, { article }: Scene): boolean =>
  figure.mentions.some((m) => m.sure) || (figure.mentions.length > 1 && !isGerman(article))

const often = (figure: Figure): number => Math.log2(1 + figure.mentions.length) * 0.3

function lastSpeaker(scene: Scene, gender: Gender): Candidate[] {
  const last = scene.spoken.at(-1)
  if (!last) return []
  const weight = 3 - (scene.sentenceOf(scene.place) - scene.sentenceOf(last.place))
  const { figure, kind, name } = last.referent
  if (figure?.kind === "person")
    return agrees(figure.gender, gender)
      ? [{ referent: person(figure, 0.85), weight: weight + often(figure) }]
      : []
  if (kind === "person" && !figure && UNCASED.test(name))
    return [{ referent: { ...last.referent, sure: 0.7 }, weight }]
  return kind === "unnamed" && isOne(name, gender) && scene.paragraph - last.paragraph <= 1
    ? [{ referent: { ...last.referent, sure: 0.75 }, weight }]
    : []
}

/** Is an unnamed source one person whom the pronoun may mean? `a resident of Torrmere`, not `experts`. */
function isOne(description: string, gender: Gender): boolean {
  const [before = ""] = description.split(/\s(?:of|for|from|at|in|with|on|by|and|who|close|familiar)\s/u)
  const head = foldWord(before.split(/[\s-]+/u).at(-1) ?? "")
  return (
    (ROLE_NOUNS.has(head) || /^(?:person|source|insider|one)$/u.test(head)) &&
    agrees(genderOfRole(head), gender)
  )
}

const isPossessive = (mention: Mention, { article }: Scene): boolean =>
  /^(?:[’']s?\b|[’'](?=\s))/.test(article.text.slice(mention.end, mention.end + 3))

const isSubject = (mention: Mention, { article }: Scene): boolean =>
  !/\b(?:of|for|to|with|by|from|at|against|about|on|in|told|than|like|between|under)\s(?:[\p{Ll}-]+\s){0,3}$/u.test(
    article.text.slice(Math.max(0, mention.from - 40), mention.from),
  )

/** How far back a description may stand that a pronoun takes up, in UTF-16 units. */
const DESCRIBED = 300

/** “I asked the mayor. “It's late,” she told me”: the office described last, or its holder. */
function describedBefore(scene: Scene, gender: Gender): Referent | undefined {
  const before = scene.article.text.slice(Math.max(0, scene.place - DESCRIBED), scene.place)
  const described = [
    ...before.matchAll(/\b(?:[Tt]he|[Aa]n?|[Mm]y|[Oo]ur) ((?:[\p{Ll}-]+ ){0,2}?)([\p{Ll}-]+)\b/gu),
  ]
  const match = described.findLast(
    ([, , noun = ""]) => ROLE_NOUNS.has(foldWord(noun)) && agrees(genderOfRole(foldWord(noun)), gender),
  )
  if (!match) return undefined
  const core = withoutArticle(match[0])
  const holder = holderOf({ core, head: foldWord(match[2] ?? "") }, scene)
  return holder && agrees(holder.gender, gender) ? person(holder, 0.6) : nameOnly(core, "unnamed", 0.5)
}
