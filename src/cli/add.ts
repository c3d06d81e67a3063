import type { Command } from "commander"
import { addInto, type RunReport } from "../run/index.js"
import { openStore } from "../store/index.js"
import { showSummary } from "./show/summary.js"
import { type InputOptions, runStage, takesInputs, wholeNumber } from "./stage-run.js"
import { type StoreOptions, takesStore } from "./store.js"

interface Options extends InputOptions, StoreOptions {
  readonly top: number
}

/** `quotetrail add INPUT…`: more pages into a store. */
export const addAdd = (program: Command): Command =>
  takesStore(takesInputs(program.command("add")))
    .description("add pages to a store; only the statements they touch are traced again")
    .option("--top <n>", "statements to show", wholeNumber, 5)
    .addHelpText("after", "\nExample:\n  $ quotetrail add more-pages/ --db quotetrail.db")
    .action(async (inputs: string[], options: Options) => {
      const store = openStore(options.db)
      let report: RunReport | undefined
      try {
        await runStage(options, async (pool, running) => {
          report = await addInto(store, inputs, pool, running)
          return report.added
        })
        if (report) await showSummary(store, report, options)
      } finally {
        store.close()
      }
    })
