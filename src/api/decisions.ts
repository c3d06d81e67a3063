import { type Context, Hono } from "hono"
import { z } from "zod"
import { QuotetrailError } from "../errors.js"
import type { Applied, DecisionRequest } from "../run/index.js"
import { parseAnswerKey, type Store } from "../store/index.js"
import { parseRecords, readBody, readRecords } from "./body.js"
import { decisionBody, decisionRecord, keyedBody } from "./decision-schemas.js"
import { pageOf, paging, parameters, readQuery } from "./query.js"
import type { Decision, DecisionMade, Page } from "./types.js"

const KINDS = ["speaker", "span", "match", "edge", "merge", "split"] as const

export const decisionFilters = {
  kind: z.enum(KINDS).optional(),
  statement: parameters.id,
  article: parameters.id,
  person: parameters.id,
  undone: z.enum(["true", "false"]).optional(),
}

const listQuery = z.strictObject({ ...decisionFilters, ...paging })

/** Decisions as a store gives them out: NDJSON, or a JSON array. Throws `usage` on anything else. */
export const readDecisions = (text: string): Decision[] => parseRecords(text, decisionRecord)

/** Who decides where the request does not say: there is one person before a screen. */
const SOMEBODY = "reader"

/** `/api/decisions`: what people have said about answers; made, listed, taken back, read in. */
export const decisionRoutes = (store: Store) =>
  new Hono()
    .get("/", (c) => {
      const { kind, undone, limit, next, row, ...ids } = readQuery(c, listQuery)
      const about = Object.values(ids).filter((id) => id !== undefined)
      const filter = { kind, undone: undone === "true", ...(about.length > 0 && { about }) }
      const answer: Page<Decision> = store.decisionPage(filter, pageOf({ limit, next, row }))
      return c.json(answer)
    })
    .post("/", async (c) => {
      const { by = SOMEBODY, ...request } = await requestIn(c)
      const { decide } = await import("../run/index.js")
      const applied = decide(store, request, { by, at: new Date().toISOString() })
      return c.json(made(applied), 201)
    })
    .post("/import", async (c) => {
      const { importDecisions } = await import("../run/index.js")
      return c.json(importDecisions(store, await readRecords(c, decisionRecord)))
    })
    .delete("/:id", async (c) => {
      const by = c.req.query("by") ?? SOMEBODY
      const { undo } = await import("../run/index.js")
      return c.json(made(undo(store, c.req.param("id"), { by, at: new Date().toISOString() })))
    })

const made = ({ decision, statements }: Applied): DecisionMade => ({ ...decision, statements })

type Request = DecisionRequest & { readonly by?: string | undefined }

/** The decision that a request asks for, by ids or by the key of a second look. */
async function requestIn(c: Context): Promise<Request> {
  const body = await readBody(c, z.union([keyedBody, z.looseObject({ kind: z.string() })]))
  if ("kind" in body) return parseRequest(body)
  const { key, ...said } = keyedBody.parse(body)
  const { kind, holder, one, other } = parseAnswerKey(key)
  const about = {
    speaker: { article: holder, quotation: one },
    span: { article: holder, quotation: one },
    match: { statement: holder, witness: one },
    edge: { statement: holder, from: one, to: other },
  }
  return parseRequest({ kind, ...about[kind], ...said })
}

function parseRequest(body: unknown): Request {
  const checked = decisionBody.safeParse(body)
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const where = issue?.path.join(".")
  throw new QuotetrailError(
    "usage",
    where ? `${where}: ${issue?.message}` : (issue?.message ?? "bad decision"),
  )
}
