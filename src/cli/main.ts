import { CommanderError } from "commander"
import { QuotetrailError, reasonIn } from "../errors.js"
import { endQuietlyWhenUnread } from "./output.js"
import { createProgram } from "./program.js"
import { EXIT } from "./stage-run.js"

const program = createProgram()
for (const command of [program, ...program.commands]) command.exitOverride()
endQuietlyWhenUnread()

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = statusOf(error)
}

/** Says what went wrong in one line and gives the exit status of the contract. */
function statusOf(error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.usage
  if (program.opts<{ debug?: true }>().debug) console.error(error)
  else console.error(`quotetrail: ${reasonIn(error)}`)
  return error instanceof QuotetrailError && error.code === "usage" ? EXIT.usage : EXIT.nothing
}
