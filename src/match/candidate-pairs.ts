import type { QuotedArticle } from "../model.js"
import { Echoes, type EchoOptions, type UtterancePair } from "./echoes.js"
import { MemoryShelves } from "./kept.js"
import { takePages } from "./take-pages.js"
import { Terms } from "./terms.js"
import type { Utterance } from "./utterances.js"

/** Utterances, the pairs of them worth a closer look, by number, and what each term tells. */
export interface CandidatePairs {
  /** By number. */
  readonly utterances: readonly Utterance[]
  readonly pairs: readonly UtterancePair[]
  readonly weights: Float32Array
}

/** What the verifier is asked about, and trained on, in articles with ascending ids. */
export function candidatePairs(
  articles: readonly QuotedArticle[],
  options: EchoOptions = {},
): CandidatePairs {
  const shelves = new MemoryShelves({ keeps: false })
  const terms = new Terms()
  const utterances = takePages(articles, shelves, terms).flatMap((page) => page.utterances())
  const echoes = new Echoes(shelves, terms, utteranceIn(utterances), options)
  const { gained } = echoes.change(utterances, [])
  return { utterances, pairs: gained, weights: terms.weights }
}

const utteranceIn =
  (utterances: readonly Utterance[]) =>
  (number: number): Utterance => {
    const utterance = utterances[number]
    if (!utterance) throw new Error(`no utterance ${number}`)
    return utterance
  }
