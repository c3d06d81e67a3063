// Writes batches of articles and statements into a store until it is killed. Run by crash.test.ts.
import { openStore } from "../../dist/store/index.js"

const [path, batch] = process.argv.slice(2)
const store = openStore(path)

const article = (id) => ({
  id,
  text: `“We keep the harbour open,” said Ada Roe. ${id}`,
  quotations: [{ id: `q-${id}`, kind: "direct", content: [], cue: [], source: [], text: id, confidence: 1 }],
  transmissions: [],
})
const statement = (id) => ({
  id: `s-${id}`,
  text: id,
  witnesses: [{ id: `w-${id}`, article: id, content: [], text: id, relation: ["verbatim"] }],
  apparatus: [],
  trail: { nodes: [], edges: [] },
})

for (let round = 0; ; round++) {
  const ids = Array.from({ length: Number(batch) }, (_, place) => `${round}-${place}`)
  store.putArticles(ids.map(article))
  store.replaceStatements({ put: ids.map(statement), remove: [] })
  if (round === 0) process.stdout.write("writing\n")
}
