import { createInterface } from "node:readline"
import type { Command } from "commander"
import { write } from "./output.js"
import { takesStore, withStore } from "./store.js"

/** `quotetrail mcp`: the store for assistants, over standard input and output. */
export const addMcp = (program: Command, version: string): Command =>
  takesStore(program.command("mcp"))
    .description("let an assistant ask the store (Model Context Protocol over standard input and output)")
    .addHelpText("after", "\nExample:\n  $ quotetrail mcp --db examples.db")
    .action((options) =>
      withStore(options, async (store) => {
        const { answerLine } = await import("../mcp/index.js")
        for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) {
          const answer = line.trim() === "" ? undefined : answerLine(store, line, version)
          if (answer !== undefined) await write(`${answer}\n`)
        }
      }),
    )
