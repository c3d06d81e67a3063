/**
 * Where `value` stands in ascending `sorted`, or would stand: the first place that holds no less.
 *
 * @example lowerBound(Uint32Array.of(2, 4, 4), 4) // 1
 */
export function lowerBound(sorted: Uint32Array, value: number): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < value) low = middle + 1
    else high = middle
  }
  return low
}
