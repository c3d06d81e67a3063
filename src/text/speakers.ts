import type { Speaker } from "../model.js"

/**
 * A speaker with the person it was resolved to, its fields in the order of the model, as a record that was written out
 * and read again has them; as it is where nobody is known.
 *
 * @example withPerson({ name: "Roe", as: "Mr Roe", kind: "person" }, "p1") // { name: "Roe", as: "Mr Roe", person: "p1", kind: "person" }
 */
export function withPerson(speaker: Speaker, person: string | undefined): Speaker {
  if (!person) return speaker
  const { name, as, kind } = speaker
  return { name, as, person, kind }
}
