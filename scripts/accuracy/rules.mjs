// What each rule of reading carries: the main text with groups of block rules left out, and how often each metadata rule answered
// and was right.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { gunzipSync } from "node:zlib"
import { root } from "../ready.mjs"
import { evaluate, folderFor, node, rescore, rowsOf, shared, writeRows } from "./evaluate.mjs"
import { labelledPages, scorePages } from "./publication.mjs"
import { decimal, percent, table } from "./tables.mjs"

/** Block rules by what they take away. */
const GROUPS = {
  "captions and picture credits": ["caption", "picture-credit"],
  "what follows the end": ["end-mark", "company-text", "comments", "author-box", "rights"],
  "credits under and over the text": ["credit-line"],
  "what stands before the start": ["headline", "page-head", "date-line", "byline", "metadata", "menu"],
  "pointers to other pages": ["related", "related-line", "link-line", "link-list", "address-line"],
  "sharing, sign-up, advertisements, consent": ["share", "sign-up", "advert", "consent"],
  "words of the page about itself": ["furniture", "notice"],
}

async function ablations() {
  const built = (name) => import(join(root, "dist", "read", `${name}.js`))
  const [{ scanPage }, { mainBlocks, domRefusal }, { cleanBlocks }, { readCapture }] = await Promise.all(
    ["scan", "main-text", "clean-blocks", "read-capture"].map(built),
  )
  const folder = join(shared, "data", "article-extraction")
  const pages = rowsOf(join(folder, "gold.jsonl")).map(({ id, file }) => {
    const bytes = gunzipSync(readFileSync(join(folder, file)))
    const scan = scanPage(bytes.toString("utf8"))
    const { title, text } = readCapture({ sha256: id, mediaType: "text/html", path: file }, bytes)
    const titles = [title ?? "", ...scan.headings.map((heading) => heading.text)]
    return { id, text, titles, blocks: domRefusal(scan) ? undefined : mainBlocks(scan) }
  })
  const work = folderFor("rules")
  const scoreWithout = (names) => {
    const without = new Set(names)
    const rows = pages.map(({ id, text, titles, blocks }) => ({
      id,
      text: blocks
        ? cleanBlocks(blocks, { titles, without })
            .kept.map((block) => block.text)
            .join("\n\n")
        : text,
    }))
    const path = join(work, "pred.jsonl")
    writeRows(path, rows)
    return rescore("extraction/score.mjs", join(folder, "gold.jsonl"), path).text
  }
  const all = scoreWithout([])
  const row = (name, { f1, precision, recall }) => [
    name,
    decimal(f1),
    decimal(precision),
    decimal(recall),
    `${((all.f1 - f1) * 1000).toFixed(1)}`,
  ]
  const groups = Object.entries(GROUPS).map(([name, names]) => row(name, scoreWithout(names)))
  return table(
    ["main text without", "F1", "precision", "recall", "loss of F1, thousandths"],
    [
      row("nothing left out", all),
      ...groups,
      row("all of these", scoreWithout(Object.values(GROUPS).flat())),
    ],
  )
}

const count = () => ({ given: 0, known: 0, right: 0 })

/** Answers of each rule: how many pages, of how many the truth is known, how many are right. */
function tally(answers) {
  const rules = new Map()
  for (const { rule, right } of answers) {
    const of = rules.get(rule) ?? rules.set(rule, count()).get(rule)
    of.given++
    if (right === undefined) continue
    of.known++
    if (right) of.right++
  }
  return [...rules].sort((one, other) => other[1].given - one[1].given)
}

async function metadataRules() {
  const { folder } = evaluate("metadata", "metadata")
  const gold = join(shared, "data", "metadata", "gold.jsonl")
  const printed = node([
    join(shared, "eval", "extraction", "score.mjs"),
    gold,
    join(folder, "pred.jsonl"),
    "--pages",
  ])
  const verdicts = new Map(
    printed.split("\n").flatMap((line) => {
      const page = line.startsWith("{") ? JSON.parse(line) : {}
      return page.id ? [[page.id, page]] : []
    }),
  )
  const articles = rowsOf(join(folder, "out.ndjson")).map((article) => ({
    article,
    verdict: verdicts.get(/([0-9a-f]{20})\.html/u.exec(article.capture?.path ?? "")?.[1]) ?? {},
  }))
  const answers = (ruleOf, verdictOf) =>
    articles.flatMap(({ article, verdict }) => {
      const rule = ruleOf(article)
      return rule ? [{ rule, right: verdictOf(verdict) }] : []
    })
  const labelled = await labelledPages()
  const wrong = new Set(
    scorePages(labelled)
      .wrong.filter(({ field }) => field === "publisher")
      .map(({ url }) => url),
  )
  const publishers = labelled.flatMap(({ label, article }) =>
    article.from?.publisher ? [{ rule: article.from.publisher, right: !wrong.has(label.url) }] : [],
  )
  const fields = {
    published: answers(
      ({ published }) => published?.from,
      ({ dateOk }) => dateOk,
    ),
    byline: answers(
      ({ from }) => from?.byline,
      ({ authorOk }) => authorOk,
    ),
    title: answers(
      ({ from }) => from?.title,
      ({ titleOk }) => titleOk,
    ),
    publisher: publishers,
  }
  const rows = Object.entries(fields).flatMap(([field, all]) =>
    tally(all).map(([rule, { given, known, right }]) => [
      field,
      rule,
      given,
      known,
      known > 0 ? percent(right / known) : "–",
    ]),
  )
  return table(["field", "rule", "pages answered", "of them with known truth", "right %"], rows)
}

export async function rules() {
  return `${await ablations()}

Metadata, each answer by the rule that gave it, in the order the rules are asked:

${await metadataRules()}`
}
