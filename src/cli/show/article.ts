import type { Article, Quotation } from "../../model.js"
import { plainDate, saidOccasion } from "../../text/index.js"
import { clip, colours, percent, printable, wrap } from "./layout.js"

/** An article for a person: title, where and when, and its text. */
export const articleText = (article: Article): string =>
  `${articleHead(article)}\n\n${article.text
    .split("\n\n")
    .map((paragraph) => wrap(printable(paragraph)))
    .join("\n\n")}\n`

/** Title, publisher, date and byline on two lines. */
function articleHead({ id, title, publisher, published, byline, capture }: Article): string {
  const parts = [publisher, published && plainDate(published.value), byline?.join(", "), capture?.path]
  return [
    colours.bold(wrap(printable(title ?? id))),
    colours.dim(wrap(printable(parts.filter(Boolean).join(" · ") || id))),
  ].join("\n")
}

/** An article's quotations for a person: who says what, and how sure. */
export const quotationsText = (article: Article): string =>
  [articleHead(article), "", ...(article.quotations ?? []).map(quotationText), ""].join("\n")

function quotationText(quotation: Quotation): string {
  const { kind, unsaid, text, speaker, addressee, occasion, said, within, confidence } = quotation
  const sort = unsaid ? `${kind}, unsaid: ${unsaid}` : kind
  const who = printable(speaker?.name ?? "speaker unknown")
  const circumstances = [
    addressee && `to ${addressee}`,
    occasion && (saidOccasion(occasion) ?? `at ${clip(occasion, 50)}`),
    said && plainDate(said.value),
  ].filter(Boolean)
  const head = [
    colours.bold(who),
    ...circumstances.map((part) => printable(String(part))),
    colours.dim(`${sort}, ${percent(confidence)}`),
  ]
  const indent = within ? "    " : "  "
  return `${wrap(head.join(" · "), indent)}\n${wrap(`“${clip(printable(text), 400)}”`, `${indent}  `)}`
}
