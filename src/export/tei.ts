import type { Witness } from "../model.js"
import { addressOf, dayOf, type Edition, editions, languageTag, witnessName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { stretchesOf, type Variant } from "./variants.js"
import { type Child, element, XML_DECLARATION, type Xml } from "./xml.js"

const NAMESPACE = "http://www.tei-c.org/ns/1.0"

/** TEI P5: the statement as `<said>`, with its critical apparatus by parallel segmentation (TEI §12.2.3). */
export const teiFormat: ExportFormat = {
  name: "tei",
  describe: "TEI P5 with a critical apparatus, for editors and digital humanities",
  mediaType: "application/tei+xml",
  extension: "xml",
  *write(store, selection) {
    const isAll = selection === "all"
    yield XML_DECLARATION
    if (isAll) yield `<teiCorpus xmlns="${NAMESPACE}">${corpusHeader.xml}\n`
    let number = 0
    for (const edition of editions(store, selection)) {
      // Ids are unique in the whole file.
      yield `${documentOf(edition, isAll ? `s${++number}-` : "", isAll).xml}\n`
    }
    if (isAll) yield "</teiCorpus>\n"
  },
}

const fileDesc = (title: string, ...source: Child[]): Xml =>
  element(
    "fileDesc",
    {},
    element("titleStmt", {}, element("title", {}, title)),
    element(
      "publicationStmt",
      {},
      element("p", {}, "Written by Quotetrail from the pages listed as witnesses."),
    ),
    element("sourceDesc", {}, ...source),
  )

const corpusHeader = element(
  "teiHeader",
  {},
  fileDesc("Statements and their copies", element("p", {}, "The witnesses of each statement.")),
)

function documentOf(edition: Edition, prefix: string, isPart: boolean): Xml {
  const { statement, sigla } = edition
  const idOf = (witness: string) => prefix + (sigla.get(witness) ?? witness)
  const { witnesses } = statement
  const translations = witnesses.filter(({ relation }) => relation.includes("translated"))
  return element(
    "TEI",
    { ...(!isPart && { xmlns: NAMESPACE }), n: statement.id },
    header(edition, prefix, idOf),
    element(
      "text",
      {},
      element(
        "body",
        {},
        element("p", {}, said(edition, prefix, idOf)),
        translations.map((witness) => element("p", {}, translation(edition, witness, idOf))),
      ),
    ),
  )
}

function header(edition: Edition, prefix: string, idOf: (witness: string) => string): Xml {
  const { speaker, addressee, witnesses } = edition.statement
  const title = speaker ? `What ${speaker.name} said` : "A statement and its copies"
  const isPerson = speaker?.kind === "person" || speaker?.kind === "unnamed"
  const people = [
    speaker &&
      isPerson &&
      element("person", { "xml:id": `${prefix}speaker` }, element("persName", {}, speaker.name)),
    addressee && element("person", { "xml:id": `${prefix}addressee` }, element("persName", {}, addressee)),
  ].filter((one) => typeof one === "object")
  const bodies =
    speaker && !isPerson
      ? element(
          "listOrg",
          {},
          element("org", { "xml:id": `${prefix}speaker` }, element("orgName", {}, speaker.name)),
        )
      : undefined
  return element(
    "teiHeader",
    {},
    fileDesc(
      title,
      element(
        "listWit",
        {},
        witnesses.map((witness) => witnessEntry(edition, witness, idOf(witness.id))),
      ),
    ),
    element(
      "encodingDesc",
      {},
      element("variantEncoding", { method: "parallel-segmentation", location: "internal" }),
    ),
    ((people.length > 0 || bodies) &&
      element(
        "profileDesc",
        {},
        element("particDesc", {}, people.length > 0 ? element("listPerson", {}, people) : undefined, bodies),
      )) ||
      undefined,
  )
}

function witnessEntry(edition: Edition, witness: Witness, id: string): Xml {
  const card = edition.cards.get(witness.article)
  const day = dayOf(card?.published?.value)
  return element(
    "witness",
    { "xml:id": id, n: witness.id },
    element(
      "bibl",
      {},
      card?.title ? element("title", {}, card.title) : undefined,
      element("publisher", {}, witnessName(edition, witness)),
      day ? element("date", { when: day }, day) : undefined,
      element("ptr", { target: addressOf(witness.article, card?.url) }),
    ),
  )
}

function said({ statement }: Edition, prefix: string, idOf: (witness: string) => string): Xml {
  const pointers = (witnesses: readonly string[]) =>
    witnesses.map((id) => `#${idOf(id)}`).join(" ") || undefined
  const reading = (name: "lem" | "rdg", { text, witnesses, kind }: Variant): Xml =>
    element(name, { wit: pointers(witnesses), type: kind }, text)
  return element(
    "said",
    {
      who: statement.speaker && `#${prefix}speaker`,
      toWhom: statement.addressee ? `#${prefix}addressee` : undefined,
      direct: "true",
    },
    stretchesOf(statement).map(
      ({ base, variants: [own, ...others] }): Child =>
        others.length === 0 || !own
          ? base
          : element(
              "app",
              {},
              reading("lem", own),
              others.map((variant) => reading("rdg", variant)),
            ),
    ),
  )
}

const translation = (
  { cards }: Edition,
  { id, article, text }: Witness,
  idOf: (witness: string) => string,
): Xml =>
  element(
    "quote",
    { type: "translation", source: `#${idOf(id)}`, "xml:lang": languageTag(cards.get(article)?.language) },
    text,
  )
