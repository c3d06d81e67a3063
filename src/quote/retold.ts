import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"

const NAME = String.raw`\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,4}`

/** What is told begins with somebody, a verb of saying, and the words: `that | Ada Roe | had said | it was late`. */
const RETELLS = new RegExp(
  `^(?:that )?(?<who>(?:[Tt]he [\\p{Ll}]+(?: [\\p{Ll}]+)?, )?${NAME}(?:, [^,.;“”"]{3,60},)?),? (?<cue>(?:had |has |have )?(?:said|warned|promised|insisted|claimed|denied|told (?:him|her|them|me|us|reporters|${NAME})))(?= .{8})`,
  "su",
)

/** Two must be right: who tells, and who is said to have told. */
const RETOLD = 0.7

/**
 * Words that somebody is said to have said, inside what another tells without marks: of *Ada Roe told Vale that the
 * mayor, Ivo Lund, said the bridge would close* the part after the second *said*, with the mayor as its source.
 *
 * @example
 * findRetold(text, attributions) // [{ source: [the mayor, Ivo Lund], cue: [said], content: […], rule: "nested/retold" }]
 */
export const findRetold = (text: string, attributions: readonly Attribution[]): Attribution[] =>
  attributions.flatMap((told) => {
    const [content] = told.content
    if (told.rule !== "tagger" || told.content.length !== 1 || !content) return []
    const match = RETELLS.exec(text.slice(...content))
    const { who = "", cue = "" } = match?.groups ?? {}
    return match ? [retold(told, content, match[0], who, cue)] : []
  })

function retold(told: Attribution, [start, end]: Span, lead: string, who: string, cue: string): Attribution {
  const verb = start + lead.length - cue.length
  const source = start + lead.indexOf(who)
  return {
    ...told,
    source: [[source, source + who.replace(/,$/u, "").length]],
    cue: [[verb, verb + cue.length]],
    content: [[verb + cue.length + 1, end]],
    confidence: told.confidence * RETOLD,
    rule: "nested/retold",
  }
}
