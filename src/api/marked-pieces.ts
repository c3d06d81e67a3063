/** A piece of a page that is being made safe: markup as it goes out, or text that is still to be escaped. */
export type Piece = { readonly markup: string } | { readonly text: string }

/** A place in the text of a page, in characters of its letters and digits alone. */
type Stretch = readonly [start: number, end: number]

/** Only letters and digits tell where words stand: blanks and signs are set differently in the text that was read. */
const isLetter = (sign: string): boolean => /[\p{L}\p{N}]/u.test(sign)

const lettersOf = (text: string): string => [...text].filter(isLetter).join("").toLowerCase()

/**
 * The pieces with each of the quoted texts marked where it stands first after the one before; what is not found stays
 * unmarked. Words may run over several pieces.
 *
 * @example markedPieces([{ text: "He said “no”." }], ["no"]) // … { markup: "<mark>" }, { text: "no" }, { markup: "</mark>" } …
 */
export function markedPieces(pieces: readonly Piece[], quoted: readonly string[]): Piece[] {
  const all = pieces.map((piece) => ("text" in piece ? lettersOf(piece.text) : "")).join("")
  const stretches = stretchesOf(all, quoted)
  let at = 0
  return pieces.flatMap((piece) => {
    if (!("text" in piece)) return piece
    const from = at
    at += lettersOf(piece.text).length
    return cut(piece.text, from, stretches)
  })
}

function stretchesOf(all: string, quoted: readonly string[]): Stretch[] {
  const stretches: Stretch[] = []
  let after = 0
  for (const letters of quoted.map(lettersOf).filter((letters) => letters !== "")) {
    const onward = all.indexOf(letters, after)
    const start = onward >= 0 ? onward : all.indexOf(letters)
    if (start < 0) continue
    stretches.push([start, start + letters.length])
    after = start + letters.length
  }
  return stretches
}

/** Cuts a text, whose first letter is number `from` of the page, where marks begin and end. */
function cut(text: string, from: number, stretches: readonly Stretch[]): Piece[] {
  const cutPieces: Piece[] = []
  let [run, isIn, at] = ["", false, from]
  const end = (): void => {
    if (run !== "")
      cutPieces.push(
        ...(isIn ? [{ markup: "<mark>" }, { text: run }, { markup: "</mark>" }] : [{ text: run }]),
      )
    run = ""
  }
  for (const sign of text) {
    const letters = isLetter(sign) ? sign.toLowerCase().length : 0
    // Signs between two letters of a mark belong to it; those at its edges do not.
    const before = letters > 0 ? at : at - 1
    const isMarked = stretches.some(([start, stop]) => before >= start && at < stop)
    if (isMarked !== isIn) {
      end()
      isIn = isMarked
    }
    run += sign
    at += letters
  }
  end()
  return cutPieces
}
