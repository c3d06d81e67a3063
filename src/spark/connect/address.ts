import { userInfo } from "node:os"
import { QuotetrailError } from "../../errors.js"

/** Where a Spark Connect server is, and how it is spoken to. */
export interface ConnectAddress {
  readonly host: string
  readonly port: number
  readonly isSecure: boolean
  /** Who the session belongs to. */
  readonly user: string
  /** Sent with every call; the token is among them. */
  readonly headers: Readonly<Record<string, string>>
}

/** The port that servers have where none is given. */
const PORT = 15_002

const ADDRESS = /^sc:\/\/(\[[\da-f:.]+\]|[^\s:/;[\]]+)(?::(\d{1,5}))?(?:\/?;(.*)|\/)?$/i

/** What clients are told by the address and we do not need: how a connection is kept is our own matter. */
const PASSED_OVER = /^(?:session_id|user_agent|grpc_.*)$/

/**
 * Reads the connection string of Spark Connect (`sc://host:port/;use_ssl=true;token=…;user_id=…`). A token is only sent
 * over TLS. What is no parameter of the protocol's goes with every call as a header, as other clients send it.
 *
 * @throws QuotetrailError `usage`; the message never holds a parameter's value
 * @example addressOf("sc://spark.example").port // 15002
 */
export function addressOf(master: string): ConnectAddress {
  const [, host, port = PORT, given = ""] = ADDRESS.exec(master) ?? []
  if (host === undefined)
    throw new QuotetrailError(
      "usage",
      `${nameOf(master)}: no address of Spark Connect; one is sc://HOST:PORT/;use_ssl=true;token=…;user_id=…`,
    )
  const { use_ssl, token, user_id, ...others } = parametersIn(given)
  return {
    host,
    port: Number(port),
    isSecure: use_ssl?.toLowerCase() === "true" || token !== undefined,
    user: user_id ?? userInfo().username,
    headers: {
      ...Object.fromEntries(Object.entries(others).filter(([name]) => !PASSED_OVER.test(name))),
      ...(token !== undefined && { authorization: `Bearer ${token}` }),
    },
  }
}

/**
 * An address as it may be shown: without its parameters, of which one may be a token.
 *
 * @example nameOf("sc://spark.example:443/;token=abc") // "sc://spark.example:443"
 */
export const nameOf = (master: string): string => master.replace(/;.*$/s, "").replace(/(?<=[^/])\/$/, "")

/** Is it a server on this machine? */
export const isThisMachine = (master: string): boolean =>
  /^(?:localhost|127\.[\d.]+|\[::1\])$/i.test(addressOf(master).host)

function parametersIn(given: string): Record<string, string | undefined> {
  return Object.fromEntries(
    given
      .split(";")
      .filter(Boolean)
      .map((parameter) => {
        const [name = "", ...value] = parameter.split("=")
        return [name.toLowerCase(), decodeURIComponent(value.join("="))]
      }),
  )
}
