import type { Context } from "hono"
import { z } from "zod"
import { QuotetrailError } from "../errors.js"
import { FILTER_DAY, type PageRequest } from "../store/index.js"

/** The parameters that queries are made of: one schema each, used by every route that has it. */
export const parameters = {
  limit: z.coerce.number().int().min(1).max(200).default(50),
  next: z.string().min(1).max(400).optional(),
  row: z.coerce
    .number()
    .int()
    .min(1)
    .max(100_000_000)
    .optional()
    .describe("The row to begin with, counted from 1, instead of `next`"),
  q: z.string().max(400).optional(),
  id: z.string().min(1).max(400).optional(),
  day: z.string().regex(FILTER_DAY, "want a date such as 2031, 2031-05 or 2031-05-03").optional(),
  count: z.coerce.number().int().min(1).max(1_000_000).optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}(-[a-z0-9]+)*$/i, "want a language such as en")
    .optional(),
}

/** What every list takes. */
export const paging = { limit: parameters.limit, next: parameters.next, row: parameters.row }

/** The query of an address that takes no parameters. */
export const noQuery = z.strictObject({})

/**
 * Checks the query of a request; throws `usage` with the parameter and the reason.
 *
 * @param schema made once a route: to make one takes as long as many an answer
 */
export function readQuery<T>(c: Context, schema: z.ZodType<T>): T {
  const checked = schema.safeParse(c.req.query())
  if (checked.success) return checked.data
  const [issue] = checked.error.issues
  const where = issue?.path.join(".")
  throw new QuotetrailError("usage", where ? `${where}: ${issue?.message}` : (issue?.message ?? "bad query"))
}

/** The page that a checked query asks for; throws `usage` where it names two beginnings. */
export function pageOf({ limit, next, row }: z.infer<z.ZodObject<typeof paging>>): PageRequest {
  if (next !== undefined && row !== undefined) throw new QuotetrailError("usage", "row: not along with next")
  return { limit, after: next, row }
}
