import { once } from "node:events"

/** Writes to standard output and waits where the reader is slower. */
export async function write(text: string | Uint8Array): Promise<void> {
  if (!process.stdout.write(text)) await once(process.stdout, "drain")
}

/** One object a line, as the contract's NDJSON. */
export async function writeNdjson(records: AsyncIterable<unknown> | Iterable<unknown>): Promise<number> {
  let written = 0
  for await (const record of records) {
    await write(`${JSON.stringify(record)}\n`)
    written++
  }
  return written
}

/** A reader that went away (`quotetrail … | head`) ends the program quietly. */
export function endQuietlyWhenUnread(): void {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error
    process.exit(0)
  })
}
