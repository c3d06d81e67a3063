// Failures shown as they are: made-up sentences that the built command gets wrong at the time of the run.
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { root } from "../ready.mjs"
import { folderFor, node, writeRows } from "./evaluate.mjs"

const SHOWN = 20

/**
 * `speaker` and `words` are what a reader would say, `null` where there is nothing to say: then anything said of those
 * `words`, or anything at all, is wrong.
 */
const cases = () => JSON.parse(readFileSync(join(root, "test", "accuracy", "failures.json"), "utf8"))

const folded = (words) =>
  words
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()
    .toLowerCase()

const bareName = (name) => folded(name ?? "nobody").replace(/^(?:the|der|die|das|el|la|le|a|an) /u, "")

function isRight({ speaker, words }, quotations) {
  if (words === null) return quotations.length === 0
  return quotations.some(
    (quotation) =>
      folded(quotation.text) === folded(words) && bareName(quotation.speaker?.name) === bareName(speaker),
  )
}

const said = (quotations) =>
  quotations.length === 0
    ? "nothing"
    : quotations
        .map(({ speaker, text }) => `${speaker?.name ?? "nobody"}: ${text.replaceAll("\n", " ")}`)
        .join(" | ")

/** The first twenty of the cases that fail, with what is said instead; those that hold by now are left out. */
export function failures() {
  const folder = folderFor("failures")
  const all = cases()
  const input = join(folder, "in.jsonl")
  writeRows(
    input,
    all.map(({ text }, id) => ({ id: String(id), date: "2031-05-02", text })),
  )
  const printed = node([join(root, "bin", "quotetrail.mjs"), "quote", input, "--json"], {
    stdio: ["ignore", "pipe", "ignore"],
  })
  const answers = new Map(
    printed
      .split("\n")
      .filter(Boolean)
      .map((line) => JSON.parse(line))
      .map(({ id, quotations }) => [Number(id), quotations]),
  )
  const failing = all
    .map((one, id) => ({ ...one, quotations: answers.get(id) ?? [] }))
    .filter((one) => !isRight(one, one.quotations))
  const shown = failing
    .slice(0, SHOWN)
    .map(
      ({ kind, text, speaker, words, quotations }, index) =>
        `${index + 1}. **${kind}.** ${text.replaceAll(/\n+/gu, " ¶ ")}\n   Right: ${words === null ? "nothing" : `${speaker ?? "nobody"}: ${words}`}. Said: ${said(quotations)}.`,
    )
  return `${shown.join("\n")}\n\n(${failing.length} of the ${all.length} sentences in \`test/accuracy/failures.json\` fail; the others hold by now.)`
}
