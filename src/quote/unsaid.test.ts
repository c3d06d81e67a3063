import { expect, test } from "vitest"
import { languageOf, UNKNOWN } from "./languages/index.js"
import { plainOf } from "./marking.test.kit.js"
import { unsaidIn } from "./unsaid.js"

/** What the words between `<v>` tell, `<s>` before them being the source. */
function told(marked: string, code = "en", kind: "indirect" | "mixed" | "direct" = "indirect") {
  const spanOf = (tag: string): [number, number][] => {
    const at = marked.indexOf(`<${tag}>`)
    const words = at < 0 ? "" : marked.slice(at + 3, marked.indexOf(`</${tag}>`))
    const start = plainOf(marked.slice(0, at)).length
    return at < 0 ? [] : [[start, start + words.length]]
  }
  return unsaidIn(
    plainOf(marked),
    { kind, cue: spanOf("v"), source: spanOf("s") },
    languageOf(code) ?? UNKNOWN,
  )
}

test.each([
  ["<s>Roe</s> <v>said</v> it rained", undefined],
  ["<v>according to</v> <s>Roe</s>, it rained", undefined],
  ["<s>Roe</s> <v>believes</v> it will rain", "belief"],
  ["<s>Roe</s> <v>had long hoped</v> for rain", "belief"],
  ["<s>Roe</s> <v>said she hopes</v> for rain", undefined],
  ["<s>Roe</s> <v>expressed fears of</v> rain", undefined],
  ["Rain <v>is widely expected</v> in Velm", "belief"],
  ["<s>Roe</s> <v>’s hoping</v> to stay", "belief"],
  ["<s>Roe</s> <v>plans</v> to stay", "plan"],
  ["<s>Roe</s> <v>was trying to show</v> that it rains", "plan"],
  ["<s>Roe</s> <v>went on to say</v> that it rains", undefined],
  ["<s>Roe</s> <v>will announce</v> a plan", "plan"],
  ["<s>Roe</s> <v>would later say</v> that it rained", undefined],
  ["<s>Roe</s> <v>voted against</v> the bridge", "deed"],
  ["<s>Roe</s> <v>cast</v> the bridge as a gift", undefined],
  ["<s>Roe</s> <v>declined</v> to comment", "silence"],
  ["<s>Roe</s> <v>did not mention</v> the bridge", "silence"],
  ["<s>Roe</s> <v>doesn’t want</v> a bridge", "plan"],
  ["<s>Roe</s> <v>did not rule out</v> a bridge", undefined],
  ["<s>Velm Union</s> <v>to back</v> Roe", "plan"],
  ["She rose so that <s>Roe</s> saw her <v>to denounce</v> the bridge", undefined],
])("%s: %s", (marked, expected) => expect(told(marked)).toBe(expected))

test.each([
  ["de", "<s>Roe</s> <v>glaubt</v>, dass es regnet", "belief"],
  ["de", "<s>Roe</s> <v>sagte</v>, dass es regne", undefined],
  ["de", "<s>Der Rat</s> <v>plant</v> eine Brücke", "plan"],
  ["fr", "<s>Roe</s> <v>espère</v> que le pont tiendra", "belief"],
  ["fr", "<s>Roe</s> <v>précise</v> que le pont tient", undefined],
  ["es", "<s>Roe</s> <v>cree</v> que lloverá", "belief"],
  ["it", "<s>Roe</s> <v>spera</v> che piova", "belief"],
  ["pt", "<s>Roe</s> <v>acredita</v> que vai chover", "belief"],
  ["nl", "<s>Roe</s> <v>hoopt</v> dat het regent", "belief"],
  ["ru", "<s>Роу</s> <v>надеется</v>, что мост выдержит", "belief"],
  ["ru", "<s>Роу</s> <v>сказала</v>, что мост выдержит", undefined],
  ["uk", "<s>Роу</s> <v>вважає</v>, що міст витримає", "belief"],
  ["pl", "<s>Roe</s> <v>uważa</v>, że most wytrzyma", "belief"],
  ["id", "<s>Roe</s> <v>berharap</v> jembatan itu aman", "belief"],
  ["tr", "<s>Roe</s>, köprünün sağlam olduğunu <v>düşünüyor</v>", "belief"],
])("%s: %s: %s", (code, marked, expected) => expect(told(marked, code)).toBe(expected))

test("words in marks were said, but for those that were avoided", () => {
  expect(told("<s>Roe</s> <v>thinks</v> it “a shame”", "en", "mixed")).toBeUndefined()
  expect(told("<s>Roe</s> <v>refused to say</v> the words “a shame”", "en", "mixed")).toBe("silence")
  expect(told("“It rains,” <s>Roe</s> <v>believes</v>", "en", "direct")).toBeUndefined()
})
