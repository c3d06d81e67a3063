import type { Span } from "../model.js"
import type { Attribution } from "./attribution.js"

const NAME = String.raw`(?:(?:Dr|Mr|Mrs|Ms|Sir|Prof)\.? )?\p{Lu}[\p{L}.’'-]+(?: \p{Lu}[\p{L}.’'-]+){0,3}`

/**
 * Nothing but who said the marked words that follow: `what Dr Roe said is this:`, `she also said:`. With neither a colon nor
 * `is this` it is a report of what somebody said, with its words around the marks.
 */
const SHELL = new RegExp(
  String.raw`^(?:what )?(?<who>${NAME}|[Hh]e|[Ss]he|[Tt]hey) (?:also |later |then |actually |really |had |has )*(?<cue>said|says|wrote|told (?:reporters|them|us|him|her)|added)(?: (?:is|was) (?:this|that)\s?[:,]?|\s?:)\s?$`,
  "u",
)

/**
 * An attribution whose words are in turn somebody's: of *According to the Gazette, what Dr Roe said is this: “We
 * go”* the Gazette only passes on that Roe said “We go”.
 *
 * @param marks outer passages between quotation marks, with their marks, in order
 */
export function withoutShell(text: string, attribution: Attribution, marks: readonly Span[]): Attribution {
  const [content] = attribution.content
  if (attribution.content.length !== 1 || !content) return attribution
  const mark = marks.find(([start, end]) => start > content[0] && end >= content[1] && start < content[1])
  const shell = mark && SHELL.exec(text.slice(content[0], mark[0]))
  const { who, cue } = shell?.groups ?? {}
  if (!mark || !shell || !who || !cue) return attribution
  const source = content[0] + shell[0].indexOf(who)
  const verb = content[0] + shell[0].indexOf(cue, shell[0].indexOf(who) + who.length)
  return {
    ...attribution,
    source: [[source, source + who.length]],
    cue: [[verb, verb + cue.length]],
    content: [mark],
  }
}

/** A carrier's words about what it passes on. */
const CARRIES =
  /^(?:according to|as (?:quoted|reported|cited|told) (?:by|in|to)|(?:quoted|reported|cited) (?:by|in))\b/i
const CLOSES = /["”’»],? (?:said|says)$/

/**
 * Attributions without those that give marked words to the carrier they came through, where a verb beside the marks
 * names who said them: `“We go,” said Roe, according to the Gazette.`
 *
 * @param byRules what the words beside the marks say
 */
export const withoutCarriers = (
  text: string,
  tagged: readonly Attribution[],
  byRules: readonly Attribution[],
): Attribution[] =>
  tagged.filter(({ cue, content }) => {
    const [words, span] = [cue[0] && text.slice(...cue[0]), content[0]]
    if (!words || !span || !CARRIES.test(words) || !CLOSES.test(text.slice(...span))) return true
    return !byRules.some(
      (one) =>
        one.rule.startsWith("reported/passage") &&
        one.source.length > 0 &&
        one.content.some(([start]) => Math.abs(start - span[0]) <= 1),
    )
  })
