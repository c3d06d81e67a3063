import type { Statement } from "../model.js"
import { sha256 } from "../text/index.js"

/**
 * What matching gave of a statement, as a hash: equal digests mean equal input for `collate` and `trace`. The same
 * before and after these two: relations, apparatus, trail and resolved persons are left out.
 *
 * @example statementDigest(matched) === store.statementIds().get(matched.id) // nothing to redo
 */
export function statementDigest(statement: Statement): string {
  const { speaker, addressee, outlet, occasion, place, said } = statement
  const witnesses = statement.witnesses.map(({ id, article, content, quotation }) => [
    id,
    article,
    content,
    quotation,
  ])
  const circumstances = [speaker?.name, speaker?.kind, addressee, outlet, occasion, place, said?.value]
  return sha256(JSON.stringify([statement.id, witnesses, circumstances])).slice(0, 32)
}
