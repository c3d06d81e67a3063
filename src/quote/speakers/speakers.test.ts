import { expect, test } from "vitest"
import type { Article } from "../../model.js"
import { quotationsOf } from "../attributed.test.kit.js"

const speakers = (marked: string, more: Partial<Article> = {}) =>
  quotationsOf(marked, more).map(({ speaker }) => speaker && `${speaker.kind}: ${speaker.name}`)

test.each([
  ["a full name", "<c>“Yes,”</c> <v>said</v> <s>Ada Roe</s>.", ["person: Ada Roe"]],
  ["a title is no part of it", "<c>“Yes,”</c> <v>said</v> <s>Mayor Ada Roe</s>.", ["person: Ada Roe"]],
  [
    "an apposition is none",
    "<c>“Yes,”</c> <v>said</v> <s>Ada Roe, the mayor of Torrmere</s>.",
    ["person: Ada Roe"],
  ],
  ["last name after full name", "Ada Roe won. <c>“Yes,”</c> <v>said</v> <s>Roe</s>.", ["person: Ada Roe"]],
  [
    "full name afterwards",
    "<c>“Yes,”</c> <v>said</v> <s>Ms. Roe</s>. Later Ada Roe left.",
    ["person: Ada Roe"],
  ],
  ["initials", "Ada M. Roe won. <c>“Yes,”</c> <v>said</v> <s>Ms. Roe</s>.", ["person: Ada M. Roe"]],
  ["pronoun", "Ada Roe met Tom Vale. <c>“Yes,”</c> <s>she</s> <v>said</v>.", ["person: Ada Roe"]],
  [
    "pronoun of the other",
    "Ada Roe met Tom Vale. <c>“Yes,”</c> <s>he</s> <v>said</v>.",
    ["person: Tom Vale"],
  ],
  [
    "pronoun whose person comes after it",
    "In her answer to the council, Ottilie Vane is brief. <c>“Yes,”</c> <s>she</s> <v>said</v>.",
    ["person: Ottilie Vane"],
  ],
  [
    "pronoun, and a page named in between",
    "Ada Vane wrote a letter. I found it on the blog Torrmere Days. <c>“Yes,”</c> <s>she</s> <v>wrote</v>.",
    ["person: Ada Vane"],
  ],
  [
    "pronoun of one who is named but once",
    "Ottilie Vane’s letter is short. <c>“Yes,”</c> <s>she</s> <v>wrote</v>.",
    ["person: Ottilie Vane"],
  ],
  [
    "pronoun in a script without capitals",
    "<s>罗伊</s><v>说</v>：<c>“我们会赢。”</c><s2>她</s2><v2>表示</v2>：<c2>“大桥是安全的。”</c2>",
    ["person: 罗伊", "person: 罗伊"],
  ],
  ["office", "Mayor Ada Roe won. <c>“Yes,”</c> <v>said</v> <s>the mayor</s>.", ["person: Ada Roe"]],
  [
    "office under another word",
    "Sen. Ada Roe won. <c>“Yes,”</c> <s>the senator</s> <v>said</v>.",
    ["person: Ada Roe"],
  ],
  [
    "a title as a name",
    "House Speaker Tom Vale won. <c>“Yes,”</c> <s>the Speaker</s> <v>said</v>.",
    ["person: Tom Vale"],
  ],
  [
    "a deputy by name",
    "<c>“Yes,”</c> <v>said</v> <s>the minister's deputy, Ada Roe</s>.",
    ["person: Ada Roe"],
  ],
  [
    "a possessive",
    "Tom Vale spoke. <s>Vale’s</s> <v>claim</v> <c>that “all is well”</c> is old.",
    ["person: Tom Vale"],
  ],
  [
    "what belongs to a name in a headline",
    "Roe’s Top Harbour Aide Warns Of A Long Strike\n\n<s>Roe’s Top Harbour Aide</s> <v>Warns</v> <c>Of A Long Strike</c>\n\nAda Roe left.",
    ["unnamed: Roe’s Top Harbour Aide"],
  ],
  [
    "they, and a network",
    "Velm Steel twice denied it. It was all over Twitter. <c>“No,”</c> <s>they</s> <v>said</v>.",
    ["organisation: Velm Steel"],
  ],
  [
    "an office, and the one below it",
    "President Ada Roe came. Vice President Tom Vale came too. <c>“Yes,”</c> <v>said</v> <s>the president</s>.",
    ["person: Ada Roe"],
  ],
  [
    "he in a relative clause",
    "Ben Lin spoke. He saw Tom Vale, whom <s>he</s> <v>called</v> <c>a liar</c>.",
    ["person: Ben Lin"],
  ],
  [
    "a company by what it makes",
    "Kestrel Labels sued Velm Productions and Kestrel Labels won. <c>“No,”</c> <s>the production company</s> <v>said</v>.",
    ["organisation: Velm Productions"],
  ],
  [
    "a name that a famous outlet has as well",
    "Mayor Ada Bloomberg came. <c>“Roe says it rains? Well,”</c> <v>said</v> <s>Bloomberg</s>. Tom Roe left.",
    ["person: Ada Bloomberg"],
  ],
  [
    "relative after a noun",
    "Velm Steel is among the makers <s>that</s> <v>said</v> <c>prices rose</c>.",
    ["unnamed: makers"],
  ],
  [
    "relative after several, in an apposition",
    "Roe Harbour drew ire from some old fishermen, <s>who</s> <v>said</v> <c>it stank</c>. Some residents, <s2>who</s2> <v2>said</v2> <c2>it did not</c2>, left.",
    ["unnamed: some old fishermen", "unnamed: Some residents"],
  ],
  [
    "relative after a body's members",
    "He is one of several members of the Harbour Board <s>who</s> <v>said</v> <c>it stank</c>.",
    ["unnamed: members of the Harbour Board"],
  ],
  [
    "relative after an apposition in the plural",
    "It was Tom Vale, head of the emergency services, <s>who</s> <v>said</v> <c>it stank</c>.",
    ["person: Tom Vale"],
  ],
  [
    "relative in an apposition to a name",
    "Professor Ben Lin came. So did Tom Vale, a Velm College of Law professor <s>who</s> <v>said</v> <c>it stank</c>.",
    ["person: Tom Vale"],
  ],
  [
    "relative after an office and its holder",
    "It was Tom Vale, the deputy mayor, <s>who</s> <v>said</v> <c>it stank</c>.",
    ["person: Tom Vale"],
  ],
  ["relative", "Tom Vale, <s>who</s> <v>said</v> <c>he would stay</c>, left.", ["person: Tom Vale"]],
  ["unnamed", "<c>“Yes,”</c> <v>said</v> <s>a senior official</s>.", ["unnamed: senior official"]],
  [
    "a spokesman",
    "<c>“Yes,”</c> <v>said</v> <s>a spokesman for Ada Roe</s>.",
    ["unnamed: spokesman for Ada Roe"],
  ],
  ["experts", "<s>Experts on grain</s> <v>say</v> <c>it will rain</c>.", ["unnamed: Experts on grain"]],
  [
    "a campaign",
    "Ada Roe won. <s>The Roe campaign</s> <v>said</v> <c>it was glad</c>.",
    ["organisation: Roe campaign"],
  ],
  [
    "an organisation",
    "<s>The Torrmere Grain Board</s> <v>said</v> <c>it was glad</c>.",
    ["organisation: Torrmere Grain Board"],
  ],
  ["a document", "<s>The report</s> <v>says</v> <c>it will rain</c>.", ["document: report"]],
  [
    "a list",
    "<s>Ada Roe, Tom Vale and other mayors</s> <v>said</v> <c>it would rain</c>.",
    ["group: Ada Roe and Tom Vale"],
  ],
  [
    "an outlet is the carrier",
    "<s>The Gazette</s> <v>quoted</v> Ada Roe as saying <c>“yes”</c>.",
    ["person: Ada Roe"],
  ],
  ["kin of the author", "Tom Vale won. <c>“Yes,”</c> <s>my father</s> <v>said</v>.", ["unnamed: my father"]],
  [
    "no source, same paragraph",
    "<c1>“Yes,”</c1> <s1>Ada Roe</s1> <v1>said</v1>. <c2>“It rains.”</c2>",
    ["person: Ada Roe", "person: Ada Roe"],
  ],
  [
    "a pronoun after an unnamed speaker",
    "Ada Roe won. <c1>“Yes,”</c1> <v1>said</v1> <s1>a resident of Torrmere</s1>. <c2>“No,”</c2> <s2>she</s2> <v2>added</v2>.",
    ["unnamed: resident of Torrmere", "unnamed: resident of Torrmere"],
  ],
  [
    "a pronoun for whoever was described",
    "I met the mayor. <c>“It is loud,”</c> <s>she</s> <v>told</v> me. Ada Roe has been mayor for nine years.",
    ["person: Ada Roe"],
  ],
  [
    "a pronoun for somebody without a name",
    "I met the baker. <c>“It is loud,”</c> <s>he</s> <v>told</v> me.",
    ["unnamed: baker"],
  ],
  [
    "a description takes up the last speaker",
    "<s1>Mia Holt</s1> <v1>said</v1> <c1>it was late</c1>.\n\n<s2>The Sunset Street actress, 34,</s2> <v2>added</v2>: <c2>“I go.”</c2>",
    ["person: Mia Holt", "person: Mia Holt"],
  ],
  [
    "so does an age",
    "<c1>“Yes,”</c1> <v1>said</v1> <s1>the striker Joe Bright</s1>.\n\n<s2>The 54-year-old</s2> <v2>added</v2>: <c2>“We go.”</c2>",
    ["person: Joe Bright", "person: Joe Bright"],
  ],
  [
    "but not another office",
    "<c1>“Yes,”</c1> <v1>said</v1> <s1>Judge Ada Roe</s1>. <c2>“No,”</c2> <v2>said</v2> <s2>the surgeon</s2>.",
    ["person: Ada Roe", "unnamed: surgeon"],
  ],
  [
    "his spokesman is not he",
    "<c1>“Yes,”</c1> <v1>said</v1> <s1>Tom Vale</s1>. <s2>His rep</s2> <v2>said</v2> <c2>it was nonsense</c2>.",
    ["person: Tom Vale", "unnamed: His rep"],
  ],
  [
    "the premier's deputy",
    "Premier Lena Marsh left. Her deputy, Oskar Thain, stayed. <c>“Yes,”</c> <v>said</v> <s>the premier's deputy</s>.",
    ["person: Oskar Thain"],
  ],
  [
    "her office",
    "Ada Roe left. <s>Her office</s> <v>said</v> <c>she was glad</c>.",
    ["organisation: Ada Roe’s office"],
  ],
  [
    "a letter under its author's name",
    "Ada Roe left. <s>Roe’s letter</s> <v>says</v> <c>it rains</c>.",
    ["document: Ada Roe"],
  ],
  ["a collective", "<s>The opposition</s> <v>called</v> <c>it a disgrace</c>.", ["group: opposition"]],
  ["a pal", "<s>A pal</s> <v>said</v> <c>it was late</c>.", ["unnamed: pal"]],
  [
    "a company by its trade",
    "<s>Acme Rail</s> <v>said</v> <c>it was sorry</c>.",
    ["organisation: Acme Rail"],
  ],
  [
    "it, the company",
    "<s1>Acme Rail</s1> <v1>said</v1> <c1>it was sorry</c1>. <c2>“We will pay,”</c2> <s2>it</s2> <v2>added</v2>.",
    ["organisation: Acme Rail", "organisation: Acme Rail"],
  ],
  [
    "an outlet that reports what somebody said is the carrier",
    "<v>According to</v> <s>the Torrmere Gazette</s>, <c>Senator Ada Roe said she would stay</c>.",
    ["person: Ada Roe"],
  ],
  [
    "an outlet that quotes her as saying",
    "Ada Roe left. <s>The Torrmere Gazette</s> <v>quoted</v> her as saying <c>“yes”</c>.",
    ["person: Ada Roe"],
  ],
  [
    "turns in capitals",
    "<s1>GOV. PAUL STRAND</s1><v1>:</v1> <c1>Yes.</c1>\n\n<s2>KELLY HART</s2><v2>:</v2> <c2>No.</c2>\n\n<s3>STRAND</s3><v3>:</v3> <c3>Yes.</c3>\n\n<s4>UNIDENTIFIED MALE</s4><v4>:</v4> <c4>Run!</c4>",
    ["person: PAUL STRAND", "person: KELLY HART", "person: PAUL STRAND", "unnamed: UNIDENTIFIED MALE"],
  ],
  [
    "turns under initials",
    "Karin Oster came. <s1>KO</s1><v1>:</v1> <c1>Yes.</c1>\n\n<s2>HR</s2><v2>:</v2> <c2>No.</c2>",
    ["person: Karin Oster", "organisation: Harbour Review"],
  ],
  [
    "a company by what belongs to it",
    "Brightline lost money. Brightline’s shares fell. <s>Brightline</s> <v>said</v> <c>it was sorry</c>.",
    ["organisation: Brightline"],
  ],
  [
    "a company under its whole name",
    "<s>BrightLine</s> <v>said</v> <c>it was sorry</c>. The law firm of BrightLine Lamps Inc. agreed.",
    ["organisation: BrightLine Lamps Inc"],
  ],
  [
    "the company, and not the paper that wrote of it",
    "Kestrel Foods lost money. <s1>Velm Gazette</s1> <v1>reported</v1> <c1>a loss at Kestrel Foods</c1>. <s2>The company</s2> <v2>said</v2> <c2>it was small</c2>.",
    ["organisation: Velm Gazette", "organisation: Kestrel Foods"],
  ],
  [
    "a brand before its longer names",
    "Quillon sells lamps. <s>Quillon</s> <v>says</v> <c>they shine</c>. The Quillon Torch is new.",
    ["person: Quillon"],
  ],
  [
    "an office in capitals before the name",
    "<s>The then Velm Home Secretary, Ada Roe,</s> <v>approved</v> <c>the plan</c>.",
    ["person: Ada Roe"],
  ],
  [
    "a description in another language before the name",
    "<s>La directrice du port, Lucinda Varro</s>, <v>parle de</v> <c>« calme »</c>.",
    ["person: Lucinda Varro"],
  ],
  [
    "an office of several words before the name",
    "<c>“Yes,”</c> <v>said</v> <s>Deputy Director of Public Works Eva-Marie Osk</s>.",
    ["person: Eva-Marie Osk"],
  ],
  [
    "a movement before the office and the name",
    "<c>“Yes,”</c> <v>said</v> <s>Fight for Light organizing director Ada Roe</s>.",
    ["person: Ada Roe"],
  ],
  [
    "a sign in a name",
    "<c>“Yes,”</c> <v>said</v> <s>Tom Vale, T&V's director of lamps</s>.",
    ["person: Tom Vale"],
  ],
  [
    "several, counted",
    "<s>31 Velmorans</s> <v>said</v> <c>it was cold</c>. <s2>Four Velm senators</s2> <v2>said</v2> <c2>no</c2>. Sen. Ada Roe left.",
    ["group: 31 Velmorans", "unnamed: Four Velm senators"],
  ],
  ["some of a party", "<s>These Velm Republicans</s> <v>want</v> <c>rain</c>.", ["group: Velm Republicans"]],
  ["a whip", "<c>“Yes,”</c> <v>said</v> <s>Majority Whip Ada Roe</s>.", ["person: Ada Roe"]],
  ["a chief executive", "<c>“Yes,”</c> <v>said</v> <s>Chief Executive Ada Roe</s>.", ["person: Ada Roe"]],
  ["one to be", "<c>“Yes,”</c> <v>said</v> <s>Prime Minister-designate Ada Roe</s>.", ["person: Ada Roe"]],
  [
    "a general by the last name",
    "Tom Vale, a retired officer, came. <c>“Yes,”</c> <v>said</v> <s>General Vale</s>.",
    ["person: Tom Vale"],
  ],
  [
    "a son of that name",
    "<c>“Yes,”</c> <v>said</v> <s>Tom Vale, Jr.</s>, a smith.",
    ["person: Tom Vale Jr."],
  ],
  ["and with his point", "<s>Tom Vale Jr.</s> <v>said</v> <c>yes</c>.", ["person: Tom Vale Jr."]],
  ["a firm all know", "<s>Google</s> <v>said</v> <c>yes</c>.", ["organisation: Google"]],
  [
    "a body by who leads it",
    "<s>Judicial Scope</s> <v>said</v> <c>yes</c>. Judicial Scope president Tom Fenn left.",
    ["organisation: Judicial Scope"],
  ],
  [
    "a body by which",
    "<s>Velm Light & Power, which runs the grid,</s> <v>said</v> <c>yes</c>.",
    ["organisation: Velm Light & Power"],
  ],
  ["a body that needs no name", "<s>Police</s> <v>said</v> <c>yes</c>.", ["organisation: Police"]],
  [
    "a noun at the head of a sentence",
    "<s>Proponents</s> <v>say</v> <c>yes</c>. <s2>Fishers</s2> <v2>say</v2> <c2>no</c2>, and most fishers left.",
    ["unnamed: Proponents", "unnamed: Fishers"],
  ],
  [
    "the company, though nothing shows that it is one",
    "Brightline shut its shop. <c>“Sorry,”</c> <s>the company</s> <v>said</v>.",
    ["organisation: Brightline"],
  ],
  [
    "the company that has just spoken",
    "Velm Steel and Velm Steel. <s1>Kestrel Foods</s1> <v1>said</v1> <c1>yes</c1>. <s>The company</s> <v>said</v> <c>no</c>.",
    ["organisation: Kestrel Foods", "organisation: Kestrel Foods"],
  ],
  [
    "the council, after what it is of",
    "The Torrmere council met. <s>The council</s> <v>said</v> <c>no</c>.",
    ["organisation: Torrmere council"],
  ],
  [
    "the letter somebody sent",
    "The mayor, Ada Roe, sent a letter to Tom Vale. <c>“It is rotten,”</c> <s>the letter</s> <v>said</v>.",
    ["document: Ada Roe"],
  ],
  [
    "the report by a body",
    "A report from the Harbour Board reached Tom Vale. <s>The report</s> <v>said</v> <c>it was rotten</c>.",
    ["document: Harbour Board"],
  ],
  [
    "the letter nobody signed",
    "Ada Roe saw a letter on the table. <s>The letter</s> <v>said</v> <c>it was rotten</c>.",
    ["document: letter"],
  ],
  [
    "a party of a house, and the party",
    "<s>Senate Democrats</s> <v>want</v> <c>rain</c>. <s2>Democrats</s2> <v2>say</v2> <c2>it is late</c2>.",
    ["group: Senate Democrats", "group: Democrats"],
  ],
  [
    "a party, and where",
    "<s>Republicans on Velm Hill</s> <v>say</v> <c>no</c>.",
    ["group: Republicans on Velm Hill"],
  ],
  [
    "several, and what they did",
    "<s>Adults who fish</s> <v>say</v> <c>no</c>. Most adults left.",
    ["unnamed: Adults"],
  ],
  ["a party", "<s>Democrats</s> <v>want</v> <c>rain</c>.", ["group: Democrats"]],
  ["traders", "<s>Traders</s> <v>cited</v> <c>the rain</c>.", ["unnamed: Traders"]],
  ["stories", "<s>Polls</s> <v>show</v> <c>that it rains</c>.", ["document: Polls"]],
  ["a member of a body", "<s>An EP member</s> <v>said</v> <c>it rained</c>.", ["unnamed: EP member"]],
  [
    "they, several",
    "The Grain Board met. <s1>Experts</s1> <v1>say</v1> <c1>it will rain</c1>. <s2>They</s2> <v2>fear</v2> <c2>a flood</c2>.",
    ["unnamed: Experts", "unnamed: Experts"],
  ],
  [
    "a deed before the name",
    "Ada Roe won. Chasing Roe was Tom Vale. <s>Roe</s> <v>said</v> <c>she was glad</c>.",
    ["person: Ada Roe"],
  ],
  [
    "he after one of whom she complained",
    "Tom Vale was accused <s1>by a woman and a fine by another one</s1> <v1>of</v1> <c1>theft</c1>. <s2>He</s2> <v2>denied</v2> <c2>it</c2>.",
    ["unnamed: by a woman and a fine by another one", "person: Tom Vale"],
  ],
  ["Chinese", "<s>李明</s><v>说</v>：<c>“好。”</c>", ["person: 李明"]],
])("speaker: %s", (_, marked, expected) =>
  expect(speakers(marked, { publisher: "Harbour Review" })).toEqual(expected),
)

test.each([
  [
    "an office of two words in one",
    "<s>FIFA-Chef Sepp Lund</s> <v>sagte</v> <c>ja</c>.",
    "person: Sepp Lund",
  ],
  ["an expert", "<s>SPD-Innenexperte Wiefel</s> <v>sagte</v> <c>ja</c>.", "person: Wiefel"],
  [
    "an agency and its name",
    "<s>Die Nachrichtenagentur OSTNA</s> <v>sagte</v> <c>ja</c>.",
    "organisation: Nachrichtenagentur OSTNA",
  ],
  [
    "a ministry",
    "<s>Das velmische Außenministerium</s> <v>sagte</v> <c>ja</c>.",
    "organisation: velmische Außenministerium",
  ],
  [
    "one of a body",
    "<s>Ein Beamter der Hafenpolizei</s> <v>sagte</v> <c>ja</c>.",
    "unnamed: Beamter der Hafenpolizei",
  ],
  ["a study", "<s>Die Langzeitstudie</s> <v>sagte</v> <c>ja</c>.", "document: Langzeitstudie"],
  [
    "a noun after an adjective",
    "<v>nach</v> <s>offiziellen Angaben</s> <c>ja</c>.",
    "unnamed: offiziellen Angaben",
  ],
  [
    "a noun that has an article elsewhere",
    "Der Rauch stieg. <s>Rauch</s> <v>sagte</v> <c>ja</c>.",
    "unnamed: Rauch",
  ],
  ["a last name with its particle", "<s>von Lundström</s> <v>sagte</v> <c>ja</c>.", "person: Lundström"],
  ["a last name", "<s>Lundström</s> <v>sagte</v> <c>ja</c>.", "person: Lundström"],
  [
    "an office by its end",
    "Gesundheitsministerin Ada Roe kam. <s>Die Ministerin</s> <v>sagte</v> <c>ja</c>.",
    "person: Ada Roe",
  ],
])("German speaker: %s", (_, marked, expected) =>
  expect(speakers(marked, { language: "de" })).toEqual([expected]),
)

test("in an interview the questions are the publisher's, the answers the guest's", () => {
  const text =
    "An interview with mayor Ada Roe.\n\n<s1>Q</s1><v1>:</v1> <c1>Will it rain?</c1>\n\n<s2>A</s2><v2>:</v2> <c2>It will.</c2>"
  expect(speakers(text, { publisher: "Torrmere Gazette" })).toEqual([
    "organisation: Torrmere Gazette",
    "person: Ada Roe",
  ])
})

test("two take turns", () => {
  const text =
    "<c1>“Will it rain?”</c1> <v1>asked</v1> <s1>Tom Vale</s1>.\n\n<c2>“It will,”</c2> <v2>said</v2> <s2>Ada Roe</s2>.\n\n<c3>“When?”</c3>\n\n<c4>“Soon.”</c4>"
  expect(speakers(text)).toEqual([
    "person: Tom Vale",
    "person: Ada Roe",
    "person: Tom Vale",
    "person: Ada Roe",
  ])
})

test("a headline's capitals do not make names of verbs", () => {
  const text = "<s>Ada Roe Hammers Grain Chief</s><v>:</v> <c>‘Go Home Now’</c>\n\nAda Roe spoke on Tuesday."
  expect(speakers(text)).toEqual(["person: Ada Roe"])
})

test("a quotation inside another says which", () => {
  const [outer, inner] = quotationsOf(
    "<s1>Ada Roe</s1> <v1>said</v1> <c1>that <s2>Tom Vale</s2> <v2>thought</v2> <c2>it would rain</c2></c1>.",
  )
  expect(inner?.within).toBe(outer?.id)
  expect(outer?.within).toBeUndefined()
})
