import type { Claim, NewsArticle, Organization, Person, Quotation } from "schema-dts"
import type { Speaker, TracedStatement } from "../model.js"
import { firstSeen } from "../store/index.js"
import { jsonText } from "../text/index.js"
import { addressOf, dayOf, type Edition, editions, languageTag, urnOf, webAddress } from "./edition.js"
import type { ExportFormat } from "./format.js"

/** schema.org as JSON-LD: a claim, where it appeared first and elsewhere, and each quotation of it. */
export const jsonLdFormat: ExportFormat = {
  name: "json-ld",
  describe: "schema.org claims, quotations and articles, for a site's pages and fact-check tools",
  mediaType: "application/ld+json",
  extension: "jsonld",
  *write(store, selection) {
    yield '{"@context":"https://schema.org","@graph":[\n'
    let comma = ""
    const told = new Set<string>()
    for (const edition of editions(store, selection))
      for (const thing of thingsOf(edition)) {
        // A page passes many statements on, and is told of once.
        if (told.has(thing["@id"])) continue
        told.add(thing["@id"])
        yield comma + jsonText(thing)
        comma = ",\n"
      }
    yield "\n]}\n"
  },
}

type Identified<T> = T & { readonly "@id": string }

function thingsOf(edition: Edition): Identified<Claim | NewsArticle | Quotation>[] {
  return [claimOf(edition), ...articlesOf(edition), ...quotationsOf(edition)]
}

const idOf = ({ cards }: Edition, article: string): string => addressOf(article, cards.get(article)?.url)
const reference = (id: string) => ({ "@id": id })

function claimOf(edition: Edition): Identified<Claim> {
  const { statement, cards } = edition
  const first = firstSeen(statement, cards)
  const pages = new Set(statement.witnesses.map(({ article }) => idOf(edition, article)))
  return {
    "@type": "Claim",
    "@id": urnOf(statement.id),
    text: statement.text,
    ...authorOf(statement),
    appearance: [...pages].map(reference),
    ...(first && { firstAppearance: reference(idOf(edition, first.id)) }),
  }
}

function authorOf({ speaker }: Pick<TracedStatement, "speaker">): { author?: Person | Organization } {
  return speaker && speaker.kind !== "unnamed" && speaker.kind !== "document" ? { author: who(speaker) } : {}
}

const who = ({ name, person, kind }: Speaker): Person | Organization =>
  kind === "person"
    ? { "@type": "Person", ...(person && { "@id": urnOf(person) }), name }
    : { "@type": "Organization", name }

/** Pages, each with those that it has the statement from. */
function articlesOf(edition: Edition): Identified<NewsArticle>[] {
  const { statement, cards } = edition
  const nodes = new Map(statement.trail.nodes.map((node) => [node.id, node]))
  return [...cards.values()].map((card) => {
    const parents = statement.trail.edges
      .filter(({ to }) => nodes.get(to)?.article === card.id)
      .flatMap(({ from }) => nodes.get(from)?.article ?? [])
    const address = webAddress(card.url)
    const published = card.published?.value
    const language = languageTag(card.language)
    return {
      "@type": "NewsArticle",
      "@id": addressOf(card.id, card.url),
      ...(card.title && { headline: card.title }),
      ...(address && { url: address }),
      ...(published && dayOf(published) && { datePublished: published }),
      ...(language && { inLanguage: language }),
      ...(card.outlet && { publisher: { "@type": "Organization", name: card.outlet } }),
      ...(parents.length > 0 && { isBasedOn: parents.map((id) => reference(idOf(edition, id))) }),
    }
  })
}

function quotationsOf(edition: Edition): Identified<Quotation>[] {
  const { statement, cards } = edition
  return statement.witnesses.map((witness) => {
    const language = languageTag(cards.get(witness.article)?.language)
    return {
      "@type": "Quotation",
      "@id": urnOf(witness.id),
      text: witness.text,
      isPartOf: reference(idOf(edition, witness.article)),
      isBasedOn: reference(urnOf(statement.id)),
      ...(language && { inLanguage: language }),
      ...(statement.speaker?.kind === "person" && { spokenByCharacter: who(statement.speaker) }),
    }
  })
}
