// Piles of the simulator under given settings: what weights and calibration are learnt from.
import { join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { withContext } from "./piles.mjs"

/**
 * Piles with a known trail, one by one. The simulator fails on a few statements; those are left out.
 *
 * @param context the share of pages that also carry the sentences around their source's passage
 */
export async function* simulatedPiles({ simulator, source, preset, trails, seed, context, set }) {
  const from = (file) => import(pathToFileURL(resolve(join(simulator, file))))
  const { PRESETS, readSources, rng, simulateTrail } = await from("simulate.mjs")
  const { THEME } = await from("phrases.mjs")
  const sources = readSources(source)
  const settings = { ...PRESETS[preset], ...set }
  const chance = rng(seed * 104_729 + 7)
  const simulated = (id) => {
    const own = Math.floor(chance.next() * 2 ** 32)
    try {
      return simulateTrail(own, sources, settings, THEME, id)
    } catch {
      return undefined
    }
  }
  for (let k = 0, made = 0; made < trails; k++) {
    const pile = simulated(`${preset}${seed}-${k}`)
    if (!pile) continue
    made++
    yield withContext(pile, chance, context)
  }
}
