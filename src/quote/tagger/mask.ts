/** What a UTF-16 unit is to the quotation around it: the tagger's fourth input, in this order. */
export const MARK_STATE = { outside: 0, inside: 1, opening: 2, closing: 3 } as const

const OPENING = "\u201c\u201f\u201e\u00ab\u300c\u300e"
const CLOSING = "\u201d\u00bb\u300d\u300f"
const EITHER = '"\u2033'
/** Two single signs set for a double one. */
const PAIRS: Readonly<Record<string, 1 | 0 | -1>> = {
  "''": 0,
  "``": 1,
  "\u2018\u2018": 1,
  "\u2019\u2019": -1,
}

/**
 * For every UTF-16 unit of `text` whether it is outside or inside a quotation or a double mark that opens or closes one.
 * Paragraph by paragraph: a quotation left open ends with its line. This is what the model was trained on
 * (`training/quote/corpus.py`, `quotation_marks`), plainer than what `marks.ts` knows, and must not change without it.
 *
 * @example markStates("“A,” he") // [2, 1, 1, 3, 0, 0, 0]
 */
export function markStates(text: string): Uint8Array {
  const states = new Uint8Array(text.length)
  let opened = false
  for (let at = 0; at < text.length; ) {
    const mark = markAt(text, at)
    if (!mark) {
      if (text[at] === "\n") opened = false
      else if (opened) states[at] = MARK_STATE.inside
      at += 1
      continue
    }
    const state = stateOf(text, at, mark, opened)
    if (state === MARK_STATE.opening) opened = true
    if (state === MARK_STATE.closing) opened = false
    states.fill(state, at, at + mark.length)
    at += mark.length
  }
  return states
}

interface Mark {
  readonly length: number
  /** 1 opens, -1 closes, 0 either. */
  readonly direction: 1 | 0 | -1
}

function markAt(text: string, at: number): Mark | undefined {
  const sign = text.charAt(at)
  if (OPENING.includes(sign)) return { length: 1, direction: 1 }
  if (CLOSING.includes(sign)) return { length: 1, direction: -1 }
  if (EITHER.includes(sign)) return { length: 1, direction: 0 }
  const direction = PAIRS[text.slice(at, at + 2)]
  return direction === undefined ? undefined : { length: 2, direction }
}

function stateOf(text: string, at: number, { length, direction }: Mark, opened: boolean): number {
  const spaceAfter = /^(?:\s|$)/.test(text.charAt(at + length))
  const opens = /^(?:[\s([{\u2014\u2013\u2018-]|$)/.test(text.charAt(at - 1)) && !spaceAfter
  if (!opened) {
    const starts = direction > 0 || (direction === 0 && !spaceAfter)
    return starts ? MARK_STATE.opening : MARK_STATE.outside
  }
  const closes = direction < 0 || (direction === 0 && !opens) || (direction > 0 && spaceAfter)
  return closes ? MARK_STATE.closing : MARK_STATE.inside
}
