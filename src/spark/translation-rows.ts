import { firstTranslationsAmong, type PackedSide, translationsAmong } from "../match/index.js"
import { isPackedSide, isPageLink, recordIn } from "./records.js"
import { groupsOf, ofKind, type Row } from "./rows.js"

/** What making a statement tells of its translations, and what the statement goes by. */
type ToldSide = PackedSide & { readonly group: string }

const sidesIn = (records: readonly string[]): ToldSide[] =>
  records.map((record) => recordIn(record, isPackedSide, "a side"))

function* told(found: readonly (readonly [number, number])[], sides: readonly ToldSide[]) {
  for (const [translation, original] of found)
    yield JSON.stringify({ id: sides[translation]?.group, original: sides[original]?.group })
}

/** Rows are `[speakers, side]`: says which statements tell by themselves which other they translate. */
export async function* firstTranslationsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const sides = sidesIn(group.map(([, record = ""]) => record))
    yield* told(firstTranslationsAmong(sides), sides)
  }
}

/** Rows are `[speakers, kind, record]`: sides (kind 0), and links between their pages (1): says which are translations. */
export async function* translationsOfAll(rows: AsyncIterable<Row>): AsyncGenerator<string> {
  for await (const group of groupsOf(rows)) {
    const sides = sidesIn(ofKind(group, "0"))
    const links = ofKind(group, "1").map((record) => recordIn(record, isPageLink, "a link between pages"))
    yield* told(translationsAmong(sides, links), sides)
  }
}
