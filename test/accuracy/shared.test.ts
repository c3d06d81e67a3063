import { execFile } from "node:child_process"
import { existsSync, readFileSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { promisify } from "node:util"
import { expect, test } from "vitest"
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

const read = (): Samples => JSON.parse(readFileSync(record, "utf8"))

/** Samples take a minute of two cores; a busy machine needs longer. */
const PATIENCE = 1_200_000

test.skipIf(!existsSync(join(corpora, "eval")))(
  "samples of the corpora beside the project are as good as they were",
  async () => {
    const script = join(root, "scripts", "accuracy.mjs")
    const { stdout } = await promisify(execFile)(process.execPath, [script, "--sample"])
    const reached: Samples = JSON.parse(stdout)
    if (process.env.UPDATE || !existsSync(record))
      writeFileSync(record, `${JSON.stringify(reached, undefined, 2)}\n`)
    const fallen = Object.entries(read()).flatMap(([name, figures]) =>
      Object.entries(figures).flatMap(([measure, { value, room }]) => {
        const is = reached[name]?.[measure]?.value ?? 0
        return is < value - room ? [`${name}, ${measure}: ${value} → ${is} (more than ${room} less)`] : []
      }),
    )
    expect(fallen).toEqual([])
  },
  PATIENCE,
)
