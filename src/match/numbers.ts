/**
 * Whole numbers below 2³², as many as come.
 *
 * @example const numbers = new Numbers(); numbers.push(7); numbers.all() // Uint32Array [7]
 */
export class Numbers {
  #numbers = new Uint32Array(1 << 8)
  #length = 0

  get length(): number {
    return this.#length
  }

  push(number: number): void {
    if (this.#length === this.#numbers.length) this.#grow(1)
    this.#numbers[this.#length++] = number
  }

  append(numbers: Uint32Array): void {
    if (this.#length + numbers.length > this.#numbers.length) this.#grow(numbers.length)
    this.#numbers.set(numbers, this.#length)
    this.#length += numbers.length
  }

  at(place: number): number {
    return this.#numbers[place] ?? 0
  }

  /** Puts another number where there is one. */
  replace(at: number, number: number): void {
    this.#numbers[at] = number
  }

  /** Forgets what stands from a place on. */
  cut(length: number): void {
    this.#length = length
  }

  /** All of them, until the next one comes. */
  all(): Uint32Array {
    return this.#numbers.subarray(0, this.#length)
  }

  #grow(more: number): void {
    const grown = new Uint32Array(Math.max(2 * this.#numbers.length, this.#length + more))
    grown.set(this.#numbers)
    this.#numbers = grown
  }
}

/**
 * Members by their group, each group's in the order they came: where each group's begin, and the members (counting sort).
 *
 * @param groups of each member, below `count`
 * @example groupedBy(Uint32Array.of(1, 0, 1), Uint32Array.of(7, 8, 9), 2) // [[0, 1, 3], [8, 7, 9]]
 */
export function groupedBy(
  groups: Uint32Array,
  members: Uint32Array,
  count: number,
): [starts: Uint32Array, members: Uint32Array] {
  const starts = new Uint32Array(count + 1)
  for (const group of groups) starts[group + 1] = (starts[group + 1] ?? 0) + 1
  for (let group = 0; group < count; group++)
    starts[group + 1] = (starts[group + 1] ?? 0) + (starts[group] ?? 0)
  const next = starts.slice()
  const grouped = new Uint32Array(members.length)
  groups.forEach((group, at) => {
    const place = next[group] ?? 0
    grouped[place] = members[at] ?? 0
    next[group] = place + 1
  })
  return [starts, grouped]
}
