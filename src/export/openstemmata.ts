import { QuotetrailError } from "../errors.js"
import type { TrailEdge, TrailNode } from "../model.js"
import { addressOf, dayOf, type Edition, editions, mainEdges, nodeName, witnessName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { type Child, element, XML_DECLARATION, type Xml } from "./xml.js"

const TEI = "http://www.tei-c.org/ns/1.0"
const OPEN_STEMMATA = "http://openstemmata.github.io/odd.html"

/** A stemma in the TEI of OpenStemmata (openstemmata.github.io): what it asks for and a page does not have stays empty. */
export const openStemmataFormat: ExportFormat = {
  name: "openstemmata",
  describe: "the stemma of one statement in the TEI of OpenStemmata, for textual scholars",
  mediaType: "application/tei+xml",
  extension: "xml",
  isSingle: true,
  *write(store, selection) {
    if (selection === "all")
      throw new QuotetrailError("usage", "openstemmata shows one stemma: name a statement")
    for (const edition of editions(store, selection)) yield XML_DECLARATION + stemma(edition).xml
  },
}

const stemma = (edition: Edition): Xml =>
  element(
    "TEI",
    { xmlns: TEI, "xmlns:os": OPEN_STEMMATA, n: edition.statement.id },
    element("teiHeader", {}, fileDesc(edition), profileDesc(edition)),
    element("text", {}, element("body", {}, graph(edition))),
  )

const titleOf = ({ statement: { speaker } }: Edition): string =>
  speaker ? `What ${speaker.name} said` : "A statement and its copies"

const authorOf = ({ statement: { speaker } }: Edition): Xml =>
  element("author", {}, speaker?.name ?? "unknown")

function fileDesc(edition: Edition): Xml {
  const { statement } = edition
  const program = element(
    "respStmt",
    {},
    element("resp", {}, "traced by"),
    element("persName", {}, "Quotetrail"),
  )
  const titles = ["full", "short"].map((type) => element("title", { type }, titleOf(edition)))
  return element(
    "fileDesc",
    {},
    element("titleStmt", {}, titles, authorOf(edition), program),
    element(
      "publicationStmt",
      {},
      element("authority", {}, element("orgName", {}, "Quotetrail"), element("ptr")),
    ),
    element("notesStmt", {}, element("note", {}, statement.text)),
    element(
      "sourceDesc",
      {},
      stemmaSource(edition),
      element(
        "listWit",
        {},
        statement.trail.nodes.filter(isExtant).map((node) => witnessEntry(edition, node)),
      ),
    ),
  )
}

/** Where the stemma itself was published: nowhere but here. */
const stemmaSource = (edition: Edition): Xml =>
  element(
    "bibl",
    { type: "publicationPart" },
    element("title", { level: "a" }, titleOf(edition)),
    authorOf(edition),
    element("date"),
    element("pubPlace"),
    element("series"),
    element("biblScope", { unit: "page" }),
    element("ptr", { target: addressOf(edition.statement.id, undefined) }),
  )

const isExtant = ({ kind }: TrailNode): boolean => kind === "witness"

function witnessEntry(edition: Edition, node: TrailNode): Xml {
  const card = edition.cards.get(node.article ?? "")
  const day = dayOf(node.date ?? card?.published?.value)
  const address = addressOf(node.article ?? node.id, card?.url)
  return element(
    "witness",
    { "xml:id": `wit_${idOf(edition, node.id)}` },
    element("label", { type: "siglum" }, edition.sigla.get(node.witness ?? "") ?? node.id),
    element("idno", { type: "URI" }, address),
    element("origDate", { when: day }, day),
    element("origPlace"),
    element("note", {}, [nodeName(edition, node), card?.title].filter(Boolean).join(": ")),
    element("ptr", { type: "description", target: address }),
    element("ptr", { type: "digitised", target: address }),
  )
}

function profileDesc(edition: Edition): Xml {
  const { statement, cards } = edition
  const { said, place, trail } = statement
  const isContaminated = mainEdges(trail.edges).size < trail.edges.length
  const terms: readonly (readonly [string, string])[] = [
    ["workGenre", statement.occasion ?? "statement"],
    ["stemmaType", "reconstructed"],
    ["contam", isContaminated ? "yes" : "no"],
    ["extraStemmContam", "unknown"],
    ["rootType", "original"],
  ]
  const languages = statement.witnesses.flatMap(({ article }) => cards.get(article)?.language ?? [])
  return element(
    "profileDesc",
    {},
    element(
      "creation",
      {},
      element("title", {}, titleOf(edition)),
      element("persName", {}, statement.speaker?.name ?? "unknown"),
      element("origDate", {}, said?.value),
      element("origPlace", {}, place),
    ),
    element(
      "textClass",
      {},
      element(
        "keywords",
        {},
        terms.map(([type, term]) => element("term", { type }, term)),
      ),
    ),
    // The scheme knows languages of manuscripts; all others are "other", with their name as text.
    element(
      "langUsage",
      {},
      element("language", { ident: "other" }, [...new Set(languages)].sort().join(" ")),
    ),
  )
}

function graph(edition: Edition): Xml {
  const { nodes, edges } = edition.statement.trail
  const main = mainEdges(edges)
  const degree = (id: string, end: "from" | "to"): number => edges.filter((edge) => edge[end] === id).length
  return element(
    "graph",
    { type: "directed", order: nodes.length, size: edges.length },
    element("label", {}, "hypothetical"),
    nodes.map((node) =>
      element(
        "node",
        {
          "xml:id": idOf(edition, node.id),
          type: isExtant(node) ? "witness" : "hypothetical",
          inDegree: degree(node.id, "to"),
          outDegree: degree(node.id, "from"),
        },
        element("label", {}, labelOf(edition, node)),
      ),
    ),
    edges.map((edge) => arc(edition, edge, main.has(edge))),
  )
}

/** Witnesses go by their sigla; the others by their names. */
function labelOf(edition: Edition, node: TrailNode): Child {
  const { witnesses } = edition.statement
  const witness = witnesses.find(({ id }) => id === node.witness)
  return witness
    ? `${edition.sigla.get(witness.id) ?? ""} ${witnessName(edition, witness)}`.trim()
    : nodeName(edition, node)
}

const arc = (edition: Edition, { from, to, confidence, action }: TrailEdge, isMain: boolean): Xml =>
  element(
    "arc",
    {
      from: `#${idOf(edition, from)}`,
      to: `#${idOf(edition, to)}`,
      cert: confidence,
      "os:type": isMain ? "filiation" : "contamination",
    },
    element("label", {}, action),
  )

/** Ids of XML hold no sign that a trail's id may hold. */
const idOf = ({ statement: { trail } }: Edition, id: string): string =>
  `n${trail.nodes.findIndex((node) => node.id === id)}`
