// How many lost pages the pages below them tell of at all: what no method that looks at pages alone can go beyond by much.
// usage: node lost-groups.mjs PILES…       (folders of the pile simulator: pages.jsonl, truth.jsonl)
// Counted as the scorer counts: pages whose direct source is lost and has further copies. The build in dist/ reads the pages.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { findTransmissions } from "../../dist/quote/transmissions/transmissions.js"
import { readPile } from "../../dist/trace/pile.js"
import { articleOf, statementOf } from "./piles.mjs"

console.log(
  "| piles | pages | the first page is lost | nothing of it came down to all | one copy reads as it did | shown by the words | named by a copy | named by every copy |\n| --- | --- | --- | --- | --- | --- | --- | --- |",
)
for (const folder of process.argv.slice(2)) {
  const counts = { pages: 0, first: 0, nothing: 0, twin: 0, shown: 0, named: 0, byAll: 0 }
  for (const group of groupsOf(folder)) {
    counts.pages += group.direct
    counts[group.kind] += group.direct
    if (group.naming > 0) counts.named += group.direct
    if (group.naming === group.size) counts.byAll += group.direct
  }
  const share = (count) => `${((100 * count) / counts.pages).toFixed(1)} %`
  const { pages, first, nothing, twin, shown, named, byAll } = counts
  console.log(`| ${[folder, pages, ...[first, nothing, twin, shown, named, byAll].map(share)].join(" | ")} |`)
}

function linesOf(folder, name) {
  return readFileSync(join(folder, name), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
}

function* groupsOf(folder) {
  const articles = linesOf(folder, "pages.jsonl").map(articleOf)
  const byId = new Map(articles.map((one) => [one.id, { ...one, transmissions: findTransmissions(one, []) }]))
  for (const truth of linesOf(folder, "truth.jsonl")) {
    const pile = readPile(statementOf(truth), byId)
    const pairs = new Map(pile.pages.map(({ article, readings }) => [article.id, new Set(readings.pairs)]))
    const tree = treeOf(truth)
    for (const lost of truth.nodes.filter(({ kind }) => kind === "lost")) {
      const members = tree.copies(lost.id)
      const direct = tree.below(lost.id).filter((id) => pairs.has(id)).length
      if (members.length < 2 || direct === 0) continue
      const naming = truth.nodes.filter(
        ({ id, creditTo }) => members.includes(id) && creditTo === lost.publisher,
      ).length
      const size = members.length
      yield {
        direct,
        naming,
        size,
        kind: kindOf(members, tree.descendants(lost.id), tree.isTop(lost.id), pairs),
      }
    }
  }
}

function treeOf({ nodes, edges }) {
  const kinds = new Map(nodes.map(({ id, kind }) => [id, kind]))
  const below = (id) => edges.filter(({ from }) => from === id).map(({ to }) => to)
  const copies = (id) => [
    ...new Set(below(id).flatMap((copy) => (kinds.get(copy) === "lost" ? copies(copy) : [copy]))),
  ]
  const descendants = (id) => [id, ...below(id).flatMap(descendants)]
  return { below, copies, descendants, isTop: (id) => !edges.some(({ to }) => to === id) }
}

/** What the words of the pages below tell of their lost source. */
function kindOf(members, descendants, isTop, pairs) {
  if (isTop) return "first"
  const readings = members.map((id) => pairs.get(id))
  const elsewhere = new Set(
    [...pairs].filter(([id]) => !descendants.includes(id)).flatMap(([, own]) => [...own]),
  )
  const [one, ...others] = readings
  const cameDown = [...one].some((pair) => !elsewhere.has(pair) && others.every((own) => own.has(pair)))
  if (!cameDown) return "nothing"
  const hasOwn = (own) =>
    [...own].some(
      (pair) => !elsewhere.has(pair) && readings.every((other) => other === own || !other.has(pair)),
    )
  return readings.every(hasOwn) ? "shown" : "twin"
}
