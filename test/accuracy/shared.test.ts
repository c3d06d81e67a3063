import { spawnSync } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { beforeAll, describe, expect, test } from "vitest"
import { root } from "../command.js"

/**
 * The gate over the development corpora, where they lie beside the project: samples small enough for every run. The
 * whole corpora are for `node scripts/accuracy.mjs`. `UPDATE=1` writes `shared-figures.json` anew.
 */
const corpora = process.env.QUOTETRAIL_SHARED ?? join(root, "..", "shared")
const record = join(root, "test", "accuracy", "shared-figures.json")

/** In percent; a fall by more than `room` is more than noise. */
interface Figure {
  readonly value: number
  readonly room: number
}

type Samples = Record<string, Record<string, Figure>>

const recorded: Samples = existsSync(record) ? JSON.parse(readFileSync(record, "utf8")) : {}

describe.skipIf(!existsSync(join(corpora, "eval")))("samples of the corpora beside the project", () => {
  let reached: Samples

  beforeAll(() => {
    const ran = spawnSync(process.execPath, [join(root, "scripts", "accuracy.mjs"), "--sample"], {
      encoding: "utf8",
      maxBuffer: 1 << 28,
    })
    expect([ran.stderr, ran.status]).toEqual(["", 0])
    reached = JSON.parse(ran.stdout)
    if (process.env.UPDATE) writeFileSync(record, `${JSON.stringify(reached, undefined, 1)}\n`)
  })

  test.each(Object.keys(recorded))("%s", (name) => {
    const fallen = Object.entries(recorded[name] ?? {}).flatMap(([measure, { value, room }]) => {
      const is = reached[name]?.[measure]?.value ?? 0
      return is < value - room ? [`${measure}: ${value} → ${is} (more than ${room} less)`] : []
    })
    expect(fallen).toEqual([])
  })
})
