import { existsSync } from "node:fs"
import { fileURLToPath } from "node:url"
import { type Context, Hono } from "hono"
import { streamSSE } from "hono/streaming"
import { z } from "zod"
import { QuotetrailError } from "../errors.js"
import type { Adding, AddRun } from "./adding.js"
import { readBody } from "./body.js"
import { found } from "./errors.js"
import { noQuery, readQuery } from "./query.js"
import type { AddOverview, AddState } from "./types.js"
import { keepUploads } from "./uploads.js"

const address = z
  .url({ protocol: /^https?$/, error: "want an address that begins with http:// or https://" })
  .max(4000)
/** Addresses to bring in. */
export const addresses = z.strictObject({ inputs: z.array(address).min(1).max(10_000) })

/** The pages that come with the package. */
const EXAMPLES = fileURLToPath(new URL("../../examples/pages", import.meta.url))

/** `/api/add`: brings pages into the store, and tells how far that is. */
export const addRoutes = (adding: Adding, uploads: string) =>
  new Hono()
    .get("/", (c) => {
      readQuery(c, noQuery)
      const { running, last } = adding
      const answer: AddOverview = {
        ...(running && { running: running.id }),
        ...(last && { last: last.state }),
      }
      return c.json(answer)
    })
    .post("/", async (c) => {
      adding.throwIfBusy()
      const inputs = await inputsIn(c, uploads)
      if (inputs.length === 0) throw new QuotetrailError("usage", "want a file or an address")
      return c.json({ run: adding.start(inputs).id }, 202)
    })
    .post("/examples", (c) => {
      if (!existsSync(EXAMPLES))
        throw new QuotetrailError("store/not-found", "the examples are not installed")
      return c.json({ run: adding.start([EXAMPLES]).id }, 202)
    })
    .get("/:run", (c) => {
      readQuery(c, noQuery)
      const answer: AddState = runOf(adding, c).state
      return c.json(answer)
    })
    .get("/:run/events", (c) => {
      readQuery(c, noQuery)
      return eventStream(c, runOf(adding, c))
    })
    .delete("/:run", (c) => {
      const run = runOf(adding, c)
      run.stop()
      return c.json(run.state, 202)
    })

const runOf = (adding: Adding, c: Context): AddRun => {
  const id = c.req.param("run") ?? ""
  return found(adding.run(id), `run ${id}`)
}

/** Addresses as JSON, or files and addresses as a form. */
async function inputsIn(c: Context, uploads: string): Promise<string[]> {
  if (!c.req.header("Content-Type")?.startsWith("multipart/form-data"))
    return (await readBody(c, addresses)).inputs
  const form = await c.req.formData()
  const given = form.getAll("address").filter((one) => typeof one === "string")
  const checked = z.array(address).safeParse(given)
  if (!checked.success)
    throw new QuotetrailError("usage", `address: ${checked.error.issues[0]?.message ?? "not an address"}`)
  const files = form.getAll("file").filter((one) => typeof one !== "string")
  const read = await Promise.all(
    files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })),
  )
  const folder = `${uploads}/${new Date().toISOString().replace(/[:.]/g, "-")}`
  return [...keepUploads(folder, read), ...checked.data]
}

/** Server-sent events (HTML Standard §9.2): first all that has been, then each as it comes, to the end of the run. */
function eventStream(c: Context, run: AddRun): Response {
  return streamSSE(c, async (stream) => {
    let last = Number(c.req.header("Last-Event-ID")) || 0
    let wake = () => {}
    const stopListening = run.listen(() => wake())
    stream.onAbort(() => {
      stopListening()
      wake()
    })
    while (!stream.aborted) {
      for (const { number, event } of run.eventsAfter(last)) {
        const { type, ...facts } = event
        await stream.writeSSE({ event: type, id: String(number), data: JSON.stringify(facts) })
        last = number
      }
      if (run.eventsAfter(last).length > 0) continue
      if (run.isOver) break
      await new Promise<void>((resolve) => {
        wake = resolve
      })
    }
    stopListening()
  })
}
