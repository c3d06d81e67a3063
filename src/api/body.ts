import type { Context } from "hono"
import type { z } from "zod"
import { QuotetrailError } from "../errors.js"

/** The JSON that a request brings, checked; throws `usage` with the field and the reason. */
export async function readBody<T>(c: Context, schema: z.ZodType<T>): Promise<T> {
  return checked(schema, parsedJson(await c.req.text()))
}

/** The records that a request brings: NDJSON, or a JSON array. */
export const readRecords = async <T>(c: Context, schema: z.ZodType<T>): Promise<T[]> =>
  parseRecords(await c.req.text(), schema)

/** The records of NDJSON or of a JSON array, each checked; throws `usage` with the reason. */
export function parseRecords<T>(given: string, schema: z.ZodType<T>): T[] {
  const text = given.trim()
  const records = text.startsWith("[")
    ? parsedJson(text)
    : text.split("\n").flatMap((line) => (line.trim() ? [parsedJson(line)] : []))
  if (!Array.isArray(records)) throw new QuotetrailError("usage", "want a list of records")
  return records.map((record) => checked(schema, record))
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new QuotetrailError("usage", "the request's body is not JSON", { cause })
  }
}

function checked<T>(schema: z.ZodType<T>, value: unknown): T {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  const [issue] = result.error.issues
  const where = issue?.path.join(".")
  throw new QuotetrailError(
    "usage",
    where ? `${where}: ${issue?.message}` : (issue?.message ?? "bad request"),
  )
}
