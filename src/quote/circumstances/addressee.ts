import type { Article } from "../../model.js"
import type { Cast, Figure } from "../mentions/cast.js"
import { mentionsWithin } from "../mentions/near.js"
import type { Attributed } from "./circumstances.js"

/** Verbs of which the next words name who is spoken to. */
const TO =
  /(?<![\p{L}])(?:told|tells?|telling|asked|asks|reminded|informed|assured|warned|advised|answered|thanked|grilled|confronted|questioned|pressed|lectured|scolded|urged|challenged|addressed|addressing|begged|wrote to|writes to|replied to|responded to|speaking to|spoke to|said to|letter to|speech to|statement to|testified before|testifying before|questioning from|questions from|asked by|interviewed by|questioned by|pressed by) (?=(?<who>[^.;:“”"]{1,80}))/gu

const SELF = /^(?:me|us|my|this (?:newspaper|reporter|magazine))\b/u

const AUDIENCE =
  /^(?:(?:the|his|her|their|a|an|some|about|a group of|a crowd of|a room full of|cheering|several|hundreds of|thousands of|\d+) )*(?:[\p{Ll}-]+ ){0,2}?(?:reporters|journalists|supporters|audience|crowd|delegates|voters|students|lawmakers|legislators|senators|representatives|committee|subcommittee|panel|court|jury|parliament|congregation|worshippers|donors|viewers|listeners|workers|employees|veterans|troops|officials|diplomats|investigators|police|graduates|members|colleagues|investors|shareholders|fans|followers|readers|nation|congress|assembly|council|board)\b/iu

/** How far before its attribution, and after its cue, a verb of telling may stand, in UTF-16 units. */
const BEFORE = 160
const AFTER = 60

/** Longest stretch of titles and small words between the verb and the name: `the House minority leader `. */
const LONGEST_TITLE = 25

/**
 * To whom the words were said, by the words after a verb of telling near the cue: the full name of a person or an
 * outlet, an audience as described, or the author.
 *
 * @param words the attribution's region with all that is said put behind signs; `offset` is where it begins
 */
export function addresseeIn(
  article: Article,
  one: Attributed,
  words: string,
  offset: number,
  cast: Cast,
): string | undefined {
  const { cue, source, content } = one.attribution
  const near = cue[0] ?? source[0] ?? content[0]
  if (!near) return undefined
  for (const match of words.matchAll(TO)) {
    const [start, end] = [offset + match.index, offset + match.index + match[0].length]
    if (start > near[1] + AFTER) break
    if (end < near[0] - BEFORE) continue
    const who = match.groups?.who ?? ""
    if (SELF.test(who)) return authorOf(article)
    const figure = figureAfter(cast, words, offset, match.index + match[0].length)
    if (figure && figure.kind !== "place") return figure.name === one.referent?.name ? undefined : figure.name
    const audience = AUDIENCE.exec(who)?.[0].replace(/^(?:the|a|an) /u, "")
    if (audience) return audience
  }
  return undefined
}

/** “told me”: the author, by name where the byline gives one. */
const authorOf = ({ byline }: Article): string => (byline?.length === 1 && byline[0]) || "the author"

/** The person spoken to in narration: “Roe grilled the banker Tom Vale on Tuesday”. */
export function addresseeAfter(
  words: string,
  offset: number,
  cast: Cast,
): { figure: Figure; place: number } | undefined {
  const match = words.slice(0, AFTER).matchAll(TO).next().value
  if (!match) return undefined
  const figure = figureAfter(cast, words, offset, match.index + match[0].length)
  return figure?.kind === "person" ? { figure, place: match.index } : undefined
}

/** The figure named right after `at`, titles and small words between left aside. */
function figureAfter(cast: Cast, words: string, offset: number, at: number): Figure | undefined {
  const place = offset + at
  const mention = mentionsWithin(cast.mentions, place, place + 70).find(({ from }) => {
    const between = words.slice(at, Math.max(at, from - offset))
    return between.length <= LONGEST_TITLE && !BREAK.test(between)
  })
  return mention && cast.figureOf.get(mention)
}

/** What parts the verb from a name that is not spoken to. */
const BREAK = /[,.;“"\uE003]|\b(?:that|if|whether|to|about|in|on|of|at|for)\b/u
