import { foldWord } from "../../text/index.js"
import { isTitle, ROLE_NOUNS } from "./lexicon.js"

/** A lower-case description before the name, from its article or possessive on: `the press secretary `. */
const ROLE_BEFORE = /(?:^|[\s,(“"])((?:[\p{Ll}-]+[ \u00a0]){0,4}[\p{Ll}-]+),?[ \u00a0]$/u
const APPOSITION =
  /^,[ \u00a0]((?:an?|the|his|her|their|its|whose|now|then|who is)?[ \u00a0]?[^,;.()“”"]{3,90})/u
/** “Ada Roe has been mayor for nine years” */
const COPULA =
  /^[ \u00a0](?:is|was|has been|had been|became|serves as|served as|works as)[ \u00a0]((?:an?|the|its|their|now)?[ \u00a0]?[^,;.()“”"]{3,60})/u

/** What the words before a name say that its bearer is: `the press secretary ` → `press secretary`. */
export function roleBefore(before: string): string | undefined {
  const phrase = ROLE_BEFORE.exec(before)?.[1]
  const head = phrase?.split(/\s/).at(-1)
  if (!phrase || !head || !ROLE_NOUNS.has(foldWord(head))) return undefined
  const afterArticle = /(?:^|\s)(?:the|an?|his|her|its|their|our)\s(.+)$/u.exec(phrase)?.[1]
  return afterArticle ?? wordsOfOffice(phrase)
}

/** The last words as long as they belong to an office: `met press secretary` → `press secretary`. */
function wordsOfOffice(phrase: string): string {
  const words = phrase.split(/\s/)
  const isOffice = (word: string): boolean => isTitle(foldWord(word)) || ROLE_NOUNS.has(foldWord(word))
  const from = words.findLastIndex((word) => !isOffice(word))
  return words.slice(from + 1).join(" ")
}

/** What stands after a name in apposition: `, the mayor of Velm,`. */
export function roleAfter(after: string): string | undefined {
  const phrase = APPOSITION.exec(after)?.[1]?.trim()
  if (!phrase) return undefined
  const first = phrase.split(/[ \u00a0](?:of|for|at|in|with|who|from|on|to|and)[ \u00a0]/u)[0] ?? ""
  return first.split(/[ \u00a0-]/).some((word) => ROLE_NOUNS.has(foldWord(word))) ? phrase : undefined
}

/** What the sentence goes on to say that the bearer of a name is, where it is an office: ` has been mayor`. */
export function roleSaid(after: string): string | undefined {
  const phrase = COPULA.exec(after)?.[1]?.trim()
  const first = phrase?.split(
    /[ \u00a0](?:of|for|at|in|with|who|from|on|to|and|when|since|until)[ \u00a0]/u,
  )[0]
  return ROLE_NOUNS.has(foldWord(first?.split(/[ \u00a0-]/).at(-1) ?? "")) ? first : undefined
}
