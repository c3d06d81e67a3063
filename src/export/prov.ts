import type { TrailEdge } from "../model.js"
import { addressOf, type Edition, editions, nodeName } from "./edition.js"
import type { ExportFormat } from "./format.js"

type Records = Record<string, Record<string, unknown>>

/** A PROV-JSON document, by kinds of record. */
interface Document {
  readonly entity: Records
  readonly agent: Records
  readonly wasAttributedTo: Records
  readonly wasDerivedFrom: Records
  readonly specializationOf: Records
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
      wasAttributedTo: {},
      wasDerivedFrom: {},
      specializationOf: {},
    }
    for (const edition of editions(store, selection)) describe(edition, document)
    const prefix = { qt: "urn:quotetrail:", foaf: "http://xmlns.com/foaf/0.1/" }
    yield `${JSON.stringify({ prefix, ...document }, null, 1)}\n`
  },
}

/** A name in our own name space: local parts hold no other signs (PROV-N §3.7.1). */
const qt = (id: string): string => `qt:${encodeURIComponent(id).replace(/[!'()*~%]/g, "_")}`
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
      document.specializationOf[`_:s-${nodeId(edition, node.id)}`] = {
        "prov:specificEntity": qt(nodeId(edition, node.id)),
        "prov:generalEntity": qt(statement.id),
      }
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
  document.wasAttributedTo[`_:a-${entity}`] = { "prov:entity": qt(entity), "prov:agent": qt(id) }
}

function derive(
  edition: Edition,
  { from, to, action, confidence, evidence }: TrailEdge,
  document: Document,
): void {
  document.wasDerivedFrom[`_:d-${nodeId(edition, from)}-${to}`] = {
    "prov:generatedEntity": qt(nodeId(edition, to)),
    "prov:usedEntity": qt(nodeId(edition, from)),
    "prov:type": typed("prov:Quotation"),
    "qt:action": action,
    "qt:confidence": { $: String(confidence), type: "xsd:double" },
    ...(evidence.length > 0 && { "qt:evidence": evidence.map(({ note }) => note).join("; ") }),
  }
}
