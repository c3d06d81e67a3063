import { creditsOfOthers, outsideCredits } from "./credited.js"
import type { Page } from "./pile.js"

/** How often the pages name and link each other, and which are dated before which. */
export function countPile(pages: readonly Page[]) {
  const named = (by: Page, isOrigin: boolean) =>
    by.credits.flatMap((credit) => ((credit.role === "origin") === isOrigin ? [credit.pages] : []))
  return {
    namedAsOrigin: timesNamed(pages, (by) => named(by, true)),
    namedAsCarrier: timesNamed(pages, (by) => named(by, false)),
    linkedBy: timesNamed(pages, (by) => [by.linked]),
    earlier: timesEarlier(pages),
    creditingOutside: creditingOutside(pages),
    crediting: shareOf(pages, (page) => creditsOfOthers(page).length > 0),
    datedExactly: shareOf(pages, ({ date }) => date !== undefined && date.latest - date.earliest <= MINUTE),
    fullest: longestOf(pages) - 2,
  }
}

/** By page: how many others name it. Many pages name the same ones: what they name is counted once, times their number. */
function timesNamed(pages: readonly Page[], namedBy: (by: Page) => readonly ReadonlySet<number>[]): number[] {
  const alike = new Map<ReadonlySet<number>, number>()
  const times = pages.map(() => 0)
  const add = (page: number, count: number) => {
    times[page] = (times[page] ?? 0) + count
  }
  for (const by of pages) {
    const named = new Set(namedBy(by))
    const [one] = named
    const all = one && named.size === 1 ? one : new Set([...named].flatMap((some) => [...some]))
    alike.set(all, (alike.get(all) ?? 0) + 1)
    if (all.has(by.index)) add(by.index, -1)
  }
  for (const [named, count] of alike) for (const page of named) add(page, count)
  return times
}

/** By page: how many are certainly over before it begins. */
function timesEarlier(pages: readonly Page[]): number[] {
  const ends = Float64Array.from(pages.flatMap(({ date }) => (date ? [date.latest] : []))).sort()
  return pages.map(({ date }) => {
    let [low, high] = [0, date ? ends.length : 0]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((ends[middle] ?? 0) <= (date?.earliest ?? 0)) low = middle + 1
      else high = middle
    }
    return low
  })
}

function creditingOutside(pages: readonly Page[]): Map<string, Set<number>> {
  const crediting = new Map<string, Set<number>>()
  for (const page of pages)
    for (const { key } of outsideCredits(page))
      crediting.set(key, (crediting.get(key) ?? new Set<number>()).add(page.index))
  return crediting
}

const MINUTE = 60_000

const shareOf = (pages: readonly Page[], isCounted: (page: Page) => boolean): number =>
  pages.filter(isCounted).length / Math.max(1, pages.length)

/** Words of the longest passage; never fewer than two. */
export const longestOf = (pages: readonly Page[]): number =>
  pages.reduce((most, { readings }) => Math.max(most, readings.words.length), 2)
