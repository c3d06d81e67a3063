import type { Command } from "commander"
import { exportFormats, exportFrom, formatNamed } from "../export/index.js"
import { file } from "./option-values.js"
import { write } from "./output.js"
import { printable } from "./show/layout.js"
import { EXIT } from "./stage-run.js"
import { type StoreOptions, takesStore, withStore } from "./store.js"
import { writeWhole } from "./whole-file.js"

interface Options extends StoreOptions {
  readonly output?: string
}

/** `quotetrail export FORMAT [STATEMENT]`: what the store holds, for other programs and people. */
export const addExport = (program: Command): Command =>
  takesStore(program.command("export"))
    .argument("<format>", exportFormats.map(({ name }) => name).join(", "))
    .argument("[statement]", "id of a statement, or all", "all")
    .description("export statements and trails")
    .option("-o, --output <file>", "write to a file (default: standard output)", file)
    .addHelpText("after", formatsHelp)
    .action((format: string, statement: string, options: Options) =>
      withStore(options, async (store) => {
        for (const warning of formatNamed(format).warnings?.(store, statement) ?? [])
          console.error(printable(`warning: ${warning}`))
        const parts = exportFrom(store, format, statement)
        if (options.output !== undefined) await writeWhole(options.output, parts)
        else for await (const part of parts) await write(part)
        process.exitCode = EXIT.done
      }),
    )

const formatsHelp = () =>
  `\nFormats:\n${exportFormats.map(({ name, describe }) => `  ${name.padEnd(16)}${describe}`).join("\n")}
\nExample:\n  $ quotetrail export report all -o report.html --db examples.db`
