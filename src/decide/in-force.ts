import type { Decided, Decision } from "../model.js"

/** The decisions that count, in the order they were made: a later one is about what the earlier ones left. */
export const inForce = (decisions: readonly Decision[]): Decision[] =>
  decisions.filter(({ undone }) => !undone).sort(byTime)

const byTime = (one: Decision, other: Decision): number =>
  one.at < other.at ? -1 : one.at > other.at ? 1 : one.id < other.id ? -1 : 1

/** The mark that a decision leaves on the answer that it is about. */
export const markOf = ({ id, kind, verdict, by, at }: Decision): Decided => ({
  decision: id,
  kind,
  verdict,
  by,
  at,
})

/** An answer with one more mark on it. */
export const marked = <T extends { readonly decided?: readonly Decided[] }>(
  answer: T,
  decision: Decision,
): T => ({ ...answer, decided: [...(answer.decided ?? []), markOf(decision)] })
