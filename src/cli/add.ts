import { statSync } from "node:fs"
import type { Command } from "commander"
import { QuotetrailError } from "../errors.js"
import { share, wholeNumber } from "./option-values.js"
import { takesInputs } from "./stage-run.js"
import { takesStore } from "./store.js"
import { runIntoStore, type StoreRunOptions } from "./store-run.js"

interface Options extends StoreRunOptions {
  readonly watch?: true
  /** A folder that `quotetrail spark` has made. */
  readonly from?: string
}

/** `quotetrail add INPUT…`: more pages into a store. */
export const addAdd = (program: Command): Command =>
  takesStore(takesInputs(program.command("add"), "[input...]"))
    .description("add pages to a store; only the statements they touch are traced again")
    .option("--watch", "go on until Ctrl-C: add files that come into the folders, each when it is whole")
    .option("--from <folder>", "what `quotetrail spark --out` has made, instead of pages")
    .option("--min-confidence <share>", "leave out quotations less sure than this, 0 to 1", share)
    .option("--top <n>", "statements to show", wholeNumber, 5)
    .addHelpText("after", "\nExample:\n  $ quotetrail add more-pages/ --db quotetrail.db")
    .action((inputs: string[], options: Options) => {
      const isFrom = options.from !== undefined
      if (isFrom === inputs.length > 0 || (isFrom && options.watch))
        throw new QuotetrailError("usage", "give what is to be added: either inputs, or --from FOLDER")
      return (options.watch ? watch : add)(inputs, options)
    })

async function add(inputs: string[], options: Options): Promise<void> {
  const { addInto, takeInto } = await import("../run/index.js")
  const { from } = options
  if (from === undefined) await runIntoStore(addInto, inputs, options)
  else await runIntoStore((store, _, pool, running) => takeInto(store, from, pool, running), inputs, options)
}

/** The files at hand are the first batch; then each time there is quiet, what has come since. */
async function watch(folders: string[], options: Options): Promise<void> {
  const other = folders.find((input) => !statSync(input, { throwIfNoEntry: false })?.isDirectory())
  if (other !== undefined) throw new QuotetrailError("usage", `${other}: only folders can be watched`)
  const { addInto, watchFolders } = await import("../run/index.js")
  const interrupt = new AbortController()
  process.once("SIGINT", () => interrupt.abort())
  console.error(`watching ${folders.join(" ")} (Ctrl-C ends it)`)
  let waiting: ReadonlySet<string> = new Set()
  for await (const come of watchFolders(folders, { signal: interrupt.signal })) {
    waiting = new Set([...waiting, ...come])
    const onlyFiles = waiting
    const addThem: typeof addInto = (store, inputs, pool, running) =>
      addInto(store, inputs, pool, { ...running, onlyFiles })
    try {
      await runIntoStore(addThem, folders, options)
      waiting = new Set()
    } catch (error) {
      // A store that another program writes to is free again by the next batch.
      if (!(error instanceof QuotetrailError)) throw error
      console.error(`quotetrail: ${error.message}; tried again with the next files`)
    }
  }
}
