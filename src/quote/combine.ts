import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"

/**
 * Whose word counts where attributions overlap, strongest first: forms that leave no doubt, then the tagger, then the
 * words that report, then the passages somebody must have said. What is nested overlaps by its nature.
 */
const PRECEDENCE: readonly RegExp[] = [
  /^letters\//,
  /^transcripts\//,
  /^nested\//,
  /^tagger$/,
  /^reported\//,
  /^given\//,
]

const isNested = ({ rule }: Attribution): boolean => rule.startsWith("nested/")

/**
 * The attributions that stay: where two share words of their content, the one of the stronger rule. In text order.
 *
 * @param length of the article's text, in UTF-16 code units
 * @param mended where passages begin whose marks were mended: there the rules know what a tagger cannot see
 * @example combine(text.length, [tagged, byRule]) // only `tagged`, if both hold the same passage
 */
export function combine(
  length: number,
  attributions: readonly Attribution[],
  mended: ReadonlySet<number> = new Set(),
): Attribution[] {
  const taken = new Uint8Array(length)
  const kept: Attribution[] = []
  for (const attribution of byPrecedence(attributions, mended)) {
    if (attribution.content.length === 0) continue
    if (!isNested(attribution)) {
      if (attribution.content.some(([start, end]) => isTaken(taken, start, end))) continue
      for (const [start, end] of attribution.content) taken.fill(1, start, end)
    }
    kept.push(attribution)
  }
  return kept.sort((one, other) => placeOf(one) - placeOf(other))
}

const isTaken = (taken: Uint8Array, start: number, end: number): boolean =>
  taken.subarray(start, end).includes(1)

/** Stable: within one rank, text order as given. */
function byPrecedence(attributions: readonly Attribution[], mended: ReadonlySet<number>): Attribution[] {
  const isMended = ({ rule, content }: Attribution) =>
    rule !== "tagger" && content.some(([start]) => mended.has(start))
  const rest = attributions.filter((attribution) => !isMended(attribution))
  return [
    ...attributions.filter(isMended),
    ...PRECEDENCE.flatMap((pattern) => rest.filter(({ rule }) => pattern.test(rule))),
  ]
}

const placeOf = ({ content }: Attribution): number => content[0]?.[0] ?? 0

/**
 * Content that takes in most of a marked passage takes in all of it: the marks are exact, a tagger's ends are not. What is
 * nested lies inside such a passage, and its own marks are exact already.
 */
export function snapToMarks(attribution: Attribution, marks: readonly Span[]): Attribution {
  if (isNested(attribution)) return attribution
  const content = attribution.content.map((span) => snapped(span, marks))
  return { ...attribution, content: withoutRepeats(content) }
}

/** Share of a marked passage that must be in a content for all of it to be. */
const MOST = 0.5

function snapped([start, end]: Span, marks: readonly Span[]): Span {
  let from = start
  let to = end
  for (let at = firstReaching(marks, start); at < marks.length; at++) {
    const mark = marks[at]
    if (!mark || mark[0] >= end) break
    const shared = Math.min(end, mark[1]) - Math.max(start, mark[0])
    if (shared < MOST * (mark[1] - mark[0])) continue
    from = Math.min(from, mark[0])
    to = Math.max(to, mark[1])
  }
  return [from, to]
}

/** Index of the first mark that ends after `place`; marks are in order and apart. */
function firstReaching(marks: readonly Span[], place: number): number {
  let low = 0
  let high = marks.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((marks[middle]?.[1] ?? 0) <= place) low = middle + 1
    else high = middle
  }
  return low
}

/**
 * Content that begins with a marked passage and runs on into the next sentence of the narration ends with the passage:
 * `“no.” | Nobody cheered`.
 */
export function withinSentence(text: string, attribution: Attribution, marks: readonly Span[]): Attribution {
  if (attribution.rule !== "tagger") return attribution
  const content = attribution.content.map(([start, end]): Span => {
    const mark = marks[firstReaching(marks, start)]
    if (!mark || mark[0] !== start || mark[1] >= end) return [start, end]
    const endsThere = /[.!?…]\P{L}{1,2}\s+\p{Lu}/u.test(text.slice(mark[1] - 3, mark[1] + 3))
    return endsThere ? [start, mark[1]] : [start, end]
  })
  return { ...attribution, content }
}

/** Two spans that grew into one another are one. */
function withoutRepeats(spans: readonly Span[]): Span[] {
  const merged: Span[] = []
  for (const [start, end] of spans) {
    const last = merged.at(-1)
    if (last && start < last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)]
    else merged.push([start, end])
  }
  return merged
}

/** How much of a finder's confidence is left for a passage that only it had, when the rest of its answer fell. */
const RESCUED = 0.6

/**
 * Marked passages that were found and lost again with an attribution that did not stay. Where another with the same
 * source stayed in its place, the passage goes on that one: `“A,” said Roe. “B.”` is one attribution. Else it
 * becomes a quotation of its own under the source it had. No marked words may fall between two finders.
 *
 * @param passages spans of marked passages that read as utterances
 * @returns `kept` with those passages, and the rescued after them
 * @example rescue(passages, [tagged], [tagged, byRule]) // `tagged` with a second content, which `byRule` had
 */
export function rescue(
  passages: readonly Span[],
  kept: readonly Attribution[],
  all: readonly Attribution[],
): Attribution[] {
  const lost = lostPassages(passages, kept, all)
  const stayed = byContent(kept.filter((one) => !isNested(one)))
  const added = new Map<Attribution, Span[]>()
  const own: Attribution[] = []
  for (const { span, holder } of lost) {
    const place = holder.content.flatMap(([start]) => stayed.get(start) ?? [])
    const partner = place.find((one) => sharesWords(one.source, holder.source))
    if (partner) added.set(partner, [...(added.get(partner) ?? []), span])
    else
      own.push({ ...holder, content: [span], rule: "given/rescued", confidence: holder.confidence * RESCUED })
  }
  const whole = kept.map((one) => ({ ...one, content: inOrder([...one.content, ...(added.get(one) ?? [])]) }))
  return [...whole, ...own]
}

/** The passages in nobody's content, with the attribution that had each. */
function lostPassages(
  passages: readonly Span[],
  kept: readonly Attribution[],
  all: readonly Attribution[],
): { span: Span; holder: Attribution }[] {
  const covered = inOrder(kept.flatMap(({ content }) => content))
  const holders = byContent(all)
  let next = 0
  let reach = 0
  return passages.flatMap((span) => {
    while ((covered[next]?.[0] ?? Number.POSITIVE_INFINITY) < span[1])
      reach = Math.max(reach, covered[next++]?.[1] ?? 0)
    const holder = reach > span[0] ? undefined : holders.get(span[0])
    return holder ? [{ span, holder }] : []
  })
}

/** Each attribution by where its contents begin. */
const byContent = (attributions: readonly Attribution[]): Map<number, Attribution> =>
  new Map(attributions.flatMap((one) => one.content.map(([start]) => [start, one] as const)))

const inOrder = (spans: readonly Span[]): Span[] => [...spans].sort((one, other) => one[0] - other[0])

const sharesWords = (one: readonly Span[], other: readonly Span[]): boolean =>
  one.some(([start, end]) => other.some(([from, to]) => start < to && from < end))
