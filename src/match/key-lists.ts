import { eachUse } from "./block-keys.js"
import { ECHO_OPTIONS } from "./echoes.js"
import { KeyNumbers } from "./keys.js"
import { groupedBy, Numbers } from "./numbers.js"
import { isQuotationAt, MARK_LENGTH } from "./passage-marks.js"

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
  readonly #blocks: string[] = []
  readonly #marks = new Numbers()
  /** Of a key in one block: which key and block, and where the marks begin and end. */
  readonly #keyOf = new Numbers()
  readonly #blockOf = new Numbers()
  readonly #from = new Numbers()
  readonly #to = new Numbers()

  /** Takes the keys of one block, as `BlockKeys` gives them. */
  take(block: string, uses: Uint32Array): void {
    const number = this.#blocks.push(block) - 1
    eachUse(uses, (key, weight, count, from) => {
      const known = this.#keyNumber(key, weight)
      this.#counts.replace(known, (this.#counts.all()[known] ?? 0) + count)
      if (count > ECHO_OPTIONS.mostUses) return
      this.#keyOf.push(known)
      this.#blockOf.push(number)
      this.#from.push(this.#marks.length)
      this.#marks.append(uses.subarray(from, from + count * MARK_LENGTH))
      this.#to.push(this.#marks.length)
    })
  }

  #keyNumber(key: number, weight: number): number {
    const number = this.#keys.numberOf(key)
    if (number === this.#weights.length) {
      this.#weights.push(weight)
      this.#counts.push(0)
    }
    return number
  }

  /** For each block the lists that lead its passages to others: the square of a key's weight, how many passages have it, and their marks. */
  *byBlock(): Generator<{ readonly block: string; readonly lists: Uint32Array }> {
    const lists = this.#blocks.map(() => new Numbers())
    const groups = Uint32Array.from({ length: this.#keyOf.length }, (_, group) => group)
    const [starts, members] = groupedBy(this.#keyOf.all(), groups, this.#keys.count)
    const [counts, weights, blockOf] = [this.#counts.all(), this.#weights.all(), this.#blockOf.all()]
    counts.forEach((count, key) => {
      if (count < 2 || count > ECHO_OPTIONS.mostUses) return
      const all = members.subarray(starts[key], starts[key + 1])
      for (const own of all) {
        const list = lists[blockOf[own] ?? 0]
        if (list) this.#write((weights[key] ?? 0) ** 2, own, all, list)
      }
    })
    for (const [at, block] of this.#blocks.entries()) {
      const own = lists[at]?.all() ?? new Uint32Array(0)
      if (own.length > 0) yield { block, lists: own }
    }
  }

  /** Where none of a block's own passages is a quotation, only quotations can echo them. */
  #write(square: number, own: number, groups: Uint32Array, list: Numbers): void {
    const marks = this.#marks.all()
    const isAny = this.#hasQuotation(own)
    const start = list.length
    list.push(square)
    list.push(0)
    for (const group of groups)
      for (let at = this.#from.all()[group] ?? 0; at < (this.#to.all()[group] ?? 0); at += MARK_LENGTH)
        if (group === own || isAny || isQuotationAt(marks, at))
          list.append(marks.subarray(at, at + MARK_LENGTH))
    const count = (list.length - start - 2) / MARK_LENGTH
    if (count > 1) list.replace(start + 1, count)
    else list.cut(start)
  }

  #hasQuotation(group: number): boolean {
    const marks = this.#marks.all()
    for (let at = this.#from.all()[group] ?? 0; at < (this.#to.all()[group] ?? 0); at += MARK_LENGTH)
      if (isQuotationAt(marks, at)) return true
    return false
  }
}
