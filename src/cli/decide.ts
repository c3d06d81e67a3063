import { readFileSync } from "node:fs"
import type { Command } from "commander"
import { QuotetrailError, reasonIn } from "../errors.js"
import type { Decision } from "../model.js"
import { printable } from "./show/layout.js"
import { EXIT } from "./stage-run.js"
import { type StoreOptions, takesStore } from "./store.js"

/** `quotetrail decide FILE`: reads decisions into the store. */
export const addDecide = (program: Command): Command =>
  takesStore(program.command("decide"))
    .argument("<file>", "decisions as NDJSON, or - for standard input")
    .description("read in what people have decided, as `export decisions` gives it")
    .addHelpText("after", "\nExample:\n  $ quotetrail decide decisions.ndjson --db examples.db")
    .action(async (file: string, { db }: StoreOptions) => {
      const { importDecisions } = await import("../run/index.js")
      const { openStore } = await import("../store/index.js")
      const decisions = await decisionsIn(file)
      openStore(db, { readonly: true }).close()
      const store = openStore(db)
      try {
        const { imported, unmatched } = importDecisions(store, decisions)
        for (const { kind, was = "" } of unmatched)
          console.error(printable(`not in this store yet: ${kind} of ${was}`))
        console.log(`${imported} of ${decisions.length} decisions read in`)
        process.exitCode = unmatched.length > 0 ? EXIT.partly : EXIT.done
      } finally {
        store.close()
      }
    })

async function decisionsIn(file: string): Promise<Decision[]> {
  const { readDecisions } = await import("../api/index.js")
  try {
    return readDecisions(readFileSync(file === "-" ? 0 : file, "utf8"))
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${file}: no decisions read: ${reasonIn(cause)}`, { cause })
  }
}
