import type { Row } from "../../src/spark/rows.js"
import { STAGES, type StageName } from "../../src/spark/stages.js"
import { grouped } from "./groups.js"

/** An order in which rows may come. */
export type Shuffle = <T>(rows: readonly T[]) => T[]

/** Does a stage for rows in some partitions: those of one key are together, and in the order of their kinds. */
export type RunStage = (name: StageName, rows: readonly Row[]) => Promise<string[]>

export const stagesIn =
  (partitions: number, shuffle: Shuffle): RunStage =>
  async (name, rows) => {
    const { load, columns } = STAGES[name]
    const run = await load()
    const isGrouped = columns > 1
    const order = ([a, b]: Row, [c, d]: Row) => compare(a, c) || (columns > 2 ? compare(b, d) : 0)
    const lines: string[] = []
    for (const part of grouped(shuffle(rows), ([key = ""]) =>
      isGrouped ? hashOf(key) % partitions : 0,
    ).values())
      for await (const line of run(inOrder(isGrouped ? part.sort(order) : part), { minConfidence: 0 }))
        lines.push(line)
    return shuffle(lines)
  }

/** Any order, the same each time for one seed. */
export const shuffling =
  (seed: number): Shuffle =>
  (rows) => {
    let state = seed
    const next = () => {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
      return state
    }
    return rows
      .map((row) => ({ row, order: next() }))
      .sort((one, other) => one.order - other.order)
      .map(({ row }) => row)
  }

export const parsed = <T>(lines: readonly string[]): T[] => lines.map((line) => JSON.parse(line))

async function* inOrder(rows: readonly Row[]) {
  yield* rows
}

const compare = (one = "", other = ""): number => (one < other ? -1 : one > other ? 1 : 0)

const hashOf = (key: string): number => [...key].reduce((sum, sign) => sum + (sign.codePointAt(0) ?? 0), 7)
