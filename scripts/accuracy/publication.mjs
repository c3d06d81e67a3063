// The table of docs/accuracy.md about publishers, canonical addresses and carriers: pages of the metadata collection, labelled by hand
// in test/accuracy/publication.jsonl, which holds labels and addresses only; rules were written while looking at those. The pages of
// publication-unseen.jsonl were labelled before any of them was read by the program, and are looked at by nobody who writes rules.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { root } from "../ready.mjs"
import { rowsOf, shared } from "./evaluate.mjs"
import { percent, table } from "./tables.mjs"

const folded = (name) =>
  (
    name
      .normalize("NFKD")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join("")
const samePlace = (one, other) => bare(one) === bare(other)
const bare = (address) =>
  decodeURI(address)
    .replace(/^https?:\/\/(?:www\.)?/u, "")
    .replace(/\/$/u, "")
const isOneOf = (name, accepted) => accepted.some((one) => folded(one) === folded(name))

/** Every labelled page with what is read of it. */
export async function labelledPages(labels = "publication.jsonl") {
  const { readCapture } = await import(join(root, "dist", "read", "index.js"))
  const folder = join(shared, "data", "metadata")
  const files = new Map(rowsOf(join(folder, "gold.jsonl")).map(({ id, file }) => [id, file]))
  return rowsOf(join(root, "test", "accuracy", labels)).map((label) => {
    const bytes = gunzipSync(readFileSync(join(folder, files.get(label.id))))
    const capture = { sha256: label.id.padEnd(64, "0"), mediaType: "text/html", url: label.url }
    return { label, article: readCapture(capture, bytes) }
  })
}

/** Who carried the article to the page, by what is read of it. */
const carriersOf = ({ transmissions = [] }) => [...new Set(transmissions.map(({ outlet }) => outlet))]

/** Answers of one field over the pages: how many labelled, answered and right. */
export function scorePages(pages) {
  const count = { publisher: [0, 0, 0], canonical: [0, 0, 0], carriers: [0, 0, 0], syndicated: [0, 0, 0] }
  const wrong = []
  const add = (field, page, labelled, given, right) => {
    count[field][0] += labelled
    count[field][1] += given
    count[field][2] += right
    if (right < labelled || given > right)
      wrong.push({ field, url: page.label.url, label: page.label, given: page.article })
  }
  for (const page of pages) {
    const { label, article } = page
    const { publisher, canonical } = article
    add("publisher", page, 1, publisher ? 1 : 0, publisher && isOneOf(publisher, label.publisher) ? 1 : 0)
    const isCanonical = canonical && label.canonical && samePlace(canonical, label.canonical)
    add("canonical", page, label.canonical ? 1 : 0, canonical ? 1 : 0, isCanonical ? 1 : 0)
    if (!label.carriers) continue
    const carriers = carriersOf(article)
    const found = label.carriers.filter((accepted) => carriers.some((name) => isOneOf(name, accepted)))
    add("carriers", page, label.carriers.length, carriers.length, found.length)
    const isTaken = label.carriers.length > 0
    add(
      "syndicated",
      page,
      isTaken ? 1 : 0,
      carriers.length > 0 ? 1 : 0,
      isTaken && carriers.length > 0 ? 1 : 0,
    )
  }
  return { count, wrong }
}

const NAMES = {
  publisher: "publisher’s name",
  canonical: "canonical address",
  carriers: "carriers (agencies and other houses)",
  syndicated: "taken from another house at all",
}

function tableOf(pages) {
  const { count } = scorePages(pages)
  const rows = Object.entries(NAMES).map(([field, name]) => {
    const [labelled, given, right] = count[field]
    return [name, labelled, given, right, percent(right / given), percent(right / labelled)]
  })
  return table(["field", "labelled", "answered", "right", "precision %", "recall %"], rows)
}

export async function publication() {
  const [seen, unseen] = [await labelledPages(), await labelledPages("publication-unseen.jsonl")]
  return `${seen.length} pages of as many sites.

${tableOf(seen)}

${unseen.length} pages of as many other sites, labelled before the program read them.

${tableOf(unseen)}`
}
