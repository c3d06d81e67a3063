import fc from "fast-check"
import { expect, test } from "vitest"
import type { Quotation, QuotedArticle } from "../model.js"
import { resolvePeople } from "./index.js"

/** A person a line, made up, under all the spellings that belong together; lines that look alike are others. */
const GROUPS = `
Yusuf al-Qasim | Youssef al-Kasem | Yousef el Qassem | يوسف القاسم | Dr. Yūsuf al-Qāsim
Yusuf al-Hakim | Youssef el-Hakeem | يوسف الحكيم
Mahmoud Darwazeh | Mahmud Darwaza | محمود دروزة | Maḥmūd Darwaza
Mahmoud Darwish-Amiri | محمود درويش أميري
Fatima Zahra Benali | Fatma Zahra Ben Ali | Fatima Zahra Benaly
Karim Benslimane | Kareem Bensliman | كريم بنسليمان
Karima Benslimane | كريمة بنسليمان
Abdulrahman al-Mutairi | Abdel Rahman al-Mutairi | Abdurrahman Al Mutairi
Nasser Haddadin | Naser Hadadin | Nasir Haddadeen
Nadia Haddadin | Nadya Hadadin
Samir Tawfiq Khoury | Sameer Tawfik Khouri | سمير توفيق خوري
Samira Khoury | Sameera Khouri | سميرة خوري
Omar Farouk Sultani | Umar Faruq Sultani | عمر فاروق سلطاني
Ali Rezvani | Aly Rezvany | علی رضوانی
Alireza Ghorbani-Far | Ali Reza Qorbanifar | Alireza Ghorbanifar
Hossein Tabrizian | Hussein Tabrizyan | حسین تبریزیان
Shirin Pakravan-Dust | Shireen Pakravandust
Golnaz Ashtiani | Golnaz Ashtiyani
Yitzhak Barzel | Isaac Barzel | יצחק ברזל | Itzhak Barzel
Miriam Golan-Tal | Miryam Golan Tal | מרים גולן טל
Moshe Alkalai | Moshe Alkalay | משה אלקלעי
Chaim Rosenzvi | Haim Rosenzvi | חיים רוזנצבי
Noa Kedmi | Noah Kedmi | נועה קדמי
Alexei Dorofeev | Aleksey Dorofeyev | Алексей Дорофеев | Alexej Dorofejew
Alexander Dorofeev | Aleksandr Dorofeyev | Александр Дорофеев
Yevgeny Shchukarev | Evgeni Shchukarev | Евгений Щукарев | Jewgeni Schtschukarew
Yulia Zhdanko | Julija Schdanko | Юлия Жданко | Yuliya Zhdanko
Sergei Khrulyov | Sergey Khrulev | Сергей Хрулёв | Sergej Chruljow
Dmitry Vyazemov | Dmitri Viazemov | Дмитрий Вяземов | Dimitri Wjasemow
Volodymyr Hrytsak | Володимир Грицак | Wolodymyr Hryzak | Volodymyr Gritsak
Oleksandr Yatsenko | Олександр Яценко | Olexandr Jazenko
Olena Yatsenko | Олена Яценко
Oksana Tkachuk | Оксана Ткачук | Oxana Tkatschuk
Bohdan Chornovil | Богдан Чорновіл | Bogdan Tschornowil
Ivan Petrushin | Иван Петрушин | Iwan Petruschin
Irina Petrushina | Ирина Петрушина | Irina Petruschina
Georgi Stanchev | Георги Станчев | Georgy Stanchev
Dragana Milosavljević | Драгана Милосављевић | Dragana Milosavljevic
Đorđe Nikolić | Djordje Nikolic | Ђорђе Николић
Yanis Vlahopoulos | Γιάνης Βλαχόπουλος | Giannis Vlachopoulos
Maria Papandreadi | Μαρία Παπανδρεάδη | Maria Papandreadis
Kostas Dimitriadis | Κώστας Δημητριάδης | Costas Dimitriadis
Eleni Theodorou | Ελένη Θεοδώρου | Helene Theodorou
Li Mingde | 李明德 | Mingde Li
Li Mingzhu | 李明珠 | Mingzhu Li
Wang Xiaolan | 王小兰 | Xiaolan Wang
Zhao Guoqiang | 赵国强 | Guoqiang Zhao
Chen Weihua | 陈伟华 | Weihua Chen
Kim Ji-won | 김지원 | Ji-won Kim | Kim Jiwon
Park Min-seo | 박민서 | Park Minseo
Nguyễn Văn Hùng | Nguyen Van Hung
Trần Thị Lan | Tran Thi Lan
Hans-Jürgen Müllner | Hans-Juergen Muellner | Hans-Jurgen Mullner
Jürgen Größler | Juergen Groessler | Jurgen Grossler
Käthe Öhlmann | Kaethe Oehlmann
Anna-Lena Weiß | Anna-Lena Weiss
Björn Håkansson | Bjorn Hakansson | Bjoern Haakansson
Søren Ågård | Soren Agard
Łukasz Żółkiewski | Lukasz Zolkiewski
Małgorzata Wiśniak | Malgorzata Wisniak
Šárka Dvořáčková | Sarka Dvorackova
Tomáš Dvořáček | Tomas Dvoracek
István Szentgyörgy | Szentgyörgy István | Istvan Szentgyorgy
Zsófia Kerekes | Kerekes Zsófia | Zsofia Kerekes
Gülşen Çağlayan | Gulsen Caglayan
Recep Yıldızhan | Recep Yildizhan
José María Núñez de Haro | Jose Maria Nunez de Haro | José María Núñez
María Fernanda Quispe | Maria Fernanda Quispe
Mario Fernando Quispe
João Vasconcelos Pinto | Joao Vasconcelos Pinto
Inês Carvalhal | Ines Carvalhal
François-Xavier Lemaître | Francois-Xavier Lemaitre
Hélène Rousselet | Helene Rousselet
Pieter van der Meulen | Pieter Vandermeulen | P. van der Meulen
Pietro della Torre-Bianchi | Pietro Torre-Bianchi
Joseph R. Halloway Jr. | Joe Halloway | Joseph Halloway
William Thackston | Bill Thackston | Gov. William Thackston
Robert Pemberwick | Bob Pemberwick | Rob Pemberwick | Robert J. Pemberwick
Roberta Pemberwick | Roberta K. Pemberwick
Elizabeth Crannock | Liz Crannock | Betsy Crannock
Margaret Oakhanger | Maggie Oakhanger | Peggy Oakhanger
Michael Strathy | Mike Strathy | Mick Strathy
Michelle Strathy | Michelle A. Strathy
Thomas Ainsworthy | Tom Ainsworthy | T. Ainsworthy
Theodore Ainsworthy | Ted Ainsworthy
Edward Lanchbury | Ed Lanchbury | Sir Edward Lanchbury
Edwina Lanchbury | Dame Edwina Lanchbury
Catherine Ashdowne | Kate Ashdowne | Kathy Ashdowne
James Wetherill | Jim Wetherill | James T. Wetherill
Jane Wetherill | Jane Q. Wetherill
John A. Corbridge | John Andrew Corbridge
John B. Corbridge
Hillary Denholm Parr | Hillary Denholm
Ada Roe | Ada Roe Vale | Mayor Ada Roe | Roe, Ada
Ida Roe | Ida M. Roe
Marina Castellow | Marina J. Castellow
Martina Castellow
Erik Johansen | Eric Johansen
Erika Johansen
Daniel Brightman | Dan Brightman | Danny Brightman
Danielle Brightman
Carl Lindqvist | Karl Lindqvist | Carl Lindquist
Carla Lindqvist
Stephen Harrowgate | Steven Harrowgate | Steve Harrowgate
Stephanie Harrowgate
Paul Tennison | Paul Tennyson
Pauline Tennison
Ngozi Adeyemi-Cole | Ngozi Adeyemi Cole
Kwame Boatenga | Kwame A. Boatenga
Kofi Boatenga
Rajesh Venkataraman | Rajesh Venkatraman
Ramesh Venkataraman
Sunita Chaudhary | Sunita Choudhury | Suneeta Chaudhari
Anil Mukherji | Anil Mukherjee
Aung Thet Oo | U Aung Thet Oo
Mikheil Abashidzeli | Mikhail Abashidzeli
Levon Ter-Grigoryan | Levon Grigoryan | Levon Ter Grigorian
Otgonbayar Ganzorig | Otgonbajar Ganzorig
`
  .trim()
  .split("\n")
  .map((line) => line.split("|").map((name) => name.trim()))

const quotation = (id: string, name: string, as = name): Quotation => ({
  id,
  kind: "direct",
  content: [[0, 1]],
  cue: [],
  source: [],
  text: "x",
  speaker: { name, as, kind: "person" },
  confidence: 1,
})

const article = (id: string, ...said: readonly Quotation[]): QuotedArticle => ({
  id,
  text: "",
  quotations: said,
  transmissions: [],
})

/** One article a spelling. */
const pile = (): QuotedArticle[] =>
  GROUPS.flatMap((names, group) =>
    names.map((name, at) => article(`${group}-${at}`, quotation(`q${group}-${at}`, name))),
  )

test("spellings of one person come together, names that look alike stay apart", () => {
  const { personOf } = resolvePeople(pile())
  const ids = [...personOf.keys()]
  const groupOf = (id: string) => id.split("-")[0]
  let [right, joined, meant] = [0, 0, 0]
  const wrong: string[] = []
  ids.forEach((a, at) => {
    for (const b of ids.slice(at + 1)) {
      const [same, together] = [groupOf(a) === groupOf(b), personOf.get(a) === personOf.get(b)]
      if (same) meant++
      if (together) joined++
      if (same && together) right++
      else if (same || together) wrong.push(`${together ? "joined" : "parted"}: ${nameOf(a)} | ${nameOf(b)}`)
    }
  })
  const f1 = (2 * right) / (joined + meant)
  expect(GROUPS.length).toBeGreaterThanOrEqual(100)
  expect(f1, wrong.join("\n")).toBeGreaterThanOrEqual(0.9)
})

const nameOf = (id: string): string => {
  const [group, at] = id.slice(1).split("-").map(Number)
  return GROUPS[group ?? 0]?.[at ?? 0] ?? ""
}

test("the order of the pile makes no difference", () => {
  const some = pile().slice(0, 60)
  const expected = resolvePeople(some)
  fc.assert(
    fc.property(fc.shuffledSubarray(some, { minLength: some.length }), (shuffled) => {
      expect(resolvePeople(shuffled)).toEqual(expected)
    }),
    { numRuns: 10 },
  )
})

test("namesakes of different callings are two", () => {
  const { people } = resolvePeople([
    article("a", quotation("q1", "Tom Vale", "Sen. Tom Vale")),
    article("b", quotation("q2", "Tom Vale", "Tom Vale, a striker for Torrmere")),
    article("c", quotation("q3", "Tom Vale", "Senator Tom Vale")),
  ])
  expect(people.map(({ quotations }) => quotations)).toEqual([2, 1])
  expect(new Set(people.map(({ id }) => id)).size).toBe(2)
})

test("a last name alone is laid to the only bearer", () => {
  const one = [article("a", quotation("q1", "Ada Roe")), article("b", quotation("q2", "Roe"))]
  expect(resolvePeople(one).people).toMatchObject([{ name: "Ada Roe", articles: 2, quotations: 2 }])
  const two = [...one, article("c", quotation("q3", "Tom Roe"))]
  expect(resolvePeople(two).people.length).toBe(3)
})

test("roles are gathered, and speakers that are no persons left out", () => {
  const document: Quotation = {
    ...quotation("q2", "report"),
    speaker: { name: "report", as: "The report", kind: "document" },
  }
  const { people } = resolvePeople([
    article("a", quotation("q1", "Ada Roe", "Torrmere mayor Ada Roe"), document),
  ])
  expect(people).toMatchObject([
    { name: "Ada Roe", roles: ["Torrmere mayor"], names: [{ text: "Ada Roe", count: 1 }] },
  ])
})

test("time grows little faster than the pile", () => {
  const firsts = ["Ada", "Tom", "Mira", "Ivor", "Lena", "Karim", "Dana", "Ruben", "Greta", "Aldo"]
  const starts = [
    "Bra",
    "Tol",
    "Ver",
    "Mas",
    "Kri",
    "Don",
    "Lum",
    "Pel",
    "Shar",
    "Gor",
    "Wen",
    "Hal",
    "Fis",
    "Nor",
  ]
  const ends = ["berg", "mann", "son", "ova", "enko", "ski", "elli", "ard", "wick", "ton", "ley", "quist"]
  const nameAt = (k: number) =>
    `${firsts[k % 10]} ${starts[(k >> 4) % 14]}${"aeiou"[(k >> 9) % 5]}${ends[(k >> 13) % 12]}`
  const articles = Array.from({ length: 1_000 }, (_, at) =>
    article(
      `a${at}`,
      ...[1, 2, 3, 4].map((n) =>
        quotation(`q${at}-${n}`, nameAt(Math.imul(at * 4 + n, 2_654_435_761) >>> 8)),
      ),
    ),
  )
  const before = process.cpuUsage()
  resolvePeople(articles)
  expect(process.cpuUsage(before).user / 1e6).toBeLessThan(6)
})

/** An article of a year and a house, in which one person speaks. */
const from = (
  id: string,
  year: number,
  publisher: string,
  as: string,
  name = "Quill Vale",
): QuotedArticle => ({
  ...article(id, quotation(`q-${id}`, name, as)),
  publisher,
  published: { value: `${year}`, precision: "year", from: "given" },
})

/** Who speaks in which articles: ids of articles, person by person. */
function speakers(articles: readonly QuotedArticle[]): string[] {
  const { people, personOf } = resolvePeople(articles)
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
  return people
    .map(({ id }) =>
      articles
        .filter(({ quotations }) => personOf.get(quotations[0]?.id ?? "") === id)
        .map((a) => a.id)
        .sort()
        .join(" "),
    )
    .sort()
}

test.each<[string, QuotedArticle[], string[]]>([
  [
    "he and she of one calling",
    [
      from("a", 2031, "Gazette", "he"),
      from("b", 2031, "Post", "she"),
      from("c", 2031, "Gazette", "Quill Vale"),
    ],
    ["a c", "b"],
  ],
  [
    "a pronoun misread once in ten",
    [..."abcdefghij"].map((id, at) => from(id, 2031, "Gazette", at === 4 ? "she" : "he")),
    ["a b c d e f g h i j"],
  ],
  [
    "callings, and one who tells none in the same house",
    [
      from("a", 2031, "Gazette", "Senator Quill Vale"),
      from("b", 2031, "Post", "striker Quill Vale"),
      from("c", 2031, "Post", "Quill Vale"),
    ],
    ["a", "b c"],
  ],
  [
    "callings of one person that an article gives together",
    [
      from("a", 2031, "Gazette", "Senator Quill Vale"),
      from("b", 2031, "Post", "Quill Vale, a senator and former coach"),
      from("c", 2031, "Post", "coach Quill Vale"),
    ],
    ["a b c"],
  ],
  [
    "lifetimes",
    [
      from("a", 1911, "Gazette", "Quill Vale"),
      from("b", 1925, "Gazette", "Quill Vale"),
      from("c", 2019, "Gazette", "Quill Vale"),
    ],
    ["a b", "c"],
  ],
])("namesakes: %s", (_, articles, expected) => {
  expect(speakers(articles)).toEqual(expected)
  expect(speakers(articles.toReversed())).toEqual(expected)
})

test("names that are none are borne", () => {
  const odd = [
    "",
    " ",
    "!",
    "\ud800",
    "a",
    "ا",
    "x".repeat(1e6),
    "Roe ".repeat(1e5),
    "Ada \udc00 Roe",
    "Ada Roe",
  ]
  const { people, personOf } = resolvePeople(
    odd.map((name, at) => article(`${at}`, quotation(`q${at}`, name))),
  )
  expect(personOf.get("q9")).toBe(personOf.get("q8"))
  expect(new Set(people.map(({ id }) => id)).size).toBe(people.length)
})
