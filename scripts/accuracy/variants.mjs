// The quoter with parts left out, to see what each part carries. Works on the stages inside `dist/quote`: no switch of
// the product is made for it.
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { root } from "../ready.mjs"
import { shared } from "./evaluate.mjs"

const built = (path) => import(pathToFileURL(join(root, "dist", "quote", path)).href)

/** Each variant over the same articles: its name and the scorer's object. */
export async function variants(gold) {
  const { openQuoter, quoteByRules, markedPassages } = await built("index.js")
  const { openTagger } = await built("tagger/index.js")
  const { combine, snapToMarks, withinSentence } = await built("combine.js")
  const [quoter, tagger] = [await openQuoter(), await openTagger()]
  const outerMarks = (text) =>
    markedPassages(text)
      .passages.filter(({ depth }) => depth === 0)
      .map(({ start, end }) => [start, end])
  const withMarks = async (article) => {
    const marks = outerMarks(article.text)
    const tagged = await tagger.tag(article)
    const snapped = tagged.map((one) => withinSentence(article.text, snapToMarks(one, marks), marks))
    return combine(article.text.length, snapped)
  }
  const ways = {
    "all of it": async (article) => (await quoter.quote(article)).quotations,
    "the tagger, its spans held to the marks": withMarks,
    "the tagger alone": (article) => tagger.tag(article),
    "the rules alone": async (article) => quoteByRules(article).quotations,
  }
  const { score } = await import(pathToFileURL(join(shared, "eval", "attribution", "score.mjs")).href)
  const scored = []
  for (const [name, way] of Object.entries(ways)) {
    const answers = []
    for (const { id, text, date, publisher } of gold) {
      const attributions = await way({ id, text, date, publisher, language: "en" })
      answers.push({ id, attributions })
    }
    scored.push({ name, score: score(gold, answers) })
  }
  return scored
}
