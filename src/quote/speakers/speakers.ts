import type { Article, Quotation, Span, Speaker } from "../../model.js"
import { contentId, covers, hull, joinSpans, totalLength } from "../../text/index.js"
import type { Attribution } from "../attribution.js"
import { type Attributed, circumstancesOf, indexAt } from "../circumstances/circumstances.js"
import { kindOf, plainContent } from "../kinds.js"
import { type Reading, readingOf } from "../transmissions/reading.js"
import { lastSpoken } from "./bodies.js"
import { type Found, heard } from "./carriers.js"
import { phraseOf } from "./phrase.js"
import { resolveSource } from "./resolve.js"
import type { Scene, Spoken } from "./scene.js"

const placeOf = ({ content, cue, source }: Attribution): number =>
  source[0]?.[0] ?? cue[0]?.[0] ?? content[0]?.[0] ?? 0

const firstOf = ({ content, cue, source }: Attribution): number => hull([...content, ...cue, ...source])[0]

/** Resolves every source in text order; each may lean on who spoke before. */
function attributeAll(attributions: readonly Attribution[], reading: Reading): Attributed[] {
  const { article, cast, lines, paras, marks } = reading
  const spoken: Spoken[] = []
  const quoted = (place: number): boolean => {
    const mark = marks[indexAt(marks, place)]
    return mark !== undefined && mark[0] <= place && place < mark[1]
  }
  const sentenceOf = (place: number): number => indexAt(lines, place)
  return attributions.map((attribution) => {
    const place = placeOf(attribution)
    const paragraph = indexAt(paras, place)
    const turn = attribution.rule.startsWith("transcripts/turn")
    const scene: Scene = { article, cast, spoken, place, paragraph, turn, quoted, sentenceOf }
    const found = attribution.source.length > 0 ? named(attribution, scene) : unsaid(attribution, scene)
    if (found) spoken.push({ referent: found.referent, place, paragraph })
    return { attribution, place, as: found?.as ?? "", ...(found && { referent: found.referent }) }
  })
}

function named(attribution: Attribution, scene: Scene): Found {
  const phrase = phraseOf(scene.article.text, attribution.source, scene.cast.mentions)
  const referent = resolveSource(phrase, scene)
  const isCarrier = referent.figure?.kind === "outlet" && !scene.turn
  const through = isCarrier ? heard(attribution, scene) : undefined
  return through ?? { referent, as: joinSpans(scene.article.text, attribution.source) }
}

/**
 * A quotation without a source goes on with the speaker of its own paragraph, if one has spoken there; a paragraph that
 * is nothing but words answers the one before, where two have taken turns.
 */
function unsaid({ content }: Attribution, scene: Scene): Found | undefined {
  const { text } = scene.article
  const [start, end] = hull(content)
  const last = scene.spoken.at(-1)
  if (!last || !/^["“”«»„'‘’「『—–―-]/u.test(text.slice(start))) return undefined
  if (last.paragraph === scene.paragraph) return again(last.referent, 0.7)
  const other = lastSpoken(scene, ({ name }) => name !== last.referent.name)
  const alone =
    /\n\s*$|^$/u.test(text.slice(Math.max(0, start - 3), start)) &&
    /^\s*(?:\n|$)/u.test(text.slice(end, end + 3))
  const turns = other && scene.paragraph - last.paragraph === 1 && scene.paragraph - other.paragraph === 2
  return turns && alone ? again(other.referent, 0.5) : undefined
}

const again = (referent: Spoken["referent"], likely: number): Found => ({
  referent: { ...referent, sure: referent.sure * likely },
  as: referent.name,
})

const speakerOf = ({ referent, as }: Attributed): Speaker | undefined =>
  referent && { name: referent.name, as, kind: referent.kind }

const spanKey = (spans: readonly Span[]): string => spans.map(([s, e]) => `${s}-${e}`).join(",")

/** Quotations in text order, each with the smallest one that encloses it. */
function nested(quotations: readonly Quotation[]): Quotation[] {
  const open: Quotation[] = []
  return quotations.map((inner) => {
    const start = inner.content[0]?.[0] ?? 0
    while (open.length > 0 && (open.at(-1)?.content.at(-1)?.[1] ?? 0) <= start) open.pop()
    const nearest = open.findLast((outer) => encloses(outer, inner))
    open.push(inner)
    return nearest ? { ...inner, within: nearest.id } : inner
  })
}

const encloses = (outer: Quotation, inner: Quotation): boolean =>
  totalLength(outer.content) > totalLength(inner.content) &&
  inner.content.every((part) => outer.content.some((around) => covers(around, part)))

/** A letter, a turn of a transcript: set apart as its author's own words, it needs no quotation marks to be direct. */
const isDocument = ({ rule }: Attribution): boolean => /^(?:letters|transcripts)\//.test(rule)

/**
 * Full quotations from what the finders saw: the speaker's fullest name in the article, and the circumstances the
 * article gives. Unnamed sources stay unnamed, under their description. In text order.
 *
 * @example
 * identify(article, [{ content: [[0, 14]], cue: [[15, 19]], source: [[20, 23]], confidence: 0.9, rule: "marks/after" }])
 * // [{ kind: "direct", text: "We will win", speaker: { name: "Ada Roe", as: "Roe", kind: "person" }, … }]
 */
export function identify(article: Article, attributions: readonly Attribution[]): Quotation[] {
  const { text } = article
  const ordered = attributions.filter((a) => a.content.length > 0).sort((a, b) => firstOf(a) - firstOf(b))
  const reading = readingOf(article)
  const attributed = attributeAll(ordered, reading)
  const around = circumstancesOf(attributed, reading)
  const quotations = attributed.map((one, at): Quotation => {
    const { content, cue, source, confidence } = one.attribution
    const speaker = speakerOf(one)
    return {
      id: contentId("q", article.id, spanKey(content), spanKey(cue), spanKey(source)),
      kind: isDocument(one.attribution) ? "direct" : kindOf(text, reading.marks, content),
      content,
      cue,
      source,
      text: plainContent(text, content),
      ...(speaker && { speaker }),
      ...around[at],
      confidence,
    }
  })
  return nested(
    quotations.sort(
      (a, b) =>
        (a.content[0]?.[0] ?? 0) - (b.content[0]?.[0] ?? 0) ||
        totalLength(b.content) - totalLength(a.content),
    ),
  )
}
