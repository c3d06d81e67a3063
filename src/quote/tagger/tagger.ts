import type { Article, Span } from "../../model.js"
import type { Attribution } from "../attribution.js"
import { certaintyFeatures } from "./certainty.js"
import { bestTags, logProbabilities, spansFrom, TAGS, type TaggedSpan, type TagScores } from "./decode.js"
import type { TaggedPage } from "./gaps.js"
import { type LinkedSpans, type Linker, linkSpans } from "./link.js"
import { type Logistic, probability } from "./logistic.js"
import { readVocabulary, type TaggerWord, wordsWithPieces } from "./pieces.js"
import type { RuntimeName } from "./runtime.js"
import { type Network, type NetworkOptions, openNetwork, readModelFile } from "./session.js"
import { CASE_CLASS } from "./spelling.js"
import { windowsOf } from "./windows.js"

/** Finds the attributions of English text: direct, mixed and indirect. */
export interface Tagger {
  /** What its network runs on: in `wasm` it takes about six times as long. */
  readonly runtime: RuntimeName
  /** Attributions in text order of what was said first; offsets are the article's. */
  readonly tag: (article: Pick<Article, "text">) => Promise<Attribution[]>
}

/** An attribution less sure than this is more often noise than news; its marked words are left to the rules. */
const FLOOR = 0.2

/** The small fitted weights beside the network: `models/quote/linker.json`. */
export interface FittedWeights extends Linker {
  readonly confidence: Logistic
}

/**
 * Loads the tagger; once a thread is enough.
 * Throws `model/unavailable` where the runtime or the weights cannot be loaded.
 *
 * @example
 * const { tag } = await openTagger()
 * await tag({ text: "Ada Roe said the bridge was safe." }) // one attribution: content "the bridge was safe"
 */
export async function openTagger(options: NetworkOptions = {}): Promise<Tagger> {
  const network = await openNetwork(options)
  const read = readingWith(network)
  const weights: FittedWeights = JSON.parse(readModelFile("linker.json"))
  return {
    runtime: network.runtime,
    tag: async ({ text }) => {
      const page = await read(text)
      return linkSpans(page, weights)
        .map((linked) => attributionFrom(page, linked, weights.confidence))
        .filter(({ confidence }) => confidence >= FLOOR)
    },
  }
}

/** What comes before linking: text in, words and tagged spans out. */
type Reading = (text: string) => Promise<TaggedPage>

/** Loads what comes before linking, for the training of what comes after it. */
export const openReading = async (options: NetworkOptions = {}): Promise<Reading> =>
  readingWith(await openNetwork(options))

function readingWith(network: Network): Reading {
  const cut = wordsWithPieces(readVocabulary(readModelFile("vocab.txt")))
  return async (text) => {
    const words = cut(text)
    const scores = await scoresOf(words, network)
    return { text, words, spans: spansFrom(bestTags(scores), scores) }
  }
}

async function scoresOf(words: readonly TaggerWord[], network: Network): Promise<TagScores> {
  const scores = new Float32Array(words.length * TAGS.length)
  let at = 0
  for (const window of windowsOf(words)) {
    const given = window.cases.some(isSpelt) ? await network.scores(window) : undefined
    for (const piece of window.first) {
      scores.set(given ? wordScores(given, piece) : OUTSIDE, at)
      at += TAGS.length
    }
  }
  return scores
}

const wordScores = (scores: Float32Array, piece: number): Float32Array =>
  logProbabilities(scores.subarray(piece * TAGS.length, (piece + 1) * TAGS.length))

/** A window without a letter (a row of stars, a table of figures) says nothing: the network is not asked. */
const isSpelt = (spelling: number): boolean => spelling < CASE_CLASS.digits

const OUTSIDE = Float32Array.from(TAGS, (tag) => (tag === "O" ? 0 : -20))

function attributionFrom(page: TaggedPage, linked: LinkedSpans, confidence: Logistic): Attribution {
  const place = (span: TaggedSpan | undefined): Span[] => {
    const start = span && page.words[span.first]?.start
    const end = span && page.words[span.last]?.end
    return start === undefined || end === undefined ? [] : [[start, end]]
  }
  return {
    content: linked.contents.flatMap((content) => place(page.spans[content])),
    cue: place(page.spans[linked.cue]),
    source: linked.source === undefined ? [] : place(page.spans[linked.source]),
    confidence: probability(confidence, certaintyFeatures(page, linked)),
    rule: "tagger",
    language: "en",
  }
}
