/** An edge of a tree without a top. Nodes from the number of leaves on are joints. */
export interface Branch {
  readonly one: number
  readonly other: number
  readonly length: number
}

/**
 * The tree whose paths come nearest to the distances: neighbour joining (Saitou & Nei 1987, in the form of
 * Studier & Keppler 1988).
 *
 * @param distances a row and a column a leaf, symmetric
 * @example joinNeighbours([[0, 2, 4], [2, 0, 4], [4, 4, 0]]) // three branches from joint 3, of length 1, 1 and 3
 */
export function joinNeighbours(distances: readonly (readonly number[])[]): Branch[] {
  const between = distances.map((row) => [...row])
  const branches: Branch[] = []
  let open = distances.map((_, leaf) => leaf)
  const distance = (one: number, other: number): number => between[one]?.[other] ?? 0
  while (open.length > 2) {
    const sums = open.map((one) => open.reduce((sum, other) => sum + distance(one, other), 0))
    const [at, to] = nearestNeighbours(open, sums, distance)
    const [one, other] = [open[at] ?? 0, open[to] ?? 0]
    const joint = between.length
    const lean = ((sums[at] ?? 0) - (sums[to] ?? 0)) / (open.length - 2)
    const length = (distance(one, other) + lean) / 2
    branches.push({ one: joint, other: one, length })
    branches.push({ one: joint, other, length: distance(one, other) - length })
    open = open.filter((node) => node !== one && node !== other)
    const row = between.map(
      (_, node) => (distance(one, node) + distance(other, node) - distance(one, other)) / 2,
    )
    for (const [node, value] of row.entries()) between[node]?.push(value)
    between.push([...row, 0])
    open.push(joint)
  }
  const [one, other] = open
  if (one !== undefined && other !== undefined) branches.push({ one, other, length: distance(one, other) })
  return branches
}

/** Positions of the two nodes that are near each other and far from all others. */
function nearestNeighbours(
  open: readonly number[],
  sums: readonly number[],
  distance: (one: number, other: number) => number,
): [number, number] {
  let best: [number, number] = [0, 1]
  let least = Number.POSITIVE_INFINITY
  for (let at = 0; at < open.length; at++)
    for (let to = at + 1; to < open.length; to++) {
      const value =
        (open.length - 2) * distance(open[at] ?? 0, open[to] ?? 0) - (sums[at] ?? 0) - (sums[to] ?? 0)
      if (value < least) {
        least = value
        best = [at, to]
      }
    }
  return best
}

/**
 * Puts leaves on the joints that they hardly differ from, and joints that hardly differ into one: a copy that
 * others were made from stands where they part. Branches not longer than the mean are drawn in, the shortest
 * first, but never two leaves into one.
 *
 * @returns by node its neighbours; joints that are left have at least three
 */
export function drawIn(branches: readonly Branch[], leaves: number): Map<number, number[]> {
  const mean = branches.reduce((sum, { length }) => sum + Math.max(0, length), 0) / branches.length
  const into = new Map<number, number>()
  const standing = (node: number): number => {
    const next = into.get(node)
    return next === undefined ? node : standing(next)
  }
  for (const { one, other, length } of [...branches].sort((a, b) => a.length - b.length)) {
    const [low, high] = [standing(one), standing(other)].sort((a, b) => a - b)
    if (length <= mean && low !== undefined && high !== undefined && high >= leaves) into.set(high, low)
  }
  const neighbours = new Map<number, number[]>()
  const join = (from: number, to: number) => neighbours.set(from, [...(neighbours.get(from) ?? []), to])
  for (const { one, other } of branches) {
    const [from, to] = [standing(one), standing(other)]
    if (from === to) continue
    join(from, to)
    join(to, from)
  }
  return neighbours
}
