import { expect, test } from "vitest"
import { withPerson } from "./speakers.js"

const speaker = { name: "Roe", as: "Mr Roe", kind: "person" } as const

test("a speaker's person stands where the model has it", () =>
  expect(JSON.stringify(withPerson(speaker, "p1"))).toBe(
    '{"name":"Roe","as":"Mr Roe","person":"p1","kind":"person"}',
  ))

test("a speaker whom nobody knows stays as it is", () => expect(withPerson(speaker, undefined)).toBe(speaker))
