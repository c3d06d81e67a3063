/** What `training/people/letters.mjs` counts in spellings of names. */
export interface LetterCounts {
  /** ln P of each operation that turns one spelling into another, both ways: `s:s`, `:h`, `c:sh`, `^j:^y`. */
  readonly operations: Readonly<Record<string, number>>
  /** How often three letters follow each other in names; `^^` stands before a word, `$` behind. */
  readonly trigrams: Readonly<Record<string, number>>
}

/** {@link LetterCounts}, laid out for looking up. */
export interface LetterModel {
  /** Numbers of the pieces that operations have; {@link NOTHING} and {@link UNKNOWN} come first. */
  readonly pieces: ReadonlyMap<string, number>
  /** ln P of piece against piece, by `number * pieces.size + number`; `-Infinity` where there is no such operation. */
  readonly chances: Float64Array
  readonly trigrams: ReadonlyMap<string, number>
  readonly bigrams: ReadonlyMap<string, number>
  /** Share of each letter among all. */
  readonly letters: ReadonlyMap<string, number>
}

/** One operation of an alignment: these letters of one word for those of the other. */
export type Operation = readonly [one: string, other: string]

/** The numbers of no letter and of a letter that was never learnt from. */
const [NOTHING, UNKNOWN] = [0, 1]

/** An operation takes this many letters at most on each side: *s* for *sch*. */
const LONGEST = 3

/** ln P of a change of one letter that was never seen: any two words can be aligned, at a price. */
const UNSEEN = Math.log(1e-9)

/** How much a letter's own share counts beside the two letters before it: as much as so many sightings. */
const BACKING = 5

/** The name of an operation, the same both ways: `operationName("sh", "c")` → `"c:sh"`. */
export const operationName = (x: string, y: string): string => (x < y ? `${x}:${y}` : `${y}:${x}`)

/**
 * Lays learnt counts out for {@link alignLetters} and {@link rarityOf}.
 *
 * @example letterModel({ operations: { "a:a": -1, "c:k": -4 }, trigrams: { "^^a": 3 } })
 */
export function letterModel({ operations, trigrams }: LetterCounts): LetterModel {
  const learnt = Object.entries(operations).map(([name, chance]) => ({ sides: name.split(":"), chance }))
  const listed = [...new Set(["", "?", ...learnt.flatMap(({ sides }) => sides)])]
  const pieces = new Map(listed.map((piece, number) => [piece, number]))
  const chances = unseen(listed)
  for (const { sides, chance } of learnt) {
    const [x = NOTHING, y = NOTHING] = sides.map((side) => pieces.get(side))
    chances[x * pieces.size + y] = chance
    chances[y * pieces.size + x] = chance
  }
  return { pieces, chances, ...sightings(trigrams) }
}

/** Any letter may stand for any other or for none; longer pieces only as learnt. */
function unseen(pieces: readonly string[]): Float64Array {
  const short = pieces.map((piece) => piece.length < 2)
  return Float64Array.from(
    pieces.flatMap((_, x) =>
      short.map((isShort, y) => (isShort && short[x] && x + y > 0 ? UNSEEN : -Infinity)),
    ),
  )
}

function sightings(seen: LetterCounts["trigrams"]): Pick<LetterModel, "trigrams" | "bigrams" | "letters"> {
  const bigrams = new Map<string, number>()
  const letters = new Map<string, number>()
  const all = Object.values(seen).reduce((sum, count) => sum + count, 0)
  for (const [trigram, count] of Object.entries(seen)) {
    const [before, letter] = [trigram.slice(0, 2), trigram.slice(2)]
    bigrams.set(before, (bigrams.get(before) ?? 0) + count)
    letters.set(letter, (letters.get(letter) ?? 0) + count / all)
  }
  return { trigrams: new Map(Object.entries(seen)), bigrams, letters }
}

/** Share of a letter that no name was seen with. */
const STRANGE = 1e-6

/**
 * ln P of a folded word as letters of a name: the lower, the rarer, and the less likely that another name looks like it
 * by chance.
 */
export function rarityOf(word: string, { trigrams, bigrams, letters }: LetterModel): number {
  const written = `^^${word}$`
  let sum = 0
  for (let at = 2; at < written.length; at++) {
    const seen = trigrams.get(written.slice(at - 2, at + 1)) ?? 0
    const share = letters.get(written[at] ?? "") ?? STRANGE
    sum += Math.log((seen + BACKING * share) / ((bigrams.get(written.slice(at - 2, at)) ?? 0) + BACKING))
  }
  return sum
}

interface Piece {
  readonly number: number
  readonly length: number
}

/** The pieces that begin at each place of a word, nothing among them. */
function piecesOf(written: string, { pieces }: LetterModel): Piece[][] {
  return Array.from({ length: written.length + 1 }, (_, at) => {
    const begun: Piece[] = [{ number: NOTHING, length: 0 }]
    for (let length = 1; length <= LONGEST && at + length <= written.length; length++) {
      const number = pieces.get(written.slice(at, at + length)) ?? (length === 1 ? UNKNOWN : undefined)
      if (number !== undefined) begun.push({ number, length })
    }
    return begun
  })
}

/**
 * The likeliest way to turn one folded word into another by operations of up to three letters on each side, and its ln P
 * (Viterbi). `^` stands before a word and `$` behind it, so that operations may be of beginnings and endings. The
 * operations are learnt by expectation maximisation over all alignments (Jiampojamarn, Kondrak and Sherif, NAACL 2007).
 *
 * @example alignLetters("cadi", "kadi", model).operations // [["^", "^"], ["c", "k"], ["a", "a"], …]
 */
export function alignLetters(
  one: string,
  other: string,
  model: LetterModel,
): { readonly likelihood: number; readonly operations: readonly Operation[] } {
  const [a, b] = one < other ? [`^${one}$`, `^${other}$`] : [`^${other}$`, `^${one}$`]
  const width = b.length + 1
  const { best, from } = fill(piecesOf(a, model), piecesOf(b, model), model)
  const operations: Operation[] = []
  for (let at = best.length - 1; at > 0; ) {
    const before = from[at] ?? 0
    const x = a.slice(Math.floor(before / width), Math.floor(at / width))
    operations.push([x, b.slice(before % width, at % width)])
    at = before
  }
  return { likelihood: best.at(-1) ?? -Infinity, operations: operations.reverse() }
}

/** The best ln P up to each pair of places, and the pair it came from. */
function fill(a: readonly Piece[][], b: readonly Piece[][], { pieces, chances }: LetterModel) {
  const width = b.length
  const best = new Float64Array(a.length * width).fill(-Infinity)
  const from = new Int32Array(best.length)
  best[0] = 0
  for (const [i, left] of a.entries())
    for (const [j, right] of b.entries()) {
      const here = i * width + j
      const sum = best[here] ?? -Infinity
      for (const x of left)
        for (const y of right) {
          const at = here + x.length * width + y.length
          const reached = sum + (chances[x.number * pieces.size + y.number] ?? -Infinity)
          if (reached <= (best[at] ?? -Infinity)) continue
          best[at] = reached
          from[at] = here
        }
    }
  return { best, from }
}

/**
 * What weights may be given to in how two folded words differ: each operation that changes letters, by itself and with
 * the letter before and behind; how likely the changes are; and whether the words are rather one name's (the operations'
 * likelihood) than two names' (their rarities), the log-likelihood ratio in bins.
 */
export function letterFeatures(one: string, other: string, model: LetterModel): string[] {
  const { likelihood, operations } = alignLetters(one, other, model)
  const changes = operations.flatMap(([x, y], at) => (x === y ? [] : [{ name: operationName(x, y), at }]))
  const names = changes.map(({ name }) => name).sort()
  const rarities = [rarityOf(one, model), rarityOf(other, model)] as const
  const before = (at: number): string => operations[at - 1]?.[0].slice(-1) ?? ""
  const behind = (at: number): string => operations[at + 1]?.[0].slice(0, 1) ?? ""
  return [
    ...changes.flatMap(({ name, at }) => [`= ${name}`, `< ${before(at)} ${name}`, `> ${name} ${behind(at)}`]),
    ...(names.length > 0 && names.length <= 2 ? [`just ${names.join(" ")}`] : []),
    ...priceFeatures(names, (rarities[0] + rarities[1]) / 2, Math.max(one.length, other.length), model),
    ...ratioFeatures(likelihood, ...rarities),
  ]
}

const bin = (value: number, width: number): string => `${Math.round(value / width)}`

/** How likely the changes are: in all, each, by the longer word's letters, and beside the words' rarity. */
function priceFeatures(
  changes: readonly string[],
  rarity: number,
  letters: number,
  model: LetterModel,
): string[] {
  const price = changes.reduce((sum, name) => sum + chanceOf(name, model), 0)
  return [
    `changes ${Math.min(changes.length, 5)}`,
    `price ${bin(price, 2)}`,
    `price each ${bin(price / Math.max(1, changes.length), 1)} changes ${Math.min(changes.length, 3)}`,
    `price a letter ${bin(price / Math.max(1, letters), 0.4)}`,
    `price ${bin(price, 3)} rarity ${bin(rarity, 6)}`,
    `rarity ${bin(rarity, 4)} changes ${Math.min(changes.length, 2)}`,
  ]
}

function chanceOf(name: string, { pieces, chances }: LetterModel): number {
  const [x = UNKNOWN, y = UNKNOWN] = name.split(":").map((side) => pieces.get(side))
  return chances[x * pieces.size + y] ?? UNSEEN
}

/** One name's likelihood against two names', and against one word that is there already. */
function ratioFeatures(likelihood: number, rarity: number, otherRarity: number): string[] {
  return [
    `ratio ${bin(likelihood - rarity - otherRarity, 2)}`,
    `given the commoner ${bin(likelihood - Math.max(rarity, otherRarity), 2)}`,
    `given the rarer ${bin(likelihood - Math.min(rarity, otherRarity), 2)}`,
  ]
}
