import type { Command } from "commander"
import { share, takesInputs, wholeNumber } from "./stage-run.js"
import { takesStore } from "./store.js"
import { runIntoStore, type StoreRunOptions } from "./store-run.js"

/** `quotetrail add INPUT…`: more pages into a store. */
export const addAdd = (program: Command): Command =>
  takesStore(takesInputs(program.command("add")))
    .description("add pages to a store; only the statements they touch are traced again")
    .option("--min-confidence <share>", "leave out quotations less sure than this, 0 to 1", share)
    .option("--top <n>", "statements to show", wholeNumber, 5)
    .addHelpText("after", "\nExample:\n  $ quotetrail add more-pages/ --db quotetrail.db")
    .action(async (inputs: string[], options: StoreRunOptions) => {
      const { addInto } = await import("../run/index.js")
      await runIntoStore(addInto, inputs, options)
    })
