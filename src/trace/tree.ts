/** Above the top of a stemma. */
export const NOBODY = -1

/** By node its neighbours; from the number of witnesses on nodes are lost copies. */
export type Neighbours = ReadonlyMap<number, readonly number[]>

/** A stemma that hangs from one node: a witness, or from the number of witnesses on a lost copy. */
export interface Stemma {
  readonly root: number
  /** By node its parent; the root's is {@link NOBODY}. */
  readonly parents: ReadonlyMap<number, number>
}

/** Lets a tree hang from one of its nodes. */
export function hangFrom(neighbours: Neighbours, root: number): Stemma {
  const parents = new Map([[root, NOBODY]])
  for (const node of parents.keys())
    for (const below of neighbours.get(node) ?? []) if (!parents.has(below)) parents.set(below, node)
  return { root, parents }
}

/** The nearest witness above a witness; {@link NOBODY} where there is none. */
export function witnessAbove({ parents }: Stemma, witness: number, witnesses: number): number {
  let above = parents.get(witness) ?? NOBODY
  while (above >= witnesses) above = parents.get(above) ?? NOBODY
  return above
}
