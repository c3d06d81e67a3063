import type { Span } from "../../model.js"
import { foldWord } from "../../text/index.js"
import { BODY_NOUNS, DOCUMENT_NOUNS } from "../mentions/lexicon.js"
import { mentionsBefore } from "../mentions/near.js"
import type { SourcePhrase } from "./phrase.js"
import type { Scene } from "./scene.js"

/** How far before a relative pronoun the words that it takes up may begin, in UTF-16 units. */
const REACH = 100
/** Words between a noun and its determiner. */
const MOST_ADJECTIVES = 6

const ENGLISH = /^(?:who|whom|whose|which|that)$/iu
const DETERMINER =
  /^(?:an?|the|this|that|these|those|some|many|several|few|all|most|other|no|his|her|its|their|our|my|\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozens|hundreds|thousands)$/iu
const PREPOSITION =
  /^(?:of|from|to|with|by|among|amongst|for|like|between|at|in|on|against|over|and|or|including|as|than|are|is|were|was)$/iu
/** `members of` before the name of a body. */
const MEMBERS = /(\p{Ll}{3,}) (?:of|at|in|from|for|with) (?:the )?$/u

/**
 * The words a relative pronoun takes up: `retailers` in “among retailers that said”, “a Torrmere councillor who”.
 * Nothing after a name, and after a comma only what can be nobody's apposition: several, a text, a body.
 */
export function antecedentOf(phrase: SourcePhrase, scene: Scene): Span | undefined {
  if (!ENGLISH.test(phrase.text)) return undefined
  const { text } = scene.article
  const from = Math.max(0, phrase.start - REACH)
  const before = text.slice(from, phrase.start)
  const parted = /\s*[,—–]\s*$/u.exec(before)
  const end = from + (parted?.index ?? before.trimEnd().length)
  const members = membersOf(phrase, end, scene)
  if (members) return members
  const [last] = mentionsBefore(scene.cast.mentions, phrase.start, 1)
  const noun = foldWord(/[\p{L}’'-]+$/u.exec(text.slice(from, end))?.[0] ?? "")
  const isApposition = parted !== null && (!mayStandApart(noun) || text.charAt(last?.end ?? from) === ",")
  if (noun === "" || last?.end === end || isApposition) return undefined
  const start = nounPhraseStart(text, from, end)
  return nameBefore(start, scene) ?? [start, end]
}

/** `Ada Roe` before `, a Torrmere councillor who`. */
function nameBefore(place: number, { article, cast }: Scene): Span | undefined {
  const name = mentionsBefore(cast.mentions, place, 1).find(
    (one) => cast.figureOf.get(one)?.kind === "person",
  )
  return name && /^,\s$/u.test(article.text.slice(name.end, place)) ? [name.from, name.end] : undefined
}

/** Several, a text, a body: no apposition to one person. */
const mayStandApart = (noun: string): boolean =>
  /[^s]s$|(?:men|people|children)$/u.test(noun) || DOCUMENT_NOUNS.has(noun) || BODY_NOUNS.has(noun)

/** `members of the Harbour Board who`: a body is no *who*. */
function membersOf({ text, start }: SourcePhrase, end: number, scene: Scene): Span | undefined {
  const mention = mentionsBefore(scene.cast.mentions, start, 3).find((one) => one.end === end)
  const kind = mention && scene.cast.figureOf.get(mention)?.kind
  if (!/^who$/iu.test(text) || !mention || kind === undefined || kind === "person") return undefined
  const found = MEMBERS.exec(scene.article.text.slice(Math.max(0, mention.from - REACH), mention.from))
  return found ? [mention.from - found[0].length, end] : undefined
}

/** Where the noun phrase begins that ends at `end`; its noun alone where nothing tells where it begins. */
function nounPhraseStart(text: string, from: number, end: number): number {
  const words = [...text.slice(from, end).matchAll(/[\p{L}\p{N}’'.-]+/gu)].slice(-MOST_ADJECTIVES - 2)
  const starts = words.map(({ index }) => from + index)
  const last = words.length - 1
  for (let at = last; at > 0; at--) {
    const [before = ""] = words[at - 1] ?? []
    const isNext =
      starts[at - 1] !== undefined && (starts[at] ?? 0) - (starts[at - 1] ?? 0) === before.length + 1
    if (!isNext || before.endsWith(".")) break
    if (DETERMINER.test(before)) return starts[at - 1] ?? end
    // `a College of Law professor`
    const isInName = [at - 2, at].every((one) => /^\p{Lu}/u.test(words[one]?.[0] ?? ""))
    if (PREPOSITION.test(before) && !isInName) return starts[at] ?? end
  }
  return starts[last] ?? end
}
