// Natural candidates with labels: quotations of one corpus, paired as the product pairs them, against labelled passages.
import { readFileSync } from "node:fs"
import { join } from "node:path"

export const readLines = (path) =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => JSON.parse(line))

const hullOf = (spans) => [Math.min(...spans.map((s) => s[0])), Math.max(...spans.map((s) => s[1]))]

/** The scorer's rule: half of the shorter span is shared, and the found one is not far longer. */
function isHit(start, end, [from, to]) {
  const shared = Math.min(end, to) - Math.max(start, from)
  if (shared <= 0 || to - from > Math.max(4 * (end - start), end - start + 600)) return false
  return shared >= 0.5 * Math.min(end - start, to - from)
}

/** "one|other" (indices, ascending) → the label of a pair of utterances; unlabelled pairs are not in it. */
export function labelsOf(gold, utterances, articleIds) {
  const byArticle = new Map()
  utterances.forEach(({ article, content }, index) => {
    const list = byArticle.get(articleIds[article]) ?? []
    list.push({ index, hull: hullOf(content) })
    byArticle.set(articleIds[article], list)
  })
  const hits = ({ doc, start, end }) =>
    (byArticle.get(doc) ?? []).filter(({ hull }) => isHit(start, end, hull)).map(({ index }) => index)
  const labels = new Map()
  const rank = { no: 0, unclear: 1, repeat: 2, yes: 3 }
  for (const pair of readLines(join(gold, "pairs.jsonl")))
    for (const one of hits(pair.a))
      for (const other of hits(pair.b)) {
        const key = `${Math.min(one, other)}|${Math.max(one, other)}`
        if (rank[pair.same] >= (rank[labels.get(key)] ?? -1)) labels.set(key, pair.same)
      }
  return labels
}

/** Articles that share a labelled pair stand in one fold: article index → fold. */
export function foldsOf(gold, articleIds, folds) {
  const parent = new Map(articleIds.map((id) => [id, id]))
  const find = (id) => (parent.get(id) === id ? id : find(parent.get(id)))
  for (const { a, b } of readLines(join(gold, "pairs.jsonl"))) {
    const [one, other] = [find(a.doc), find(b.doc)].sort()
    parent.set(other, one)
  }
  const roots = [...new Set(articleIds.map(find))].sort()
  const size = new Map(roots.map((root) => [root, articleIds.filter((id) => find(id) === root).length]))
  const load = new Array(folds).fill(0)
  const foldOfRoot = new Map()
  for (const root of roots.sort((a, b) => size.get(b) - size.get(a) || (a < b ? -1 : 1))) {
    const fold = load.indexOf(Math.min(...load))
    foldOfRoot.set(root, fold)
    load[fold] += size.get(root)
  }
  return articleIds.map((id) => foldOfRoot.get(find(id)))
}
