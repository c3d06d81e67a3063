import { eachUse } from "./block-keys.js"
import { ECHO_OPTIONS } from "./echoes.js"
import { KeyNumbers } from "./keys.js"
import { groupedBy, Numbers } from "./numbers.js"
import { isOfQuotation, withoutQuotation } from "./passage-marks.js"

/** The passages of one block under one key, by their numbers. */
interface BlockUses {
  readonly block: number
  readonly passages: Uint32Array
}

/**
 * The passages of a whole pile under some keys, joined from those of its blocks: what each block is to know of them.
 *
 * @example
 * const lists = new KeyLists()
 * for (const { block, uses } of blocks) lists.take(block, uses)
 * for (const { block, lists: own } of lists.byBlock()) console.log(block, own.length)
 */
export class KeyLists {
  readonly #keys = new KeyNumbers()
  /** By key: its weight, and how many passages have it. */
  readonly #weights = new Numbers()
  readonly #counts = new Numbers()
  /** Of each key in each block: which key it is, and its uses. */
  readonly #keyOf = new Numbers()
  readonly #uses: BlockUses[] = []

  /** Takes the keys of one block, as `BlockKeys` gives them. */
  take(block: number, uses: Uint32Array): void {
    eachUse(uses, (key, weight, count, passages) => {
      const number = this.#keys.numberOf(key)
      if (number === this.#weights.length) {
        this.#weights.push(weight)
        this.#counts.push(0)
      }
      this.#counts.replace(number, this.#counts.at(number) + count)
      this.#keyOf.push(number)
      this.#uses.push({ block, passages })
    })
  }

  /**
   * For each block the lists that lead its passages to others: the square of a key's weight, and how many numbers follow; then for each
   * block with that key the block, how many of its passages have it, and their numbers.
   */
  *byBlock(): Generator<{ readonly block: number; readonly lists: Uint32Array }> {
    const lists = new Map<number, Numbers>()
    const [starts, members] = groupedBy(
      this.#keyOf.all(),
      Uint32Array.from(this.#uses.keys()),
      this.#keys.count,
    )
    for (let key = 0; key < this.#keys.count; key++) {
      const count = this.#counts.at(key)
      if (count < 2 || count > ECHO_OPTIONS.mostUses) continue
      const uses = Array.from(members.subarray(starts[key], starts[key + 1])).flatMap(
        (at) => this.#uses[at] ?? [],
      )
      for (const own of uses) {
        const list = lists.get(own.block) ?? new Numbers()
        lists.set(own.block, list)
        writeList(this.#weights.at(key) ** 2, own, uses, list)
      }
    }
    for (const [block, own] of lists) if (own.length > 0) yield { block, lists: own.all() }
  }
}

/** Where none of a block's own passages is a quotation, only quotations can echo them. */
function writeList(square: number, own: BlockUses, uses: readonly BlockUses[], list: Numbers): void {
  const isAny = own.passages.some(isOfQuotation)
  const start = list.length
  let count = 0
  list.push(square)
  list.push(0)
  for (const { block, passages } of uses) {
    const echoing = block === own.block || isAny ? passages : passages.filter(isOfQuotation)
    count += echoing.length
    if (echoing.length === 0) continue
    list.push(block)
    list.push(echoing.length)
    list.append(echoing.map(withoutQuotation))
  }
  if (count > 1) list.replace(start + 1, list.length - start - 2)
  else list.cut(start)
}
