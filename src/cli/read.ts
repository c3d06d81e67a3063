import type { Command } from "commander"
import { file } from "./option-values.js"
import { write, writeNdjson } from "./output.js"
import { articleText } from "./show/article.js"
import { type InputOptions, runStage, takesInputs } from "./stage-run.js"

/** `quotetrail read INPUT…`: main text and metadata. */
export const addRead = (program: Command): Command =>
  takesInputs(program.command("read"))
    .description("read pages: main text and metadata")
    .option("--json", "articles as NDJSON")
    .option("--keep <file>", "add what is fetched, as it came, to a WARC file (.warc.gz)", file)
    .addHelpText("after", "\nExample:\n  $ quotetrail read examples/pages --json > articles.ndjson")
    .action((inputs: string[], options: InputOptions & { json?: true; keep?: string }) =>
      runStage(options, async (pool, running) => {
        const { readArticles } = await import("../run/index.js")
        const archive = options.keep
        const articles = readArticles(inputs, pool, { ...running, ...(archive && { archive }) })
        if (options.json) return writeNdjson(articles)
        let shown = 0
        for await (const article of articles) await write(`${shown++ ? "\n\n" : ""}${articleText(article)}`)
        return shown
      }),
    )
