import type { Change, Comparison } from "./compare.js"
import type { Edges } from "./edges.js"

/**
 * What it takes to describe one change, in bits, roughly: whether it is the page's own doing or gives a reading that
 * other pages have too. To arrive by oneself at the words that others have is improbable; so is to leave out
 * just what they lack.
 */
const BITS: Readonly<Record<Change["kind"], { readonly own: number; readonly known: number }>> = {
  cut: { own: 2, known: 8 },
  addition: { own: 5, known: 16 },
  substitution: { own: 5, known: 15 },
  spelling: { own: 5, known: 9 },
}
/** Further words of a change; a paragraph put in whole is not worth more than so many. */
const BITS_PER_FURTHER_WORD = 2
const MOST_FURTHER_WORDS = 8
const BITS_PER_MOVE = 6
const BITS_PER_BREAK = 3

/** The bits of one change; the fewer, the likelier a copyist makes it. */
export function bitsOfChange({ kind, child, childFrequency }: Change): number {
  const { own, known } = BITS[kind]
  const further = kind === "cut" ? 0 : Math.min(MOST_FURTHER_WORDS, Math.max(0, child[1] - child[0] - 1))
  return (childFrequency > 1 ? known : own) + BITS_PER_FURTHER_WORD * further
}

/**
 * The length in bits of a page's words, told as changes to a supposed source's (minimum description length:
 * Rissanen 1978).
 *
 * @example // 0 for a verbatim copy, 5 where one word is the page's own
 */
export const bitsOf = ({ changes, moved, breaksMoved }: Comparison): number =>
  changes.reduce((sum, change) => sum + bitsOfChange(change), 0) +
  BITS_PER_MOVE * moved +
  BITS_PER_BREAK * breaksMoved

/** How long the description of every page is as a copy of those it is weighed as a copy of, in bits. */
export class Descriptions {
  readonly edges: Edges
  /** By edge. */
  readonly bits: Float64Array
  /** By page: the fewest bits over all sources. */
  readonly least: Float64Array

  constructor(edges: Edges) {
    this.edges = edges
    this.bits = new Float64Array(edges.count)
    this.least = new Float64Array(edges.pages).fill(Number.POSITIVE_INFINITY)
  }

  note(edge: number, child: number, bits: number): void {
    this.bits[edge] = bits
    this.least[child] = Math.min(bits, this.least[child] ?? bits)
  }

  /** How many bits more a page takes as a copy of this one than of the nearest; infinitely many where it is not weighed. */
  more(child: number, parent: number): number {
    return (this.bits[this.edges.at(child, parent)] ?? Number.POSITIVE_INFINITY) - (this.least[child] ?? 0)
  }
}
