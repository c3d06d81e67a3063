import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"
import type { Language } from "./languages/index.js"
import type { MarkedPassage } from "./nesting.js"
import { attributionOf, type Draft, findReported } from "./reported.js"
import { narration } from "./tokens.js"

/**
 * Attributions inside what somebody is quoted as saying: `“He told me, ‘You lose,’” said Roe`,
 * `Roe told Lin that Dunn said “no”`. Only where the inner words stand between marks of their own.
 *
 * @param outer what the rules found so far
 */
export function findNested(
  text: string,
  passages: readonly MarkedPassage[],
  outer: readonly Attribution[],
  language: Language,
): Attribution[] {
  return regionsOf(passages, outer).flatMap(({ region, inside }) =>
    findInside(text, region, inside, language),
  )
}

interface Region {
  readonly region: Span
  readonly inside: readonly MarkedPassage[]
}

/** Stretches of speech that hold marked passages: marked ones, and reported clauses. */
function regionsOf(passages: readonly MarkedPassage[], outer: readonly Attribution[]): Region[] {
  const regions: Region[] = []
  for (const [index, { start, end, depth }] of passages.entries()) {
    const inside: MarkedPassage[] = []
    for (let at = index + 1; (passages[at]?.start ?? end) < end; at++) {
      const inner = passages[at]
      if (inner && inner.depth === depth + 1) inside.push(inner)
    }
    if (inside.length > 0 && depth < DEEPEST) regions.push({ region: [start, end], inside })
  }
  return [...regions, ...clauses(passages, outer)]
}

/** Deeper nesting is junk; every level reads its words once more. */
const DEEPEST = 3

function clauses(passages: readonly MarkedPassage[], outer: readonly Attribution[]): Region[] {
  const marked = passages.filter(({ depth }) => depth === 0)
  let next = 0
  return outer
    .filter(
      ({ rule }) => rule === "reported/that" || rule === "reported/clause" || rule.startsWith("letters/"),
    )
    .sort((one, other) => (one.content[0]?.[0] ?? 0) - (other.content[0]?.[0] ?? 0))
    .flatMap(({ content: [region] }) => {
      if (!region) return []
      while ((marked[next]?.end ?? Number.POSITIVE_INFINITY) <= region[0]) next++
      const inside: MarkedPassage[] = []
      for (let at = next; (marked[at]?.end ?? Number.POSITIVE_INFINITY) <= region[1]; at++) {
        const inner = marked[at]
        if (inner && inner.start > region[0]) inside.push(inner)
      }
      return inside.length > 0 ? [{ region, inside }] : []
    })
}

function findInside(
  text: string,
  [start, end]: Span,
  inside: readonly MarkedPassage[],
  language: Language,
): Attribution[] {
  const from = isMark(text, start) ? start + 1 : start
  const shifted = inside.map((passage) => ({
    ...passage,
    depth: 0,
    start: passage.start - from,
    end: passage.end - from,
  }))
  const starts = new Set(shifted.map((passage) => passage.start))
  const holdsPassage = ({ content, cue }: Draft) =>
    content.some(([at]) => starts.has(at) && (at < (cue[0]?.[0] ?? 0) || isNear(text, from, cue, at)))
  return findReported(narration(text.slice(from, end), shifted, language), language)
    .filter(
      (draft) => draft.source.length > 0 && draft.rule.startsWith("reported/passage") && holdsPassage(draft),
    )
    .flatMap((draft) => attributionOf(shift(draft, from), language.code))
}

/** Nothing but a sign between verb and passage: `he wanted to be called “fair”` holds no inner speech. */
const isNear = (text: string, from: number, cue: readonly Span[], place: number): boolean =>
  /^(?:\s*|[^“”"]{0,40}[,:，：]\s*)$/u.test(text.slice(from + (cue.at(-1)?.[1] ?? 0), from + place))

const isMark = (text: string, at: number): boolean => /[^\p{L}\p{N}\s]/u.test(text.charAt(at))

function shift(draft: Draft, by: number): Draft {
  const moved = (spans: readonly Span[]): Span[] => spans.map(([start, end]) => [start + by, end + by])
  const { content, cue, source, rule } = draft
  return {
    ...draft,
    content: moved(content),
    cue: moved(cue),
    source: moved(source),
    rule: rule.replace("reported/", "nested/"),
  }
}
