#!/usr/bin/env node
// What reading pages costs, with trafilatura beside it on the same pages, and how much of the text each brings home.
//
//   node bench/read/run.mjs [--pages 200]
//
// The pages are made up: an article of 100 to 1,500 words with menus, asides, captions and a footer around it. Then real pages, page by
// page, where the corpora lie beside the project.
import { readFileSync, rmSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { measured, option, printTable, pythonWith, quotetrail, ratio, root, workFolder } from "../bench.mjs"
import { passageOf, randomFrom, sentences, wordsFrom } from "../made-up.mjs"
import { comparePages } from "./paired.mjs"

const work = workFolder("read")
const count = Number(option("pages", "200"))

/** Pages in a folder, and the paragraphs that a reader would want of each. */
function pages() {
  const folder = workFolder("read", "html")
  rmSync(folder, { recursive: true, force: true })
  workFolder("read", "html")
  const random = randomFrom(11)
  const word = wordsFrom(random)
  const some = (least, most) => sentences(passageOf(least + Math.floor(random() * (most - least)), word))
  const list = (length) =>
    Array.from({ length }, () => `<li><a href="/${word()}">${word()} ${word()}</a></li>`).join("")
  const wanted = new Map()
  for (let at = 0; at < count; at++) {
    const paragraphs = Array.from({ length: 3 + Math.floor(random() * 20) }, () => some(30, 75))
    const title = `${word()} ${word()} ${word()} ${word()}`
    const body = paragraphs
      .map((text, index) =>
        index % 6 === 5
          ? `<figure><img src="/p.jpg"><figcaption>${some(5, 9)}</figcaption></figure><p>${text}</p>`
          : `<p>${text}</p>`,
      )
      .join("\n")
    const page = `<!doctype html><html lang="en"><head><title>${title}</title><meta property="article:published_time" content="2031-05-02T06:00:00Z"></head>
<body><header><nav><ul>${list(12)}</ul></nav></header><main><article><h1>${title}</h1><p class="byline">By ${word()} ${word()}</p>
${body}</article><aside><h2>More</h2><ul>${list(20)}</ul></aside></main><footer><p>${some(20, 40)}</p><ul>${list(8)}</ul></footer></body></html>`
    writeFileSync(join(folder, `${at}.html`), page)
    wanted.set(String(at), paragraphs)
  }
  return { folder, wanted }
}

const { folder, wanted } = pages()
const { python, failed } = pythonWith("read", ["trafilatura==2.3.1", "lxml_html_clean"])
const PROGRAMS = {
  quotetrail: (out) => quotetrail(out, "read", folder, "--json", "--threads", "1"),
  trafilatura: (out) =>
    failed ? { failed } : measured(out, python, join(root, "bench/read/trafilatura_texts.py"), folder),
}

/** Shares of paragraphs brought home whole, and of the text that is none of them. */
function harvest(out) {
  let [kept, asked, extra, all] = [0, 0, 0, 0]
  for (const line of readFileSync(out, "utf8").split("\n").filter(Boolean)) {
    const { id, capture, text = "" } = JSON.parse(line)
    const name = /(\d+)\.html/u.exec(capture?.path ?? id)?.[1]
    const paragraphs = wanted.get(name) ?? []
    const found = paragraphs.filter((paragraph) => text.includes(paragraph))
    kept += found.length
    asked += paragraphs.length
    all += text.length
    extra += Math.max(0, text.length - found.join("\n\n").length)
  }
  return [`${((100 * kept) / asked).toFixed(1)} %`, `${((100 * extra) / all).toFixed(1)} %`]
}

let ours
const rows = []
for (const [name, run] of Object.entries(PROGRAMS)) {
  const out = join(work, `${name}.jsonl`)
  const cost = run(out)
  if (cost.failed) {
    console.log(`skipped: ${name} (${cost.failed})`)
    continue
  }
  ours ??= cost
  rows.push([
    name,
    cost.cpu.toFixed(1),
    ratio(cost.cpu, ours.cpu),
    cost.mb,
    ratio(cost.mb, ours.mb),
    ...harvest(out),
  ])
}
console.log(`${count} made-up pages`)
printTable(["program", "CPU s", "ratio", "peak MB", "ratio", "paragraphs whole", "other text"], rows)

comparePages({ python, failed })
