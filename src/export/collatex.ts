import { jsonText } from "../text/index.js"
import { type Edition, editions } from "./edition.js"
import type { ExportFormat } from "./format.js"
import { stretchesOf } from "./variants.js"

/** CollateX's alignment table as JSON: a column a witness, a row a place, tokens with `t` as written and `n` as compared. */
export const collatexFormat: ExportFormat = {
  name: "collatex",
  describe: "CollateX alignment tables as JSON, for collation tools",
  mediaType: "application/json",
  extension: "json",
  *write(store, selection) {
    const isAll = selection === "all"
    if (isAll) yield "[\n"
    let comma = ""
    for (const edition of editions(store, selection)) {
      yield `${comma}${jsonText(tableOf(edition))}`
      comma = ",\n"
    }
    yield isAll ? "\n]\n" : "\n"
  },
}

function tableOf({ statement, sigla }: Edition) {
  const collated = statement.witnesses.filter(({ relation }) => !relation.includes("translated"))
  const ids = collated.map(({ id }) => id)
  const table = stretchesOf(statement).map(({ variants }) =>
    ids.map((id) => tokensOf(variants.find(({ witnesses }) => witnesses.includes(id))?.text ?? "")),
  )
  return { witnesses: ids.map((id) => sigla.get(id) ?? id), table }
}

const tokensOf = (text: string) =>
  (text.match(/\s*[\p{L}\p{M}\p{N}’'-]+\s*|\s*[^\s\p{L}\p{M}\p{N}]\s*/gu) ?? []).map((t) => ({
    t,
    n: t.trim().toLowerCase(),
  }))
