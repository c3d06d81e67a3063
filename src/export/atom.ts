import type { Store } from "../store/index.js"
import { addressOf, type Edition, editions, urnOf, witnessName } from "./edition.js"
import type { ExportFormat } from "./format.js"

/** Entries of a feed: whoever follows it asks often. */
const MOST_ENTRIES = 200

/** An Atom feed (RFC 4287) of the copies of a statement, the newest first: a feed reader tells of new ones. */
export const atomFormat: ExportFormat = {
  name: "atom",
  describe: "an Atom feed of copies, the newest first, to follow a statement in a feed reader",
  mediaType: "application/atom+xml; charset=utf-8",
  extension: "atom",
  async *write(store, selection) {
    // Loaded late: every command names the formats, and few write this one.
    const { generateAtomFeed } = await import("feedsmith")
    yield generateAtomFeed(feedOf(store, selection))
  },
}

function feedOf(store: Store, selection: string) {
  const entries = [...editions(store, selection)]
    .flatMap(entriesOf)
    .sort((one, other) => (one.updated > other.updated ? -1 : one.updated < other.updated ? 1 : 0))
    .slice(0, MOST_ENTRIES)
  const statement = selection === "all" ? undefined : store.statement(selection)
  return {
    id: urnOf(`feed-${selection}`),
    title: { value: statement ? `Copies of “${statement.text.slice(0, 80)}”` : "Copies of all statements" },
    updated: entries[0]?.updated ?? new Date(0),
    authors: [{ name: "Quotetrail" }],
    entries,
  }
}

function entriesOf(edition: Edition) {
  const { statement, cards } = edition
  return statement.witnesses.map((witness) => {
    const card = cards.get(witness.article)
    const speaker = statement.speaker?.name
    return {
      id: urnOf(witness.id),
      title: { value: `${witnessName(edition, witness)}: ${card?.title ?? witness.text.slice(0, 80)}` },
      updated: dateOf(card?.published?.value),
      links: [{ href: addressOf(witness.article, card?.url), rel: "alternate" }],
      summary: {
        value: `${speaker ? `${speaker}: ` : ""}“${witness.text}” (${witness.relation.join(", ")})`,
      },
    }
  })
}

/** A page without a date is older than any with one. */
function dateOf(value: string | undefined): Date {
  const date = new Date(value ?? 0)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
