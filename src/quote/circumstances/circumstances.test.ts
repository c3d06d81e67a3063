import { expect, test } from "vitest"
import { findDates } from "./dates.js"
import { occasionIn } from "./occasions.js"
import { placeIn } from "./places.js"

/** A Wednesday. */
const published = { value: "2031-05-07", precision: "day", from: "given" } as const

test.each([
  ["on Friday", "2031-05-02"],
  ["on Wednesday", "2031-05-07"],
  ["last Wednesday", "2031-04-30"],
  ["Monday’s debate", "2031-05-05"],
  ["Tuesday morning", "2031-05-06"],
  ["on the last Friday of the month", "2031-04-25"],
  ["on the last Friday of March", "2031-03-28"],
  ["on the first Monday in March", "2031-03-03"],
  ["on Tuesday last week", "2031-04-29"],
  ["on the 28th", "2031-04-28"],
  ["on May 3", "2031-05-03"],
  ["on Dec. 24", "2030-12-24"],
  ["on May 3, 2029", "2029-05-03"],
  ["on 3 May 2029", "2029-05-03"],
  ["2029-05-03", "2029-05-03"],
  ["today", "2031-05-07"],
  ["yesterday", "2031-05-06"],
  ["last night", "2031-05-06"],
  ["three days ago", "2031-05-04"],
  ["two weeks ago", "2031-W17"],
  ["this week", "2031-W19"],
  ["last week", "2031-W18"],
  ["earlier this month", "2031-05"],
  ["last month", "2031-04"],
  ["in late March", "2031-03"],
  ["in August", "2030-08"],
  ["in June 2012", "2012-06"],
  ["in 2010", "2010"],
  ["last year", "2030"],
  ["am Montag", "2031-05-05"],
  ["am 3. Mai 2029", "2029-05-03"],
  ["letzte Woche", "2031-W18"],
  ["le 3 mai 2029", "2029-05-03"],
  ["mardi", "2031-05-06"],
  ["el 4 de mayo de 2029", "2029-05-04"],
  ["next Friday", undefined],
  ["on June 2", undefined],
  ["in room 2010", undefined],
  ["May left", undefined],
  ["after last year’s election", undefined],
  ["in last year’s long speech", "2030"],
  ["on the “Today” show", undefined],
  ['on NWB\'s "This Week" about it', undefined],
])("the day of “%s”", (words, value) => expect(findDates(words, published)[0]?.said.value).toBe(value))

test("days are counted from the day named before", () => {
  const friday = 22401 // 2031-05-02
  expect(findDates("the next day", published, () => friday)[0]?.said.value).toBe("2031-05-03")
  expect(findDates("three days after", published, () => friday)[0]?.said.value).toBe("2031-05-05")
})

test.each([
  ["2031-01-02", "on Tuesday", "2030-12-31"],
  ["2031-01-03", "on the last Friday of the month", "2030-12-27"],
  ["2031-03-01", "two days ago", "2031-02-27"],
  ["2028-03-01", "yesterday", "2028-02-29"],
  ["2031-01-01", "last week", "2030-W52"],
  ["2031-01-01", "on Dec. 28", "2030-12-28"],
  ["2031-01-05", "last month", "2030-12"],
])("from %s, %s is %s", (value, words, expected) =>
  expect(findDates(words, { ...published, value })[0]?.said.value).toBe(expected),
)

test("without the day of publication a weekday is no date", () => {
  expect(findDates("on Friday, on May 3, 2029").map((d) => d.said.value)).toEqual(["2029-05-03"])
})

test.each([
  ["she tweeted", "tweet/social post"],
  ["wrote on Telegram", "tweet/social post"],
  ["during the presidential debate", "debate"],
  ["in Monday’s televised debate", "debate"],
  ["ahead of the debate", undefined],
  ["the debate moderator", undefined],
  ["at a press conference", "press conference"],
  ["told reporters", "press conference"],
  ["at a campaign stop", "rally"],
  ["told cheering supporters", "rally"],
  ["testified before the court", "testimony"],
  ["at a hearing", "testimony"],
  ["in an interview", "interview"],
  ["in a speech", "speech"],
  ["wrote in an open letter", "letter"],
  ["in an email", "email"],
  ["said in a statement", "statement"],
  ["in his memoirs", "book"],
  ["in the report", "document/report"],
  ["auf einer Pressekonferenz", "press conference"],
  ["dans un entretien", "interview"],
  ["en una rueda de prensa", "press conference"],
  ["she said", undefined],
])("the occasion of “%s”", (words, occasion) => expect(occasionIn(words)?.occasion).toBe(occasion))

test.each([
  ["at a rally in Quillport", "Quillport"],
  ["at a campaign stop in Fenholm, Mich.", "Fenholm, Mich."],
  ["speaking in New Torrmere", "New Torrmere"],
  ["told supporters at Fenholm University in Brask", "Fenholm University"],
  ["said in January", undefined],
  ["believes in Congress", undefined],
])("the place of “%s”", (words, place) => expect(placeIn(words, () => true)?.place).toBe(place))
