import { XMLParser, XMLValidator } from "fast-xml-parser"
import { QuotetrailError } from "../errors.js"
import type { AlignedReadings } from "../model.js"
import { contentId } from "../text/index.js"
import { apparatusRows, sigla } from "./tei-apparatus.js"
import { attribute, childrenOf, descendants, idOf, nameOf, type XmlNode, xmlNodes } from "./xml-tree.js"

/**
 * The readings of a TEI critical apparatus (TEI P5, chapter 12): a row for each `<app>`, a column for each witness. A witness
 * that no reading names has the lemma's; where there is no lemma, nothing is known. Where a witness breaks off
 * (`<lacunaStart>`, `<witEnd>`, `<gap>`) it has no text, which is neither agreement nor omission.
 *
 * @throws QuotetrailError `input/malformed`, naming the file, the line where one is known, and what is amiss
 * @example alignedFromTei('<TEI>… <app><lem wit="#A">dam</lem><rdg wit="#B"/></app></TEI>', "dam.xml").aligned.words // [["dam", ""]]
 */
export function alignedFromTei(xml: string, name: string): AlignedReadings {
  const root = parsed(xml, name)
  const apps = descendants(root, "app")
  const columns = witnessIds(root, apps)
  const words = apparatusRows(root, columns, groupsOf(root))
  if (apps.length === 0 || columns.length === 0 || words.length === 0)
    throw new QuotetrailError(
      "input/malformed",
      `${name}: TEI without an apparatus that names witnesses (<app> with <rdg wit="#A">)`,
    )
  return { id: contentId("r", xml), witnesses: columns.map((id) => ({ id })), aligned: { columns, words } }
}

/** Left out before anything is read: so entities that a document declares stay as they stand, none is expanded or fetched. */
const withoutDoctype = (xml: string): string =>
  xml.replace(/<!DOCTYPE[^[>]*(?:\[[\s\S]*?\]\s*)?>/i, (doctype) => doctype.replace(/[^\n]/g, ""))

function parsed(document: string, name: string): XmlNode[] {
  const xml = withoutDoctype(document)
  const parser = new XMLParser({
    preserveOrder: true,
    ignoreAttributes: false,
    attributeNamePrefix: "@_",
    removeNSPrefix: true,
    trimValues: false,
    processEntities: false,
  })
  const checked = XMLValidator.validate(xml)
  if (checked !== true)
    throw new QuotetrailError(
      "input/malformed",
      `${name}:${checked.err.line}: not well-formed XML: ${checked.err.msg}`,
    )
  try {
    return xmlNodes(parser.parse(xml))
  } catch (cause) {
    throw new QuotetrailError("input/malformed", `${name}: not XML that can be read`, { cause })
  }
}

/** As the list of witnesses gives them, with those that only readings name after them. */
function witnessIds(root: readonly XmlNode[], apps: readonly XmlNode[]): string[] {
  const groups = groupsOf(root)
  const listed = descendants(root, "witness").flatMap((node) => idOf(node) ?? [])
  const named = apps.flatMap((app) =>
    ["rdg", "lem"].flatMap((element) =>
      descendants(childrenOf(app), element).flatMap((node) => sigla(attribute(node, "wit"), groups)),
    ),
  )
  return [...new Set([...listed, ...named])]
}

/** By the id of a list of witnesses the witnesses in it, for a reading may name a whole family. */
function groupsOf(root: readonly XmlNode[]): ReadonlyMap<string, readonly string[]> {
  const lists = [...descendants(root, "listWit"), ...descendants(root, "witness")]
  return new Map(
    lists.flatMap((list) => {
      const id = idOf(list)
      const members = descendants(childrenOf(list), "witness").flatMap((node) => idOf(node) ?? [])
      return id !== undefined && nameOf(list) === "listWit" && members.length > 0 ? [[id, members]] : []
    }),
  )
}
