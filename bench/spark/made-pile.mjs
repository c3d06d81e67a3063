// Piles of made-up articles that are quoted already, so that no model is needed: as many as asked for, the same each time.
import { once } from "node:events"
import { createWriteStream } from "node:fs"
import { madeArticle } from "../match/made-articles.mjs"

/** About as much as a short piece of news has: 20 passages, of which a quarter of the quotations come from earlier pages. */
const NEWS = { quoted: 6, sentences: 14 }
/** A note of a few lines. */
const NOTE = { quoted: 1, sentences: 2 }

const idOf = (number) => `made-${String(number).padStart(8, "0")}`

/** Pages of news that pass quotations on. */
export const writeNews = (path, count) =>
  writePile(path, count, (number) => madeArticle(idOf(number), number, NEWS))

/** Short pages that each end in the words of somebody: all in the same words, or each in its own. */
export const writeNotes = (path, count, isOnePassage) =>
  writePile(path, count, (number) => {
    const note = madeArticle(idOf(number), number, NOTE)
    const { text, quotations } = madeArticle("whose", isOnePassage ? 999_999 : 1_000_000 + number, {
      quoted: 1,
      sentences: 0,
    })
    return {
      ...note,
      text: `${note.text} ${text}`,
      quotations: [...note.quotations, ...quotations.map((one) => moved(one, note))],
    }
  })

/** A quotation that stands behind a text. */
function moved(quotation, { id, text }) {
  const further = (spans) => spans.map(([start, end]) => [start + text.length + 1, end + text.length + 1])
  return {
    ...quotation,
    id: `q-${id}-last`,
    content: further(quotation.content),
    cue: further(quotation.cue),
    source: further(quotation.source),
  }
}

async function writePile(path, count, articleAt) {
  const out = createWriteStream(path)
  for (let number = 0; number < count; number++)
    if (!out.write(`${JSON.stringify(articleAt(number))}\n`)) await once(out, "drain")
  out.end()
  await once(out, "close")
}
