import type { Quotation, QuotedArticle, Span } from "../../api/types.js"
import { saidOccasion } from "../../text/occasions.js"
import { plainDate } from "../../text/plain-date.js"
import { placeOfWords, snippetAt } from "../facts.js"
import { words } from "../words.js"

interface Fact {
  readonly what: string
  readonly answer: string
  /** The page's own words for it. */
  readonly from: Span | undefined
}

interface FactsProps {
  readonly article: QuotedArticle
  readonly quotation: Quotation
}

/** What the page tells about a quotation, each answer with the very words it was read from. */
export function QuotationFacts({ article, quotation }: FactsProps) {
  const facts = factsOf(article, quotation)
  if (facts.length === 0) return null
  return (
    <dl className="card-facts">
      {facts.map(({ what, answer, from }) => (
        <div key={what}>
          <dt>{what}</dt>
          <dd>
            <bdi>{answer}</bdi>
            {from && <ReadFrom text={article.text} span={from} />}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function factsOf(article: QuotedArticle, quotation: Quotation): Fact[] {
  const { speaker, addressee, said, place, occasion, outlet, source, cue } = quotation
  const at = (sought: string | undefined) => sought && placeOfWords(article, quotation, sought)
  const named = spanAround([...source, ...cue])
  const told: readonly (readonly [string, string | undefined, Span | "" | undefined])[] = [
    [words.article.who, speaker?.as || speaker?.name, named],
    [words.article.whom, addressee, at(addressee)],
    [words.article.when, said && plainDate(said.value), at(said?.as)],
    [words.article.where, place, at(place)],
    [words.article.occasion, occasion && (saidOccasion(occasion) ?? occasion), at(occasion)],
    [words.article.outlet, outlet, at(outlet)],
  ]
  return told.flatMap(([what, answer, from]) => (answer ? [{ what, answer, from: from || undefined }] : []))
}

/** Longer stretches are no place to read one answer from. */
const LONGEST = 400

function spanAround(spans: readonly Span[]): Span | undefined {
  const known = spans.filter(([start, end]) => end > start)
  if (known.length === 0) return undefined
  const around: Span = [Math.min(...known.map(([start]) => start)), Math.max(...known.map(([, end]) => end))]
  return around[1] - around[0] > LONGEST ? undefined : around
}

function ReadFrom({ text, span }: { text: string; span: Span }) {
  const { before, words: own, after } = snippetAt(text, span)
  return (
    <span className="read-from" dir="auto">
      <span className="unseen">{words.article.readFrom} </span>… {before}
      <mark>{own}</mark>
      {after} …
    </span>
  )
}
