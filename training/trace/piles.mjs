// Piles as the simulator makes them, put into the shape that `trace` takes, with the parents to learn.

/** A simulated page as an Article. */
export function articleOf({ id, url, publisher, date, title, text, links, transmissions }) {
  const published = date && { value: date, precision: date.length > 10 ? "minute" : "day", from: "given" }
  return { id, url, publisher, title, text, links, transmissions, ...(published ? { published } : {}) }
}

/** The statement of a simulated trail; its witnesses are the pages that are not lost. */
export function statementOf({ id, statement, nodes }) {
  const witnesses = nodes
    .filter(({ kind }) => kind === "extant")
    .map((node) => ({ id: `${node.id}#w`, article: node.id, content: node.passage, text: "", relation: [] }))
  return { id, text: statement, witnesses, apparatus: [] }
}

/** By page: the nearest page above that is not lost; of two sources the first. */
export function goldParents({ nodes, edges }) {
  const up = new Map(edges.filter(({ second }) => !second).map(({ from, to }) => [to, from]))
  const lost = new Set(nodes.filter(({ kind }) => kind === "lost").map(({ id }) => id))
  const nearest = (id) => (lost.has(up.get(id)) ? nearest(up.get(id)) : up.get(id))
  return new Map(nodes.filter(({ id }) => !lost.has(id)).map(({ id }) => [id, nearest(id)]))
}

/** Is the page that every other descends from lost? */
export function isFirstLost({ nodes, edges }) {
  const below = new Set(edges.map(({ to }) => to))
  return nodes.some(({ id, kind }) => kind === "lost" && !below.has(id))
}

/**
 * The simulator's pages never copy what stands around the passage; real ones often do. Lets a share of
 * the pages carry the paragraphs around their source's passage in place of their own.
 */
export function withContext({ pages, truth }, chance, share) {
  const byId = new Map(pages.map((page) => [page.id, page]))
  const nodes = new Map(truth.nodes.map((node) => [node.id, node]))
  const gold = goldParents(truth)
  const order = [...truth.nodes].sort((one, other) => (one.time < other.time ? -1 : 1))
  for (const { id } of order) {
    const [page, source] = [byId.get(id), byId.get(gold.get(id))]
    if (!page || !source || !chance.chance(share)) continue
    carrySurroundings(page, nodes.get(id), source, nodes.get(source.id), chance)
  }
  return { pages, truth }
}

function carrySurroundings(page, node, source, sourceNode, chance) {
  const credit = creditParagraph(page, node)
  const before = source.text.slice(0, sourceNode.passage[0][0])
  const after = source.text.slice(sourceNode.passage.at(-1)[1])
  const from = node.passage[0][0]
  const words = page.text.slice(from, node.passage.at(-1)[1])
  const tail =
    (chance.chance(0.7) ? after : page.text.slice(node.passage.at(-1)[1])) + (credit ? `\n\n${credit}` : "")
  node.passage = node.passage.map(([start, end]) => [
    start - from + before.length,
    end - from + before.length,
  ])
  page.text = before + words + tail
  page.links = page.links.flatMap((link) => relocated(page, link, credit))
  if (chance.chance(0.5)) page.title = source.title
}

/** The page's own credit stays its own. */
function creditParagraph(page, node) {
  if (!node.creditTo && !page.links.length) return ""
  const outside = page.text
    .split("\n\n")
    .filter((part) => !node.passage.some(([start, end]) => page.text.slice(start, end).includes(part)))
  const anchors = page.links.map(({ start, end }) => page.text.slice(start, end))
  page.anchors = anchors
  return (
    outside.find(
      (part) =>
        (node.creditTo && part.includes(node.creditTo)) || anchors.some((anchor) => part.includes(anchor)),
    ) ?? ""
  )
}

function relocated(page, link, credit) {
  const start = credit ? page.text.lastIndexOf(credit) : -1
  return start < 0 ? [] : [{ ...link, start, end: start + credit.length }]
}
