import { expect, test } from "vitest"
import { relativeDate } from "./relative-dates.js"

const RETRIEVED = "2031-05-03T09:30:00Z"

test.each([
  ["26 minutes ago", "2031-05-03T09:04Z"],
  ["Updated 5 mins ago", "2031-05-03T09:25Z"],
  ["10 hours ago", "2031-05-02"],
  ["2 days ago", "2031-05-01"],
  ["vor 3 Stunden", "2031-05-03"],
  ["vor 2 Tagen", "2031-05-01"],
  ["il y a 12 heures", "2031-05-02"],
  ["hace 2 días", "2031-05-01"],
  ["3 uur geleden", "2031-05-03"],
  ["2 giorni fa", "2031-05-01"],
  ["há 2 dias", "2031-05-01"],
  ["2 часа назад", "2031-05-03"],
  ["2 dni temu", "2031-05-01"],
  ["26分钟前", "2031-05-03T09:04Z"],
  ["2天前", "2031-05-01"],
])("%s is %s", (text, value) => expect(relativeDate(text, RETRIEVED)?.value).toBe(value))

test.each(["3 years ago", "a while ago", "vor 3 Wochen", "5 min read", "for 2 dollars"])(
  "%s is no day",
  (text) => expect(relativeDate(text, RETRIEVED)).toBeUndefined(),
)
