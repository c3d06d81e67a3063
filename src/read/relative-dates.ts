import type { FoundDate } from "./date-formats.js"

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** What pages count back in, by the start of its name in the languages of {@link AGO}; the longest first where one starts another. */
const UNITS: readonly {
  readonly name: RegExp
  readonly length: number
  readonly precision: "minute" | "day"
}[] = [
  { name: /^(?:min|мин|minut|хв|分|phút)/iu, length: MINUTE, precision: "minute" },
  {
    name: /^(?:h$|hrs?$|hour|stunde|std|heure|hora|or[ae]$|uur|uren|tim|час|godzin|saat|時間|小时|小時|giờ)/iu,
    length: HOUR,
    precision: "day",
  },
  {
    name: /^(?:day|tag|jour|día|dias?$|giorn|dag|дн|день|dni$|gün|日|天|ngày)/iu,
    length: DAY,
    precision: "day",
  },
]

const UNIT = "(?<unit>[\\p{L}\\p{M}]+)"
const COUNT = "(?<count>\\d{1,2})"

/** `26 minutes ago`, `vor 3 Stunden`, `il y a 2 heures`, in the words that say so. */
const AGO: readonly RegExp[] = [
  new RegExp(
    `(?<!\\d)${COUNT}\\s?${UNIT}\\.?\\s(?:ago|geleden|fa|atrás|назад|тому|temu|sedan|siden|önce|trước)(?!\\p{L})`,
    "iu",
  ),
  new RegExp(`(?<!\\p{L})(?:vor|il y a|hace|há|för|for)\\s${COUNT}\\s?${UNIT}`, "iu"),
  /(?<!\d)(?<count>\d{1,2})\s?(?<unit>分钟|分鐘|分|小时|小時|時間|天|日)之?前/u,
]

/**
 * A date that a page counts back from the day on which it was captured; to the day where it counts in hours.
 *
 * @example relativeDate("26 minutes ago", "2031-05-03T09:30:00Z") // { value: "2031-05-03T09:04Z", precision: "minute" }
 */
export function relativeDate(text: string, retrieved: string): FoundDate | undefined {
  for (const pattern of AGO) {
    const { count, unit = "" } = pattern.exec(text)?.groups ?? {}
    const known = count === undefined ? undefined : UNITS.find(({ name }) => name.test(unit))
    if (!known) continue
    const at = new Date(Date.parse(retrieved) - Number(count) * known.length).toISOString()
    const { precision } = known
    return precision === "minute"
      ? { value: `${at.slice(0, 16)}Z`, precision }
      : { value: at.slice(0, 10), precision }
  }
  return undefined
}
