import type { TrailEdge } from "../model.js"
import { jsonText } from "../text/index.js"
import { addressOf, type Edition, editions, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { plainText } from "./plain-text.js"

type Facts = Record<string, unknown>
type Records = Record<string, Facts>

/** A PROV-JSON document, by kinds of record. */
interface Document {
  readonly entity: Records
  readonly agent: Records
  readonly wasAttributedTo: Facts[]
  readonly wasDerivedFrom: Facts[]
  readonly specializationOf: Facts[]
}

/** PROV-JSON (W3C member submission): what was derived from what, by whom, with how much confidence. */
export const provFormat: ExportFormat = {
  name: "prov",
  describe: "W3C PROV-JSON, for auditors: which copy was derived from which, and who is behind it",
  mediaType: "application/json",
  extension: "provjson",
  *write(store, selection) {
    const document: Document = {
      entity: {},
      agent: {},
      wasAttributedTo: [],
      wasDerivedFrom: [],
      specializationOf: [],
    }
    describeAccount(document)
    for (const edition of editions(store, selection)) describe(edition, document)
    const prefix = { qt: "urn:quotetrail:", foaf: "http://xmlns.com/foaf/0.1/" }
    const written = {
      prefix,
      ...document,
      wasAttributedTo: numbered("a", document.wasAttributedTo),
      wasDerivedFrom: numbered("d", document.wasDerivedFrom),
      specializationOf: numbered("s", document.specializationOf),
    }
    yield `${jsonText(written, 1)}\n`
  },
}

/** A name in our own name space: local parts hold few signs (PROV-N §3.7.1), and no two ids give one. */
const qt = (id: string): string =>
  `qt:${encodeURIComponent(plainText(id))
    .replace(/[_!'()*~]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`)
    .replaceAll("%", "_")}`

/** Relations need no name of their own: each gets that of a blank node. */
const numbered = (kind: string, relations: readonly Facts[]): Records =>
  Object.fromEntries(relations.map((facts, at) => [`_:${kind}${at + 1}`, facts]))

/** Who says all this: a program, of the account as a whole (PROV-DM §5.4.2, provenance of provenance). */
function describeAccount(document: Document): void {
  document.entity["qt:account"] = {
    "prov:label": "These derivations, as a program found them; qt:confidence says how sure each is",
    "prov:type": typed("prov:Bundle"),
  }
  document.agent["qt:Quotetrail"] = { "prov:type": typed("prov:SoftwareAgent"), "foaf:name": "Quotetrail" }
  document.wasAttributedTo.push({
    "prov:entity": "qt:account",
    "prov:agent": "qt:Quotetrail",
  })
}
const typed = (name: string) => ({ $: name, type: "prov:QUALIFIED_NAME" })

function describe(edition: Edition, document: Document): void {
  const { statement, cards } = edition
  document.entity[qt(statement.id)] = {
    "prov:label": statement.text,
    "prov:type": typed("qt:Statement"),
  }
  const { speaker } = statement
  if (speaker)
    attribute(
      document,
      statement.id,
      speaker.person ?? `speaker ${speaker.name}`,
      speaker.name,
      speaker.kind === "person",
    )
  for (const node of statement.trail.nodes) {
    const card = cards.get(node.article ?? "")
    document.entity[qt(nodeId(edition, node.id))] = {
      "prov:label": nodeName(edition, node),
      "prov:type": typed(`qt:${node.kind}`),
      ...(node.date && { "qt:published": node.date }),
      ...(card && { "prov:location": addressOf(card.id, card.url) }),
    }
    const outlet = card?.outlet ?? (node.kind === "credited" ? node.name : undefined)
    if (outlet) attribute(document, nodeId(edition, node.id), `outlet ${outlet}`, outlet, false)
    if (node.witness)
      document.specializationOf.push({
        "prov:specificEntity": qt(nodeId(edition, node.id)),
        "prov:generalEntity": qt(statement.id),
      })
  }
  for (const edge of statement.trail.edges) derive(edition, edge, document)
}

/** Nodes of different trails that are about one witness are different entities. */
const nodeId = ({ statement }: Edition, node: string): string => `${statement.id}.${node}`

function attribute(document: Document, entity: string, id: string, name: string, isPerson: boolean): void {
  document.agent[qt(id)] = {
    "prov:type": typed(isPerson ? "prov:Person" : "prov:Organization"),
    "foaf:name": name,
  }
  document.wasAttributedTo.push({
    "prov:entity": qt(entity),
    "prov:agent": qt(id),
  })
}

function derive(
  edition: Edition,
  { from, to, action, confidence, evidence, decided = [] }: TrailEdge,
  document: Document,
): void {
  document.wasDerivedFrom.push({
    "prov:generatedEntity": qt(nodeId(edition, to)),
    "prov:usedEntity": qt(nodeId(edition, from)),
    "prov:type": typed("prov:Quotation"),
    "qt:action": action,
    "qt:confidence": { $: String(confidence), type: "xsd:double" },
    ...(decided.length > 0 && { "qt:decidedBy": decided.map(({ by }) => by).join("; ") }),
    ...(evidence.length > 0 && { "qt:evidence": evidence.map(({ note }) => note).join("; ") }),
  })
}
