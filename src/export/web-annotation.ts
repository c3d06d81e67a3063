import type { Quotation, QuotedArticle, Speaker } from "../model.js"
import { describePosition, describeQuote, jsonText } from "../text/index.js"
import { articleAddress, urnOf } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { selectedArticles } from "./selection.js"

/** W3C Web Annotations: every quotation as a highlight that other tools find again on the page. */
export const webAnnotationFormat: ExportFormat = {
  name: "web-annotation",
  describe: "quotations as W3C Web Annotations, to open as highlights in annotation tools",
  mediaType: 'application/ld+json; profile="http://www.w3.org/ns/anno.jsonld"',
  extension: "jsonld",
  *write(store, selection) {
    yield `{"@context":"http://www.w3.org/ns/anno.jsonld","id":${jsonText(urnOf(`annotations-${selection}`))},\
"type":"AnnotationCollection","label":"Quotations","first":{"type":"AnnotationPage","items":[\n`
    let comma = ""
    for (const article of selectedArticles(store, selection))
      for (const quotation of article.quotations) {
        yield comma + jsonText(annotationOf(article, quotation))
        comma = ",\n"
      }
    yield "\n]}}\n"
  },
}

/** One highlight a span: a quotation that is interrupted has several targets. */
function annotationOf(article: QuotedArticle, quotation: Quotation) {
  const { id, content, speaker, confidence, kind } = quotation
  return {
    id: urnOf(id),
    type: "Annotation",
    motivation: "identifying",
    body: [
      ...(speaker ? [speakerBody(speaker)] : []),
      textBody("tagging", kind),
      textBody("assessing", `confidence ${confidence}`),
    ],
    target: content.map((span) => ({
      source: articleAddress(article),
      selector: [describeQuote(article.text, span), describePosition(article.text, span)],
    })),
  }
}

const textBody = (purpose: string, value: string) => ({
  type: "TextualBody",
  purpose,
  value,
  format: "text/plain",
})

const speakerBody = ({ name, as }: Speaker) =>
  textBody("describing", as && as !== name ? `${name} (“${as}”)` : name)
