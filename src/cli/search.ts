import type { Command } from "commander"
import { QuotetrailError } from "../errors.js"
import type { SearchHit } from "../store/index.js"
import { wholeNumber } from "./option-values.js"
import { write, writeNdjson } from "./output.js"
import { colours, printable, wrap } from "./show/layout.js"
import { EXIT } from "./stage-run.js"
import { type StoreOptions, takesStore, withStore } from "./store.js"

const KINDS = ["people", "statements", "quotations", "articles"] as const

interface Options extends StoreOptions {
  readonly json?: true
  readonly limit: number
}

/** `quotetrail search WORDS…`: full text over people, statements, quotations and articles. */
export const addSearch = (program: Command): Command =>
  takesStore(program.command("search"))
    .argument("<words...>", "words to look for; “…” around a phrase")
    .description("search the store: people, statements, quotations, articles")
    .option("--json", "hits as NDJSON")
    .option("--limit <n>", "hits of each kind", wholeNumber, 5)
    .addHelpText("after", "\nExample:\n  $ quotetrail search harbour --db examples.db")
    .action((typed: string[], options: Options) =>
      withStore(options, async (store) => {
        const words = typed.join(" ").trim()
        if (words === "") throw new QuotetrailError("usage", "give the words to look for")
        const found = KINDS.map((kind) => ({ kind, ...store.search(kind, words, { limit: options.limit }) }))
        const hits = found.flatMap(({ items }) => items)
        if (options.json) await writeNdjson(hits)
        else
          for (const { kind, items, total } of found) {
            if (items.length)
              await write(`${colours.bold(`${kind} (${total})`)}\n${items.map(hitText).join("\n")}\n\n`)
          }
        if (!hits.length) console.error(`nothing found: ${words}`)
        process.exitCode = hits.length ? EXIT.done : EXIT.nothing
      }),
    )

function hitText({ title, snippet, id }: SearchHit): string {
  const words = snippet
    .map(({ text, hit }) => (hit ? colours.bold(printable(text)) : printable(text)))
    .join("")
  return wrap(
    `${title ? `${printable(title)}: ` : ""}${words} ${colours.dim(id)}`.replace(/\n+/g, " "),
    "  ",
    "    ",
  )
}
