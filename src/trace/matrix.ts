/**
 * Inverts a square matrix in place, row by row in one array (Gauss–Jordan with partial pivoting).
 *
 * @returns the logarithm of the determinant's size
 * @example invert(Float64Array.of(2, 0, 0, 4), 2) // Math.log(8); the array now holds 0.5, 0, 0, 0.25
 */
export function invert(matrix: Float64Array, size: number): number {
  const exchanged: number[] = []
  let logDeterminant = 0
  for (let step = 0; step < size; step++) {
    const pivot = largestBelow(matrix, size, step)
    exchangeRows(matrix, size, step, pivot)
    exchanged.push(pivot)
    const row = matrix.subarray(step * size, (step + 1) * size)
    const value = row[step] || Number.MIN_VALUE
    logDeterminant += Math.log(Math.abs(value))
    row[step] = 1
    for (let column = 0; column < size; column++) row[column] = (row[column] ?? 0) / value
    eliminate(matrix, size, step, row)
  }
  for (let step = size - 1; step >= 0; step--) exchangeColumns(matrix, size, step, exchanged[step] ?? step)
  return logDeterminant
}

function largestBelow(matrix: Float64Array, size: number, step: number): number {
  let best = step
  for (let row = step + 1; row < size; row++)
    if (Math.abs(matrix[row * size + step] ?? 0) > Math.abs(matrix[best * size + step] ?? 0)) best = row
  return best
}

function eliminate(matrix: Float64Array, size: number, step: number, pivot: Float64Array): void {
  for (let other = 0; other < size; other++) {
    const factor = matrix[other * size + step] ?? 0
    if (other === step || factor === 0) continue
    const row = matrix.subarray(other * size, (other + 1) * size)
    row[step] = 0
    for (let column = 0; column < size; column++)
      row[column] = (row[column] ?? 0) - factor * (pivot[column] ?? 0)
  }
}

function exchangeRows(matrix: Float64Array, size: number, one: number, other: number): void {
  if (one === other) return
  const row = matrix.slice(one * size, (one + 1) * size)
  matrix.copyWithin(one * size, other * size, (other + 1) * size)
  matrix.set(row, other * size)
}

function exchangeColumns(matrix: Float64Array, size: number, one: number, other: number): void {
  if (one === other) return
  for (let row = 0; row < size; row++) {
    const value = matrix[row * size + one] ?? 0
    matrix[row * size + one] = matrix[row * size + other] ?? 0
    matrix[row * size + other] = value
  }
}
