import {
  ECHO_OPTIONS,
  type Echo,
  type KnownPassage,
  type MarkedPassage,
  STRONG,
} from "../../src/match/index.js"

/** Pairs of which one is among the other's nearest. */
export function nearestOf(
  passages: readonly MarkedPassage[],
  echoesOf: ReadonlyMap<string, readonly Echo[]>,
): [KnownPassage, KnownPassage][] {
  const byId = new Map(passages.map((passage) => [passage.id, passage]))
  const found = new Map<string, [KnownPassage, KnownPassage]>()
  for (const one of passages) {
    const near = (echoesOf.get(one.id) ?? [])
      .flatMap(({ id, cosine }) => {
        const other = byId.get(id)
        return other && mayEcho(one, other, cosine) ? { other, cosine } : []
      })
      .sort((a, b) => b.cosine - a.cosine || a.other.rank - b.other.rank)
    for (const { other } of near.slice(0, ECHO_OPTIONS.nearest)) {
      const [a, b] = one.id < other.id ? [one, other] : [other, one]
      found.set(`${a.id} ${b.id}`, [a, b])
    }
  }
  return [...found.values()]
}

const mayEcho = (one: MarkedPassage, other: MarkedPassage, cosine: number): boolean =>
  one.article !== other.article &&
  (cosine >= STRONG ||
    one.day === undefined ||
    other.day === undefined ||
    Math.abs(one.day - other.day) <= ECHO_OPTIONS.window)
