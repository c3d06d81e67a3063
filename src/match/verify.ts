import { EVIDENCE, type EvidenceName } from "./evidence.js"

/** A logistic model over the evidence (weights in `models/match/`, made by `training/match/`). */
export interface VerifierModel {
  readonly bias: number
  readonly weights: Readonly<Partial<Record<EvidenceName, number>>>
}

/** Probability that a pair with this evidence is one statement. */
export function probabilityOf(
  evidence: Readonly<Record<EvidenceName, number>>,
  model: VerifierModel,
): number {
  let logit = model.bias
  for (const name of EVIDENCE) logit += (model.weights[name] ?? 0) * evidence[name]
  return 1 / (1 + Math.exp(-logit))
}
