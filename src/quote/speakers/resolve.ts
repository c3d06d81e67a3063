import { foldWord, genderOfGivenName } from "../../text/index.js"
import type { Figure } from "../mentions/cast.js"
import { coreWords } from "../mentions/casting.js"
import { isGerman, isGermanBody, isGermanDocument, isGermanNoun } from "../mentions/german.js"
import {
  BODY_NOUNS,
  COLLECTIVES,
  DOCUMENT_NOUNS,
  ROLE_NOUNS,
  TITLES,
  UNNAMED_NOUNS,
} from "../mentions/lexicon.js"
import type { Mention } from "../mentions/mentions.js"
import { mentionsBefore } from "../mentions/near.js"
import { looksLikeOutlet } from "../mentions/outlets.js"
import {
  bodyDescribed,
  lastBody,
  lastSpoken,
  organisationNamed,
  possessorOf,
  severalMeant,
} from "./bodies.js"
import { isCommonNoun } from "./common-nouns.js"
import { authorOf } from "./documents.js"
import { holderOf, takenUp } from "./offices.js"
import { phraseOf, type SourcePhrase } from "./phrase.js"
import { antecedent, FIRST_PERSON, genderOfPronoun, isPronoun, RELATIVE, THEY } from "./pronouns.js"
import { antecedentOf } from "./relatives.js"
import {
  body,
  hasArticle,
  nameOnly,
  ofFigure,
  person,
  type Referent,
  type Scene,
  withoutArticle,
} from "./scene.js"
import { speakerOfTurn } from "./turns.js"

type Rule = (phrase: SourcePhrase, scene: Scene) => Referent | undefined

/** The figure a mention stands for, with a speaker of that name before it preferred to others who bear it. */
function figureAt(mention: Mention, scene: Scene): Figure | undefined {
  const figure = scene.cast.figureOf.get(mention)
  if (figure && figure.kind !== "person") return figure
  if (figure && coreWords(mention.words).length > 1) return figure
  const bearers = scene.cast.bearers(mention.words, scene.place, mention.gender)
  const spoke =
    bearers.length > 1
      ? lastSpoken(scene, (referent) => referent.figure !== undefined && bearers.includes(referent.figure))
      : undefined
  return spoke?.referent.figure ?? figure ?? bearers[0]
}

/** `senators`, `traders`: nobody's office. */
const isPlural = (noun: string): boolean =>
  noun.endsWith("s") && !ROLE_NOUNS.has(noun) && isNounOfPersons(noun.slice(0, -1))

const isNounOfPersons = (noun: string): boolean =>
  ROLE_NOUNS.has(noun) || TITLES.has(noun) || /(?:er|or|ist|ian|man)$/u.test(noun)

/** Several, and not one who bears the name: `31 Latinos`, `these same Republicans`. */
const COUNTED =
  /^(?:(?:about|at least|more than|nearly|some) )?(?:\d[\d,]*|two|three|four|five|six|seven|eight|nine|ten|dozens of|hundreds of|thousands of|several|many|most|some|these|those|both|all|other|young|few) /iu

/** `Police`, `Congress`: a body of one word that needs no name. */
const BODIES = new Set([
  "police",
  "congress",
  "parliament",
  "senate",
  "government",
  "council",
  "management",
  "nato",
])

const PARTISANS = /^(?:democrats|republicans)$/

const isCapital = (words: string): boolean => /^\p{Lu}/u.test(words)

/** `an official`, `another`: somebody new. */
const isNew = (words: string): boolean => /^(?:an?|one|another|some|ein|eine|un|une|una)\s/iu.test(words)

const POSSESSIVE = /^(?:his|her|their|its|my|our)\s/iu

/**
 * Whom the words mean: the first rule that answers. Names come before descriptions, descriptions of an office before
 * those of a body or a text, and what no rule knows stays unnamed, under its own words.
 */
const RULES: readonly Rule[] = [
  speakerOfTurn,
  function author(phrase, { article }) {
    if (!FIRST_PERSON.test(phrase.text)) return undefined
    const [name] = article.byline ?? []
    return name && article.byline?.length === 1
      ? nameOnly(name, "person", 0.9)
      : nameOnly(phrase.text, "unnamed", 0.3)
  },
  function pronoun(phrase, scene) {
    const gender = genderOfPronoun(phrase.text)
    return gender && antecedent(scene, gender)
  },
  function several(phrase, scene) {
    return THEY.test(phrase.text) ? severalMeant(scene, phrase.text) : undefined
  },
  function relative(phrase, scene) {
    if (!RELATIVE.test(phrase.text)) return undefined
    const antecedent = antecedentOf(phrase, scene)
    if (antecedent)
      return resolveSource(phraseOf(scene.article.text, [antecedent], scene.cast.mentions), scene)
    const close = mentionsBefore(scene.cast.mentions, phrase.start, 3).filter(
      (m) => phrase.start - m.end < 60,
    )
    const near =
      close.findLast((m) => scene.cast.figureOf.get(m)?.mentions.some(({ sure }) => sure)) ?? close.at(-1)
    const figure = near && figureAt(near, scene)
    return figure && figure.kind !== "place" ? ofFigure(figure, 0.85) : undefined
  },
  function joint(phrase, scene) {
    if (!phrase.joined) return undefined
    const names = [...new Set([...phrase.owners, ...(phrase.named ? [phrase.named] : [])])].map(
      (m) => scene.cast.figureOf.get(m)?.name ?? m.name,
    )
    const isPlural = /[\p{Ll}]{3,}s$/u.test(phrase.core)
    return nameOnly(isPlural ? withoutArticle(phrase.core) : names.join(" and "), "group", 0.8)
  },
  function germanNoun(phrase, scene) {
    const { named } = phrase
    const isName = named?.sure || named?.words.length !== 1 || scene.cast.figureOf.has(named)
    if (!named || isName || !isGerman(scene.article)) return undefined
    const [head = ""] = named.words
    if (!hasArticle(phrase.text) && !isGermanNoun(named.name, head, phrase.text, scene.article))
      return undefined
    const figure = holderOf({ core: phrase.core, head }, scene)
    const name = withoutArticle(phrase.core)
    return figure ? person(figure, 0.8) : nameOnly(name, kindOfGermanNoun(name), 0.7)
  },
  function named(phrase, scene) {
    const mention = phrase.named
    if (!mention) return undefined
    if (mention.kind === "name" && mention.words.length > 1)
      return nameOnly(withoutArticle(phrase.core), "group", 0.8)
    const kind = scene.cast.figureOf.get(mention)?.kind ?? mention.kind
    if (kind === "organisation" || kind === "outlet" || kind === "place")
      return organisationNamed(mention, scene)
    const figure = figureAt(mention, scene)
    return figure
      ? ofFigure(figure, coreWords(mention.words).length > 1 ? 0.97 : 0.93)
      : onceNamed(phrase, mention, scene)
  },
  function holder(phrase, scene) {
    const head = phrase.head ?? ""
    const isOffice = ROLE_NOUNS.has(head) || TITLES.has(head) || phrase.core.endsWith("-year-old")
    if (
      !isOffice ||
      isPlural(head) ||
      BODY_NOUNS.has(head) ||
      isNew(phrase.text) ||
      /^(?:my|our)\s/iu.test(phrase.text)
    )
      return undefined
    const figure = holderOf(phrase, scene)
    const owner = possessorOf(phrase, scene)
    if (figure && figure !== owner?.figure) return person(figure, 0.85)
    return owner || POSSESSIVE.test(phrase.text) || !phrase.definite ? undefined : takenUp(phrase, scene)
  },
  function campaign(phrase, scene) {
    const head = phrase.head ?? ""
    if (!BODY_NOUNS.has(head)) return undefined
    const possessor = /^(?:his|her)\s/iu.test(phrase.text) ? possessorOf(phrase, scene) : undefined
    const name = withoutArticle(phrase.core)
    if (possessor) return nameOnly(name.replace(POSSESSIVE, `${possessor.name}’s `), "organisation", 0.7)
    if (phrase.owners.length > 0) return nameOnly(name, "organisation", 0.85)
    const figure = phrase.definite ? lastBody(scene, head, withoutArticle(phrase.core)) : undefined
    if (figure) return body(figure, 0.7)
    const fuller = phrase.definite && name === head ? bodyDescribed(scene, head) : undefined
    return nameOnly(fuller ?? name, "organisation", 0.6)
  },
  function text(phrase, scene) {
    const head = phrase.head ?? ""
    if (!DOCUMENT_NOUNS.has(head)) return undefined
    const owner = phrase.owners.findLast((m) => m.kind === "outlet" || m.kind === "organisation")
    if (owner) return { ...organisationNamed(owner, scene), kind: "document", sure: 0.75 }
    const author = possessorOf(phrase, scene)
    if (author && author.kind !== "unnamed") return { ...author, kind: "document", sure: 0.7 }
    const isAlone = phrase.definite && phrase.core.split(/\s+/).length <= 2
    const last = isAlone ? scene.spoken.at(-1) : undefined
    const writer = isAlone ? authorOf(head, scene) : undefined
    if (writer) return { ...writer, kind: "document", sure: 0.7 }
    if (last && scene.paragraph - last.paragraph <= 1 && last.referent.kind !== "unnamed")
      return { ...last.referent, kind: "document", sure: 0.6 }
    return nameOnly(withoutArticle(phrase.core), "document", 0.8)
  },
  function another(phrase) {
    const isSmall = /\p{Ll}+$/u.test(phrase.core) && !/\p{Lu}\p{L}*$/u.test(phrase.core)
    return isNew(phrase.text) && isSmall && !BODY_NOUNS.has(phrase.head ?? "")
      ? nameOnly(withoutArticle(phrase.core), "unnamed", 0.8)
      : undefined
  },
  function collective(phrase) {
    return COLLECTIVES.has(phrase.head ?? "") && !isNew(phrase.text)
      ? nameOnly(withoutArticle(phrase.core), "group", 0.8)
      : undefined
  },
  function unnamed(phrase) {
    const head = phrase.head ?? ""
    const name = withoutArticle(phrase.core)
    if (!(UNNAMED_NOUNS.has(head) || ROLE_NOUNS.has(head) || /^\p{Ll}/u.test(name))) return undefined
    const party = /^(?:\p{Lu}\p{L}+s|World|Lawmakers?)\b/u.test(phrase.core) && isCapital(phrase.core)
    const isParty = PARTISANS.test(head) || (party && head === "")
    return nameOnly(name, isParty ? "group" : "unnamed", 0.85)
  },
]

/** By the first noun: `Provinzregierung in Velm` is a body, `Beamter der Provinzregierung` somebody. */
function kindOfGermanNoun(name: string) {
  const head = foldWord(/\p{Lu}[\p{L}-]*/u.exec(name)?.[0] ?? "")
  return isGermanBody(head) ? "organisation" : isGermanDocument(head) ? "document" : "unnamed"
}

/** A name that the article has only here, and that nothing tells the kind of. */
function onceNamed(phrase: SourcePhrase, { name, words }: Mention, scene: Scene): Referent {
  if (/^(?:the|die|der|la|le)\s/iu.test(phrase.text))
    return nameOnly(withoutArticle(phrase.core), groupOrBody(name), 0.7)
  const [only = ""] = words
  if (COUNTED.test(phrase.text) && /[^s]s$/u.test(name))
    return nameOnly(withoutArticle(phrase.core), "group", 0.7)
  if (words.length === 1 && phrase.text === name && DOCUMENT_NOUNS.has(only))
    return nameOnly(name, "document", 0.7)
  if (words.length === 1 && BODIES.has(only)) return nameOnly(name, "organisation", 0.7)
  if (words.length === 1 && phrase.core === name && isCommonNoun(name, scene.article))
    return nameOnly(name, COLLECTIVES.has(only) ? "group" : "unnamed", 0.7)
  if (words.length === 1 && phrase.text === name && isPlural(only) && !PARTISANS.test(only))
    return nameOnly(name, "unnamed", 0.7)
  if (words.length === 1 && UNNAMED_NOUNS.has(only)) {
    const kind = PARTISANS.test(only) ? "group" : "unnamed"
    return nameOnly(withoutArticle(phrase.core), kind, 0.8)
  }
  return nameOnly(name, looksLikeOutlet(name) ? "organisation" : "person", 0.75)
}

const groupOrBody = (name: string) => (/[^s]s$/u.test(name) && !name.includes(" ") ? "group" : "organisation")

/** Scripts in which a name has no capital to be known by. */
const UNCASED =
  /[\p{Script=Han}\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u
const ALL_CAPITALISED = /^\p{Lu}[\p{L}.’'-]*(?:\s(?:\p{Lu}[\p{L}.’'-]*|de|la|van|von|der|al|bin))+$/u

/** Where no rule knows: by the look of the words. */
function byLook(phrase: SourcePhrase): Referent {
  const name = withoutArticle(phrase.core) || phrase.text
  if (isPronoun(phrase.text)) return nameOnly(phrase.text, "unnamed", 0.3)
  const given = genderOfGivenName(foldWord(phrase.core.split(/\s/)[0] ?? "")) !== undefined
  if (given || UNCASED.test(phrase.core) || ALL_CAPITALISED.test(phrase.core))
    return nameOnly(name, "person", 0.6)
  return nameOnly(name, isCapital(name) ? "group" : "unnamed", 0.5)
}

/** Whom the source's words mean. Every phrase has an answer; where nothing is known the words stand for themselves. */
export function resolveSource(phrase: SourcePhrase, scene: Scene): Referent {
  for (const rule of RULES) {
    const referent = rule(phrase, scene)
    if (referent) return referent
  }
  return byLook(phrase)
}
