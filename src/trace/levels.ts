/** The index of the last edge that is not above `value`; edges ascend, the first is the least value. */
export function bucket(edges: readonly number[], value: number): number {
  let at = edges.length - 1
  while (at > 0 && value < (edges[at] ?? 0)) at--
  return at
}

export const NO_YES = ["no", "yes"] as const

/**
 * The levels of a rule that counts: each edge opens one.
 *
 * @example counted([0, 1, 2], …).levels // ["0", "1", "2 or more"]
 */
export function counted<Subject>(edges: readonly number[], count: (subject: Subject) => number) {
  const levels = edges.map((edge, at) => {
    const next = edges[at + 1]
    return next === undefined ? `${edge} or more` : next === edge + 1 ? `${edge}` : `${edge} to ${next - 1}`
  })
  return { levels, level: (subject: Subject) => bucket(edges, count(subject)) }
}

/** Lower ends of the levels of a share; the last is the whole. */
export const SHARES = [0, 0.1, 0.3, 0.5, 0.7, 0.85, 0.95, 0.99, 1] as const

/** The levels of a rule about a share, with one before them for "there is nothing to share". */
export function shared<Subject>(share: (subject: Subject) => number | undefined) {
  const levels = ["nothing to share", ...SHARES.map((edge) => `${Math.round(edge * 100)} %`)]
  const level = (subject: Subject) => {
    const value = share(subject)
    return value === undefined ? 0 : 1 + bucket(SHARES, value)
  }
  return { levels, level }
}
