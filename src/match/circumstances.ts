import type { Circumstances, Quotation, Said, Speaker } from "../model.js"

/** Circumstances of a statement from those of its witnesses: what most confidence stands behind. */
export function circumstancesOf(quotations: readonly Quotation[]): Circumstances {
  const speaker = speakerOf(quotations)
  const said = weightiest(quotations, ({ said }) => said, saidKey)
  const told = speaker?.kind === "person" ? quotations.map(withoutCarrier) : quotations
  const plain = (["addressee", "outlet", "occasion", "place"] as const).map((field) => {
    const value = weightiest(
      told,
      (quotation) => quotation[field],
      (text) => text.toLowerCase(),
    )
    return value === undefined ? {} : { [field]: value }
  })
  return Object.assign({}, speaker && { speaker }, ...plain, said && { said })
}

/** "The Post reported" tells where a page has a person's words from, not where they were said. */
function withoutCarrier(quotation: Quotation): Quotation {
  if (quotation.occasion !== "document/report") return quotation
  const { occasion, outlet, ...rest } = quotation
  return rest
}

const saidKey = ({ value, precision }: Said): string => `${value} ${precision}`

/** Words in a name, so that `Jane Roe` stands before `Roe`. */
const nameLength = ({ name }: Speaker): number => name.split(/\s+/).length

const lastName = ({ name }: Speaker): string => name.toLowerCase().split(/\s+/).at(-1) ?? ""

/** The speaker most confidence names, by last name; among that speaker's mentions the fullest name. */
function speakerOf(quotations: readonly Quotation[]): Speaker | undefined {
  const named = quotations.filter(({ speaker }) => speaker && speaker.kind !== "unnamed")
  const from = named.length > 0 ? named : quotations
  const best = weightiest(from, ({ speaker }) => speaker, lastName)
  if (!best) return undefined
  return from
    .flatMap(({ speaker }) => (speaker && lastName(speaker) === lastName(best) ? speaker : []))
    .reduce((fullest, next) => (nameLength(next) > nameLength(fullest) ? next : fullest), best)
}

/** The value with the most confidence behind it; a tie goes to the first by its key. */
function weightiest<V>(
  quotations: readonly Quotation[],
  valueIn: (quotation: Quotation) => V | undefined,
  keyOf: (value: V) => string,
): V | undefined {
  const sums = new Map<string, { value: V; confidence: number }>()
  for (const quotation of quotations) {
    const value = valueIn(quotation)
    if (value === undefined) continue
    const key = keyOf(value)
    const sofar = sums.get(key)
    sums.set(key, {
      value: sofar?.value ?? value,
      confidence: (sofar?.confidence ?? 0) + quotation.confidence,
    })
  }
  const ranked = [...sums].sort(
    ([a, one], [b, other]) => other.confidence - one.confidence || (a < b ? -1 : 1),
  )
  return ranked[0]?.[1].value
}
