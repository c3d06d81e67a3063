import { lookup } from "node:dns"
import type { LookupFunction } from "node:net"
import { Agent, fetch } from "undici"
import { QuotetrailError } from "../../errors.js"
import type { Fetch } from "./loaded.js"
import { isPrivateAddress } from "./private-address.js"

/** Time to connect and between two parts of an answer, in milliseconds. */
const PATIENCE = 15_000

/**
 * Looks up names as always, but gives no private address. It stands in the connection itself, so a name that
 * changes its address between a check and the request gains nothing.
 */
const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0)
    const open = addresses.filter(({ address }) => !isPrivateAddress(address))
    const [first] = open
    if (!first) return done(new QuotetrailError("input/refused", `${hostname} is a private address`), "", 0)
    return options.all ? done(null, open) : done(null, first.address, first.family)
  })
}

/** The platform's network with our limits; redirects are handed back, not followed. */
export function networkFetch({ allowPrivate = false } = {}): Fetch {
  const limits = { headersTimeout: PATIENCE, bodyTimeout: PATIENCE, maxRedirections: 0 }
  const connect = { timeout: PATIENCE, ...(!allowPrivate && { lookup: publicLookup }) }
  const dispatcher = new Agent({ ...limits, connect })
  return (url, { headers, signal }) => fetch(url, { headers, signal, redirect: "manual", dispatcher })
}
