import { z } from "zod"
import type { Decision } from "../model.js"

const id = z.string().min(1).max(400)
const line = z.string().trim().min(1).max(1000)
const verdict = z.enum(["confirmed", "corrected", "rejected"])
const said = { verdict, by: line.max(200).optional(), note: line.optional() }
const span = z.tuple([z.int().min(0), z.int().min(0)])
const speakerKind = z.enum(["person", "organisation", "group", "document", "unnamed"])

const speaker = z.strictObject({
  kind: z.literal("speaker"),
  article: id,
  quotation: id,
  value: z.strictObject({ name: line, person: id.optional(), kind: speakerKind.optional() }).optional(),
  ...said,
})
const spans = z.strictObject({
  kind: z.literal("span"),
  article: id,
  quotation: id,
  value: z.array(span).min(1).max(200).optional(),
  ...said,
})
const match = z.strictObject({
  kind: z.literal("match"),
  statement: id,
  witness: id,
  value: id.nullable().optional(),
  ...said,
})
const edge = z.strictObject({
  kind: z.literal("edge"),
  statement: id,
  from: id,
  to: id,
  value: id.nullable().optional(),
  ...said,
})
const merge = z.strictObject({
  kind: z.literal("merge"),
  people: z.array(id).min(2).max(100),
  ...said,
  verdict: verdict.default("corrected"),
})
const split = z.strictObject({
  kind: z.literal("split"),
  person: id,
  names: z.array(line).min(1).max(200),
  ...said,
  verdict: verdict.default("corrected"),
})

/** A decision by the ids that the screens show. */
export const decisionBody = z.discriminatedUnion("kind", [speaker, spans, match, edge, merge, split])

/** A decision by the key of an item of the second look. */
export const keyedBody = z.strictObject({ key: id, value: z.unknown().optional(), ...said })

const facts = {
  id,
  verdict,
  by: line,
  at: z.iso.datetime(),
  note: z.string().optional(),
  was: z.string().optional(),
  undone: z.strictObject({ by: line, at: z.iso.datetime() }).optional(),
}
const ids = z.array(id)

/** A decision as a store gives it out. */
export const decisionRecord: z.ZodType<Decision> = z
  .discriminatedUnion("kind", [
    z.strictObject({ ...speaker.shape, ...facts, content: z.array(span) }),
    z.strictObject({ ...spans.shape, ...facts, content: z.array(span) }),
    z.strictObject({ ...match.shape, ...facts, among: ids, value: ids.optional() }),
    z.strictObject({
      ...edge.shape,
      ...facts,
      among: ids,
      value: id.optional(),
      pages: z.strictObject({ from: id.optional(), to: ids, value: id.optional() }).optional(),
      isFurther: z.literal(true).optional(),
    }),
    z.strictObject({ ...merge.shape, ...facts, anchors: z.array(ids) }),
    z.strictObject({ ...split.shape, ...facts, anchors: ids }),
  ])
  .transform((decision): Decision => JSON.parse(JSON.stringify(decision)))
