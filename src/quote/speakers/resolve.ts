import type { Article, SpeakerKind } from "../../model.js"
import { foldWord, genderOfGivenName } from "../../text/index.js"
import { type Cast, coreWords, type Figure } from "../mentions/cast.js"
import { isGerman } from "../mentions/german.js"
import {
  BODY_NOUNS,
  DOCUMENT_NOUNS,
  ROLE_NOUNS,
  ROLES_OF_MEN,
  ROLES_OF_WOMEN,
  TITLES,
  UNNAMED_NOUNS,
} from "../mentions/lexicon.js"
import type { Gender, Mention } from "../mentions/mentions.js"
import { looksLikeOutlet } from "../mentions/outlets.js"
import type { SourcePhrase } from "./phrase.js"

/** Whom a source's words mean, with the chance that this is right. */
export interface Referent {
  readonly name: string
  readonly kind: SpeakerKind
  readonly figure?: Figure
  readonly sure: number
}

/** What is known where a source stands: the article, its cast, and who spoke before, the last one at the end. */
export interface Scene {
  readonly article: Article
  readonly cast: Cast
  readonly spoken: readonly {
    readonly referent: Referent
    readonly place: number
    readonly paragraph: number
  }[]
  readonly place: number
  readonly paragraph: number
  /** Does the place lie in quoted words? Mentions there are poor antecedents. */
  readonly quoted: (place: number) => boolean
  readonly sentenceOf: (place: number) => number
}

type Rule = (phrase: SourcePhrase, scene: Scene) => Referent | undefined

const HE = /^(?:he|him|his|er|il|él|lui|hij|он)$/iu
const SHE = /^(?:she|her|hers|sie|elle|ella|lei|zij|она)$/iu
const THEY = /^(?:they|their|them|it|its|sie|ils|elles|ellos|ellas|loro)$/iu
const I = /^(?:I|me|my|we|us|our|ich|wir|je|nous|yo|nosotros|io|noi)$/u
const RELATIVE = /^(?:who|whom|whose|which|that|der|die|das|qui|que|quien)$/iu

const person = (figure: Figure, sure: number): Referent => ({
  name: figure.name,
  kind: "person",
  figure,
  sure,
})

const nameOnly = (name: string, kind: SpeakerKind, sure: number): Referent => ({ name, kind, sure })

const body = (figure: Figure, sure: number): Referent => ({
  name: figure.name,
  kind: "organisation",
  figure,
  sure,
})

const ARTICLE =
  /^(?:the|a|an|this|that|these|those|der|die|das|dem|den|des|ein|eine|einem|einer|eines|diese|dieser|dieses|le|la|les|un|une|el|los|las|una|il|lo|gli)\s+/iu

const withoutArticle = (words: string): string =>
  words.replace(ARTICLE, "").replace(/(?:[’']s|(?<=s)[’'])$/u, "")

/** Persons by how likely a pronoun at the scene's place means them. Weights are of sentences of distance. */
function antecedent(scene: Scene, gender: Gender): Figure | undefined {
  const here = scene.sentenceOf(scene.place)
  const before = mentionsBefore(scene.cast.mentions, scene.place, 40)
  let best: { figure: Figure; weight: number } | undefined
  const last = scene.spoken.at(-1)
  for (const mention of before) {
    const figure = scene.cast.figureOf.get(mention)
    if (figure?.kind !== "person" || (figure.gender && figure.gender !== gender)) continue
    const speaks = last?.referent.figure === figure && here - scene.sentenceOf(last.place) <= 3
    const known =
      figure.mentions.some((m) => m.sure) || (figure.mentions.length > 1 && !isGerman(scene.article))
    const likely = known || speaks
    if (!likely) continue
    const distance = here - scene.sentenceOf(mention.start)
    const weight =
      -distance +
      (isSubject(mention, scene) ? 1.5 : 0) +
      (speaks ? 2 : 0) -
      (scene.quoted(mention.start) ? 2.5 : 0) -
      (isPossessive(mention, scene) ? 0.7 : 0) -
      (figure.gender ? 0 : 0.5) +
      Math.log2(1 + figure.mentions.length) * 0.3
    if (!best || weight > best.weight) best = { figure, weight }
  }
  const speaker = last?.referent.figure
  if (speaker?.kind === "person" && (!speaker.gender || speaker.gender === gender)) {
    const weight =
      3 - (here - scene.sentenceOf(last?.place ?? 0)) + Math.log2(1 + speaker.mentions.length) * 0.3
    if (!best || weight > best.weight) best = { figure: speaker, weight }
  }
  return best?.figure
}

function mentionsBefore(mentions: readonly Mention[], place: number, most: number): readonly Mention[] {
  let end = 0
  let high = mentions.length
  while (end < high) {
    const middle = (end + high) >> 1
    if ((mentions[middle]?.start ?? 0) < place) end = middle + 1
    else high = middle
  }
  return mentions.slice(Math.max(0, end - most), end)
}

const isPossessive = (mention: Mention, { article }: Scene): boolean =>
  /^(?:[’']s?\b|[’'](?=\s))/.test(article.text.slice(mention.end, mention.end + 3))

const isSubject = (mention: Mention, { article }: Scene): boolean =>
  !/\b(?:of|for|to|with|by|from|at|against|about|on|in|told|than|like|between|under)\s(?:[\p{Ll}-]+\s){0,3}$/u.test(
    article.text.slice(Math.max(0, mention.from - 40), mention.from),
  )

/** One office under its usual words, so that “the senator” finds `Sen.`. */
const OFFICES: readonly (readonly string[])[] = [
  ["sen", "sens", "senator", "senators", "lawmaker", "legislator"],
  ["rep", "reps", "representative", "congressman", "congresswoman", "lawmaker", "legislator", "member"],
  ["gov", "govs", "governor"],
  ["gen", "general"],
  ["col", "colonel"],
  ["capt", "captain"],
  ["sgt", "sergeant"],
  ["prof", "professor"],
  ["dr", "doctor", "physician"],
  ["ceo", "chief", "executive", "boss"],
  ["nominee", "candidate", "contender"],
  ["attorney", "lawyer"],
  ["chairman", "chairwoman", "chair"],
  ["spokesman", "spokeswoman", "spokesperson", "secretary"],
  ["bundeskanzler", "kanzler"],
  ["bundeskanzlerin", "kanzlerin"],
]

const sameOffice = (head: string): readonly string[] => [
  head,
  ...OFFICES.filter((office) => office.includes(head)).flat(),
]

/** Who holds the described office: shares the head noun, then as many of the other words as may be, then was named last. */
function holderOf(phrase: SourcePhrase, scene: Scene): Figure | undefined {
  const head = phrase.head ?? ""
  const offices = sameOffice(head)
  const gender: Gender | undefined = ROLES_OF_MEN.has(head)
    ? "he"
    : ROLES_OF_WOMEN.has(head)
      ? "she"
      : undefined
  const modifiers = withoutArticle(phrase.core)
    .split(/[\s-]+/)
    .map(foldWord)
    .filter((w) => w !== head)
  let best: { figure: Figure; weight: number } | undefined
  for (const figure of scene.cast.figures) {
    if (figure.kind !== "person" || !offices.some((office) => figure.roles.has(office))) continue
    if (gender && figure.gender && figure.gender !== gender) continue
    const shared = modifiers.filter((w) => figure.roles.has(w)).length
    const before = figure.mentions.filter((m) => m.start < scene.place)
    const near = (before.at(-1)?.start ?? -10_000) / Math.max(1, scene.article.text.length)
    const spoke = scene.spoken.at(-1)?.referent.figure === figure ? 0.8 : 0
    const weight = 2 * shared + near + spoke + (figure.roles.has(head) ? 0.5 : 0)
    if (!best || weight > best.weight) best = { figure, weight }
  }
  return best?.figure
}

/** The figure a mention stands for, with a speaker of that name before it preferred to others who bear it. */
function figureAt(mention: Mention, scene: Scene): Figure | undefined {
  const figure = scene.cast.figureOf.get(mention)
  if (figure && figure.kind !== "person") return figure
  if (figure && coreWords(mention.words).length > 1) return figure
  const bearers = scene.cast.bearers(mention.words, scene.place, mention.gender)
  const spoke = scene.spoken.findLast(({ referent }) => referent.figure && bearers.includes(referent.figure))
  return spoke?.referent.figure ?? figure ?? bearers[0]
}

function organisationNamed(mention: Mention, scene: Scene): Referent {
  const figure = scene.cast.figureOf.get(mention)
  const outlet = fullOutlet(mention, scene)
  if (outlet) return body(outlet, 0.95)
  return figure ? body(figure, 0.95) : nameOnly(mention.name, "organisation", 0.8)
}

/** “the Times” after “The New York Times”. */
function fullOutlet(mention: Mention, { cast, place }: Scene): Figure | undefined {
  const last = mention.words.at(-1)
  const fuller = cast.figures.filter(
    (f) =>
      f.kind === "outlet" &&
      f.words.length > mention.words.length &&
      f.words.at(-1) === last &&
      f.mentions.some((m) => m.start < place),
  )
  return fuller.length === 1 ? fuller[0] : undefined
}

const lastBody = (scene: Scene, head: string): Figure | undefined => {
  const before = mentionsBefore(scene.cast.mentions, scene.place, 60)
  const bodies = before.filter((m) => m.kind === "organisation" || m.kind === "outlet")
  const fitting = bodies.findLast((m) => m.words.includes(head))
  const spoke = scene.spoken.findLast(
    ({ referent: { kind, figure } }) => kind === "organisation" && figure?.kind !== "place" && figure,
  )
  return (fitting && scene.cast.figureOf.get(fitting)) ?? spoke?.referent.figure
}

const QUESTION = /^(?:Q|Question|Frage|F|Pregunta|P|Domanda|Вопрос|问|問)$/u
const ANSWER = /^(?:A|Answer|Antwort|R|Réponse|Respuesta|Risposta|Ответ|答)$/u
const INTERVIEW_WITH =
  /(?:interview(?:s|ed)?|conversation|spoke|speaks|Gespräch|Interview|entretien|entrevista|intervista) (?:with|mit|avec|con|a) (?:[\p{Ll}]+ ){0,4}$/u

/** Who answers in an interview: the person it is said to be with, else the person named first. */
function interviewee({ article, cast }: Scene): Referent | undefined {
  const persons = cast.mentions.filter((m) => m.kind === "person" && cast.figureOf.get(m)?.kind === "person")
  const said = persons.find((m) => INTERVIEW_WITH.test(article.text.slice(Math.max(0, m.from - 60), m.from)))
  const mention = said ?? persons[0]
  const figure = mention && cast.figureOf.get(mention)
  return figure && person(figure, said ? 0.9 : 0.7)
}

const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words)

/**
 * Whom the words mean: the first rule that answers. Names come before descriptions, descriptions of an office before
 * those of a body or a text, and what no rule knows stays unnamed, under its own words.
 */
const RULES: readonly Rule[] = [
  function turn(phrase, scene) {
    if (ANSWER.test(phrase.text)) return interviewee(scene)
    if (!QUESTION.test(phrase.text)) return undefined
    const { publisher } = scene.article
    return publisher ? nameOnly(publisher, "organisation", 0.8) : nameOnly("interviewer", "unnamed", 0.7)
  },
  function author(phrase, { article }) {
    if (!I.test(phrase.text)) return undefined
    const [name] = article.byline ?? []
    return name && article.byline?.length === 1
      ? nameOnly(name, "person", 0.9)
      : nameOnly(phrase.text, "unnamed", 0.3)
  },
  function pronoun(phrase, scene) {
    const gender = HE.test(phrase.text) ? "he" : SHE.test(phrase.text) ? "she" : undefined
    const figure = gender && antecedent(scene, gender)
    return figure ? person(figure, 0.85) : undefined
  },
  function several(phrase, scene) {
    if (!THEY.test(phrase.text)) return undefined
    const spoke = scene.spoken.findLast(
      ({ referent }) => referent.kind !== "person" && referent.kind !== "unnamed",
    )
    if (spoke && scene.paragraph - spoke.paragraph <= 3) return { ...spoke.referent, sure: 0.7 }
    const before = mentionsBefore(scene.cast.mentions, scene.place, 12)
    const near = before.findLast((m) => m.kind === "organisation" || m.kind === "outlet")
    const figure = near && scene.cast.figureOf.get(near)
    return figure ? body(figure, 0.6) : undefined
  },
  function relative(phrase, scene) {
    if (!RELATIVE.test(phrase.text)) return undefined
    const close = mentionsBefore(scene.cast.mentions, phrase.start, 3).filter(
      (m) => phrase.start - m.end < 60,
    )
    const near =
      close.findLast((m) => scene.cast.figureOf.get(m)?.mentions.some(({ sure }) => sure)) ?? close.at(-1)
    const figure = near && figureAt(near, scene)
    if (!figure || figure.kind === "place") return undefined
    return figure.kind === "person" ? person(figure, 0.85) : body(figure, 0.8)
  },
  function joint(phrase, scene) {
    if (!phrase.joined) return undefined
    const names = [...new Set([...phrase.owners, ...(phrase.named ? [phrase.named] : [])])].map(
      (m) => scene.cast.figureOf.get(m)?.name ?? m.name,
    )
    return nameOnly(
      /[\p{Ll}]{3,}s$/u.test(phrase.core) ? withoutArticle(phrase.core) : names.join(" and "),
      "group",
      0.8,
    )
  },
  function germanNoun(phrase, scene) {
    const { named } = phrase
    const isName = named?.sure || named?.words.length !== 1 || scene.cast.figureOf.has(named)
    if (!named || isName || !ARTICLE.test(phrase.text) || !isGerman(scene.article)) return undefined
    const figure = holderOf({ ...phrase, head: named.words[0] ?? "" }, scene)
    return figure ? person(figure, 0.8) : nameOnly(withoutArticle(phrase.core), "unnamed", 0.7)
  },
  function named(phrase, scene) {
    if (!phrase.named) return undefined
    const mention = phrase.named
    if (mention.kind === "organisation" || mention.kind === "outlet" || mention.kind === "place")
      return organisationNamed(mention, scene)
    const figure = figureAt(mention, scene)
    if (figure)
      return figure.kind === "person"
        ? person(figure, coreWords(mention.words).length > 1 ? 0.97 : 0.93)
        : body(figure, 0.9)
    if (/^(?:the|die|der|la|le)\s/iu.test(phrase.text))
      return nameOnly(withoutArticle(phrase.core), groupOrBody(mention.name), 0.7)
    if (mention.words.length === 1 && UNNAMED_NOUNS.has(mention.words[0] ?? ""))
      return nameOnly(
        withoutArticle(phrase.core),
        /^(?:democrats|republicans)$/.test(mention.words[0] ?? "") ? "group" : "unnamed",
        0.8,
      )
    return nameOnly(mention.name, looksLikeOutlet(mention.name) ? "organisation" : "person", 0.75)
  },
  function holder(phrase, scene) {
    const head = phrase.head ?? ""
    if (BODY_NOUNS.has(head) || /^(?:my|our)\s/iu.test(phrase.text)) return undefined
    if (
      !(ROLE_NOUNS.has(head) || TITLES.has(head)) ||
      /^(?:an?|one|another|some|ein|eine|un|une|una)\s/iu.test(phrase.text)
    )
      return undefined
    const figure = holderOf(phrase, scene)
    if (figure) return person(figure, 0.85)
    const last = scene.spoken.at(-1)
    const near = last?.referent.figure?.kind === "person" && scene.paragraph - last.paragraph <= 2
    const free =
      near && phrase.definite && phrase.owners.length === 0 && last?.referent.figure?.roles.size === 0
    return free && last?.referent.figure ? person(last.referent.figure, 0.5) : undefined
  },
  function campaign(phrase, scene) {
    if (!BODY_NOUNS.has(phrase.head ?? "")) return undefined
    if (phrase.owners.length > 0) return nameOnly(withoutArticle(phrase.core), "organisation", 0.85)
    const figure = phrase.definite ? lastBody(scene, phrase.head ?? "") : undefined
    return figure ? body(figure, 0.7) : nameOnly(withoutArticle(phrase.core), "organisation", 0.6)
  },
  function text(phrase, scene) {
    const head = phrase.head ?? ""
    if (!DOCUMENT_NOUNS.has(head)) return undefined
    const owner = phrase.owners.findLast((m) => m.kind === "outlet" || m.kind === "organisation")
    if (owner) return { ...organisationNamed(owner, scene), kind: "document", sure: 0.75 }
    const last = phrase.definite && phrase.core.split(/\s+/).length <= 2 ? scene.spoken.at(-1) : undefined
    if (last && scene.paragraph - last.paragraph <= 1 && last.referent.kind !== "unnamed")
      return { ...last.referent, kind: "document", sure: 0.6 }
    return nameOnly(withoutArticle(phrase.core), "document", 0.8)
  },
  function unnamed(phrase) {
    const head = phrase.head ?? ""
    if (!(UNNAMED_NOUNS.has(head) || ROLE_NOUNS.has(head) || /^\p{Ll}/u.test(phrase.core))) return undefined
    const party = /^(?:\p{Lu}\p{L}+s|World|Lawmakers?)\b/u.test(phrase.core) && isCapital(phrase.core)
    return nameOnly(withoutArticle(phrase.core), party && head === "" ? "group" : "unnamed", 0.85)
  },
]

const groupOrBody = (name: string): SpeakerKind =>
  /[^s]s$/u.test(name) && !name.includes(" ") ? "group" : "organisation"

/** Scripts in which a name has no capital to be known by. */
const UNCASED =
  /[\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const ALL_CAPITALISED = /^\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|de|la|van|von|der|al|bin))+$/u

/** Where no rule knows: by the look of the words. */
function byLook(phrase: SourcePhrase): Referent {
  const name = withoutArticle(phrase.core) || phrase.text
  if ([HE, SHE, THEY, RELATIVE].some((pronoun) => pronoun.test(phrase.text)))
    return nameOnly(phrase.text, "unnamed", 0.3)
  const given = genderOfGivenName(foldWord(phrase.core.split(/\s/)[0] ?? "")) !== undefined
  if (given || UNCASED.test(phrase.core) || ALL_CAPITALISED.test(phrase.core))
    return nameOnly(name, "person", 0.6)
  return nameOnly(name, isCapital(phrase.core) ? "group" : "unnamed", 0.5)
}

/** Whom the source's words mean. Every phrase has an answer; where nothing is known the words stand for themselves. */
export function resolveSource(phrase: SourcePhrase, scene: Scene): Referent {
  for (const rule of RULES) {
    const referent = rule(phrase, scene)
    if (referent) return referent
  }
  return byLook(phrase)
}
