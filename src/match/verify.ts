import { type EvidenceName, isEvidenceName } from "./evidence.js"

/** A tree of questions: `[which evidence, cut, answer below, answer at or above]`, or its answer in log-odds. */
export type Tree = number | readonly [evidence: number, cut: number, below: Tree, above: Tree]

/** Boosted trees over the evidence (weights in `models/match/`, made by `training/match/`). */
export interface Verifier {
  /** What the trees ask about, by position. */
  readonly evidence: readonly EvidenceName[]
  readonly bias: number
  readonly trees: readonly Tree[]
}

/** Probability that a pair with this evidence is one statement. */
function probabilityOf(evidence: Readonly<Record<EvidenceName, number>>, verifier: Verifier): number {
  const row = verifier.evidence.map((name) => evidence[name])
  let logit = verifier.bias
  for (const tree of verifier.trees) logit += answerOf(tree, row)
  return 1 / (1 + Math.exp(-logit))
}

/**
 * When the shorter of two passages stands nearly whole and in its order in the other: a sentence at least where both are
 * quotations, more of it where one is running text.
 */
const SAME_WORDS = { ofLighter: 0.85, days: 30 }
const QUOTED_SENTENCE = { words: 6, weight: 7 }
const RUNNING_SENTENCE = { words: 10, weight: 18 }
const MOSTLY_MARKED = 0.6

/**
 * Words decide: where a whole sentence is the same, a page that gives it to somebody else, or prints it without marks,
 * is a witness too. Not after a month, when it may have been said again.
 */
function isWordForWord(evidence: Readonly<Record<EvidenceName, number>>): boolean {
  const least = evidence.marksLeast > 0 ? QUOTED_SENTENCE : RUNNING_SENTENCE
  return (
    evidence.marksMost >= MOSTLY_MARKED &&
    evidence.alignedOfLighter >= SAME_WORDS.ofLighter &&
    evidence.alignedWeight >= Math.log1p(least.weight) &&
    evidence.lighterWords >= Math.log1p(least.words) &&
    evidence.days <= Math.log1p(SAME_WORDS.days)
  )
}

/** What a phrase in common may at most make two quotations, and below which share of the lighter it is no more than that. */
const PHRASE = { atMost: 0.1, ofLighter: 0.5 }

/** Two quotations in marks that each go on in their own way, by no speaker that agrees, share a phrase, not a statement. */
const isPhraseInCommon = (evidence: Readonly<Record<EvidenceName, number>>): boolean =>
  evidence.marksLeast === 1 && evidence.alignedOfLighter < PHRASE.ofLighter && evidence.speakersAgree === 0

/** What is left of the odds where the pages tell of two occasions; not nothing, for a date or an occasion may be read wrongly. */
const OTHER_OCCASION = 0.3

/** {@link probabilityOf} the pair, {@link settled}. */
export const judged = (
  evidence: Readonly<Record<EvidenceName, number>>,
  verifier: Verifier,
  isOtherOccasion: boolean,
): number => settled(probabilityOf(evidence, verifier), evidence, isOtherOccasion)

/**
 * A probability after what no weighing may overrule: near certainty for what is said word for word, little for a phrase in
 * common, less for what the pages date or place apart.
 *
 * @param isOtherOccasion do the pages tell of two occasions?
 */
export function settled(
  probability: number,
  evidence: Readonly<Record<EvidenceName, number>>,
  isOtherOccasion: boolean,
): number {
  const byWords = probabilityByWords(probability, evidence)
  return isOtherOccasion ? withOdds(byWords, OTHER_OCCASION) : byWords
}

const withOdds = (probability: number, times: number): number =>
  (times * probability) / (times * probability + 1 - probability)

function probabilityByWords(probability: number, evidence: Readonly<Record<EvidenceName, number>>): number {
  if (isWordForWord(evidence)) return Math.max(0.9, probability)
  return isPhraseInCommon(evidence) ? Math.min(PHRASE.atMost, probability) : probability
}

function answerOf(tree: Tree, row: readonly number[]): number {
  let at = tree
  while (typeof at !== "number") at = (row[at[0]] ?? 0) < at[1] ? at[2] : at[3]
  return at
}

/** Checks weights that came from a file; nothing where they are no verifier. */
export function verifierFrom(given: unknown): Verifier | undefined {
  if (typeof given !== "object" || given === null) return undefined
  if (!("evidence" in given && "bias" in given && "trees" in given)) return undefined
  const { evidence, bias, trees } = given
  if (!Array.isArray(evidence) || !evidence.every(isEvidenceName)) return undefined
  if (typeof bias !== "number" || !Array.isArray(trees)) return undefined
  const isKnown = (tree: unknown) => isTree(tree, evidence.length)
  return trees.every(isKnown) ? { evidence, bias, trees } : undefined
}

function isTree(given: unknown, names: number): given is Tree {
  if (typeof given === "number") return true
  if (!Array.isArray(given) || given.length !== 4) return false
  const [asked, cut, below, above] = given
  return (
    Number.isInteger(asked) &&
    asked >= 0 &&
    asked < names &&
    typeof cut === "number" &&
    isTree(below, names) &&
    isTree(above, names)
  )
}
