import { expect, test } from "vitest"
import { isSpelling } from "./same-words.js"

test.each([
  ["do not", "don't"],
  ["it is", "it’s"],
  ["forty-two", "forty two"],
  ["whistle blower", "whistleblower"],
  ["seven", "7"],
  ["5%", "5 per cent"],
  ["1,000", "1000"],
  ["harbour", "harbor"],
  ["organise", "organize"],
  ["theatre", "theater"],
  ["Korsakoff", "Korsakov"],
  ["Tschernow", "Chernov"],
  ["Joukov", "Zhukov"],
  ["goverment", "government"],
  ["recieve", "receive"],
])("%s is %s in other letters", (one, other) => {
  expect(isSpelling(one, other)).toBe(true)
  expect(isSpelling(other, one)).toBe(true)
})

test.each([
  ["legal", "illegal"],
  ["claim", "claims"],
  ["able", "unable"],
  ["can", "can't"],
  ["now", "not"],
  ["400", "4000"],
  ["twelve", "twenty"],
  ["accept", "except"],
  ["dam", "dams"],
])("%s is not %s", (one, other) => expect(isSpelling(one, other)).toBe(false))
