import type { CollatedStatement } from "../model.js"

/**
 * A witness's words, made from the statement's text and the witness's readings: the inverse of collation, up to
 * case, typography and white space. Throws a `RangeError` on a witness that the statement does not have.
 *
 * @example rejoin(collated, "w2") // "We will go."
 */
export function rejoin(statement: CollatedStatement, witness: string): string {
  const found = statement.witnesses.find(({ id }) => id === witness)
  if (!found) throw new RangeError(`no such witness: ${witness}`)
  if (found.relation.includes("translated")) return found.text
  const pieces: string[] = []
  let from = 0
  for (const { at, readings } of statement.apparatus) {
    const reading = readings.find(({ witnesses }) => witnesses.includes(witness))
    if (!reading) continue
    pieces.push(statement.text.slice(from, at[0]), reading.text)
    from = at[1]
  }
  return joinPieces([...pieces, statement.text.slice(from)])
}

const CLOSES = /^[\s,.;:!?…)\]”’»」』，。、]/u
const OPENS = /[\s([“‘„«「『]$/u
const SIGN = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Pieces with a space between words, none before closing marks, none between signs. */
function joinPieces(pieces: readonly string[]): string {
  const joined = pieces.reduce((text, piece) => {
    if (piece === "" || text === "") return text + piece
    const needsSpace =
      !OPENS.test(text) && !CLOSES.test(piece) && !(SIGN.test(text.slice(-1)) && SIGN.test(piece[0] ?? ""))
    return needsSpace ? `${text} ${piece}` : text + piece
  }, "")
  return joined
    .replace(/[^\S\n]+/g, " ")
    .replace(/ (?=[,.;:!?](?:\s|$))/g, "")
    .trim()
}
