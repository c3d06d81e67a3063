import { readFileSync } from "node:fs"
import tab from "@bomb.sh/tab/commander"
import { Command } from "commander"
import { addAdd } from "./add.js"
import { addCollate } from "./collate.js"
import { addDecide } from "./decide.js"
import { addExport } from "./export.js"
import { addMatch } from "./match.js"
import { addMcp } from "./mcp.js"
import { addQuote } from "./quote.js"
import { addRead } from "./read.js"
import { addSearch } from "./search.js"
import { addServe } from "./serve.js"
import { addSpark } from "./spark.js"
import { addTrace } from "./trace.js"

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as {
  version: string
}

/** The whole command line, one `add…` a command, in the order of its help. */
export function createProgram(): Command {
  const program = new Command("quotetrail")
    .description(
      "Who said it, where it first appeared, who passed it on from whom, and what each copy changed.",
    )
    .version(version)
    .option("--debug", "show where an error comes from")
    .showHelpAfterError("(add --help for the options and an example)")
    .addHelpText("after", "\nExample:\n  $ quotetrail trace examples/pages --serve")
  for (const add of [
    addTrace,
    addAdd,
    addServe,
    addSearch,
    addDecide,
    addExport,
    addRead,
    addQuote,
    addMatch,
    addCollate,
  ])
    add(program)
  addSpark(program, version)
  addMcp(program, version)
  tab(program)
  return program
}
