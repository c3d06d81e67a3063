import type { Command } from "commander"
import { runStage } from "./stage-run.js"
import { givesStatements, type StatementOptions, writeStatements } from "./statements.js"

/** `quotetrail collate INPUT…`: what each copy changed. */
export const addCollate = (program: Command): Command =>
  givesStatements(program.command("collate"))
    .description("collate witnesses: what each copy changed")
    .addHelpText("after", "\nExample:\n  $ quotetrail collate examples/pages --min-witnesses 2 --json")
    .action((inputs: string[], options: StatementOptions) =>
      runStage(options, (pool, running) => writeStatements(inputs, "collate", pool, options, running)),
    )
