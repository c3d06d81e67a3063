import { readFileSync } from "node:fs"
import { QuotetrailError } from "../errors.js"
import { type Verifier, verifierFrom } from "./verify.js"

const HOME = new URL("../../models/match/verifier.json", import.meta.url)

let opened: Verifier | undefined

/** The shipped verifier, read at its first use. Throws `model/unavailable` where the package is not whole. */
export function shippedVerifier(): Verifier {
  opened ??= readVerifier()
  return opened
}

function readVerifier(): Verifier {
  let given: unknown
  try {
    given = JSON.parse(readFileSync(HOME, "utf8"))
  } catch (cause) {
    throw new QuotetrailError("model/unavailable", "models/match/verifier.json: cannot be read", { cause })
  }
  const verifier = verifierFrom(given)
  if (!verifier) throw new QuotetrailError("model/unavailable", "models/match/verifier.json: not a verifier")
  return verifier
}
