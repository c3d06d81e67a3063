import type { TaggedSpan } from "./decode.js"
import { type Gap, gapMeter, isMarked, type TaggedPage } from "./gaps.js"
import { type Logistic, probability } from "./logistic.js"

/** Which spans make one attribution, by their numbers on the page. */
export interface LinkedSpans {
  readonly cue: number
  readonly source: number | undefined
  readonly contents: readonly number[]
  /** Probability of the source's link (or of there being none) and of the least likely content's. */
  readonly sourceLink: number
  readonly contentLink: number
}

/** The fitted weights of both choices. */
export interface Linker {
  /** A content picks its cue. */
  readonly content: Logistic
  /** A cue picks its source, or none. */
  readonly source: Logistic
}

/** How many cues or sources either side are asked, and how many spans off the last may be: else time would grow faster than the page. */
const CANDIDATES = 4
const REACH = 64
/** A cue takes the best source above this: few cues have none. */
const SOURCE_FLOOR = 0.3
/** A content takes the best cue above this: one whose own cue was missed would else go to its neighbour's. */
const CONTENT_FLOOR = 0.5
/** Reported words go on a cue that has marked ones above this: such a cue seldom has more to say than what is marked. */
const BESIDE_MARKED_FLOOR = 0.99

/**
 * Joins tagged spans into attributions. A content picks one cue, so a cue may have several pieces of content; a cue picks
 * one source or none, so one source may serve several cues. Cues without a content are left out.
 *
 * @example linkSpans(page, linker) // [{ cue: 1, source: 2, contents: [0, 3], … }]
 */
export function linkSpans(page: TaggedPage, linker: Linker): LinkedSpans[] {
  const gap = gapMeter(page)
  const contentsOf = new Map<number, Picked[]>()
  for (const [content, span] of page.spans.entries()) {
    if (span.role !== "content") continue
    const best = bestOf(page, content, "cue", linker.content, gap)
    if (!best || best.chance < CONTENT_FLOOR) continue
    const held = contentsOf.get(best.candidate)
    const picked = { content, chance: best.chance }
    if (held) held.push(picked)
    else contentsOf.set(best.candidate, [picked])
  }
  return [...contentsOf].map(([cue, picked]) => {
    const contents = withoutStrays(page, picked)
    const best = bestOf(page, cue, "source", linker.source, gap)
    const taken = best !== undefined && best.chance >= SOURCE_FLOOR
    return {
      cue,
      source: taken ? best.candidate : undefined,
      contents: contents.map(({ content }) => content),
      sourceLink: taken ? best.chance : 1 - (best?.chance ?? 0),
      contentLink: Math.min(...contents.map(({ chance }) => chance)),
    }
  })
}

interface Picked {
  readonly content: number
  readonly chance: number
}

/** A cue's contents without reported words that only their own cue's absence brought beside marked ones. */
function withoutStrays(page: TaggedPage, picked: readonly Picked[]): readonly Picked[] {
  const marked = picked.map(({ content }) => {
    const span = page.spans[content]
    return span !== undefined && isMarked(page, span)
  })
  const surest = picked.reduce(
    (best, { chance }, at) => (chance > (picked[best]?.chance ?? 0) ? at : best),
    0,
  )
  if (!marked[surest]) return picked
  return picked.filter(({ chance }, at) => marked[at] || chance >= BESIDE_MARKED_FLOOR)
}

function bestOf(
  page: TaggedPage,
  chooser: number,
  role: TaggedSpan["role"],
  weights: Logistic,
  gap: (one: number, other: number) => Gap,
): { candidate: number; chance: number } | undefined {
  let best: { candidate: number; chance: number } | undefined
  for (const candidate of candidatesOf(page, chooser, role)) {
    const chance = probability(weights, pairFeatures(page, chooser, candidate, gap(chooser, candidate)))
    if (!best || chance > best.chance) best = { candidate, chance }
  }
  return best
}

/** The nearest spans of `role` before and after span `chooser`, nearest first on each side. */
export function candidatesOf({ spans }: TaggedPage, chooser: number, role: TaggedSpan["role"]): number[] {
  const found: number[] = []
  for (const step of [-1, 1]) {
    let left = CANDIDATES
    for (let off = 1; left > 0 && off <= REACH; off++) {
      const at = chooser + off * step
      if (spans[at]?.role !== role) continue
      found.push(at)
      left -= 1
    }
  }
  return found
}

/** What speaks for and against two spans belonging together, for the span that chooses and one it may choose. */
export function pairFeatures(
  page: TaggedPage,
  chooser: number,
  candidate: number,
  gap: Gap,
): Record<string, number> {
  const side = candidate < chooser ? "before" : "after"
  const one = page.spans[chooser]
  const other = page.spans[candidate]
  const marked = one && other ? `${isMarked(page, one)}-${isMarked(page, other)}` : ""
  const measured = {
    here: 1,
    touches: gap.words === 0 ? 1 : 0,
    "only-signs": gap.untagged === 0 ? 1 : 0,
    words: Math.log1p(gap.words),
    untagged: Math.log1p(gap.untagged),
    cues: Math.min(3, gap.cues),
    "a-cue": Math.min(1, gap.cues),
    contents: Math.min(3, gap.contents),
    "a-content": Math.min(1, gap.contents),
    sources: Math.min(3, gap.sources),
    "a-source": Math.min(1, gap.sources),
    stops: Math.min(3, gap.stops),
    paragraphs: Math.min(3, gap.paragraphs),
    [`marked-${marked}`]: 1,
    [`kin-${kin(page, chooser, candidate)}`]: 1,
    [`cue-${cueForm(page, one?.role === "cue" ? one : other)}`]: 1,
    [`next-${neighbour(page, candidate, side === "before" ? -1 : 1)}`]: 1,
    [`past-${neighbour(page, chooser, side === "before" ? 1 : -1)}`]: 1,
  }
  return Object.fromEntries(Object.entries(measured).map(([name, value]) => [`${side}/${name}`, value]))
}

/** The role of the span beyond: a cue that has its content on its other side is taken. */
function neighbour({ spans, words }: TaggedPage, at: number, step: -1 | 1): string {
  const span = spans[at]
  const next = spans[at + step]
  if (!span || !next) return "nothing"
  const [left, right] = step > 0 ? [span, next] : [next, span]
  const near = right.first - left.last <= 3 && words[right.first]?.paragraph === words[left.last]?.paragraph
  return near ? next.role : "nothing"
}

/** Is the chooser in quotation marks, and is what the candidate stands beside? A quotation goes on a quotation. */
function kin(page: TaggedPage, chooser: number, candidate: number): string {
  const beside = [1, -1, 2, -2]
    .map((step) => candidate + step)
    .filter((at) => at !== chooser)
    .flatMap((at) => page.spans[at] ?? [])
    .find((span) => span.role === "content")
  const one = page.spans[chooser]
  return `${one && isMarked(page, one)}-${beside ? isMarked(page, beside) : "none"}`
}

/** Forms of a cue that have their source elsewhere than "she said" has: passives and participles. */
const CUE_FORMS: readonly (readonly [name: string, form: RegExp])[] = [
  ["signs", /^\P{L}*$/u],
  ["by", /\bby$/i],
  ["to", /^to\b/i],
  ["being", /^(?:is|are|was|were|be|been|being|has been|have been|had been)\b/i],
  ["participle", /^\p{L}+ing\b/iu],
  ["past", /^\p{L}+ed\b/iu],
  ["verb", /^(?:says?|said|tells?|told|calls?)\b/i],
]

function cueForm({ text, words }: TaggedPage, cue: TaggedSpan | undefined): string {
  const spelt = cue ? text.slice(words[cue.first]?.start, words[cue.last]?.end) : ""
  return CUE_FORMS.find(([, form]) => form.test(spelt))?.[0] ?? "other"
}
