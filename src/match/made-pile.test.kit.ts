import fc from "fast-check"
import type { Quotation, QuotedArticle, Speaker } from "../model.js"

/** Sentences that are near copies, share words, are cut by hyphens, hold numbers, or say little. */
const SAID = [
  "The old ferry at Sallow Point will sail on Thursday whatever the harbour board decides",
  "The old ferry at Sallow Point will sail on Friday whatever 27 lawyers of Port Ennet write",
  "Nobody on the quarry committee has ever counted the lorries in Mill Lane before breakfast",
  "Nobody has counted the lorries in Mill Lane",
  "Nobody on the quarry commit- tee has counted the lor- ries in Mill Lane",
  "My grandmother kept the lighthouse ledger for 27 winters at Port Ennet",
  "We will see",
  "Whoever paints the lifeboat shed again must ask the choir beforehand",
  "The harbour board decides on Thursday what the quarry committee may do in Mill Lane",
]

const SPEAKERS: readonly Speaker[] = [
  ...["Ada Roe", "Roe", "Ben Tarn", "Ada Shchukaryova", "Ada Schtschukarjowa"].map(
    (name) => ({ name, as: name, kind: "person" }) as const,
  ),
  { name: "the harbour master", as: "the harbour master", kind: "unnamed" },
]

const DAYS = ["2031-05-01", "2031-05-09", "2031-06-03", "2031-07-20"]

/** What a page holds: of which of the sentences, by which speaker (none past the last), in quotation marks or not. */
export interface Said {
  readonly words: readonly number[]
  readonly speaker: number
  readonly isQuoted: boolean
}

/** A page to be made. */
export interface MadePage {
  /** Which of four days; undated past the last. */
  readonly day: number
  readonly language: string
  readonly said: readonly Said[]
}

/** A page on which some of the sentences is quoted or stands without marks; a German one says it is translated. */
export function madePage(id: string, { day, language, said }: MadePage): QuotedArticle {
  let text = ""
  const quotations: Quotation[] = []
  for (const { words, speaker: at, isQuoted } of said) {
    const speaker = SPEAKERS[at]
    const content = words.map((word) => SAID[word]).join(". ")
    const start = text.length + 1
    text += isQuoted ? `“${content},” said ${speaker?.name ?? "someone"}. ` : ` ${content}. `
    if (!isQuoted) continue
    quotations.push({
      id: `q-${id}-${quotations.length}`,
      kind: at === 2 ? "mixed" : "direct",
      content: [[start, start + content.length]],
      cue: [],
      source: [],
      text: content,
      ...(speaker && { speaker }),
      confidence: 0.8,
    })
  }
  const value = DAYS[day]
  const outlet = `Post ${id.slice(-1)}`
  return {
    id,
    text,
    language,
    publisher: outlet,
    ...(value && { published: { value, precision: "day", from: "given" } }),
    quotations,
    transmissions: language === "de" ? [{ start: 0, end: 1, action: "translated", outlet }] : [],
  }
}

/** A place in a list, or one of `more` past its end. */
const placeIn = (list: readonly unknown[], more = 0) => fc.integer({ min: 0, max: list.length - 1 + more })

/** Piles with near copies, parts, repeats on other days, other languages and running text. */
export const madePiles: fc.Arbitrary<QuotedArticle[]> = fc
  .array(
    fc.record({
      day: placeIn(DAYS, 1),
      language: fc.constantFrom("en", "en", "en", "de"),
      said: fc.array(
        fc.record({
          words: fc.array(placeIn(SAID), { minLength: 1, maxLength: 3 }),
          speaker: placeIn(SPEAKERS, 1),
          isQuoted: fc.boolean(),
        }),
        { maxLength: 4 },
      ),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((pages) => pages.map((page, at) => madePage(`page 雪 ${at}`, page)))
