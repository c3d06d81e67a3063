import { expect, test } from "vitest"
import { outletKey, outletOf } from "./outlets.js"

test.each([
  ["The Harbour Post", "harbourpost"],
  ["HARBOUR  POST", "harbourpost"],
  ["The", "the"],
  ["Courrier de l’Estuaire", "courrierdelestuaire"],
  ["!!!", "!!!"],
])("%j is known as %j", (name, key) => expect(outletKey(name)).toBe(key))

test.each([
  [{ publisher: " Harbour Post ", url: "https://example.org/1" }, "Harbour Post"],
  [{ url: "https://www.post.example/1" }, "post.example"],
  [{ url: "https://a.example/1", canonical: "https://b.example/1" }, "b.example"],
  [{ url: "no address" }, undefined],
  [{}, undefined],
])("outlet of %j is %j", (known, name) => expect(outletOf({ id: "a", text: "", ...known })).toBe(name))
