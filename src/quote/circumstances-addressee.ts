import type { Article } from "../model.js"
import type { Attributed } from "./circumstances.js"
import type { Cast } from "./mentions-cast.js"
import { mentionsWithin } from "./speakers-phrase.js"

/** Verbs of which the next words name who is spoken to. */
const TO =
  /(?<![\p{L}])(?:told|tells?|telling|asked|asks|reminded|informed|assured|warned|advised|answered|thanked|grilled|confronted|questioned|pressed|lectured|scolded|urged|challenged|addressed|addressing|begged|wrote to|writes to|replied to|responded to|speaking to|spoke to|said to|letter to|speech to|statement to|testified before|testifying before|questioning from|questions from|asked by|interviewed by|questioned by|pressed by) (?=(?<who>[^.;:“”"]{1,80}))/gu

const SELF = /^(?:me|us|my|this (?:newspaper|reporter|magazine))\b/u
const AUDIENCE =
  /^(?:(?:the|his|her|their|a|an|some|about|a group of|a crowd of|a room full of|cheering|several|hundreds of|thousands of|\d+) )*(?:[\p{Ll}-]+ ){0,2}?(?:reporters|journalists|supporters|audience|crowd|delegates|voters|students|lawmakers|legislators|senators|representatives|committee|subcommittee|panel|court|jury|parliament|congregation|worshippers|donors|viewers|listeners|workers|employees|veterans|troops|officials|diplomats|investigators|police|graduates|members|colleagues|investors|shareholders|fans|followers|readers|nation|congress|assembly|council|board)\b/iu

/**
 * To whom the words were said, by the words after a verb of telling near the cue: the full name of a person or an
 * outlet, or an audience as described.
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
    const at = offset + match.index
    const to = at + match[0].length
    if (at > near[1] + 60 || to < near[0] - 160) continue
    const who = whoAt(article, cast, to, match.groups?.who ?? "", one)
    if (who) return who
  }
  return undefined
}

function whoAt(article: Article, cast: Cast, at: number, who: string, one: Attributed): string | undefined {
  if (SELF.test(who)) return article.byline?.length === 1 ? article.byline[0] : article.publisher
  const mention = mentionsWithin(cast.mentions, at, at + 70).find((m) => {
    const between = article.text.slice(at, m.start)
    return (
      m.from - at <= 25 &&
      !/[,.;“"]|\b(?:that|if|whether|to|about|in|on|of|at|for)\b/u.test(
        article.text.slice(at, Math.max(at, m.from)),
      ) &&
      between.length < 45
    )
  })
  const figure = mention && cast.figureOf.get(mention)
  if (figure && figure.kind !== "place") return figure.name === one.referent?.name ? undefined : figure.name
  return AUDIENCE.exec(who)?.[0].replace(/^(?:the|a|an) /u, "")
}
