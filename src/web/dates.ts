/** Days since 1970 of an ISO date, cut dates taken at their beginning; nothing where it is none. */
export function dayNumber(iso: string | undefined): number | undefined {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? "") ?? []
  if (!year) return undefined
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000)
}

/** A probability for people, which no line break parts. `percent(0.914)` → `91\u00A0%` */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`
