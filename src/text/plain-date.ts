const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "June", "July", "Aug", "Sept", "Oct", "Nov", "Dec"]

/**
 * An ISO date as people write it, as precise as it is.
 *
 * @example plainDate("2031-05-03T09:30Z") // "3 May 2031, 09:30"
 */
export function plainDate(iso: string): string {
  const [, year = iso, month, day, time] = /^(\d{4})(?:-(\d\d))?(?:-(\d\d))?(?:T(\d\d:\d\d))?/.exec(iso) ?? []
  const name = month && MONTHS[Number(month) - 1]
  const date = [day && String(Number(day)), name, year].filter(Boolean).join(" ")
  return time ? `${date}, ${time}` : date
}
