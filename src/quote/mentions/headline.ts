import { foldWord } from "../../text/index.js"
import { bodyKey, type Casting, coreWords, type DraftFigure, personKey } from "./casting.js"
import type { Mention } from "./mentions.js"

/** The most words of a headline that are tried as one name. */
const LONGEST = 3

const bareWord = (word: string): string => word.replace(/[’']s$|[.,:;!?]+$/u, "")

/** Headline words that repeat a name the text gives: `Mayor Roe Hammers Bank Chief` holds `Roe`. */
export function namesInHeadline(
  mention: Mention,
  text: string,
  casting: Casting,
): { mention: Mention; draft: DraftFigure }[] {
  const words = [...text.slice(mention.start, mention.end).matchAll(/\S+/gu)]
  const found: { mention: Mention; draft: DraftFigure }[] = []
  for (let at = 0; at < words.length; ) {
    const name = nameAt(words, at, casting)
    if (name) found.push({ draft: name.draft, mention: partOf(mention, text, name.part, name.draft) })
    at += name?.part.length ?? 1
  }
  return found
}

/** The longest name known from the text that begins at a word. */
function nameAt(words: readonly RegExpExecArray[], at: number, casting: Casting) {
  for (let length = Math.min(LONGEST, words.length - at); length > 0; length--) {
    const part = words.slice(at, at + length)
    const norms = part.map(([word]) => foldWord(bareWord(word)))
    const draft =
      casting.known(personKey(norms)) ??
      (length === 1 ? casting.bearers(norms, 0)[0] : undefined) ??
      casting.known(bodyKey(norms))
    if (draft && (length === 1 || draft.kind !== "person" || holdsLastName(norms, draft)))
      return { part, draft }
  }
  return undefined
}

const holdsLastName = (norms: readonly string[], { words }: DraftFigure): boolean =>
  norms.includes(coreWords(words).at(-1) ?? "")

function partOf(
  mention: Mention,
  text: string,
  part: readonly RegExpExecArray[],
  { kind }: DraftFigure,
): Mention {
  const start = mention.start + (part[0]?.index ?? 0)
  const last = part.at(-1)
  const name = bareWord(text.slice(start, mention.start + (last ? last.index + last[0].length : 0)))
  const words = part.map(([word]) => foldWord(bareWord(word)))
  return { ...mention, start, from: start, end: start + name.length, name, words, kind, roles: [] }
}
