import { expect, test } from "vitest"
import { nameForm, sameName, sameOutlet, sameSpelling } from "./index.js"

test.each([
  ["Dr. Yūsuf al-Qāsim", ["yusuf", "qasim"]],
  ["Roe, Ada", ["ada", "roe"]],
  ["Joseph R. Halloway Jr.", ["joseph", "r", "halloway"]],
  ["李明", ["li", "ming"]],
  ["Алексей Дорофеев", ["aleksey", "dorofeev"]],
  ["Γιάνης Βλαχόπουλος", ["gianis", "vlachopulos"]],
  ["Abdel Rahman", ["abdrahman"]],
  ["عبد الرحمن", ["bederehemen"]],
  ["Robert “Bob” Pemberwick III", ["robert", "pemberwick"]],
  ["Don Applewhaite", ["don", "applewhaite"]],
  ["Don José Núñez", ["jose", "nunez"]],
  ["이재혁", ["lee", "jaehyeog"]],
  ["", []],
])("the comparable form of %s", (name, words) => expect(nameForm(name).words).toEqual(words))

test.each([
  ["Ada Roe", "Mayor Ada Roe", true],
  ["Yusuf al-Qasim", "Youssef Kassem", true],
  ["Yevgeny Shchukarev", "Евгений Щукарев", true],
  ["Moshe Alkalai", "משה אלקלעי", true],
  ["Bill Thackston", "William Thackston", true],
  ["Szentgyörgy István", "Istvan Szentgyorgy", true],
  ["Kim Ji-won", "김지원", true],
  ["Hsieh Chien-kuo", "谢建国", true],
  ["Chan Kwok-wai", "陳國偉", true],
  ["Pak Song-hun", "박성훈", true],
  ["Hassan Ghoneim", "حسن غنيم", true],
  ["Hussein Ghoneim", "حسن غنيم", false],
  ["John Roe Jr.", "John Roe", true],
  ["John Roe Jr.", "John Roe Sr.", false],
  ["Hanna Roe", "Anna Roe", false],
  ["Ada Roe", "Ida Roe", false],
  ["Marina Castellow", "Martina Castellow", false],
  ["Robert Pemberwick", "Roberta Pemberwick", false],
  ["John A. Roe", "John B. Roe", false],
  ["Li Mingde", "Li Mingzhu", false],
  ["Friedrich Castellow", "Friederike Castellow", false],
  ["Petar Castellow", "Peter Castellow", true],
])("%s and %s are one: %s", (one, other, expected) => {
  expect(sameName(one, other) >= 0.55).toBe(expected)
  expect(sameName(other, one)).toBeCloseTo(sameName(one, other), 10)
})

test("a last name alone says little", () => {
  expect(sameName("Roe", "Ada Roe")).toBeCloseTo(0.6)
  expect(sameName("Vale", "Ada Roe")).toBeLessThan(0.1)
})

test.each([
  ["the Velm television channel", "Velm TV", 1],
  ["Velm TV", "velm.example", 0.95],
  ["The Torrmere Gazette", "torrmere-gazette.example", 1],
  ["Torrmere Gazette", "Torrmere Post", 0],
  ["Velm Radio", "Velm TV", 0.2],
  ["Velm Radio", "Velm", 0.5],
  ["газета «Горный вестник»", "Gorny Vestnik", 0.9],
  ["Ostrel Broadcasting Corporation", "OBC", 0.7],
  ["Marvell Courier", "Marwell Courier", 0],
  ["", "Velm", 0],
])("outlets %s and %s: %d", (one, other, expected) => expect(sameOutlet(one, other)).toBeCloseTo(expected))

test.each([
  ["mohammed", "muhammad", true],
  ["zelinski", "selinskyj", true],
  ["clinton", "clayton", false],
  ["marina", "martina", false],
])("spellings %s and %s render one name: %s", (one, other, expected) =>
  expect(sameSpelling(one, other) >= 0.5).toBe(expected),
)

test("names of any length and of no letters are compared", () => {
  for (const odd of [
    "",
    " ",
    "!",
    "\ud800",
    "a",
    "א",
    "ا",
    "x".repeat(1e6),
    "אב".repeat(1e5),
    "Roe ".repeat(1e5),
  ]) {
    expect(sameName(odd, "Ada Roe")).toBeLessThan(0.6)
    expect(sameOutlet(odd, "The Harbour Post")).toBeLessThan(0.6)
  }
})
