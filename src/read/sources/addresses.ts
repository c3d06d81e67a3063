import { decodeBytes } from "../charset.js"
import { type Found, leftOut } from "./loaded.js"

const isAddress = (line: string): boolean => /^https?:\/\/\S+$/i.test(line)

/** Lines that say something: not those that are empty or begin with `#`. */
const linesOf = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"))

/** A list of addresses, one a line; what is none is left out by its number. */
export function* loadAddressList(bytes: Uint8Array, path: string): Iterable<Found> {
  const lines = decodeBytes(bytes).text.split(/\r?\n/)
  for (const [at, line] of lines.entries()) {
    const [url] = linesOf(line)
    const origin = `${path}:${at + 1}`
    if (url === undefined) continue
    if (isAddress(url)) yield { kind: "address", url, origin }
    else yield leftOut(origin, `not an address: ${url.slice(0, 100)}`)
  }
}

/** Is the text nothing but addresses, one a line? Then it is a list to be fetched and no article. */
export function isAddressList(bytes: Uint8Array): boolean {
  if (!/^(?:\ufeff|ï»¿)?\s*(?:#|https?:\/\/)/i.test(Buffer.from(bytes.subarray(0, 200)).toString("latin1")))
    return false
  const lines = linesOf(new TextDecoder().decode(bytes))
  return lines.length > 0 && lines.every(isAddress)
}
