import type { TaggedSpan } from "./decode.js"
import { isMarked, type TaggedPage } from "./gaps.js"
import type { LinkedSpans } from "./link.js"

/** What the confidence of an attribution is reckoned from: how sure the network and the linker were of its parts. */
export function certaintyFeatures(page: TaggedPage, linked: LinkedSpans): Record<string, number> {
  const contents = linked.contents.flatMap((at) => page.spans[at] ?? [])
  const cue = page.spans[linked.cue]
  const source = linked.source === undefined ? undefined : page.spans[linked.source]
  const [first] = contents
  const words = contents.reduce((sum, { first, last }) => sum + last - first + 1, 0)
  return {
    "content-weakest": Math.min(...contents.map(({ weakest }) => weakest)),
    "content-begins": Math.min(...contents.map(({ begins }) => begins)),
    "content-ends": Math.min(...contents.map(({ ends }) => ends)),
    "content-words": Math.log1p(words),
    "content-pieces": Math.min(3, contents.length - 1),
    "content-marked": first && isMarked(page, first) ? 1 : 0,
    "content-link": logOdds(linked.contentLink),
    "cue-weakest": cue?.weakest ?? 0,
    "cue-begins": cue?.begins ?? 0,
    "source-link": logOdds(linked.sourceLink),
    "source-none": source ? 0 : 1,
    ...spanFeatures("source", source),
  }
}

const spanFeatures = (name: string, span: TaggedSpan | undefined): Record<string, number> => ({
  [`${name}-weakest`]: span?.weakest ?? 0,
  [`${name}-begins`]: span?.begins ?? 0,
  [`${name}-ends`]: span?.ends ?? 0,
})

const logOdds = (chance: number): number => {
  const kept = Math.min(0.999, Math.max(0.001, chance))
  return Math.log(kept / (1 - kept))
}
