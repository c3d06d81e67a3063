import { contentAfter, contentBefore } from "../contents.js"
import type { Cue } from "../cues.js"
import { isA, type Lexicon } from "../lexicon.js"
import { isOpener, nameAfter, type Range, sourceBefore } from "../sources.js"
import { sentenceSubject, sourceByAuxiliary, subjectAfter, subjectBefore } from "../subjects.js"
import type { Token } from "../tokens.js"
import {
  afterRule,
  behind,
  endsAttribution,
  type Place,
  type Reading,
  ruleOf,
  withoutPoint,
} from "./place.js"

/** `“It rained,” said Roe.` `It rained, said Roe.` */
export function readInverted(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, floor } = place
  const nominal = readNominalised(place)
  if (nominal) return nominal
  const english = lexicon.language.code === "en"
  if (english && (cue.from < cue.verb || cue.kind !== "says")) return undefined
  const before = contentBefore(tokens, floor, cue.from)
  if (!before || interpolatedSubject(place)) return undefined
  const source = subjectAfter(tokens, cue.to, lexicon)
  const passage = tokens[before.to - 1]?.kind === "passage"
  if (cue.kind === "objects" && !passage) return undefined
  if (source && !passage && !endsAttribution(tokens, source.to, lexicon) && source.to !== cue.particle)
    return undefined
  if (!source) return readAround(place, before)
  return {
    rule: ruleOf(tokens, before),
    source,
    content: [before, ...resumed(place, behind(cue, source.to))],
  }
}

/**
 * `Roe, die Bürgermeisterin, | nannte den Plan …`: a subject with a description between two commas, which looks like
 * content before its verb.
 */
function interpolatedSubject({ tokens, lexicon, cue, floor }: Place): Range | undefined {
  if (!lexicon.language.commaClause || tokens[cue.from - 1]?.norm !== ",") return undefined
  const name = subjectAfterOpeners(tokens, floor, lexicon)
  if (!name || tokens[name.to]?.norm !== "," || isA(lexicon, "that", tokens[name.to + 1])) return undefined
  const between = tokens.slice(name.to + 1, cue.from - 1)
  if (between.length === 0 || between.some(({ norm, kind }) => norm === "," || kind === "passage"))
    return undefined
  return saysWho(tokens, cue, lexicon) ? undefined : subjectBefore(tokens, cue.from, floor, lexicon)
}

function subjectAfterOpeners(tokens: readonly Token[], floor: number, lexicon: Lexicon): Range | undefined {
  let from = floor
  while (isOpener(tokens[from], lexicon)) from++
  return tokens[from]?.kind === "word" ? nameAfter(tokens, from, lexicon) : undefined
}

/** Does a pronoun or a bare name stand right behind the verb, and nothing more: `…, sagte Roe,`? */
function saysWho(tokens: readonly Token[], { to }: Cue, lexicon: Lexicon): boolean {
  const after = subjectAfter(tokens, to, lexicon)
  if (!after || !endsAttribution(tokens, after.to, lexicon)) return false
  const first = tokens[after.from]
  return isA(lexicon, "pronouns", first) || (first?.capital === true && !isA(lexicon, "determiners", first))
}

/** Turkish `Roe, köprünün güvenli olduğunu söyledi.`: the clause stands as an object between subject and verb. */
function readNominalised({ tokens, lexicon, cue, floor }: Place): Reading | undefined {
  if (lexicon.language.nominalised?.test(tokens[cue.from - 1]?.norm ?? "") !== true) return undefined
  let comma = cue.from - 1
  while (comma > floor && tokens[comma]?.norm !== "," && tokens[comma]?.kind === "word") comma--
  const source = tokens[comma]?.norm === "," ? sourceBefore(tokens, comma, floor, lexicon) : undefined
  return source && { rule: "reported/clause", source, content: [{ from: comma + 1, to: cue.from }] }
}

/** Turkish `Roe, “Yağdı,” dedi.`: the source stands before the passage and the verb behind it. */
function readAround({ tokens, lexicon, cue, floor }: Place, before: Range): Reading | undefined {
  const passage = before.to - 1
  if (tokens[passage]?.kind !== "passage") return undefined
  const end = tokens[passage - 1]?.norm === "," ? passage - 1 : passage
  const source = sourceBefore(tokens, end, floor, lexicon)
  if (!source || !/^[.]?$/u.test(tokens[cue.to]?.norm ?? "")) return undefined
  return { rule: "reported/passage-before", source, content: [{ from: passage, to: before.to }] }
}

/** `“It rained,” Roe said, “all day.”`: what is said goes on behind the attribution. */
function resumed({ tokens, limit, lexicon }: Place, from: number): Range[] {
  for (let at = from; at < Math.max(limit, from) && at - from < 24; at++) {
    const token = tokens[at]
    if (token?.kind === "passage" && /^[,:—–]$/u.test(tokens[at - 1]?.norm ?? ""))
      return [{ from: at, to: at + 1 }]
    if (tokens[at - 1]?.norm === "," && goesOnReporting(tokens, at, lexicon))
      return [{ from: at, to: withoutPoint(tokens, tokens.length) }]
  }
  return []
}

/** `…, stellte Roe fest, | seien die Hilferufe nicht gehört worden`: the mood tells that the clause is still hers. */
function goesOnReporting(tokens: readonly Token[], from: number, lexicon: Lexicon): boolean {
  if (!lexicon.language.reported || isA(lexicon, "conjunctions", tokens[from])) return false
  for (let at = from; at < tokens.length; at++) {
    if (at > from && /^[,;]$/u.test(tokens[at]?.norm ?? "")) return false
    if (isA(lexicon, "reported", tokens[at])) return true
  }
  return false
}

/** `Roe said it rained.` `“It rained,” Roe said.` */
export function readStraight(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, limit } = place
  const subject = subjectOf(place)
  if (!subject) return undefined
  const { source } = subject
  const end = behind(cue, cue.to)
  const { before, start } = beforeSource(place, subject.from)
  const passageBefore = before && tokens[before.to - 1]?.kind === "passage"
  if (before && passageBefore)
    return { rule: "reported/passage-before", source, content: [before, ...resumed(place, end)] }
  const split = before && splitByAttribution(place, before)
  if (split) return { rule: "reported/passage-before", source, content: split }
  const after = start ? afterAs(place) : contentAfter(tokens, end, limit, cue, lexicon)
  if (after) return { rule: afterRule(tokens, after, cue, lexicon), source, content: [after] }
  const ends = limit - end < 6
  if (before && ends && cue.kind !== "objects")
    return { rule: "reported/clause-before", source, content: [before] }
  return cue.kind === "objects" ? undefined : { rule: "reported/nothing", source, content: [] }
}

/** `The bridge, Roe said, “is safe.”`: a passage that begins small goes on with the clause before. */
function splitByAttribution({ tokens, lexicon, cue }: Place, before: Range): Range[] | undefined {
  const at = tokens[cue.to]?.norm === "," ? cue.to + 1 : -1
  const passage = tokens[at]
  const adverbial = OPENS_ADVERBIAL.some((name) => isA(lexicon, name, tokens[before.from]))
  return passage?.kind === "passage" && !passage.capital && !adverbial
    ? [before, { from: at, to: at + 1 }]
    : undefined
}

const OPENS_ADVERBIAL = ["prepositions", "days", "conjunctions", "adverbs", "openers"] as const

/** The subject before the verb; in a language with the verb at the end, the one its auxiliary points to. */
export function subjectOf(place: Place): { source: Range; from: number } | undefined {
  const { tokens, lexicon, cue, floor } = place
  const far = lexicon.language.verbSecond ? sourceByAuxiliary(tokens, cue.from, floor, lexicon) : undefined
  const source = subjectBefore(tokens, cue.from, floor, lexicon) ?? sharedSubject(place)
  return far ?? (source && { source, from: source.from })
}

/** What stands before the source; `start` where the source follows `as` (`…, as Roe put it`, `wie Roe sagte, …`). */
function beforeSource(
  { tokens, lexicon, floor }: Place,
  from: number,
): { before?: Range | undefined; start: boolean } {
  if (from < floor) return { start: false }
  const start = isA(lexicon, "as", tokens[from - 1])
  return { before: contentBefore(tokens, floor, start ? from - 1 : from), start }
}

/** `Wie Roe sagte, regnete es`: the clause after the comma. */
function afterAs({ tokens, cue }: Place): Range | undefined {
  const to = withoutPoint(tokens, tokens.length)
  const from = behind(cue, cue.to)
  return tokens[from]?.norm === "," && from + 1 < to ? { from: from + 1, to } : undefined
}

/** `Roe left and said …`: nothing between the joint and the verb, so the sentence's subject goes on. */
function sharedSubject({ tokens, lexicon, cue, subject }: Place): Range | undefined {
  const joint = tokens[cue.from - 1]
  if (!joint || !(isA(lexicon, "and", joint) || isA(lexicon, "conjunctions", joint) || joint.norm === ","))
    return undefined
  return subject ?? sentenceSubject(tokens, cue.from, lexicon)
}

/** `Nachdem es geregnet hatte, sagte Roe: …`: behind a clause the subject follows its verb. */
export function readAfterClause(place: Place): Reading | undefined {
  const { tokens, lexicon, cue } = place
  if (!lexicon.language.commaClause || tokens[cue.from - 1]?.norm !== ",") return undefined
  if (interpolatedSubject(place)) return undefined
  const reading = readFollowing(place)
  return reading && reading.content.length > 0 ? reading : undefined
}

/** Verb before its subject in a statement: `Am Montag sagte Roe, …`, `وقال رو إن …`. */
export function readFollowing({ tokens, lexicon, cue, limit }: Place): Reading | undefined {
  const opens = tokens[0]?.capital && isOpening(tokens, cue.from, lexicon)
  const afterAs = isA(lexicon, "as", tokens[cue.from - 1])
  if (!(lexicon.language.verbFirst || lexicon.language.verbSecond || opens || afterAs)) return undefined
  const source = subjectAfter(tokens, cue.to, lexicon)
  if (!source) return readDropped(tokens, lexicon, cue)
  const end = behind(cue, source.to)
  const after = contentAfter(tokens, end, Math.max(limit, end), cue, lexicon)
  return {
    rule: after ? afterRule(tokens, after, cue, lexicon) : "reported/nothing",
    source,
    content: after ? [after] : [],
  }
}

/** `Y añadió: «Sí».`: the verb alone, and a colon; the speaker is the one before. */
function readDropped(tokens: readonly Token[], lexicon: Lexicon, { to }: Cue): Reading | undefined {
  const isAlone =
    lexicon.language.dropsSubject && tokens[to]?.norm === ":" && tokens[to + 1]?.kind === "passage"
  return isAlone
    ? { rule: "reported/passage-after", source: undefined, content: [{ from: to + 1, to: to + 2 }] }
    : undefined
}

/** Tokens that may stand before the verb without being its subject. */
const LONGEST_OPENING = 3

/** Nothing but days and openers before the verb: `Yesterday | said Roe`. */
const isOpening = (tokens: readonly Token[], end: number, lexicon: Lexicon): boolean =>
  end <= LONGEST_OPENING &&
  tokens.slice(0, end).every((token) => isOpener(token, lexicon) || isA(lexicon, "days", token))
