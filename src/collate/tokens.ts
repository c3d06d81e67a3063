import type { Span } from "../model.js"
import { foldWord } from "../text/index.js"

/** A word or a mark of a text, with its place and the forms it is compared by. */
export interface Token {
  readonly start: number
  readonly end: number
  /** `ellipsis` stands for words left out; `mark` is any other punctuation. */
  readonly kind: "word" | "mark" | "ellipsis"
  /** What alignment compares: case, accents and typography put aside. */
  readonly norm: string
  /** What tells a spelling apart from the same word: case and typography put aside, accents kept. */
  readonly form: string
  /** Stands in square brackets, wholly or in part: an editor's word. */
  readonly inBrackets: boolean
}

/** One text as collation sees it: all tokens in order, and the indices of the words among them. */
export interface Tokenised {
  readonly text: string
  readonly tokens: readonly Token[]
  readonly words: readonly number[]
}

/** Letters, marks and digits: what words are made of. */
const SIGN = String.raw`[\p{L}\p{M}\p{N}]`

/**
 * Order matters: the plain words of most texts first, for nothing else need be tried on them; an ellipsis before its
 * points, a word with an editor's letters before the word without. In groups by number: named ones cost an object a match.
 */
const TOKEN = new RegExp(
  [
    String.raw`([A-Za-z]+(?![\p{L}\p{M}\p{N}['’ʼ]))`,
    String.raw`(\[\p{L}{1,2}\]\p{L}[\p{L}\p{M}]*` +
      String.raw`|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]` +
      String.raw`|\p{N}+(?:[.,]\p{N}+)*(?:\p{L}\p{M}*)*` +
      String.raw`|${SIGN}+(?:\[\p{L}{1,3}\])?(?:['’ʼ]${SIGN}+)*` +
      "|[%&€$£])",
    String.raw`([[(]?\s?(?:…|\.(?:\s?\.){2,})\s?[\])]?)`,
    String.raw`(?<=[\p{L}\p{N}])[-\u2010\u2011](?=[\p{L}\p{N}])`,
    String.raw`(--|[^\s\p{L}\p{M}\p{N}])`,
  ].join("|"),
  "gu",
)

/** Marks that house styles write differently, by what they are taken for. */
const MARK_CLASSES: Readonly<Record<string, string>> = {
  '"': "\"'`´‘’‚‛“”„‟«»‹›「」『』",
  "-": "-‐‑‒–—―",
  ",": ",，、",
  ".": ".。．",
  "?": "?？",
  "!": "!！",
  ":": ":：",
  ";": ";；",
}

const CLASS_OF_MARK = new Map(
  Object.entries(MARK_CLASSES).flatMap(([form, marks]) => [...marks].map((mark) => [mark, form] as const)),
)

const markClass = (mark: string): string => CLASS_OF_MARK.get(mark === "--" ? "-" : mark) ?? mark

const formOf = (word: string): string =>
  word.normalize("NFC").replace(/[[\]]/g, "").replace(/[’ʼ]/g, "'").toLowerCase()

/**
 * Words and marks of `text` in order. A hyphen inside a compound is no token: house styles differ in it.
 *
 * @example tokenise("“[W]e go …”").tokens.map((t) => t.norm) // ['"', "we", "go", "…", '"']
 */
export function tokenise(text: string): Tokenised {
  const tokens: Token[] = []
  const words: number[] = []
  let depth = 0
  for (const match of text.matchAll(TOKEN)) {
    const [written, plainWord, word, ellipsis, mark] = match
    const [start, end] = [match.index, match.index + written.length]
    if (plainWord !== undefined || word !== undefined) {
      words.push(tokens.length)
      const form = plainWord?.toLowerCase() ?? formOf(written)
      const norm = plainWord === undefined ? foldWord(form) : form
      tokens.push({ start, end, kind: "word", norm, form, inBrackets: depth > 0 || written.includes("[") })
    } else if (ellipsis !== undefined) {
      tokens.push({ start, end, kind: "ellipsis", norm: "…", form: "…", inBrackets: false })
    } else if (mark !== undefined) {
      if (mark === "[") depth++
      if (mark === "]") depth = Math.max(0, depth - 1)
      const form = markClass(mark)
      tokens.push({ start, end, kind: "mark", norm: form, form, inBrackets: false })
    }
  }
  return { text, tokens, words }
}

/** Where the words of `text` stand. */
export const wordSpans = (text: string): Span[] =>
  tokenise(text).tokens.flatMap(({ kind, start, end }): Span[] => (kind === "word" ? [[start, end]] : []))

/** The text as readings are compared: equal keys are one reading. `readingKey("“No” –  Yes")` → `'" no " - yes'`. */
export const readingKey = (text: string): string =>
  tokenise(text)
    .tokens.map(({ form }) => form)
    .join(" ")
