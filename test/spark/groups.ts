/** Two ids that hang together. */
export interface Edge {
  readonly id: string
  readonly other: string
}

/** The least id that hangs together with each. */
export function componentsOf(edges: readonly Edge[]): Map<string, string> {
  const labels = new Map(edges.flatMap(({ id, other }) => [id, other]).map((id) => [id, id]))
  for (let isChanged = true; isChanged; ) {
    isChanged = false
    for (const { id, other } of edges) {
      const [one = id, there = other] = [labels.get(id), labels.get(other)]
      if (one === there) continue
      isChanged = true
      const least = one < there ? one : there
      labels.set(id, least).set(other, least)
    }
  }
  return labels
}

export function grouped<T, K>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const one of all) {
    const group = groups.get(keyOf(one))
    if (group) group.push(one)
    else groups.set(keyOf(one), [one])
  }
  return groups
}
