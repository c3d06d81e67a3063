import type { Span } from "../../model.js"
import { covers, type Occasion } from "../../text/index.js"
import type { Figure } from "../mentions/cast.js"
import { mentionsWithin } from "../mentions/near.js"
import type { Reading } from "../transmissions/reading.js"
import { addresseeAfter } from "./addressee.js"
import type { Around } from "./circumstances.js"
import { goesElsewhen, type Narration } from "./narration.js"

/** Circumstances that narration sets for a person. */
export interface Scene {
  readonly place: number
  readonly figure: Figure
  readonly around: Around
  /** Does the text go over to another time there? */
  readonly elsewhen: boolean
}

/** Occasions at which one speaks; a letter or a report mentioned beside a person need not be the person's. */
const SPOKEN: ReadonlySet<string> = new Set<Occasion>([
  "interview",
  "speech",
  "rally",
  "debate",
  "press conference",
  "testimony",
  "conversation",
])

/**
 * Scenes that narration sets without reporting words: “Roe spoke at a rally in Torrmere on Friday”, “Roe grilled the
 * banker on Tuesday”. They are the subject's, and those of whom the subject speaks to.
 */
export function scenesOf({ cast, claims, lines }: Reading, narration: Narration): Scene[] {
  let next = 0
  return lines.flatMap((line) => {
    while ((claims[next]?.span[0] ?? Number.POSITIVE_INFINITY) < line[0]) next++
    const subject = mentionsWithin(cast.mentions, ...line).find(
      (m) => cast.figureOf.get(m)?.kind === "person",
    )
    const figure = subject && cast.figureOf.get(subject)
    if (!figure || subject.from - line[0] > 60) return []
    const words = narration.words([subject.end, line[1]])
    const claim = claims
      .slice(next, next + 5)
      .find((c) => c.named && c.rule.action === "told" && covers(line, c.span))
    const elsewhen = goesElsewhen(narration.words(line), subject.from - line[0], subject.end - line[0])
    return sceneOf(figure, subject.end, line, words, narration, claim?.outlet, cast).map((scene) => ({
      ...scene,
      elsewhen,
    }))
  })
}

function sceneOf(
  figure: Figure,
  from: number,
  line: Span,
  words: string,
  narration: Narration,
  outlet: string | undefined,
  cast: Reading["cast"],
): Omit<Scene, "elsewhen">[] {
  const found = narration.occasionIn(words)
  const occasion = outlet ? "interview" : found && SPOKEN.has(found.occasion) ? found.occasion : undefined
  const to = addresseeAfter(words, from, cast)
  if (!occasion && !to) return []
  const said = narration.dateNear(words, from, found?.start ?? to?.place ?? 0)
  const place = narration.placeIn(words)
  const around = {
    ...(occasion && { occasion }),
    ...(outlet && { outlet }),
    ...(place && { place }),
    ...(said && { said }),
  }
  const own = { place: line[0], figure, around: { ...around, ...(to && { addressee: to.figure.name }) } }
  return to && said ? [own, { place: line[0], figure: to.figure, around }] : [own]
}
