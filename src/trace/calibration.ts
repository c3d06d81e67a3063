import { readFileSync } from "node:fs"
import { creditsOfOthers } from "./credited.js"
import type { Marginals } from "./marginals.js"
import type { Page, Pile } from "./pile.js"

/** Log-odds, as `models/trace/calibration.json` holds them (its card lies beside it). */
interface Calibration {
  /** For piles whose edges are sure and that hold the carriers their pages name; for those that lack them. */
  readonly held: number
  readonly missing: number
}

/** What the rest of a pile says about how far the probability of one edge can be trusted. */
export interface Surroundings {
  /** How probable the likeliest sources of the other pages are, in the mean. */
  readonly sureness: number
  /** The share of the crediting pages that name only carriers which the pile does not hold; one half where none credits. */
  readonly missing: number
}

/** Between these the rest of a pile comes to be called sure. */
const UNSURE = 0.8
const SURE = 0.9
/** Where so many pages name carriers that are not there, much of the way is lost. */
const MUCH_MISSING = 0.3

/**
 * The confidence of an edge: its probability, corrected by what the rest of the pile says of the odds there. In a pile whose
 * other edges are sure and whose named carriers are there, the weights are too careful; where carriers are missing, too bold.
 *
 * @example calibrated(0.86, { sureness: 0.96, missing: 0.05 }) // 0.91
 * @example calibrated(0.86, { sureness: 0.7, missing: 0.05 }) // 0.86
 */
export function calibrated(
  probability: number,
  { sureness, missing }: Surroundings,
  { held, missing: lost }: Calibration = learntCalibration(),
): number {
  const logit = Math.log(probability / (1 - probability))
  const sure = share((sureness - UNSURE) / (SURE - UNSURE))
  const gone = share(missing / MUCH_MISSING)
  const side = Math.max(-1, Math.min(1, logit))
  const corrected = logit + side * sure * (held * (1 - gone) + lost * gone)
  return 1 / (1 + Math.exp(-corrected))
}

const share = (value: number): number => Math.max(0, Math.min(1, value))

let learnt: Calibration | undefined

function learntCalibration(): Calibration {
  const path = new URL("../../models/trace/calibration.json", import.meta.url)
  learnt ??= JSON.parse(readFileSync(path, "utf8")) as Calibration
  return learnt
}

/** By page, what surrounds the edge into it. */
export function surroundings(pile: Pile, { edges, pair, top }: Marginals): Surroundings[] {
  const missing = shareMissing(pile.pages)
  const likeliest = pile.pages.map((_, child) =>
    edges.row(pair, child).reduce((most, one) => Math.max(most, one), top[child] ?? 0),
  )
  const sum = likeliest.reduce((all, one) => all + one, 0)
  return likeliest.map((own) => ({ sureness: (sum - own) / Math.max(1, edges.pages - 1), missing }))
}

/** With one half of a page added to either side: a single credit says little. */
function shareMissing(pages: readonly Page[]): number {
  const crediting = pages.map(creditsOfOthers).filter((credits) => credits.length > 0)
  const gone = crediting.filter((credits) => credits.every(({ pages }) => pages.size === 0))
  return (gone.length + 0.5) / (crediting.length + 1)
}
