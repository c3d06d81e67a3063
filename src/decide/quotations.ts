import type {
  Decision,
  Quotation,
  QuotedArticle,
  Span,
  SpanDecision,
  SpeakerDecision,
  Transmission,
} from "../model.js"
import { joinSpans } from "../text/index.js"
import { inForce, marked } from "./in-force.js"

type QuotationDecision = SpeakerDecision | SpanDecision

const isOfQuotation = (decision: Decision): decision is QuotationDecision =>
  decision.kind === "speaker" || decision.kind === "span"

/**
 * The article as the decisions about its quotations want it: speakers and contents set right, what is none taken out.
 * Ids stay those of the program's own reading. Decisions about other articles change nothing.
 *
 * @example decideArticle(article, [{ kind: "speaker", verdict: "corrected", value: { name: "Ada Roe" }, … }])
 */
export function decideArticle(article: QuotedArticle, decisions: readonly Decision[]): QuotedArticle {
  const own = inForce(decisions)
    .filter(isOfQuotation)
    .filter((decision) => decision.article === article.id)
  if (own.length === 0) return article
  const found = new Map(own.map((decision) => [decision, quotationMeant(article.quotations, decision)?.id]))
  const quotations = article.quotations.flatMap((quotation) => {
    const about = own.filter((decision) => found.get(decision) === quotation.id)
    return about.reduce<Quotation[]>(
      (one, decision) => one.flatMap((before) => decideQuotation(before, decision, article.text)),
      [quotation],
    )
  })
  return withoutLostReferences({ ...article, quotations }, article.quotations)
}

/** By its id; where another version of the program gave that differently, by the words it holds. */
export const quotationMeant = (
  quotations: readonly Quotation[],
  { quotation, content }: QuotationDecision,
): Quotation | undefined =>
  quotations.find(({ id }) => id === quotation) ?? quotations.find((one) => sameSpans(one.content, content))

const sameSpans = (one: readonly Span[], other: readonly Span[]): boolean => String(one) === String(other)

function decideQuotation(quotation: Quotation, decision: QuotationDecision, text: string): Quotation[] {
  if (decision.kind === "speaker") return [decideSpeaker(quotation, decision)]
  if (decision.verdict === "rejected") return []
  const content = decision.value ?? quotation.content
  const words = decision.value ? { content, text: joinSpans(text, content) } : {}
  return [marked({ ...quotation, ...words, confidence: 1 }, decision)]
}

function decideSpeaker(quotation: Quotation, decision: SpeakerDecision): Quotation {
  const { speaker, ...rest } = quotation
  if (decision.verdict === "rejected") return marked(rest, decision)
  if (!decision.value) return marked({ ...quotation, confidence: 1 }, decision)
  const { name, person, kind = speaker?.kind ?? "person" } = decision.value
  const right = { name, as: speaker?.as ?? "", ...(person && { person }), kind }
  return marked({ ...quotation, speaker: right, confidence: 1 }, decision)
}

/** What lay in a quotation that is none lies in the one around that; transmissions are no longer about it. */
function withoutLostReferences(article: QuotedArticle, before: readonly Quotation[]): QuotedArticle {
  const kept = new Set(article.quotations.map(({ id }) => id))
  if (kept.size === before.length) return article
  const around = new Map(before.map(({ id, within }) => [id, within]))
  const keptAround = (id: string | undefined): string | undefined =>
    id === undefined || kept.has(id) ? id : keptAround(around.get(id))
  const nested = ({ within, ...rest }: Quotation): Quotation => {
    const outer = keptAround(within)
    return outer === undefined ? rest : { ...rest, within: outer }
  }
  const about = ({ quotations, ...rest }: Transmission): Transmission =>
    quotations ? { ...rest, quotations: quotations.filter((id) => kept.has(id)) } : rest
  return {
    ...article,
    quotations: article.quotations.map(nested),
    transmissions: article.transmissions.map(about),
  }
}
