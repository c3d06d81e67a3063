// Made-up corpora for matching and tracing, by the generators beside the project; made once for each setting.
import { existsSync, mkdirSync, writeFileSync } from "node:fs"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { folderFor, node, shared, writeRows } from "./evaluate.mjs"

const carriers = join(shared, "data", "polnear", "train.jsonl")

/** News with copies of passages planted in it. */
export function plantedCopies(docs) {
  const folder = folderFor(`reuse-${docs}`)
  const generator = join(shared, "eval", "reuse", "generate.mjs")
  const args = ["--carriers", carriers, "--out", folder, "--docs", String(docs), "--seed", "1"]
  if (!existsSync(join(folder, "truth.jsonl"))) node([generator, ...args])
  return folder
}

/**
 * Piles of pages that copy a statement from one another. Made one by one: the simulator stops at some trails with an
 * error of its own, and those are left out.
 *
 * @param settings of the simulator, over those of its preset
 */
export async function copyPiles(preset, trails, name = preset, settings = {}) {
  const folder = folderFor(`piles-${name}-${trails}`)
  if (existsSync(join(folder, "truth.jsonl"))) return folder
  const made = await simulated(preset, trails, settings)
  mkdirSync(join(folder, "html"), { recursive: true })
  const pages = made.flatMap((trail) => trail.pages)
  for (const { id, html } of pages) writeFileSync(join(folder, "html", `${id}.html`), html)
  writeRows(
    join(folder, "pages.jsonl"),
    pages.map(({ html: _, ...page }) => page),
  )
  writeRows(
    join(folder, "truth.jsonl"),
    made.map(({ truth }) => truth),
  )
  return folder
}

async function simulated(preset, trails, settings) {
  const from = (file) => import(pathToFileURL(join(shared, "eval", "trail", file)).href)
  const { PRESETS, readSources, rng, simulateTrail } = await from("simulate.mjs")
  const { THEME } = await from("phrases.mjs")
  const sources = readSources(carriers)
  const seeds = rng(7919 + preset.length * 104729)
  const made = []
  for (let tried = 0; made.length < trails; tried++) {
    const seed = Math.floor(seeds.next() * 2 ** 32)
    const id = `t${preset[0]}${String(tried + 1).padStart(4, "0")}`
    try {
      made.push(simulateTrail(seed, sources, { ...PRESETS[preset], ...settings }, THEME, id))
    } catch {
      // The simulator's own error, at settings that it cannot fulfil: another seed is taken.
    }
  }
  return made
}
