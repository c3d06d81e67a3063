import type { Store } from "../store/index.js"
import { addressOf, dayOf, type Edition, editions, urnOf, witnessName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { plainText } from "./plain-text.js"

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
    .flatMap((edition) => entriesOf(store, edition))
    .sort((one, other) => (one.updated > other.updated ? -1 : one.updated < other.updated ? 1 : 0))
    .slice(0, MOST_ENTRIES)
  const query = selection === "all" ? "" : `?statement=${encodeURIComponent(plainText(selection))}`
  const statement = selection === "all" ? undefined : store.statement(selection)
  return {
    id: urnOf(`feed-${selection}`),
    links: [{ href: `/api/export/atom${query}`, rel: "self", type: "application/atom+xml" }],
    title: words(statement ? `Copies of “${beginning(statement.text)}”` : "Copies of all statements"),
    updated: entries[0]?.updated ?? new Date(0),
    authors: [{ name: "Quotetrail" }],
    entries,
  }
}

function entriesOf(store: Store, edition: Edition) {
  const { statement, cards } = edition
  return statement.witnesses.map((witness) => {
    const card = cards.get(witness.article)
    const speaker = statement.speaker?.name
    return {
      id: urnOf(witness.id),
      title: words(`${witnessName(edition, witness)}: ${card?.title ?? beginning(witness.text)}`),
      updated: dateOf(card?.published?.value ?? store.article(witness.article)?.capture?.retrieved),
      links: [{ href: addressOf(witness.article, card?.url), rel: "alternate" }],
      summary: words(`${speaker ? `${speaker}: ` : ""}“${witness.text}” (${witness.relation.join(", ")})`),
    }
  })
}

const words = (text: string) => ({ value: plainText(text) })

/** Cut where no surrogate pair is split. */
const beginning = (text: string): string => [...text.slice(0, 160)].slice(0, 80).join("")

/** A page of which not even the day it came is known is older than any other. A time without a zone is no machine's own. */
function dateOf(value: string | undefined): Date {
  const day = dayOf(value)
  const [, clock, zone = "Z"] = /(T\d\d:\d\d(?::\d\d(?:\.\d+)?)?)(Z|[+-]\d\d:\d\d)?$/.exec(value ?? "") ?? []
  const date = new Date(day === undefined ? 0 : clock ? `${day}${clock}${zone}` : day)
  return Number.isNaN(date.getTime()) ? new Date(0) : date
}
