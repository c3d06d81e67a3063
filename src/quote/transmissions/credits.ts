import type { Article, Transmission } from "../../model.js"
import { overlaps, sameOutlet } from "../../text/index.js"
import { readingOf } from "./reading.js"

/** Said of a page by itself: its publisher's own copyright tells nothing of its way. */
const isOwn = ({ publisher }: Article, outlet: string): boolean =>
  publisher !== undefined && sameOutlet(publisher, outlet) > 0.5

/**
 * What the credits under the article say (“© NORTHWIRE”, “Via …”, “Originally published in …”), which `read` cut from
 * its text: what `read` made of them, then what the words of the others, kept as notes, say besides. Each with its
 * words, at the end of the text; a dateline's stand in it.
 *
 * @param stated what the text's own words say
 */
export function creditsOf(article: Article, stated: readonly Transmission[] = []): Transmission[] {
  const read = (article.transmissions ?? []).filter((one) => !stated.some((other) => isSaid(one, other)))
  const lines = (article.notes ?? []).flatMap(({ rule, message }) =>
    rule === "read/credit-line" ? [message] : [],
  )
  const end = article.text.length
  const said = new Set(read.map(({ action, outlet }) => `${action} ${outlet}`))
  const told = lines.flatMap((line) =>
    claimsOf(article, line).flatMap(({ rule, outlet, from, named }): Transmission[] => {
      const key = `${rule.action} ${outlet}`
      if (!named || isOwn(article, outlet) || said.has(key)) return []
      said.add(key)
      const { action, original } = rule
      return [
        { start: end, end, as: line, action, outlet, ...(from && { from }), ...(original && { original }) },
      ]
    }),
  )
  return [...read, ...told]
}

/** Do both name one outlet by the same words of the text? */
const isSaid = (one: Transmission, other: Transmission): boolean =>
  one.as === undefined &&
  overlaps([one.start, one.end], [other.start, other.end]) &&
  sameOutlet(one.outlet, other.outlet) > 0.5

const claimsOf = ({ id, language }: Article, text: string) =>
  readingOf({ id, text, ...(language !== undefined && { language }) }).claims
