import type { Command } from "commander"
import { share } from "./option-values.js"
import { write, writeNdjson } from "./output.js"
import { quotationsText } from "./show/article.js"
import { type InputOptions, runStage, takesInputs } from "./stage-run.js"

interface Options extends InputOptions {
  readonly json?: true
  readonly minConfidence?: number
}

/** `quotetrail quote INPUT…`: who said what in each article. */
export const addQuote = (program: Command): Command =>
  takesInputs(program.command("quote"))
    .description("find quotations: who said what, to whom, when")
    .option("--json", "articles with quotations as NDJSON")
    .option("--min-confidence <share>", "leave out quotations less sure than this, 0 to 1", share)
    .addHelpText("after", "\nExample:\n  $ quotetrail quote examples/pages/letter --min-confidence 0.5")
    .action((inputs: string[], options: Options) =>
      runStage(options, async (pool, running) => {
        const { minConfidence = 0 } = options
        const { quoteArticles } = await import("../run/index.js")
        const articles = quoteArticles(inputs, pool, { ...running, minConfidence })
        if (options.json) return writeNdjson(articles)
        let shown = 0
        for await (const article of articles) await write(`${shown++ ? "\n" : ""}${quotationsText(article)}`)
        return shown
      }),
    )
