// Reads each hostile input between two good pages, as a run would, and writes what became of it: one JSON object a line.
// Standard input: { run, good: [path, path], cases: [{ name, input }], sentence, together, options }.
import { text } from "node:stream/consumers"
import { pathToFileURL } from "node:url"

const { run, good, cases, sentence, together, options } = JSON.parse(await text(process.stdin))
const { Pool, readArticles } = await import(pathToFileURL(run).href)
const pool = new Pool(2)

/** Seconds from the first good page to what became of the input: threads have started by then. */
async function outcomeOf({ name, input }) {
  const [leftOut, articles] = [[], []]
  const [first, second] = good
  const before = process.cpuUsage()
  let [began, seconds] = [performance.now(), 0]
  const came = () => {
    seconds = (performance.now() - began) / 1000
  }
  const onLeftOut = (one) => {
    came()
    leftOut.push(one)
  }
  for await (const { capture, text } of readArticles([first, input, second], pool, {
    ...options,
    onLeftOut,
  })) {
    const path = capture?.path ?? capture?.url ?? ""
    if (path === first) began = performance.now()
    else if (path !== second) came()
    articles.push({ path, start: text.slice(0, 500), says: text.includes(sentence) })
  }
  const { user, system } = process.cpuUsage(before)
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1024)
  console.log(JSON.stringify({ name, leftOut, articles, seconds, cpu: (user + system) / 1e6, megabytes }))
}

if (together) await Promise.all(cases.map(outcomeOf))
else for (const one of cases) await outcomeOf(one)
await pool.close()
