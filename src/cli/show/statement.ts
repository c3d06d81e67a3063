import type { Statement, TracedStatement } from "../../model.js"
import { clip, colours, count, plainDate, printable, wrap } from "./layout.js"
import { type Source, trailTree } from "./trail-tree.js"

type SourceOf = (id: string) => Source | undefined

/** A statement for a person: its words, who said it, where it was first seen, how many copies, and its trail. */
export function statementText(statement: Statement, sourceOf: SourceOf): string {
  const words = colours.bold(wrap(`“${clip(printable(statement.text), 240)}”`))
  const about = wrap([saidBy(statement), firstSeen(statement, sourceOf)].filter(Boolean).join(" · "), "  ")
  const trail = isTraced(statement) ? `\n${trailTree(statement, sourceOf)}` : ""
  return `${words}\n${about}${trail}`
}

const isTraced = (statement: Statement): statement is TracedStatement =>
  statement.trail !== undefined && statement.apparatus !== undefined

function saidBy({ speaker, addressee, outlet, occasion, place, said }: Statement): string {
  const parts = [
    speaker?.name ?? "speaker unknown",
    addressee && `to ${addressee}`,
    outlet && `through ${outlet}`,
    occasion && (OCCASIONS[occasion] ?? `at ${clip(occasion, 60)}`),
    place && `in ${place}`,
    said && plainDate(said.value),
  ]
  return printable(parts.filter(Boolean).join(", "))
}

/** Where the trail begins: the first witness below the utterance, else the earliest dated one. */
function firstSeen(statement: Statement, sourceOf: SourceOf): string {
  const sources = statement.witnesses.flatMap(({ article }) => sourceOf(article) ?? [])
  const dated = sources
    .filter((source) => source.published)
    .toSorted((one, other) => compare(one.published?.value ?? "", other.published?.value ?? ""))
  const first = dated[0] ?? sources[0]
  const copies = count(statement.witnesses.length, "witness", "witnesses")
  if (!first) return copies
  const when = first.published ? `, ${plainDate(first.published.value)}` : ""
  return printable(`first seen in ${first.publisher ?? first.title ?? first.id}${when} · ${copies}`)
}

/** How the occasions that `quote` tells apart are said in a sentence. */
export const OCCASIONS: Readonly<Record<string, string>> = {
  interview: "in an interview",
  speech: "in a speech",
  rally: "at a rally",
  debate: "in a debate",
  "press conference": "at a press conference",
  statement: "in a statement",
  letter: "in a letter",
  email: "in an e-mail",
  "tweet/social post": "in a post",
  testimony: "in testimony",
  "document/report": "in a document",
  conversation: "in conversation",
  other: "on another occasion",
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0)
