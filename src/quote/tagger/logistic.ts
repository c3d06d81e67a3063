/** A fitted logistic regression: a weight for each feature by its name. */
export interface Logistic {
  readonly bias: number
  readonly weights: Readonly<Record<string, number>>
}

/** The probability that the features speak for; a feature without a weight says nothing. */
export function probability({ bias, weights }: Logistic, features: Readonly<Record<string, number>>): number {
  let sum = bias
  for (const [name, value] of Object.entries(features)) sum += (weights[name] ?? 0) * value
  return 1 / (1 + Math.exp(-sum))
}
