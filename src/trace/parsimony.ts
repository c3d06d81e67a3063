import type { Branch } from "./joining.js"

/** One place as a tree is judged by it. */
export interface CodedPlace {
  readonly weight: number
  /** By witness the bit of its reading; all bits where it has no text, or a reading of its own that fits anywhere. */
  readonly masks: Int32Array
  /** The bit that stands for nothing written; 0 where no two witnesses leave the place out. */
  readonly omission: number
  /** How many readings it has that two witnesses or more share. */
  readonly readings: number
}

/**
 * A tree whose joints have three neighbours each and whose leaves one, at `3 × node`; what is free is -1.
 * Leaves are numbered first.
 */
export type BinaryTree = Int32Array

const FREE = -1

/** @example binaryTree([{ one: 3, other: 0, length: 1 }, { one: 3, other: 1, length: 1 }, { one: 3, other: 2, length: 1 }]) */
export function binaryTree(branches: readonly Branch[]): BinaryTree {
  const nodes = 1 + branches.reduce((most, { one, other }) => Math.max(most, one, other), 0)
  const tree = new Int32Array(3 * nodes).fill(FREE)
  for (const { one, other } of branches) {
    tree[freeSlot(tree, one)] = other
    tree[freeSlot(tree, other)] = one
  }
  return tree
}

const freeSlot = (tree: BinaryTree, node: number): number => slotOf(tree, node, FREE)

function slotOf(tree: BinaryTree, node: number, neighbour: number): number {
  for (let slot = 3 * node; slot < 3 * node + 3; slot++) if (tree[slot] === neighbour) return slot
  return 3 * node
}

/** A branch seen from one end: what lies at `node` and beyond, away from `from`. */
interface Side {
  readonly node: number
  readonly from: number
}

/** The readings that a side may have at its end, and the weight of the changes within it. */
interface View {
  readonly sets: Int32Array
  changes: number
}

/** Fitch's rule: the readings that both sides may have, or else, with a change, those that either may have. */
const joint = (one: number, other: number): number => one & other || one | other

/** Changes of less weight than this are rounding. */
const ROUNDING = 1e-9

/**
 * Moves branches of a tree as long as fewer changes of reading explain the witnesses so (parsimony: Fitch 1971;
 * subtree pruning and regrafting). Every branch is tried at every other place.
 *
 * @param rounds how often all branches are tried, at most
 */
export function rearrange(tree: BinaryTree, places: readonly CodedPlace[], rounds: number): BinaryTree {
  const leaves = places[0]?.masks.length ?? 0
  if (leaves < 4) return tree
  const moved = tree.slice()
  const views = new Views(moved, places)
  for (let round = 0; round < rounds; round++) {
    let hasMoved = false
    for (let joint = leaves; joint < moved.length / 3; joint++)
      for (const branch of neighboursOf(moved, joint)) if (views.regraft(branch, joint)) hasMoved = true
    if (!hasMoved) break
  }
  return moved
}

export const neighboursOf = (tree: BinaryTree, node: number): number[] =>
  [...tree.subarray(3 * node, 3 * node + 3)].filter((neighbour) => neighbour !== FREE)

/** What every side of a tree looks like while branches are moved; kept in one place, for it is asked very often. */
class Views {
  readonly #tree: BinaryTree
  readonly #weights: Float64Array
  readonly #leaves: readonly Int32Array[]
  /** By slot: the side at the slot's node, seen from the neighbour in the slot. */
  readonly #views: readonly View[]

  constructor(tree: BinaryTree, places: readonly CodedPlace[]) {
    this.#tree = tree
    this.#weights = Float64Array.from(places, ({ weight }) => weight)
    this.#leaves = Array.from(places[0]?.masks ?? [], (_, leaf) =>
      Int32Array.from(places, ({ masks }) => masks[leaf] ?? 0),
    )
    this.#views = Array.from(tree, () => ({ sets: new Int32Array(places.length), changes: 0 }))
  }

  /** Cuts a branch off its joint and puts it where it costs least; false where it was best. */
  regraft(branch: number, joint: number): boolean {
    const [one, other, none] = neighboursOf(this.#tree, joint).filter((node) => node !== branch)
    // The joint may have moved away from the branch meanwhile: then none of its neighbours is left out.
    if (one === undefined || other === undefined || none !== undefined) return false
    const { sets } = this.#look(sidesBeyond(this.#tree, { node: branch, from: joint }))
    this.#replace(one, joint, other)
    this.#replace(other, joint, one)
    const sides = this.lookAround(one, other)
    const here = this.#costAt({ node: one, from: other }, sets)
    let best = { side: { node: one, from: other }, cost: here - ROUNDING }
    for (const side of sides) {
      const cost = this.#costAt(side, sets)
      if (cost < best.cost) best = { side, cost }
    }
    this.#insert(joint, branch, best.side)
    return best.cost < here - ROUNDING
  }

  /** The readings that a node may have where fewest changes explain the witnesses; look around first. */
  readingsAt(node: number): Int32Array {
    const views = neighboursOf(this.#tree, node).map((next) => this.#viewOf({ node: next, from: node }).sets)
    const [one, other, third] = views
    if (!one || !other || !third) return this.#leaves[node] ?? new Int32Array()
    return one.map((a, place) => {
      const [b, c] = [other[place] ?? 0, third[place] ?? 0]
      return a & b & c || (a & b) | (a & c) | (b & c) || a | b | c
    })
  }

  #replace(node: number, was: number, is: number): void {
    this.#tree[slotOf(this.#tree, node, was)] = is
  }

  #insert(joint: number, branch: number, { node, from }: Side): void {
    this.#replace(node, from, joint)
    this.#replace(from, node, joint)
    this.#tree.set([branch, node, from], 3 * joint)
  }

  #viewOf({ node, from }: Side): View {
    return this.#views[slotOf(this.#tree, node, from)] ?? { sets: new Int32Array(), changes: 0 }
  }

  /** Looks at sides, those within others last in the list; gives the view of the first. */
  #look(sides: readonly Side[]): View {
    for (let at = sides.length - 1; at >= 0; at--) {
      const side = sides[at]
      if (side) this.#lookAt(side)
    }
    return sides[0] ? this.#viewOf(sides[0]) : { sets: new Int32Array(), changes: 0 }
  }

  #lookAt(side: Side): void {
    const view = this.#viewOf(side)
    const [one, other] = neighboursOf(this.#tree, side.node).filter((node) => node !== side.from)
    if (one === undefined || other === undefined) {
      view.sets.set(this.#leaves[side.node] ?? [])
      view.changes = 0
      return
    }
    const [left, right] = [
      this.#viewOf({ node: one, from: side.node }),
      this.#viewOf({ node: other, from: side.node }),
    ]
    view.changes = left.changes + right.changes + this.#join(left.sets, right.sets, view.sets)
  }

  /** Both sides of every branch, from the branch between two nodes outward; gives one side of each. */
  lookAround(one: number, other: number): Side[] {
    const [left, right] = [
      sidesBeyond(this.#tree, { node: one, from: other }),
      sidesBeyond(this.#tree, { node: other, from: one }),
    ]
    this.#look(left)
    this.#look(right)
    for (const { node, from } of [...left.slice(1), ...right.slice(1)])
      this.#lookAt({ node: from, from: node })
    return [...left, ...right.slice(1)]
  }

  /** The readings that two sides may have in common, place by place, and what changes between them weigh. */
  #join(left: Int32Array, right: Int32Array, into: Int32Array): number {
    const weights = this.#weights
    let changes = 0
    for (let place = 0; place < weights.length; place++) {
      const [one, other] = [left[place] ?? 0, right[place] ?? 0]
      into[place] = joint(one, other)
      if ((one & other) === 0) changes += weights[place] ?? 0
    }
    return changes
  }

  /** The changes of the whole tree with something put on a branch. */
  #costAt(side: Side, sets: Int32Array): number {
    const [near, far] = [this.#viewOf(side), this.#viewOf({ node: side.from, from: side.node })]
    const weights = this.#weights
    let cost = near.changes + far.changes
    for (let place = 0; place < weights.length; place++) {
      const [one, other] = [near.sets[place] ?? 0, far.sets[place] ?? 0]
      if ((one & other) === 0) cost += weights[place] ?? 0
      if ((joint(one, other) & (sets[place] ?? 0)) === 0) cost += weights[place] ?? 0
    }
    return cost
  }
}

/** A side and all sides within it, each after the one it lies in. */
function sidesBeyond(tree: BinaryTree, side: Side): Side[] {
  const sides = [side]
  for (const { node, from } of sides)
    for (const next of neighboursOf(tree, node)) if (next !== from) sides.push({ node: next, from: node })
  return sides
}

/** How often each place changes on a tree. */
export function changesByPlace(tree: BinaryTree, places: readonly CodedPlace[]): number[] {
  const sides = sidesBeyond(tree, { node: tree[0] ?? 0, from: 0 })
  return places.map(({ masks }) => {
    const sets = setsOf(tree, sides, masks)
    return sets.changes + ((sets.at[sides[0]?.node ?? 0] ?? 0) & (masks[0] ?? 0) ? 0 : 1)
  })
}

/** The readings a side of each node may have, for one place. */
function setsOf(
  tree: BinaryTree,
  sides: readonly Side[],
  masks: Int32Array,
): { at: Int32Array; changes: number } {
  const at = new Int32Array(tree.length / 3)
  let changes = 0
  for (let index = sides.length - 1; index >= 0; index--) {
    const { node, from } = sides[index] ?? { node: 0, from: 0 }
    const [one, other] = neighboursOf(tree, node).filter((next) => next !== from)
    if (one === undefined || other === undefined) at[node] = masks[node] ?? 0
    else {
      const [left, right] = [at[one] ?? 0, at[other] ?? 0]
      at[node] = joint(left, right)
      if ((left & right) === 0) changes++
    }
  }
  return { at, changes }
}

/**
 * The branches of a tree with the least weight of changes that each must carry, as few as explain the witnesses.
 *
 * @param gap how many times as much it weighs that a leaf leaves out what stands at its joint
 */
export function measured(tree: BinaryTree, places: readonly CodedPlace[], gap: number): Branch[] {
  const views = new Views(tree, places)
  const branches = views.lookAround(tree[0] ?? 0, 0)
  const readings = Array.from({ length: tree.length / 3 }, (_, node) => views.readingsAt(node))
  return branches.map(({ node, from }) => {
    const [near, far] = [readings[node], readings[from]]
    const length = places.reduce((sum, { weight, omission }, place) => {
      const [one, other] = [near?.[place] ?? 0, far?.[place] ?? 0]
      if ((one & other) !== 0) return sum
      const isGap = (isLeaf(tree, node) && one === omission) || (isLeaf(tree, from) && other === omission)
      return sum + weight * (isGap ? gap : 1)
    }, 0)
    return { one: from, other: node, length }
  })
}

const isLeaf = (tree: BinaryTree, node: number): boolean => tree[3 * node + 1] === FREE
