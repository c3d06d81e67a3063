import { once, setMaxListeners } from "node:events"
import { connect } from "node:http2"
import { type Client, createClient } from "@connectrpc/connect"
import { createGrpcTransport } from "@connectrpc/connect-node"
import type { ConnectAddress } from "./address.js"
import { SparkConnectService } from "./protocol_pb.js"

/** What every call of a session is made with. */
export interface Caller {
  readonly client: Client<typeof SparkConnectService>
  /** Says in every message whose it is, and of which session. */
  readonly who: { readonly sessionId: string; readonly userContext: { readonly userId: string } }
  readonly options: { readonly headers: Record<string, string>; readonly signal: AbortSignal }
  /** Waits until something answers that speaks HTTP/2, as the calls do. */
  readonly knock: () => Promise<void>
}

/** Milliseconds without a word after which a connection is looked after: servers take doing so more often for an attack. */
const PING_AFTER = 6 * 60_000

/** Milliseconds until somebody must have answered. */
const KNOCKING = 60_000

/** Makes the calls of one session: the connection is made by the first, and made anew where it breaks. */
export function callerOf(address: ConnectAddress, sessionId: string, signal: AbortSignal): Caller {
  const baseUrl = `${address.isSecure ? "https" : "http"}://${address.host}:${address.port}`
  // Any number of calls may wait for it.
  setMaxListeners(0, signal)
  return {
    client: createClient(SparkConnectService, createGrpcTransport({ baseUrl, pingIntervalMs: PING_AFTER })),
    who: { sessionId, userContext: { userId: address.user } },
    options: { headers: { ...address.headers }, signal },
    knock: () => knockAt(baseUrl, AbortSignal.any([signal, AbortSignal.timeout(KNOCKING)])),
  }
}

/** The library for the calls does not live through an answer that is no HTTP/2. */
async function knockAt(baseUrl: string, signal: AbortSignal): Promise<void> {
  const connection = connect(baseUrl)
  const closed = once(connection, "close", { signal }).then(() => {
    throw new Error("the connection was closed")
  })
  try {
    await Promise.race([once(connection, "remoteSettings", { signal }), closed])
  } finally {
    connection.on("error", () => {}).destroy()
  }
}
