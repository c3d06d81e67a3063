// Passages of one corpus in the scorer's form: node passages.mjs corpus.jsonl pred.jsonl; last line { cpu, mb }.
import { createReadStream, createWriteStream } from "node:fs"
import { createInterface } from "node:readline"
import { finished } from "node:stream/promises"
import { matchPassages } from "../../dist/match/index.js"

const [corpus, pred] = process.argv.slice(2)

async function* articles() {
  for await (const line of createInterface({ input: createReadStream(corpus) }))
    if (line) yield JSON.parse(line)
}

const out = createWriteStream(pred)
for await (const { id, witnesses } of matchPassages(articles())) {
  const members = witnesses.map(({ article, content }) => ({
    doc: article,
    start: content[0][0],
    end: content.at(-1)[1],
  }))
  out.write(`${JSON.stringify({ cluster: id, members })}\n`)
}
out.end()
await finished(out)
const { user, system } = process.cpuUsage()
console.log(
  JSON.stringify({ cpu: (user + system) / 1e6, mb: Math.round(process.resourceUsage().maxRSS / 1024) }),
)
