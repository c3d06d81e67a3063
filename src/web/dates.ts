const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]

/** An ISO date as people write it, as precise as it is. `plainDate("2031-05-03T09:30Z")` → `3 May 2031, 09:30` */
export function plainDate(iso: string): string {
  const [, year = iso, month, day, time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(iso) ?? []
  const name = month && MONTHS[Number(month) - 1]
  const date = [day && String(Number(day)), name, year].filter(Boolean).join(" ")
  return time ? `${date}, ${time}` : date
}

/** Days since 1970 of an ISO date, cut dates taken at their beginning; nothing where it is none. */
export function dayNumber(iso: string | undefined): number | undefined {
  const [, year, month = "01", day = "01"] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?/.exec(iso ?? "") ?? []
  if (!year) return undefined
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : Math.floor(time / 86_400_000)
}

/** A probability for people, which no line break parts. `percent(0.914)` → `91\u00A0%` */
export const percent = (share: number): string => `${Math.round(share * 100)}\u00A0%`
