import { z } from "zod"

/**
 * The rows of NDJSON, as the contract has them. Fields that are not known here are passed over; `null` says that a field
 * is absent, for many programs write it so.
 */

const word = z.union([z.string(), z.number().transform(String)])
/** What others refer to by: few formats can carry a control character in it. */
const name = word.refine((given) => !/\p{Cc}/u.test(given), "a control character stands in it")
const text = z.string()
const span = z.tuple([z.int().nonnegative(), z.int().nonnegative()])
const spans = z.array(span)
/** One span where a list is meant. */
const spanOrSpans = z.union([spans, span.transform((one) => [one])])
const precision = z.enum(["year", "month", "day", "minute", "second"])
const said = z.object({ value: text, precision: z.enum([...precision.options, "week"]), as: text })
const pageDate = z.object({
  value: text,
  precision,
  from: z.enum(["json-ld", "meta", "time", "dateline", "url", "text", "given"]),
})
const speaker = z.object({
  name: text,
  as: text,
  person: text.exactOptional(),
  kind: z.enum(["person", "organisation", "group", "document", "unnamed"]),
})
const circumstances = {
  speaker: speaker.exactOptional(),
  addressee: text.exactOptional(),
  outlet: text.exactOptional(),
  occasion: text.exactOptional(),
  place: text.exactOptional(),
  said: said.exactOptional(),
}
const action = z.enum([
  "published",
  "reported",
  "carried",
  "translated",
  "obtained",
  "told",
  "cited",
  "reposted",
])

/** Where people had their say about an answer. */
const decided = z
  .array(
    z.object({
      decision: text,
      kind: z.enum(["speaker", "span", "match", "edge", "merge", "split"]),
      verdict: z.enum(["confirmed", "corrected", "rejected"]),
      by: text,
      at: text,
    }),
  )
  .exactOptional()

const quotation = z.object({
  id: text,
  kind: z.enum(["direct", "mixed", "indirect"]),
  unsaid: z.enum(["belief", "plan", "deed", "silence"]).exactOptional(),
  content: spans,
  cue: spans,
  source: spans,
  text,
  ...circumstances,
  within: text.exactOptional(),
  confidence: z.number(),
  decided,
})
const transmission = z.object({
  start: z.int(),
  end: z.int(),
  as: text.exactOptional(),
  action,
  outlet: text,
  from: text.exactOptional(),
  said: said.exactOptional(),
  extent: z.enum(["whole", "part"]).exactOptional(),
  quotations: z.array(text).exactOptional(),
  original: z.boolean().exactOptional(),
})
const note = z.object({
  rule: text,
  severity: z.enum(["info", "warning"]),
  start: z.int().exactOptional(),
  end: z.int().exactOptional(),
  message: text,
})
const capture = z.object({
  sha256: text,
  mediaType: text,
  path: text.exactOptional(),
  url: text.exactOptional(),
  retrieved: text.exactOptional(),
})

/** An article; only `id` and `text` are asked for. */
export const ARTICLE_ROW = z.object({
  id: name,
  capture: capture.exactOptional(),
  url: text.exactOptional(),
  canonical: text.exactOptional(),
  title: text.exactOptional(),
  description: text.exactOptional(),
  byline: z.union([z.array(text), text.transform((one) => [one])]).exactOptional(),
  publisher: text.exactOptional(),
  language: text.exactOptional(),
  /** As people write it; becomes `published`. */
  date: word.exactOptional(),
  published: pageDate.exactOptional(),
  modified: pageDate.exactOptional(),
  from: z
    .partialRecord(z.enum(["title", "description", "byline", "publisher", "canonical", "language"]), text)
    .exactOptional(),
  text,
  links: z
    .array(z.object({ start: z.int(), end: z.int(), as: text.exactOptional(), href: text }))
    .exactOptional(),
  quotations: z.array(quotation).exactOptional(),
  transmissions: z.array(transmission).exactOptional(),
  notes: z.array(note).exactOptional(),
})

const relation = z.enum([
  "verbatim",
  "abridged",
  "extended",
  "interpolated",
  "altered",
  "paraphrased",
  "translated",
])
const witness = z.object({
  id: name,
  article: name,
  content: spanOrSpans,
  quotation: text.exactOptional(),
  text: text.default(""),
  relation: z.array(relation).default([]),
  material: z.literal(true).exactOptional(),
  decided,
})
const reading = z.object({
  text,
  witnesses: z.array(text),
  kind: z.enum([
    "omission",
    "addition",
    "interpolation",
    "substitution",
    "transposition",
    "punctuation",
    "spelling",
  ]),
  material: z.literal(true).exactOptional(),
})
const evidence = z.object({
  kind: z.enum(["credit", "link", "date", "reading", "containment", "context", "decision"]),
  weight: z.number(),
  article: text.exactOptional(),
  start: z.int().exactOptional(),
  end: z.int().exactOptional(),
  as: text.exactOptional(),
  note: text,
})
const trail = z.object({
  nodes: z.array(
    z.object({
      id: text,
      kind: z.enum(["utterance", "witness", "credited", "lost"]),
      article: text.exactOptional(),
      witness: text.exactOptional(),
      name: text.exactOptional(),
      date: text.exactOptional(),
    }),
  ),
  edges: z.array(
    z.object({
      from: text,
      to: text,
      action: z.union([z.literal("said"), action]),
      confidence: z.number(),
      evidence: z.array(evidence),
      decided,
    }),
  ),
})

/** A statement with its witnesses. */
export const STATEMENT_ROW = z.object({
  id: name,
  text,
  ...circumstances,
  witnesses: z.array(witness),
  decided,
  apparatus: z.array(z.object({ at: span, readings: z.array(reading) })).exactOptional(),
  trail: trail.exactOptional(),
})

const cell = z.union([z.number(), text, z.null()])
const namedWitness = z.union([z.object({ id: name }), name.transform((id) => ({ id }))])
/** Aligned readings: a row a place, a cell a witness. */
export const ALIGNED_ROW = z.object({
  id: name,
  witnesses: z.array(namedWitness),
  root: name.exactOptional(),
  aligned: z.object({ columns: z.array(name), words: z.array(z.array(cell)) }),
})

const token = z.union([text, z.object({ t: text, n: text.optional() })])
/** CollateX JSON, which may name its root. */
export const COLLATEX_ROW = z.object({
  id: name.optional(),
  root: name.exactOptional(),
  witnesses: z.array(z.union([name, z.object({ id: name }).transform(({ id }) => id)])),
  table: z.array(z.array(z.union([text, z.array(token), z.null()]))),
})
