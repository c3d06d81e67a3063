import { type Command, Option } from "commander"
import { port, wholeNumber } from "./option-values.js"
import { openReader } from "./serve.js"
import { runStage } from "./stage-run.js"
import { givesStatements, type StatementOptions, writeStatements } from "./statements.js"
import { takesStore } from "./store.js"
import { runIntoStore, type StoreRunOptions } from "./store-run.js"

interface Options extends StatementOptions, StoreRunOptions {
  readonly serve?: true
  readonly port: number
  readonly open: boolean
}

/** `quotetrail trace INPUT…`: the main job. */
export const addTrace = (program: Command): Command =>
  takesStore(givesStatements(program.command("trace")))
    .description("trace statements: who took it from whom; keeps everything in the store")
    .addOption(new Option("--fresh", "start the store anew").conflicts("json"))
    .option("--top <n>", "statements to show", wholeNumber, 5)
    .addOption(new Option("--serve", "open the reader when done").conflicts("json"))
    .option("--port <n>", "the reader's port, 0 for any", port, 4317)
    .option("--no-open", "do not open a browser")
    .addHelpText("after", "\nExample:\n  $ quotetrail trace examples/pages --db examples.db --serve")
    .action((inputs: string[], options: Options) =>
      options.json ? traceJson(inputs, options) : trace(inputs, options),
    )

const traceJson = (inputs: string[], options: Options) =>
  runStage(options, (pool, running) => writeStatements(inputs, "trace", pool, options, running))

async function trace(inputs: string[], options: Options): Promise<void> {
  const { traceInto } = await import("../run/index.js")
  const isDone = await runIntoStore(traceInto, inputs, options)
  if (isDone && options.serve) await openReader(options)
}
