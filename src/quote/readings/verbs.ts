import { contentAfter, contentBefore } from "../contents.js"
import { isA } from "../lexicon.js"
import { type Range, sourceAfter, sourceBefore } from "../sources.js"
import { sentenceSubject, sourceByAuxiliary } from "../subjects.js"
import { afterRule, endsAttribution, type Place, type Reading, ruleOf, withoutPoint } from "./place.js"

/** `“It rained,” said Roe.` `It rained, said Roe.` */
export function readInverted(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, floor } = place
  const english = lexicon.language.code === "en"
  if (english && (cue.from < cue.verb || cue.kind !== "says")) return undefined
  const before = contentBefore(tokens, floor, cue.from)
  if (!before) return undefined
  const source = sourceAfter(tokens, cue.to, lexicon)
  const passage = tokens[before.to - 1]?.kind === "passage"
  if (source && !passage && !endsAttribution(tokens, source.to, lexicon)) return undefined
  if (!source) return readAround(place, before)
  return {
    rule: ruleOf(tokens, before),
    source,
    content: [before, ...resumed(place, source.to)],
  }
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
function resumed({ tokens, limit }: Place, from: number): Range[] {
  for (let at = from; at < Math.max(limit, from) && at - from < 24; at++) {
    const token = tokens[at]
    if (token?.kind === "passage" && /^[,:—–]$/u.test(tokens[at - 1]?.norm ?? ""))
      return [{ from: at, to: at + 1 }]
  }
  return []
}

/** `Roe said it rained.` `“It rained,” Roe said.` */
export function readStraight(place: Place): Reading | undefined {
  const { tokens, lexicon, cue, limit } = place
  const subject = subjectOf(place)
  if (!subject) return undefined
  const { source } = subject
  const { before, start } = beforeSource(place, subject.from)
  const passageBefore = before && tokens[before.to - 1]?.kind === "passage"
  if (before && passageBefore)
    return { rule: "reported/passage-before", source, content: [before, ...resumed(place, cue.to)] }
  const split = before && splitByAttribution(place, before)
  if (split) return { rule: "reported/passage-before", source, content: split }
  const after = start ? afterAs(place) : contentAfter(tokens, cue.to, limit, cue, lexicon)
  if (after) return { rule: afterRule(tokens, after, cue, lexicon), source, content: [after] }
  const ends = limit - cue.to < 6
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
function subjectOf(place: Place): { source: Range; from: number } | undefined {
  const { tokens, lexicon, cue, floor } = place
  const far = lexicon.language.verbSecond ? sourceByAuxiliary(tokens, cue.from, floor, lexicon) : undefined
  const source = sourceBefore(tokens, cue.from, floor, lexicon) ?? sharedSubject(place)
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
  return tokens[cue.to]?.norm === "," && cue.to + 1 < to ? { from: cue.to + 1, to } : undefined
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
  const reading = readFollowing(place)
  return reading && reading.content.length > 0 ? reading : undefined
}

/** Verb before its subject in a statement: `Am Montag sagte Roe, …`, `وقال رو إن …`. */
export function readFollowing({ tokens, lexicon, cue, limit }: Place): Reading | undefined {
  const opens = cue.from === 0 && tokens[0]?.capital
  if (!(lexicon.language.verbFirst || lexicon.language.verbSecond || opens)) return undefined
  const source = sourceAfter(tokens, cue.to, lexicon)
  if (!source) return undefined
  const after = contentAfter(tokens, source.to, Math.max(limit, source.to), cue, lexicon)
  return {
    rule: after ? afterRule(tokens, after, cue, lexicon) : "reported/nothing",
    source,
    content: after ? [after] : [],
  }
}
