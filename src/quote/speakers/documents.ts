import type { Mention } from "../mentions/mentions.js"
import { mentionsWithin } from "../mentions/near.js"
import { ofFigure, type Referent, type Scene } from "./scene.js"

/** How far back a text is looked for that is taken up as `the letter`, in UTF-16 units. */
const REACH = 700

/** `letter, which was signed by |`, `report from the |` */
const BY =
  /^(?: (?:to|about|on) [^.;,]{2,60}?)?(?:,? ?(?:which (?:was|is) )?(?:signed|written|sent|issued|published|posted|released|penned|drafted|commissioned|prepared))?,? (?:by|from) (?:the |its |their )?(?:[\p{Ll}-]+ ){0,3}$/u

/** `Roe, the mayor, | has also sent the board a long | letter` */
const WRITES =
  /^(?:,[^.;]{3,80},|,)? (?:(?:has|have|had|also|then|later|first|and) )*(?:wrote|writes|written|sent|sends|issued|issues|published|publishes|released|releases|posted|posts|filed|files|circulated|penned|drafted|signed|submitted|delivered|put out|made|gave)\b[^.;]{0,50} $/u

/** `Roe’s long | letter` */
const OWNS = /^[’']s? (?:[\p{Ll}-]+ ){0,3}$/u

/**
 * Whose text *the letter* is: who is said to have written, sent or signed one before.
 *
 * @param noun the word for the text, in small letters
 * @example
 * // of “Ada Roe sent a letter to the board. The letter said it was late.”, noun `letter` → Ada Roe
 */
export function authorOf(noun: string, scene: Scene): Referent | undefined {
  const { text } = scene.article
  const from = Math.max(0, scene.place - REACH)
  const texts = [...text.slice(from, scene.place).matchAll(new RegExp(`(?<!\\p{L})${noun}(?!\\p{L})`, "giu"))]
  for (const { index } of texts.reverse()) {
    const place = from + index
    const named = mentionsWithin(scene.cast.mentions, Math.max(0, place - 200), place + noun.length + 160)
    const author = named.findLast((one) => isAuthor(one, place, place + noun.length, text))
    const figure = author && scene.cast.figureOf.get(author)
    if (figure && figure.kind !== "place") return ofFigure(figure, 0.7)
  }
  return undefined
}

function isAuthor({ from, end }: Mention, start: number, to: number, text: string): boolean {
  if (from >= to) return BY.test(text.slice(to, from))
  const between = text.slice(end, start)
  return WRITES.test(between) || OWNS.test(between)
}
