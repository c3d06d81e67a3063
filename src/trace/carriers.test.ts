import { expect, test } from "vitest"
import { addressKey, CarrierIndex, hostOf, inFull } from "./carriers.js"

test.each([
  ["https://www.ostwire.example/a/?p=1#top", "ostwire.example/a?p=1"],
  ["http://m.ostwire.example/a/", "ostwire.example/a"],
  ["mailto:desk@ostwire.example", undefined],
  ["no address", undefined],
  [undefined, undefined],
])("the address %j is told by %j", (address, key) => expect(addressKey(address)).toBe(key))

test("the host is the address without its path", () => {
  expect(hostOf("https://www.ostwire.example/a?b")).toBe("ostwire.example")
})

const carriers = new CarrierIndex([
  { id: "a", text: "", publisher: "The Marvell Courier", url: "https://marvell-courier.example/1" },
  { id: "b", text: "", publisher: "Ostwire", byline: ["Lena Quist"] },
  { id: "c", text: "", url: "https://today.example/x" },
])

test.each([
  ["As the Marvell Courier wrote, it rained.", ["Marvell Courier"]],
  ["Seen at marvell-courier.example yesterday.", ["marvell-courier"]],
  ["Translated by Lena Quist for Ostwire.", ["Lena Quist", "Ostwire"]],
  ["It happened today.", []],
  ["Today.example has it.", ["Today"]],
])("carriers named in %j", (text, names) =>
  expect(carriers.mentions(text).map(({ span }) => text.slice(...span))).toEqual(names),
)

test("a carrier is found by another form of its name", () => {
  expect([...carriers.pagesOf("Marvell Courier newspaper")]).toEqual([0])
  expect([...carriers.pagesOf("https://www.marvell-courier.example/2031/a.html")]).toEqual([0])
  expect([...carriers.pagesOf("Marvell Post")]).toEqual([])
})

test.each([
  ["the Courier", "Ostrel Valley Courier", "Ostrel Valley Courier"],
  ["Valley Courier", "Ostrel Valley Courier", "Ostrel Valley Courier"],
  ["Ostrel", "Ostrel Valley Courier", "Ostrel"],
  ["the Ledger", "Ostrel Valley Courier", "the Ledger"],
  ["the Courier", undefined, "the Courier"],
])("%s on a page of %s is %s", (name, publisher, expected) =>
  expect(inFull(name, publisher === undefined ? {} : { publisher })).toBe(expected),
)
