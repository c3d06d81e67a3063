import { randomUUID } from "node:crypto"
import { Hono } from "hono"
import { z } from "zod"
import { QuotetrailError } from "../errors.js"
import { exportFormats, exportFrom, formatNamed, type Part } from "../export/index.js"
import type { Store } from "../store/index.js"
import { found } from "./errors.js"
import { noQuery, parameters, readQuery } from "./query.js"
import type { ExportChoice } from "./types.js"

const fileQuery = z.strictObject({ statement: parameters.id })

/** `/api/export/:format`: the whole store, or one statement, as a file to keep. */
export function exportRoutes(store: Store): Hono {
  const server = randomUUID()
  return new Hono()
    .get("/", (c) => {
      readQuery(c, noQuery)
      const answer: readonly ExportChoice[] = exportFormats.map(
        ({ name, describe, extension, isSingle }) => ({
          name,
          describe,
          extension,
          ...(isSingle && { isSingle }),
        }),
      )
      return c.json(answer)
    })
    .get("/:format", (c) => {
      const { statement = "all" } = readQuery(c, fileQuery)
      const format = formatNamed(c.req.param("format"))
      if (statement !== "all") found(store.statement(statement), `statement ${statement}`)
      if (statement === "all" && format.isSingle)
        throw new QuotetrailError("usage", `${format.name} shows one trail: name a statement`)
      // Good for as long as this server runs and nothing in the store changes: feeds are asked for often.
      const mark = `"${server}-${store.version()}"`
      c.header("ETag", mark)
      if (c.req.header("If-None-Match")?.includes(mark)) return c.body(null, 304)
      const parts = exportFrom(store, format.name, statement)
      return c.body(byteStream(parts), 200, {
        "Content-Type": format.mediaType,
        "Content-Disposition": `attachment; filename="quotetrail-${format.name}.${format.extension}"`,
      })
    })
}

/** Pulled by the reader of the answer, so that a large export stays small in memory. */
function byteStream(parts: AsyncIterable<Part>): ReadableStream<Uint8Array> {
  const iterator = parts[Symbol.asyncIterator]()
  const encoder = new TextEncoder()
  return new ReadableStream({
    async pull(controller) {
      const { done, value } = await iterator.next()
      if (done) controller.close()
      else controller.enqueue(typeof value === "string" ? encoder.encode(value) : value)
    },
    async cancel() {
      await iterator.return?.()
    },
  })
}
